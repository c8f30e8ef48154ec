// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/HallDesk.h"

#include "app/store/InTransaction.h"
#include "app/visit/Office.h"

namespace kakanai::visit {

HallDesk::HallDesk(Office& office, access::Actor actor, QObject* parent)
    : QObject(parent)
    , m_office(office)
    , m_actor(std::move(actor))
{
    connect(&office.feed(), &queue::QueueFeed::changed, this, &HallDesk::refresh);
    connect(&office.feed(), &queue::QueueFeed::called, this, &HallDesk::called);
    connect(&office.feed(), &queue::QueueFeed::presenceChanged, this, &HallDesk::presenceChanged);
}

std::optional<queue::Ticket> HallDesk::ticketAt(int counter) const
{
    for (const queue::CounterPlace& place : m_hall.counters) {
        if (place.number == counter)
            return place.ticket;
    }
    return {};
}

const queue::HallPresence& HallDesk::presence() const
{
    return m_office.feed().presence();
}

void HallDesk::refresh()
{
    m_office.lane().ask(
        this, [office = &m_office] { return office->stores().hallState(); },
        [this](const Result<queue::HallState>& hall) {
            if (!hall) {
                Q_EMIT failed(hall.error());
                return;
            }
            m_hall = *hall;
            Q_EMIT hallChanged(m_hall);
        });
    if (m_watchesAlarms)
        askAlarms();
    if (m_watchesAside)
        askAside();
}

void HallDesk::watchAside()
{
    m_watchesAside = true;
    askAside();
}

void HallDesk::askAside()
{
    m_office.lane().ask(
        this,
        [office = &m_office] { return store::reading(*office->stores().database, &queue::standingAside); },
        [this](const Result<QList<queue::MergeAside>>& aside) {
            if (!aside || *aside == m_aside)
                return;
            m_aside = *aside;
            Q_EMIT asideChanged();
        });
}

void HallDesk::watchAlarms()
{
    m_watchesAlarms = true;
    askAlarms();
}

void HallDesk::askAlarms()
{
    m_office.lane().ask(
        this, [office = &m_office] { return office->stores().hallSignals.standing(); },
        [this](const Result<QList<queue::StaffAlarm>>& alarms) {
            if (!alarms || *alarms == m_alarms)
                return;
            m_alarms = *alarms;
            Q_EMIT alarmsChanged(m_alarms);
        });
}

void HallDesk::setCallProfile(const QString& ticket, queue::CallProfile profile, ProfileReply reply)
{
    m_office.lane().ask(
        this,
        [office = &m_office, ticket, profile, actor = m_actor] {
            OfficeStores& stores = office->stores();
            return stores.onSignals(
                [&](queue::HallSignals& hall) { return hall.setProfile(ticket, profile, actor); });
        },
        [this, reply = std::move(reply)](const Result<queue::CallProfile>& set) {
            if (!set)
                Q_EMIT failed(set.error());
            else if (reply)
                reply(*set);
        });
}

void HallDesk::describeCall(const QString& ticket, NoteReply reply)
{
    m_office.lane().ask(
        this,
        [office = &m_office, ticket]() -> Result<CallNote> {
            const auto found =
                office->stores().onHall([&](queue::QueueService& queue) { return queue.find(ticket); });
            if (!found)
                return tl::unexpected(found.error());
            return CallNote{
                found->service,
                queue::callProfileFromName(found->callProfile).value_or(queue::CallProfile::Spoken)};
        },
        [this, reply = std::move(reply)](const Result<CallNote>& note) {
            if (note)
                reply(*note);
            else
                Q_EMIT failed(note.error());
        });
}

void HallDesk::raiseAlarm(int counter)
{
    m_office.lane().ask(
        this,
        [office = &m_office, counter, actor = m_actor] {
            return office->stores().hallSignals.raise(counter, actor);
        },
        [this](const Result<queue::StaffAlarm>& raised) {
            if (!raised)
                Q_EMIT failed(raised.error());
        });
}

void HallDesk::clearAlarm(const QString& alarm)
{
    m_office.lane().ask(
        this,
        [office = &m_office, alarm, actor = m_actor] {
            return office->stores().hallSignals.clear(alarm, actor);
        },
        [this](const Result<void>& cleared) {
            if (!cleared)
                Q_EMIT failed(cleared.error());
        });
}

template <typename Answer, typename Work>
void HallDesk::askStores(Work work, std::function<void(const Answer&)> reply)
{
    m_office.lane().ask(
        this, [office = &m_office, work = std::move(work)] { return work(office->stores()); },
        [this, reply = std::move(reply)](const Result<Answer>& answer) {
            if (!answer)
                Q_EMIT failed(answer.error());
            else if (reply)
                reply(*answer);
        });
}

template <typename Work> void HallDesk::ask(Work work, TicketReply reply)
{
    m_office.lane().ask(
        this, [office = &m_office, work = std::move(work)] { return office->stores().onHall(work); },
        [this, reply = std::move(reply)](const Result<queue::Ticket>& ticket) {
            if (!ticket)
                Q_EMIT failed(ticket.error());
            else if (reply)
                reply(*ticket);
        });
}

void HallDesk::issue(const QString& service, const QString& language, TicketReply reply)
{
    askStores<queue::Ticket>(
        [=, actor = m_actor](OfficeStores& stores) {
            return stores.issue({.service = service, .language = language}, actor);
        },
        std::move(reply));
}

void HallDesk::callNext(int counter, TicketReply reply)
{
    ask([=, actor = m_actor](queue::QueueService& queue) { return queue.callNext(counter, {}, actor); },
        std::move(reply));
}

void HallDesk::call(const QString& ticket, int counter, TicketReply reply)
{
    askStores<queue::Ticket>(
        [=, actor = m_actor](OfficeStores& stores) { return stores.call(ticket, counter, actor); },
        std::move(reply));
}

void HallDesk::move(const QString& ticket, queue::TicketEvent event, TicketReply reply)
{
    ask([=, actor = m_actor](queue::QueueService& queue) { return queue.move(ticket, event, actor); },
        std::move(reply));
}

void HallDesk::transfer(const QString& ticket, const QString& service, TicketReply reply)
{
    ask([=, actor = m_actor](queue::QueueService& queue) { return queue.transfer(ticket, service, actor); },
        std::move(reply));
}

void HallDesk::transferToCounter(const QString& ticket, int counter, TicketReply reply)
{
    ask([=, actor = m_actor](
            queue::QueueService& queue) { return queue.transferToCounter(ticket, counter, actor); },
        std::move(reply));
}

void HallDesk::transferToStaff(const QString& ticket, const QString& staff, TicketReply reply)
{
    ask([=,
         actor = m_actor](queue::QueueService& queue) { return queue.transferToStaff(ticket, staff, actor); },
        std::move(reply));
}

void HallDesk::reopen(const QString& ticket, int counter, TicketReply reply)
{
    ask(
        [=, actor = m_actor](queue::QueueService& queue) -> Result<queue::Ticket> {
            const auto reopened = queue.move(ticket, queue::TicketEvent::Reopen, actor);
            return reopened ? queue.call(reopened->id, counter, actor) : reopened;
        },
        std::move(reply));
}

void HallDesk::setCounter(int counter, queue::CounterState state)
{
    m_office.lane().ask(
        this,
        [office = &m_office, counter, state, actor = m_actor] {
            return office->stores().onHall(
                [&](queue::QueueService& queue) { return queue.setCounter(counter, state, actor); });
        },
        [this](const Result<void>& set) {
            if (!set)
                Q_EMIT failed(set.error());
            refresh();
        });
}

void HallDesk::notes(const QString& ticket, NotesReply reply)
{
    askStores<QList<queue::TicketNote>>(
        [ticket, actor = m_actor](OfficeStores& stores) {
            return stores.onNotes([&](queue::TicketNotes& notes) { return notes.of(ticket, actor); });
        },
        std::move(reply));
}

void HallDesk::addNote(const QString& ticket, const QString& text, NotesReply reply)
{
    askStores<QList<queue::TicketNote>>(
        [ticket, text, actor = m_actor](OfficeStores& stores) -> Result<QList<queue::TicketNote>> {
            return stores.onNotes([&](queue::TicketNotes& notes) -> Result<QList<queue::TicketNote>> {
                const auto kept = notes.add(ticket, text, actor);
                if (!kept)
                    return tl::unexpected(kept.error());
                return notes.of(ticket, actor);
            });
        },
        std::move(reply));
}

void HallDesk::checkIn(const QString& code, const QString& language, CheckInReply reply)
{
    askStores<queue::CheckIn>(
        [code, language, actor = m_actor](OfficeStores& stores) {
            return stores.reservations.checkIn(code, language, actor);
        },
        std::move(reply));
}

void HallDesk::colleagues(StaffReply reply)
{
    askStores<QList<access::Staff>>(
        [](OfficeStores& stores) -> Result<QList<access::Staff>> {
            auto listed = stores.staff();
            if (listed)
                listed->removeIf([](const access::Staff& staff) {
                    return staff.isDisabled || !access::isPermitted(staff.role, access::Action::CallTicket);
                });
            return listed;
        },
        std::move(reply));
}

} // namespace kakanai::visit
