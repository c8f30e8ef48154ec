// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/DateSteps.h"

#include "app/kiosk/DateWords.h"

#include <QVBoxLayout>

#include <algorithm>

namespace kakanai::kiosk {

using widgets::BigButton;
using widgets::Theme;

namespace {

constexpr int oldestYear = 1900;
constexpr int yearsAhead = 2;

} // namespace

DateSteps::DateSteps(const Theme& theme, const QDate& today, QWidget* parent)
    : QWidget(parent)
    , m_today(today)
    , m_date(today)
    , m_whole(new widgets::Text(theme, Theme::Type::Title, this))
    , m_year(new NumberSteps(theme, this))
    , m_month(new NumberSteps(theme, this))
    , m_day(new NumberSteps(theme, this))
    , m_now(new BigButton(theme, BigButton::Role::Secondary, this))
{
    m_whole->setWeight(Theme::Weight::Bold);
    m_year->setRange(oldestYear, today.year() + yearsAhead);
    m_month->setRange(1, 12);
    m_day->setRange(1, 31);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.touchGap());
    for (QWidget* part : {static_cast<QWidget*>(m_whole), static_cast<QWidget*>(m_year),
                          static_cast<QWidget*>(m_month), static_cast<QWidget*>(m_day)})
        column->addWidget(part);
    column->addWidget(m_now, 0, Qt::AlignLeft);
    for (NumberSteps* steps : {m_year, m_month, m_day})
        connect(steps, &NumberSteps::valueChanged, this, &DateSteps::take);
    connect(m_now, &QPushButton::clicked, this, [this] {
        setDate(m_today);
        Q_EMIT dateChanged(m_date);
    });
    retranslate();
}

void DateSteps::setDate(const QDate& date)
{
    if (!date.isValid())
        return;
    m_date = date;
    m_year->setValue(date.year());
    m_month->setValue(date.month());
    m_day->setRange(1, date.daysInMonth());
    m_day->setValue(date.day());
    show();
}

void DateSteps::take()
{
    const int days = QDate(m_year->value(), m_month->value(), 1).daysInMonth();
    setDate(QDate(m_year->value(), m_month->value(), std::min(m_day->value(), days)));
    Q_EMIT dateChanged(m_date);
}

void DateSteps::show()
{
    m_whole->setWords(dateInWords(m_date));
}

void DateSteps::retranslate()
{
    m_year->setWords(tr("Year %1"), tr("Year"));
    m_month->setWords(tr("Month %1"), tr("Month"));
    m_day->setWords(tr("Day %1"), tr("Day"));
    m_now->setWords(tr("Today"));
    show();
}

} // namespace kakanai::kiosk
