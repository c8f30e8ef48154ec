// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/BigButton.h"

#include <QWidget>

namespace kakanai::kiosk {

/** Back, larger letters, another room, next: each in its fixed place, empty places stay empty. */
class KioskFooter : public QWidget
{
    Q_OBJECT

public:
    explicit KioskFooter(const widgets::Theme& theme, QWidget* parent = nullptr);

    /** Empty words leave the place empty. */
    void setBack(const QString& words, bool ready);
    void setNext(const QString& words, bool ready);
    void setTextPercent(int percent);
    void retranslate();
    [[nodiscard]] widgets::BigButton* next() const { return m_next; }

Q_SIGNALS:
    void backAsked();
    void nextAsked();
    void textSizeAsked();
    void otherRoomAsked();

private:
    widgets::BigButton* m_back;
    widgets::BigButton* m_text;
    widgets::BigButton* m_room;
    widgets::BigButton* m_next;
    int m_percent = 100;
};

} // namespace kakanai::kiosk
