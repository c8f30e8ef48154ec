// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/CounterWindow.h"

#include <QEvent>
#include <QVBoxLayout>

#include <chrono>

namespace kakanai::counter {
namespace {

using namespace std::chrono_literals;
using queue::TicketEvent;
using widgets::NoticeBar;

constexpr auto drawingPause = 120ms;
constexpr auto hallInterval = 30s;

} // namespace

CounterWindow::CounterWindow(visit::VisitServices& services, const CounterSeat& seat, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_seat(seat)
    , m_theme(widgets::Theme::Screen::Counter)
    , m_desk(services.office, {seat.staffId, access::Role::Clerk, services.terminal})
    , m_standing(services.office, {seat.staffId, services.terminal, {}, true})
    , m_view(new CounterView(m_theme, services.town, services.counter, this))
    , m_numbers(services)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    auto* check = new CheckPanel(m_theme, this);
    column->addWidget(check);
    m_checking = new PaperChecking(m_services, m_theme, *m_view, *check, m_view);
    m_theme.applyTo(*this);
    m_view->setStaff(seat.staffName.isEmpty() ? seat.staffId : seat.staffName);
    m_view->setLanguages(services.town.languages, seat.language);
    m_view->papers().setDropFolder(seat.dropFolder);
    m_checking->setFolder(seat.dropFolder);
    connect(m_checking, &PaperChecking::deviceTold, this, &CounterWindow::deviceTold);
    m_refreshing.setSingleShot(true);
    m_drawing.setSingleShot(true);
    m_drawing.setInterval(drawingPause);
    m_clock.setInterval(hallInterval);
    connect(&m_refreshing, &QTimer::timeout, this, &CounterWindow::refresh);
    connect(&m_drawing, &QTimer::timeout, this, &CounterWindow::refreshSheet);
    connect(&m_clock, &QTimer::timeout, &m_desk, &visit::HallDesk::refresh);
    connect(m_view, &CounterView::languageChosen, this, &CounterWindow::languageChosen);
    connectRail();
    connectPanels();
    connect(&m_standing, &visit::StandingDesk::changed, this, &CounterWindow::showStanding);
    connect(&m_standing, &visit::StandingDesk::cameBack, this, [this](const casework::ReviewTask& task) {
        m_view->setNotice(
            NoticeBar::Kind::Look,
            tr("%1 %2 is back from the department: %3").arg(task.ticketLabel, task.name, task.reason));
    });
    startSession();
    m_clock.start();
    m_desk.refresh();
    m_desk.watchAlarms();
}

CounterWindow::~CounterWindow()
{
    // Panels go before the sessions whose signals they hear.
    delete m_view;
}

void CounterWindow::setLanguage(const QString& language)
{
    m_seat.language = language;
    m_view->setLanguages(m_services.town.languages, language);
    refresh();
}

void CounterWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setWindowTitle(tr("Counter"));
        m_refreshing.start();
    }
    QWidget::changeEvent(event);
}

void CounterWindow::connectRail()
{
    HallRail& rail = m_view->rail();
    connect(&m_desk, &visit::HallDesk::hallChanged, this, [this](const queue::HallState& hall) {
        m_view->rail().setHall(hall, m_services.clock.now());
        showNotes();
        // After a restart the number that was here is taken up again.
        const auto here = m_desk.ticketAt(m_services.counter);
        if (!m_isHallKnown && here && m_session->step() == visit::VisitStep::Welcome)
            take(*here);
        m_isHallKnown = true;
        m_view->settle();
    });
    connect(&m_desk, &visit::HallDesk::failed, this, [this](const Failure& failure) {
        if (const QString words = queueRefusal(failure); !words.isEmpty())
            m_view->setNotice(NoticeBar::Kind::Look, words);
        else
            showFailure(failure);
    });
    connect(&rail, &HallRail::callAsked, this, [this] {
        m_view->clearNotice();
        m_desk.callNext(m_services.counter, [this](const queue::Ticket& ticket) { take(ticket); });
    });
    connect(m_view, &CounterView::callNumberAsked, this, [this](const QString& label) {
        m_view->clearNotice();
        m_desk.call(label, m_services.counter, [this](const queue::Ticket& ticket) { take(ticket); });
    });
    connect(m_view, &CounterView::helpAsked, this, &CounterWindow::callForHelp);
    connect(&m_desk, &visit::HallDesk::alarmsChanged, this, &CounterWindow::showAlarms);
    connectQueueDesk();
}

void CounterWindow::callForHelp()
{
    // Pressed again at the same counter: somebody is there.
    for (const queue::StaffAlarm& alarm : m_desk.alarms()) {
        if (alarm.counter == m_services.counter && alarm.terminal == m_desk.actor().terminal) {
            m_desk.clearAlarm(alarm.id);
            return;
        }
    }
    m_desk.raiseAlarm(m_services.counter);
}

void CounterWindow::showAlarms()
{
    if (m_desk.alarms().isEmpty()) {
        m_view->setAlarm({});
        return;
    }
    const queue::StaffAlarm& alarm = m_desk.alarms().first();
    // At the counter itself the words must not tell a visitor what was done.
    m_view->setAlarm(alarm.counter == m_services.counter && alarm.terminal == m_desk.actor().terminal
                         ? tr("Ctrl+F1 ends it.")
                         : tr("Counter %1 needs help at once. Please go there.").arg(alarm.counter));
}

void CounterWindow::tellProfile(const queue::Ticket& ticket)
{
    m_desk.describeCall(ticket.id, [this, label = ticket.label()](const visit::CallNote& note) {
        switch (note.profile) {
        case queue::CallProfile::Spoken:
            return;
        case queue::CallProfile::Silent:
            m_view->setNotice(NoticeBar::Kind::Look,
                              tr("%1 is called on the board only, without sound.").arg(label));
            return;
        case queue::CallProfile::Flash:
            m_view->setNotice(NoticeBar::Kind::Look,
                              tr("%1 does not hear the call: the board flashes for longer.").arg(label));
            return;
        case queue::CallProfile::Walk:
            m_view->setNotice(
                NoticeBar::Kind::Look,
                tr("Neither board nor voice calls %1. Please walk over and fetch the person.").arg(label));
            return;
        }
        Q_UNREACHABLE();
    });
}

void CounterWindow::take(const queue::Ticket& ticket)
{
    m_isHallKnown = true;
    if (ticket.state == queue::TicketState::Called)
        tellProfile(ticket);
    if (const auto parked = m_parked.find(ticket.id); parked != m_parked.end()) {
        auto session = std::move(parked->second);
        m_parked.erase(parked);
        useSession(std::move(session));
        return;
    }
    endVisit();
    if (!ticket.caseId.isEmpty()) {
        m_session->openCase(ticket.caseId);
        return;
    }
    m_session->setTicket(ticket);
    m_session->begin(ticket.language);
    if (m_services.catalogue.event(ticket.service))
        m_view->intake().setChosenErrands({ticket.service});
    m_refreshing.start();
}

void CounterWindow::endVisit()
{
    m_session->disconnect(this); // nobody looks at what is wiped now
    m_session->leave();
    startSession();
}

void CounterWindow::showStanding()
{
    m_view->procedures().setStandings(m_standing.standings());
    if (const auto here = m_standing.returnedHere(); !here.isEmpty())
        m_view->setNotice(NoticeBar::Kind::Look,
                          tr("%1 %2 is back from the department: %3")
                              .arg(here.first().ticketLabel, here.first().name, here.first().reason));
}

void CounterWindow::hearStaffCall(bool isPrivate)
{
    m_view->setNotice(
        NoticeBar::Kind::Look,
        isPrivate ? tr("Somebody at the kiosk would like to talk in another room. Please go there quietly.")
                  : tr("Somebody at the kiosk asks for a member of staff."));
}

void CounterWindow::placeCard(const QString& reader)
{
    m_session->placeCard(reader);
}

void CounterWindow::removeCard()
{
    m_session->removeCard();
}

} // namespace kakanai::counter
