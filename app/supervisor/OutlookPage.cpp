// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/supervisor/OutlookPage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace kakanai::supervisor {
namespace {

using widgets::BigButton;
using widgets::Card;
using widgets::Text;
using widgets::Theme;

constexpr int mostMore = 3;

} // namespace

OutlookPage::OutlookPage(const Theme& theme, const TownSettings& town, HallOutlook outlook, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_town(town)
    , m_outlook(std::move(outlook))
    , m_trendCard(new Card(theme, this))
    , m_trend(new HallTrend(theme, town, m_trendCard))
    , m_barCard(new Card(theme, this))
    , m_bars(new WaitBars(theme, town, m_barCard))
    , m_errorWords(new Text(theme, Theme::Type::Small, m_barCard))
    , m_whatIfCard(new Card(theme, this))
    , m_service(new widgets::DropDown(theme, m_whatIfCard))
    , m_fewer(new BigButton(theme, BigButton::Role::Secondary, m_whatIfCard))
    , m_count(new Text(theme, Theme::Type::Body, m_whatIfCard))
    , m_oneMore(new BigButton(theme, BigButton::Role::Secondary, m_whatIfCard))
    , m_sentence(new Text(theme, Theme::Type::Lead, m_whatIfCard))
{
    m_errorWords->setTone(Theme::Tone::InkSoft);
    m_count->setWeight(Theme::Weight::Bold);
    m_count->setBreaking(false);
    m_trendCard->body()->addWidget(m_trend, 1);
    m_barCard->body()->addWidget(m_bars, 1);
    m_barCard->body()->addWidget(m_errorWords);
    for (BigButton* button : {m_fewer, m_oneMore})
        button->setType(Theme::Type::Small);
    auto* stepper = new QHBoxLayout;
    stepper->setSpacing(theme.space(1));
    stepper->addWidget(m_service, 1);
    stepper->addWidget(m_fewer);
    stepper->addWidget(m_count);
    stepper->addWidget(m_oneMore);
    m_whatIfCard->body()->addLayout(stepper);
    m_whatIfCard->body()->addWidget(m_sentence);
    m_whatIfCard->setVisible(static_cast<bool>(m_outlook.whatIf));
    auto* charts = new QHBoxLayout;
    charts->setSpacing(theme.space(1));
    charts->addWidget(m_trendCard, 1);
    charts->addWidget(m_barCard, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(2), theme.space(1), theme.space(2), theme.space(2));
    column->setSpacing(theme.space(1));
    column->addLayout(charts, 1);
    column->addWidget(m_whatIfCard);
    for (const Service& service : town.services)
        m_service->addItem(service.name, service.id);
    connect(m_service, &QComboBox::currentIndexChanged, this, &OutlookPage::ask);
    connect(m_fewer, &QPushButton::clicked, this, [this] { setMore(m_more - 1); });
    connect(m_oneMore, &QPushButton::clicked, this, [this] { setMore(m_more + 1); });
    retranslate();
}

void OutlookPage::setHall(const queue::HallState& hall, const QDateTime& now)
{
    const bool isFirst = m_trend->points().isEmpty();
    m_trend->add(hall, now);
    m_bars->setHall(hall);
    if (isFirst) {
        // One begins with the line where people wait longest.
        const auto longest =
            std::ranges::max_element(hall.services, {}, &queue::ServiceLine::oldestWaitSeconds);
        if (longest != hall.services.end())
            m_service->setCurrentIndex(std::max(0, m_service->findData(longest->service)));
    }
    ask();
    askError();
}

void OutlookPage::setMore(int counters)
{
    m_more = std::clamp(counters, -mostMore, mostMore);
    ask();
    retranslate();
}

void OutlookPage::ask()
{
    if (!m_outlook.whatIf || m_service->currentIndex() < 0)
        return;
    m_outlook.whatIf(
        m_service->currentData().toString(), m_more,
        [page = QPointer(this), question = ++m_asked](const std::optional<WhatIfAnswer>& answer) {
            if (!page || page->m_asked != question)
                return;
            page->m_answer = answer;
            page->retranslate();
        });
}

void OutlookPage::askError()
{
    if (!m_outlook.errorToday)
        return;
    m_outlook.errorToday([page = QPointer(this)](const std::optional<ForecastErrorToday>& error) {
        if (!page)
            return;
        page->m_error = error;
        page->retranslate();
    });
}

void OutlookPage::retranslate()
{
    m_trendCard->setTitle(tr("Waiting in the last two hours"));
    m_barCard->setTitle(tr("Expected waits: half of the people (dark), nine in ten (light)"));
    m_whatIfCard->setTitle(tr("What if"));
    m_service->setAccessibleName(tr("Service"));
    m_fewer->setWords(tr("One fewer"));
    m_oneMore->setWords(tr("One more"));
    m_fewer->setEnabled(m_more > -mostMore);
    m_oneMore->setEnabled(m_more < mostMore);
    m_count->setWords(m_more > 0       ? tr("%1 more").arg(m_more)
                          : m_more < 0 ? tr("%1 fewer").arg(-m_more)
                                       : tr("as now"));
    if (m_answer)
        m_sentence->setWords(
            tr("With %1 instead of %2 counters, nine in ten are called within %3 min instead of %4 min.")
                .arg(m_answer->countersThen)
                .arg(m_answer->countersNow)
                .arg(m_answer->p90Then)
                .arg(m_answer->p90Now));
    else
        m_sentence->setWords(tr("For this service there is nothing to replay now."));
    m_errorWords->setWords(
        m_error && m_error->tickets > 0
            ? tr("Today's forecasts: %1 of %2 people were called within the longer time; half of the "
                 "forecasts "
                 "were off by less than %3 min.")
                  .arg(m_error->withinP90)
                  .arg(m_error->tickets)
                  .arg(m_error->medianErrorMinutes)
            : tr("How good today's forecasts are is shown as soon as people have been called."));
}

void OutlookPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kakanai::supervisor
