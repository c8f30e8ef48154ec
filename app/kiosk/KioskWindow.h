// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/IdleWatch.h"
#include "app/kiosk/KioskFooter.h"
#include "app/kiosk/KioskHeader.h"
#include "app/kiosk/KioskPage.h"
#include "app/kiosk/ScrollStage.h"
#include "app/kiosk/StaffNotice.h"
#include "app/visit/HallDesk.h"
#include "widgets/NoticeBar.h"
#include "widgets/WarningOverlay.h"

#include <QPointer>
#include <QTranslator>

namespace kakanai::kiosk {

/**
 * The citizen's own window: one question a screen, driving a VisitSession of its own. Decides nothing about
 * the visit; it shows the page of the step, and when the visitor leaves it destroys what they saw and typed.
 *
 * It speaks the visitor's language through the application's translators, so other windows of the same
 * process speak it too while the visit lasts.
 */
class KioskWindow : public QWidget
{
    Q_OBJECT

public:
    /** `services` and `theme` outlive the window. */
    KioskWindow(visit::VisitServices& services, widgets::Theme& theme, KioskOptions options,
                QWidget* parent = nullptr);
    ~KioskWindow() override;

    [[nodiscard]] visit::VisitSession& session() { return m_session; }
    [[nodiscard]] KioskPage* page() const { return m_page; }
    [[nodiscard]] const QString& language() const { return m_language; }

public Q_SLOTS:
    /** From the card watch. */
    void cardPlaced(const QString& reader);
    void cardTaken(const QString& reader);
    /** Another language, on whatever page: nothing typed is lost. */
    void speak(const QString& language);
    /** The visitor is gone: everything of theirs is wiped and the first page shown. */
    void leave();
    /** A number without entering anything. */
    void offerNumberOnly();
    /** Whoever booked checks in. */
    void offerCheckIn();

Q_SIGNALS:
    /** Somebody asks for a human here; `isPrivate`: for another room, so nobody calls it through the hall. */
    void staffCalled(bool isPrivate);

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void showStep(visit::VisitStep step);
    void showPage(KioskPage* page);
    void frame();
    void chainTabs();
    void refreshPage();
    void fitThemes();
    void largerText();
    void say(const QString& words, const QString& code);
    void sayFailure(const Failure& failure);
    void callStaff(bool isPrivate);
    void sayPresence();
    [[nodiscard]] PageContext context();

    visit::VisitServices& m_services;
    widgets::Theme& m_theme;
    widgets::Theme m_chromeTheme; ///< header and footer: they grow less, so that the page has room
    widgets::Theme m_keyTheme; ///< pads and keyboards on a low screen
    KioskOptions m_options;
    visit::VisitSession m_session;
    visit::HallDesk m_desk;
    VisitorMemory m_memory;
    QTranslator m_translator;
    QString m_language;
    QString m_reader;
    std::optional<Failure> m_shownFailure;
    visit::VisitStep m_shownStep = visit::VisitStep::Welcome;
    bool m_isLow = false;
    QVBoxLayout* m_column = nullptr;
    KioskHeader* m_header = nullptr;
    widgets::Text* m_title;
    widgets::NoticeBar* m_notice;
    ScrollStage* m_stage = nullptr;
    KioskFooter* m_footer = nullptr;
    IdleWatch* m_idle;
    widgets::WarningOverlay* m_warning;
    StaffNotice* m_staff;
    QPointer<KioskPage> m_page;
};

} // namespace kakanai::kiosk
