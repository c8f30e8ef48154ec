// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/CounterWindow.h"

#include <algorithm>

namespace kakanai::counter {

using queue::TicketEvent;
using widgets::NoticeBar;

// What the clerk does with a number once it is here: keep it, give it away, write on it.

void CounterWindow::connectQueueDesk()
{
    HallRail& rail = m_view->rail();
    connect(&rail, &HallRail::moveAsked, this, &CounterWindow::moveTicket);
    connect(&rail, &HallRail::transferAsked, this, [this](const QString& service) {
        handOver([this, service](const QString& ticket, visit::HallDesk::TicketReply reply) {
            m_desk.transfer(ticket, service, std::move(reply));
        });
    });
    connect(&rail, &HallRail::transferToCounterAsked, this, [this](int counter) {
        handOver([this, counter](const QString& ticket, visit::HallDesk::TicketReply reply) {
            m_desk.transferToCounter(ticket, counter, std::move(reply));
        });
    });
    connect(&rail, &HallRail::transferToStaffAsked, this, [this](const QString& staff) {
        handOver([this, staff](const QString& ticket, visit::HallDesk::TicketReply reply) {
            m_desk.transferToStaff(ticket, staff, std::move(reply));
        });
    });
    connect(&rail, &HallRail::resumeAsked, this, [this](const QString& ticket) {
        m_desk.move(ticket, TicketEvent::Resume, [this](const queue::Ticket& resumed) { take(resumed); });
    });
    connect(&rail, &HallRail::takeUpAsked, this, [this](const QString& ticket) {
        m_desk.call(ticket, m_services.counter, [this](const queue::Ticket& called) { take(called); });
    });
    connect(&rail, &HallRail::counterStateAsked, this,
            [this](queue::CounterState state) { m_desk.setCounter(m_services.counter, state); });
    connect(m_view, &CounterView::reopenNumberAsked, this, [this](const QString& label) {
        m_view->clearNotice();
        m_desk.reopen(label, m_services.counter, [this](const queue::Ticket& ticket) { take(ticket); });
    });
    connect(m_view, &CounterView::textSizeAsked, this, &CounterWindow::changeTextSize);
    connect(&rail.notes(), &NotesCard::noteAsked, this, [this](const QString& text) {
        if (const auto ticket = m_desk.ticketAt(m_services.counter))
            m_desk.addNote(ticket->id, text, [this](const QList<queue::TicketNote>& notes) {
                m_view->rail().notes().setNotes(notes);
            });
    });
    connect(&m_desk, &visit::HallDesk::presenceChanged, this, &CounterWindow::showPresence);
    showPresence(m_desk.presence());
    m_desk.colleagues(
        [this](const QList<access::Staff>& staff) { m_view->rail().setColleagues(staff, m_seat.staffId); });
}

void CounterWindow::moveTicket(TicketEvent event)
{
    const auto ticket = m_desk.ticketAt(m_services.counter);
    if (!ticket)
        return;
    m_view->clearNotice();
    // Who goes on at another counter takes nothing along that was not taken on here.
    const bool leaves = event == TicketEvent::Park || event == TicketEvent::Return;
    if (leaves && ticket->state == queue::TicketState::Serving && refusesToLose())
        return;
    m_desk.move(ticket->id, event, [this, event](const queue::Ticket& moved) {
        switch (moved.state) {
        case queue::TicketState::Held:
            keepSession(moved.id);
            return;
        case queue::TicketState::Parked:
            endVisit();
            m_view->setNotice(NoticeBar::Kind::Done,
                              tr("%1 is put aside. Any counter can call this number.").arg(moved.label()));
            return;
        case queue::TicketState::Gone:
            endVisit(); // its first page clears what was said before
            m_view->setNotice(NoticeBar::Kind::Done,
                              tr("%1 did not answer and is off the line. Ctrl+F2, the number and Shift+Enter "
                                 "bring it back.")
                                  .arg(moved.label()));
            return;
        case queue::TicketState::Waiting:
        case queue::TicketState::Seated:
        case queue::TicketState::Done:
            endVisit();
            return;
        case queue::TicketState::Called:
        case queue::TicketState::Serving:
            if (event == TicketEvent::Recall)
                tellProfile(moved);
            return;
        }
        Q_UNREACHABLE();
    });
}

bool CounterWindow::refusesToLose()
{
    if (!hasUnsentWork())
        return false;
    m_view->setNotice(
        NoticeBar::Kind::Look,
        tr("This visit is not taken on yet and would be lost. Go on to the signature first, then hand it "
           "over."));
    return true;
}

void CounterWindow::handOver(
    const std::function<void(const QString& ticket, visit::HallDesk::TicketReply)>& move)
{
    const auto ticket = m_desk.ticketAt(m_services.counter);
    if (!ticket || refusesToLose())
        return;
    move(ticket->id, [this](const queue::Ticket& moved) {
        endVisit();
        const Service* service = m_services.town.serviceOf(moved.service);
        m_view->setNotice(NoticeBar::Kind::Done,
                          tr("%1 is handed over and waits for: %2")
                              .arg(moved.label(),
                                   moved.wantedCounter > 0 ? tr("counter %1").arg(moved.wantedCounter)
                                       : !moved.wantedStaff.isEmpty() ? moved.wantedStaff
                                       : service                      ? service->name
                                                                      : moved.service));
    });
}

void CounterWindow::keepSession(const QString& ticket)
{
    m_session->disconnect(this);
    m_parked[ticket] = std::move(m_session);
    startSession();
}

void CounterWindow::showNotes()
{
    const auto& ticket = m_view->rail().ticket();
    const QString id = ticket ? ticket->id : QString();
    if (id == m_noted)
        return;
    m_noted = id;
    m_view->rail().notes().setNotes({});
    if (!id.isEmpty())
        m_desk.notes(id, [this, id](const QList<queue::TicketNote>& notes) {
            if (id == m_noted)
                m_view->rail().notes().setNotes(notes);
        });
}

void CounterWindow::showPresence(const queue::HallPresence& presence)
{
    if (presence.isAway) {
        m_view->setServerNotice(tr("The hall's server is away since %1. This machine goes on by itself: %2 "
                                   "numbers are left, %3 people of the common line are to be called by voice "
                                   "(see the left). Nothing is lost when the server is back.")
                                    .arg(presence.since.time().toString(QStringLiteral("HH:mm")))
                                    .arg(presence.numbersLeft)
                                    .arg(presence.waitingElsewhere));
        return;
    }
    m_view->setServerNotice({});
    if (presence.carriedOver > 0)
        m_view->setNotice(
            NoticeBar::Kind::Done,
            tr("The hall's server is back. Numbers carried over: %1.").arg(presence.carriedOver));
}

void CounterWindow::changeTextSize(bool larger)
{
    constexpr int step = 25;
    constexpr int most = 200;
    m_theme.setTextPercent(std::clamp(m_theme.textPercent() + (larger ? step : -step), 100, most));
}

QString CounterWindow::queueRefusal(const Failure& failure) const
{
    if (failure.code != FailureCode::TicketMoveRefused)
        return {};
    // The detail is "state event" of the table in Ticket.cpp.
    const auto state = queue::ticketStateFromName(failure.detail.section(u' ', 0, 0));
    if (!state)
        return {};
    switch (*state) {
    case queue::TicketState::Done:
    case queue::TicketState::Gone:
        return tr("This number is over. To open it again: Ctrl+F2, the number, Shift+Enter.");
    case queue::TicketState::Called:
    case queue::TicketState::Serving:
        return tr("This number is at a counter already.");
    case queue::TicketState::Held:
        return tr("This number is on hold at another counter. Please ask there.");
    case queue::TicketState::Waiting:
    case queue::TicketState::Parked:
    case queue::TicketState::Seated:
        return tr("This number is in the line: call it without Shift.");
    }
    Q_UNREACHABLE();
}

} // namespace kakanai::counter
