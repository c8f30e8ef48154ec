// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/NumberSteps.h"

#include <QDate>

namespace kakanai::kiosk {

/** A day, chosen by year, month and day with large buttons, always shown in both calendars. */
class DateSteps : public QWidget
{
    Q_OBJECT

public:
    DateSteps(const widgets::Theme& theme, const QDate& today, QWidget* parent = nullptr);

    void setDate(const QDate& date);
    [[nodiscard]] QDate date() const { return m_date; }
    void retranslate();

Q_SIGNALS:
    void dateChanged(const QDate& date);

private:
    void take();
    void show();

    QDate m_today;
    QDate m_date;
    widgets::Text* m_whole;
    NumberSteps* m_year;
    NumberSteps* m_month;
    NumberSteps* m_day;
    widgets::BigButton* m_now;
};

} // namespace kakanai::kiosk
