// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/KioskPage.h"
#include "app/kiosk/LeaveClock.h"
#include "app/visit/HallDesk.h"
#include "widgets/BigNumber.h"

#include <QSet>
#include <QTimer>

#include <optional>

class QGridLayout;

namespace kakanai::kiosk {

/**
 * For whoever booked: the QR before the camera or a hand scanner, or eight digits typed; then where to wait,
 * or why there is no number yet. Nothing of the booking but its time is shown.
 */
class CheckInPage : public KioskPage
{
    Q_OBJECT

public:
    CheckInPage(const PageContext& context, visit::HallDesk& desk, QWidget* parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString nextWords() const override;
    [[nodiscard]] QString backWords() const override;
    [[nodiscard]] bool isNextReady() const override;
    void goNext() override;
    void goBack() override;
    void refresh() override;
    void wipe() override { m_typed.clear(); }
    [[nodiscard]] QWidget* firstFocus() override;

Q_SIGNALS:
    /** Without a booking after all. */
    void numberAsked();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addPad();
    void type(const QString& letter);
    void rubOut();
    void watchCamera();
    void ask(const QString& code);
    void show(const queue::CheckIn& answer);
    [[nodiscard]] bool hasNumber() const;

    visit::HallDesk& m_desk;
    QString m_typed; ///< digits, or what a hand scanner types
    std::optional<queue::CheckIn> m_answer;
    bool m_isAsked = false;
    bool m_isReading = false;
    QSet<QString> m_seen; ///< pictures that lay there before, or were looked at
    LeaveClock m_clock;
    QTimer m_camera;
    widgets::Text* m_how;
    widgets::Text* m_shown;
    QWidget* m_pad;
    QList<widgets::BigButton*> m_keys;
    widgets::BigButton* m_rub;
    widgets::BigNumber* m_number;
    widgets::Text* m_words;
    widgets::BigButton* m_without;
};

} // namespace kakanai::kiosk
