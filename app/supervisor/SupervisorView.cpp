// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/supervisor/SupervisorView.h"

#include "app/supervisor/HallAlarms.h"
#include "app/supervisor/ReadTable.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>

#include <algorithm>

namespace kakanai::supervisor {
namespace {

using queue::TicketState;
using widgets::NoticeBar;
using widgets::Text;
using widgets::Theme;

/** More sentences than this are not read. */
constexpr int alarmsShown = 4;

constexpr auto numbers = Qt::AlignRight | Qt::AlignVCenter;

} // namespace

SupervisorView::SupervisorView(const Theme& theme, const TownSettings& town, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_town(town)
    , m_title(new Text(theme, Theme::Type::Lead, this))
    , m_time(new Text(theme, Theme::Type::Body, this))
    , m_languages(new widgets::LanguageBar(theme, this))
    , m_alarmCard(new widgets::Card(theme, this))
    , m_serviceCard(new widgets::Card(theme, this))
    , m_services(makeReadTable(theme, this))
    , m_counterCard(new widgets::Card(theme, this))
    , m_counters(makeReadTable(theme, this))
{
    m_title->setWeight(Theme::Weight::Bold);
    m_time->setTone(Theme::Tone::InkSoft);
    auto* header = new QHBoxLayout;
    header->setSpacing(theme.space(2));
    header->addWidget(m_title);
    header->addWidget(m_time);
    header->addStretch();
    header->addWidget(m_languages);
    for (int i = 0; i <= alarmsShown; ++i) {
        m_alarmLines.append(new NoticeBar(theme, m_alarmCard));
        m_alarmCard->body()->addWidget(m_alarmLines.last());
    }
    m_serviceCard->body()->addWidget(m_services, 1);
    m_counterCard->body()->addWidget(m_counters, 1);
    auto* halves = new QHBoxLayout;
    halves->setSpacing(theme.space(1));
    halves->addWidget(m_serviceCard, 2);
    halves->addWidget(m_counterCard, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(2), theme.space(1), theme.space(2), theme.space(2));
    column->setSpacing(theme.space(1));
    column->addLayout(header);
    column->addWidget(m_alarmCard);
    column->addLayout(halves, 1);
    connect(m_languages, &widgets::LanguageBar::languageChosen, this, &SupervisorView::languageChosen);
    retranslate();
}

void SupervisorView::setHall(const queue::HallState& hall, const QDateTime& now)
{
    m_hall = hall;
    m_now = now;
    fill();
}

void SupervisorView::setLanguages(const QStringList& codes, const QString& current)
{
    m_languages->setLanguages(codes);
    m_languages->setCurrent(current);
}

void SupervisorView::retranslate()
{
    m_title->setWords(tr("%1: the hall").arg(m_town.name));
    m_alarmCard->setTitle(tr("Needs attention"));
    m_serviceCard->setTitle(tr("Services"));
    m_counterCard->setTitle(tr("Counters"));
    m_services->setAccessibleName(tr("Waiting by service"));
    m_counters->setAccessibleName(tr("What each counter does now"));
    m_services->setColumnCount(6);
    m_services->setHorizontalHeaderLabels({tr("Service"), tr("Waiting"), tr("Longest (min)"),
                                           tr("Half within"), tr("9 in 10 within"), tr("Counters (free)")});
    m_counters->setColumnCount(4);
    m_counters->setHorizontalHeaderLabels({tr("Counter"), tr("Number"), tr("Doing"), tr("For (min)")});
    fill();
}

void SupervisorView::fill()
{
    m_time->setWords(m_now.isValid() ? tr("as of %1").arg(m_now.time().toString(QStringLiteral("HH:mm")))
                                     : QString());
    fillServices();
    fillCounters();
    fillAlarms();
}

void SupervisorView::fillServices()
{
    QList<queue::ServiceLine> lines = m_hall.services;
    // Where people wait comes first; the quiet services stay in the town's order below.
    std::ranges::stable_sort(lines, std::greater(), &queue::ServiceLine::oldestWaitSeconds);
    m_services->setRowCount(static_cast<int>(lines.size()));
    int row = 0;
    for (const queue::ServiceLine& line : std::as_const(lines)) {
        const Service* service = m_town.serviceOf(line.service);
        const ServiceCounters counters = countersOf(m_hall, m_town, line.service);
        const bool isLate = line.oldestWaitSeconds >= promisedWait;
        auto* name = makeReadCell(isLate        ? tr("▲ %1").arg(service ? service->name : line.service)
                                      : service ? service->name
                                                : line.service);
        m_services->setItem(row, 0, name);
        m_services->setItem(row, 1, makeReadCell(QString::number(line.waiting), numbers));
        m_services->setItem(row, 2,
                            makeReadCell(line.waiting > 0 ? QString::number(line.oldestWaitSeconds / 60)
                                                          : QStringLiteral("–"),
                                         numbers));
        m_services->setItem(row, 3, makeReadCell(tr("%1 min").arg(line.estimate.p50 / 60), numbers));
        m_services->setItem(row, 4, makeReadCell(tr("%1 min").arg(line.estimate.p90 / 60), numbers));
        m_services->setItem(
            row, 5, makeReadCell(tr("%1 (%2)").arg(counters.total).arg(counters.unoccupied), numbers));
        for (int column = 0; isLate && column < m_services->columnCount(); ++column) {
            m_services->item(row, column)->setBackground(m_theme.color(Theme::Tone::Look));
            m_services->item(row, column)->setForeground(m_theme.color(Theme::Tone::OnLook));
        }
        ++row;
    }
    m_services->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_services->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

void SupervisorView::fillCounters()
{
    m_counters->setRowCount(static_cast<int>(m_hall.counters.size()));
    int row = 0;
    for (const queue::CounterPlace& place : std::as_const(m_hall.counters)) {
        QString doing = tr("free");
        if (place.ticket && place.ticket->state == TicketState::Called)
            doing = tr("has called");
        else if (place.ticket)
            doing = tr("serving");
        else if (place.state == queue::CounterState::Paused)
            doing = tr("paused");
        else if (place.state == queue::CounterState::Closed)
            doing = tr("closed");
        m_counters->setItem(row, 0, makeReadCell(place.name));
        m_counters->setItem(row, 1, makeReadCell(place.ticket ? place.ticket->label() : QStringLiteral("–")));
        m_counters->setItem(row, 2, makeReadCell(doing));
        m_counters->setItem(row, 3,
                            makeReadCell(place.ticket && m_now.isValid()
                                             ? QString::number(place.ticket->changedAt.secsTo(m_now) / 60)
                                             : QStringLiteral("–"),
                                         numbers));
        ++row;
    }
    m_counters->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_counters->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
}

void SupervisorView::fillAlarms()
{
    m_alarms = hallAlarms(m_hall, m_town, m_now);
    qsizetype used = 0;
    const auto add = [this, &used](NoticeBar::Kind kind, const QString& words) {
        m_alarmLines.at(used++)->setMessage(kind, words);
    };
    for (const QString& alarm : m_alarms.mid(0, alarmsShown))
        add(NoticeBar::Kind::Look, alarm);
    if (m_alarms.size() > alarmsShown)
        add(NoticeBar::Kind::Info, tr("%1 more of this kind.").arg(m_alarms.size() - alarmsShown));
    if (m_alarms.isEmpty())
        add(NoticeBar::Kind::Done, tr("Everybody is served within the promised time."));
    while (used < m_alarmLines.size())
        m_alarmLines.at(used++)->clear();
}

void SupervisorView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kakanai::supervisor
