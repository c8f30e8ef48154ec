// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/supervisor/SupervisorWindow.h"

#include "app/queue/FaultWords.h"
#include "app/visit/HallLog.h"
#include "app/visit/Office.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <chrono>

namespace kakanai::supervisor {
namespace {

using widgets::NoticeBar;

constexpr std::chrono::seconds interval{30};
constexpr qsizetype mostAside = 5; ///< in the banner

QString asideWords(const QString& reason)
{
    struct Words {
        QStringView reason;
        const char* words;
    };
    static constexpr std::array table{
        Words{u"number-taken",
              QT_TRANSLATE_NOOP("kakanai::supervisor::SupervisorWindow", "another ticket has this number")},
        Words{u"not-kept-here",
              QT_TRANSLATE_NOOP("kakanai::supervisor::SupervisorWindow",
                                "the number was not kept for that machine")},
        Words{u"not-permitted",
              QT_TRANSLATE_NOOP("kakanai::supervisor::SupervisorWindow",
                                "that machine's account may not do this")},
        Words{u"moved-twice-taken",
              QT_TRANSLATE_NOOP("kakanai::supervisor::SupervisorWindow",
                                "moved on both sides; what was done without the server counts")},
        Words{u"moved-twice-left",
              QT_TRANSLATE_NOOP("kakanai::supervisor::SupervisorWindow",
                                "moved on both sides; what is on the server counts")},
    };
    const auto* known = std::ranges::find(table, QStringView(reason), &Words::reason);
    return known == table.end() ? reason : SupervisorWindow::tr(known->words);
}

} // namespace

SupervisorWindow::SupervisorWindow(visit::Office& office, const TownSettings& town, const Clock& clock,
                                   const access::Actor& actor, const QString& language, HallOutlook outlook,
                                   QWidget* parent)
    : QWidget(parent)
    , m_office(office)
    , m_town(town)
    , m_clock(clock)
    , m_theme(widgets::Theme::Screen::Counter)
    , m_desk(office, actor)
    , m_faultDesk(office, clock)
    , m_alarm(new NoticeBar(m_theme, this))
    , m_server(new NoticeBar(m_theme, this))
    , m_fault(new NoticeBar(m_theme, this))
    , m_cleared(new widgets::BigButton(m_theme, widgets::BigButton::Role::Secondary, this))
    , m_stack(new QStackedWidget(this))
    , m_view(new SupervisorView(m_theme, town, m_stack))
    , m_outlook(new OutlookPage(m_theme, town, std::move(outlook), m_stack))
    , m_report(new ReportPage(m_theme, town, clock.today(), m_stack))
    , m_faults(new FaultPage(m_theme, m_stack))
    , m_tabs(new QTabBar(this))
{
    for (QWidget* page : std::initializer_list<QWidget*>{m_view, m_outlook, m_report, m_faults}) {
        m_stack->addWidget(page);
        m_tabs->addTab(QString());
    }
    auto* alarm = new QHBoxLayout;
    alarm->addWidget(m_alarm, 1);
    alarm->addWidget(m_cleared);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, m_theme.space(0), 0, 0);
    column->setSpacing(m_theme.space(0));
    column->addLayout(alarm);
    column->addWidget(m_server);
    column->addWidget(m_fault);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    m_theme.applyTo(*this);
    setLanguage(language);
    m_cleared->setType(widgets::Theme::Type::Small);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(&m_desk, &visit::HallDesk::hallChanged, this, [this](const queue::HallState& hall) {
        m_view->setHall(hall, m_clock.now());
        m_outlook->setHall(hall, m_clock.now());
    });
    connect(&m_desk, &visit::HallDesk::alarmsChanged, this, &SupervisorWindow::fillAlarms);
    connect(m_cleared, &QPushButton::clicked, this, [this] {
        if (!m_desk.alarms().isEmpty())
            m_desk.clearAlarm(m_desk.alarms().first().id);
    });
    connect(&m_desk, &visit::HallDesk::presenceChanged, this, &SupervisorWindow::showPresence);
    connect(&m_faultDesk, &visit::FaultDesk::healthKnown, this, &SupervisorWindow::showFaults);
    connect(&m_desk, &visit::HallDesk::asideChanged, this, &SupervisorWindow::showPresence);
    connect(m_report, &ReportPage::wanted, this, &SupervisorWindow::askLog);
    connect(m_view, &SupervisorView::languageChosen, this, &SupervisorWindow::languageChosen);
    connect(&m_timer, &QTimer::timeout, &m_desk, &visit::HallDesk::refresh);
    connect(&m_timer, &QTimer::timeout, &m_faultDesk, &visit::FaultDesk::refresh);
    m_timer.start(interval);
    m_desk.refresh();
    m_faultDesk.refresh();
    m_desk.watchAlarms();
    m_desk.watchAside();
    retranslate();
    fillAlarms();
}

void SupervisorWindow::setLanguage(const QString& language)
{
    m_view->setLanguages(m_town.languages, language);
}

void SupervisorWindow::show(Page page)
{
    m_tabs->setCurrentIndex(static_cast<int>(page));
}

void SupervisorWindow::askLog(const QDate& from, const QDate& to)
{
    m_office.lane().ask(
        this, [office = &m_office, from, to] { return visit::hallLog(office->stores(), from, to); },
        [this](const Result<QList<queue::HallEvent>>& events) {
            if (events)
                m_report->setEvents(*events);
            else
                m_alarm->setMessage(NoticeBar::Kind::Refused, failureMessage(events.error().code),
                                    failureName(events.error().code));
        });
}

void SupervisorWindow::fillAlarms()
{
    const QList<queue::StaffAlarm>& alarms = m_desk.alarms();
    m_cleared->setVisible(!alarms.isEmpty());
    if (alarms.isEmpty()) {
        m_alarm->clear();
        return;
    }
    const queue::StaffAlarm& first = alarms.first();
    m_alarm->setMessage(NoticeBar::Kind::Refused,
                        tr("Counter %1 needs help at once (since %2). Please go there.")
                            .arg(first.counter)
                            .arg(first.raisedAt.time().toString(QStringLiteral("HH:mm"))));
}

void SupervisorWindow::showPresence()
{
    const queue::HallPresence& presence = m_desk.presence();
    if (!presence.isAway) {
        showAside();
        return;
    }
    m_server->setMessage(
        NoticeBar::Kind::Look,
        tr("The hall's server is away since %1. The counters go on by themselves; this page shows only this "
           "machine. Please look at the network and the server.")
            .arg(presence.since.time().toString(QStringLiteral("HH:mm"))));
}

void SupervisorWindow::showFaults()
{
    const queue::HallHealth& health = m_faultDesk.health();
    m_faults->setHealth(health);
    const auto count = static_cast<int>(health.faults.size());
    m_tabs->setTabText(static_cast<int>(Page::Machines),
                       count > 0 ? tr("Machines (%1)").arg(count) : tr("Machines"));
    if (count == 0) {
        m_fault->clear();
        return;
    }
    const queue::HallFault& first = health.faults.first();
    const queue::FaultWords words = queue::faultWords(first.what);
    const QString sentence = tr("%1, %2: %3. %4")
                                 .arg(FaultPage::machineWords(first.place, first.terminal), words.device,
                                      words.trouble, words.action);
    m_fault->setMessage(
        words.isUrgent ? NoticeBar::Kind::Look : NoticeBar::Kind::Info,
        count > 1 ? tr("%1 (%2 more on the page of the machines)").arg(sentence).arg(count - 1) : sentence);
}

void SupervisorWindow::showAside()
{
    const QList<queue::MergeAside>& aside = m_desk.aside();
    if (aside.isEmpty()) {
        m_server->clear();
        return;
    }
    QStringList lines;
    for (const queue::MergeAside& one : aside.first(std::min<qsizetype>(aside.size(), mostAside)))
        lines.append(QStringLiteral("%1 (%2)").arg(one.label.isEmpty() ? one.ticket : one.label,
                                                   asideWords(one.reason)));
    m_server->setMessage(NoticeBar::Kind::Look,
                         tr("After the outage %1 numbers need a look: %2. Nothing is lost. IT: kakanai queue "
                            "aside shows all, kakanai queue settle --ticket NUMBER takes one off this list.")
                             .arg(aside.size())
                             .arg(lines.join(QStringLiteral(", "))));
}

void SupervisorWindow::retranslate()
{
    setWindowTitle(tr("Supervisor"));
    m_tabs->setTabText(0, tr("Now"));
    m_tabs->setTabText(1, tr("Outlook"));
    m_tabs->setTabText(2, tr("Figures"));
    m_tabs->setAccessibleName(tr("Pages of the supervisor's window"));
    m_cleared->setWords(tr("Somebody is there"));
    fillAlarms();
    showPresence();
    showFaults();
}

void SupervisorWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kakanai::supervisor
