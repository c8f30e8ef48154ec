// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/QueueService.h"

#include "app/access/AuditTrail.h"
#include "app/base/Ids.h"
#include "app/queue/QueueFeed.h"
#include "app/queue/TicketRow.h"
#include "app/store/Database.h"
#include "app/store/InTransaction.h"

#include <algorithm>

namespace kakanai::queue {
namespace {

access::Action actionOf(TicketEvent event)
{
    switch (event) {
    case TicketEvent::Call:
    case TicketEvent::Recall:
        return access::Action::CallTicket;
    case TicketEvent::Cancel:
        return access::Action::CancelTicket;
    case TicketEvent::Arrive:
    case TicketEvent::MissCall:
    case TicketEvent::Return:
    case TicketEvent::Hold:
    case TicketEvent::Resume:
    case TicketEvent::Park:
    case TicketEvent::Next:
    case TicketEvent::Sit:
    case TicketEvent::Finish:
    case TicketEvent::Transfer:
    case TicketEvent::Reopen:
    case TicketEvent::EndDay:
        return access::Action::MoveTicket;
    }
    Q_UNREACHABLE();
}

/** Services that some counter calls both of, in groups; a counter that names none calls all. */
QHash<QString, int> groupsOf(const TownSettings& town)
{
    QHash<QString, int> groups;
    for (int i = 0; i < town.services.size(); ++i)
        groups.insert(town.services[i].id, i);
    const auto join = [&](int a, int b) {
        for (int& group : groups)
            group = group == std::max(a, b) ? std::min(a, b) : group;
    };
    for (const Counter& counter : town.counters) {
        QStringList calls = counter.services;
        if (calls.isEmpty())
            calls = groups.keys();
        for (const QString& service : std::as_const(calls)) {
            if (groups.contains(service) && groups.contains(calls.first()))
                join(groups[service], groups[calls.first()]);
        }
    }
    return groups;
}

CallAnnouncement announcementOf(const Ticket& ticket, bool isRepeat)
{
    return {ticket.id, ticket.series, ticket.number, ticket.counter, ticket.language, isRepeat};
}

} // namespace

QueueService::QueueService(store::Database& database, const access::AuditTrail& audit,
                           const TownSettings& town, const Clock& clock, QueueFeed* feed)
    : m_database(&database)
    , m_audit(&audit)
    , m_town(&town)
    , m_clock(&clock)
    , m_feed(feed)
    , m_server(database)
    , m_groups(groupsOf(town))
{
}

bool QueueService::isOnServer() const
{
    return m_database->dialect().kind() == store::Dialect::Kind::Postgresql;
}

Result<Ticket> QueueService::prepared(const TicketRequest& request) const
{
    const Service* service = m_town->serviceOf(request.service);
    if (!service)
        return fail(FailureCode::ServiceUnknown, request.service);
    for (const QString& more : request.further) {
        if (!m_town->serviceOf(more))
            return fail(FailureCode::ServiceUnknown, more);
    }
    const QDateTime now = m_clock->now();
    Ticket ticket;
    ticket.id = request.id.isEmpty() ? newUuid7(now) : request.id;
    ticket.series = service->series;
    ticket.service = service->id;
    ticket.further = request.further;
    ticket.language = request.language;
    ticket.priority = m_town->hall.hasClass(request.priority) ? request.priority : QStringLiteral("normal");
    ticket.callProfile = request.callProfile;
    ticket.caseId = request.caseId;
    ticket.issuedAt = now;
    ticket.bookedFor = request.bookedFor;
    ticket.changedAt = now;
    ticket.lineGroup = m_groups.value(service->id);
    ticket.callKey = callKeyOf(ticket, now, m_town->hall);
    return ticket;
}

Result<Ticket> QueueService::issue(const TicketRequest& request, const access::Actor& actor)
{
    if (!isOnServer() || m_town->hall.clearsAtMidnight)
        return store::inTransaction(
            *m_database, [&](store::Transaction& transaction) { return issue(transaction, request, actor); });
    if (const auto allowed = access::require(actor.role, access::Action::IssueTicket); !allowed)
        return tl::unexpected(allowed.error());
    const Result<Ticket> ticket = prepared(request);
    if (!ticket)
        return ticket;
    const Result<Ticket> issued =
        m_server.issue(*ticket, ticket->issuedAt.date(), m_town->hall.mostOvertaken, actor);
    if (issued)
        countMove();
    return issued;
}

Result<Ticket> QueueService::issue(store::Transaction& transaction, const TicketRequest& request,
                                   const access::Actor& actor)
{
    if (const auto allowed = access::require(actor.role, access::Action::IssueTicket); !allowed)
        return tl::unexpected(allowed.error());
    Result<Ticket> ticket = prepared(request);
    if (!ticket)
        return ticket;
    if (const auto ended = endDay(transaction, ticket->issuedAt); !ended)
        return tl::unexpected(ended.error());
    // A kiosk's account on a server writes no table of the hall itself.
    if (isOnServer())
        return HallServer::issue(transaction, *ticket, ticket->issuedAt.date(), m_town->hall.mostOvertaken,
                                 actor);
    ticket = m_tickets.placed(transaction, std::move(*ticket), m_town->hall.mostOvertaken);
    if (!ticket)
        return ticket;
    const Result<Ticket> kept = m_tickets.insert(transaction, *ticket, ticket->issuedAt.date());
    if (!kept)
        return kept;
    if (const auto recorded =
            record(transaction, access::Action::IssueTicket, *kept, actor, kept->service, kept->id);
        !recorded)
        return tl::unexpected(recorded.error());
    return kept;
}

CallFilter QueueService::filterOf(int counter, const QStringList& services, const access::Actor& actor) const
{
    CallFilter filter{counter, services, m_town->hall.expressCounters.contains(counter), actor.id};
    for (const Counter& known : m_town->counters) {
        if (known.number == counter && services.isEmpty())
            filter.services = known.services;
    }
    return filter;
}

Result<Ticket> QueueService::callNext(int counter, const QStringList& services, const access::Actor& actor)
{
    return callNext(newUuid7(m_clock->now()), counter, services, actor);
}

Result<Ticket> QueueService::callNext(const QString& request, int counter, const QStringList& services,
                                      const access::Actor& actor)
{
    const CallFilter filter = filterOf(counter, services, actor);
    if (const auto allowed = access::require(actor.role, access::Action::CallTicket); !allowed)
        return tl::unexpected(allowed.error());
    if (isOnServer() && !m_town->hall.clearsAtMidnight) {
        const Result<Ticket> called = m_server.callNext(request, filter, m_clock->now(), actor);
        if (called)
            countMove();
        return called;
    }
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<Ticket> {
        const QDateTime now = m_clock->now();
        if (const auto ended = endDay(transaction, now); !ended)
            return tl::unexpected(ended.error());
        const Result<CounterState> state = counterState(transaction, counter);
        if (!state)
            return tl::unexpected(state.error());
        if (*state != CounterState::Open)
            return fail(FailureCode::TicketMoveRefused,
                        QStringLiteral("counter %1 %2").arg(counter).arg(counterStateName(*state)));
        const auto next = m_tickets.next(transaction, filter, now);
        if (!next)
            return tl::unexpected(next.error());
        if (!*next)
            return fail(FailureCode::QueueEmpty);
        return callTicket(transaction, std::move(**next), counter, actor, request);
    });
}

Result<Ticket> QueueService::call(const QString& ticket, int counter, const access::Actor& actor)
{
    return changed(ticket, TicketEvent::Call, actor, [counter](Ticket& called) { called.counter = counter; });
}

Result<Ticket> QueueService::call(store::Transaction& transaction, const QString& ticket, int counter,
                                  const access::Actor& actor)
{
    const Result<Ticket> found = find(transaction, ticket);
    if (!found)
        return found;
    return callTicket(transaction, *found, counter, actor);
}

Result<Ticket> QueueService::callTicket(store::Transaction& transaction, Ticket ticket, int counter,
                                        const access::Actor& actor, const QString& request)
{
    if (const auto allowed = access::require(actor.role, access::Action::CallTicket); !allowed)
        return tl::unexpected(allowed.error());
    ticket.counter = counter;
    const Result<Ticket> moved = apply(std::move(ticket), TicketEvent::Call, m_clock->now(), m_town->hall);
    if (!moved)
        return moved;
    if (const auto written = write(transaction, *moved, TicketEvent::Call, actor, request); !written)
        return tl::unexpected(written.error());
    return moved;
}

Result<Ticket> QueueService::move(const QString& ticket, TicketEvent event, const access::Actor& actor)
{
    // A call needs its counter and a transfer its service: they have functions of their own.
    if (event == TicketEvent::Call || event == TicketEvent::Transfer)
        return fail(FailureCode::TicketMoveRefused, ticketEventName(event));
    return changed(ticket, event, actor, [](Ticket&) {});
}

Result<Ticket> QueueService::move(store::Transaction& transaction, const QString& ticket, TicketEvent event,
                                  const access::Actor& actor)
{
    if (event == TicketEvent::Call || event == TicketEvent::Transfer)
        return fail(FailureCode::TicketMoveRefused, ticketEventName(event));
    const Result<Ticket> found = m_tickets.find(transaction, ticket, m_clock->today());
    if (!found)
        return found;
    return change(transaction, *found, event, actor);
}

Result<Ticket> QueueService::changed(const QString& ticket, TicketEvent event, const access::Actor& actor,
                                     const std::function<void(Ticket&)>& edit)
{
    if (isOnServer())
        return changeOnServer(ticket, event, actor, edit);
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<Ticket> {
        Result<Ticket> found = m_tickets.find(transaction, ticket, m_clock->today());
        if (!found)
            return found;
        edit(*found);
        return change(transaction, std::move(*found), event, actor);
    });
}

/** Two round trips, no lock: read, decide by the table, write if nobody was faster; else once more. */
Result<Ticket> QueueService::changeOnServer(const QString& ticket, TicketEvent event,
                                            const access::Actor& actor,
                                            const std::function<void(Ticket&)>& edit)
{
    constexpr int attempts = 5;
    if (const auto allowed = access::require(actor.role, actionOf(event)); !allowed)
        return tl::unexpected(allowed.error());
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const Result<Ticket> before = m_server.find(ticket, m_clock->today());
        if (!before)
            return before;
        TicketEvent effective = event;
        if (event == TicketEvent::Finish && before->state == TicketState::Serving) {
            const Result<int> tasks = m_server.openTasks(before->id);
            if (!tasks)
                return tl::unexpected(tasks.error());
            effective = !before->further.isEmpty() ? TicketEvent::Next
                : *tasks > 0                       ? TicketEvent::Sit
                                                   : event;
        }
        Ticket edited = *before;
        edit(edited);
        Result<Ticket> after = apply(std::move(edited), effective, m_clock->now(), m_town->hall);
        if (!after)
            return after;
        after->lineGroup = m_groups.value(after->service, after->lineGroup);
        const Result<bool> written =
            m_server.write(newUuid7(m_clock->now()), *before, *after, effective, actor);
        if (!written)
            return tl::unexpected(written.error());
        if (*written) {
            countMove();
            return after;
        }
    }
    return fail(FailureCode::TicketMoveRefused, QStringLiteral("others keep moving it"));
}

Result<Ticket> QueueService::transfer(const QString& ticket, const QString& service,
                                      const access::Actor& actor)
{
    if (!m_town->serviceOf(service))
        return fail(FailureCode::ServiceUnknown, service);
    // The number stays what the person holds in their hand, and the time of arrival keeps their place.
    return changed(ticket, TicketEvent::Transfer, actor, [&](Ticket& moved) {
        moved.service = service;
        moved.wantedCounter = 0;
        moved.wantedStaff.clear();
    });
}

Result<Ticket> QueueService::transferToCounter(const QString& ticket, int counter, const access::Actor& actor)
{
    return changed(ticket, TicketEvent::Transfer, actor, [counter](Ticket& moved) {
        moved.wantedCounter = counter;
        moved.wantedStaff.clear();
    });
}

Result<Ticket> QueueService::transferToStaff(const QString& ticket, const QString& staff,
                                             const access::Actor& actor)
{
    return changed(ticket, TicketEvent::Transfer, actor, [&](Ticket& moved) {
        moved.wantedStaff = staff;
        moved.wantedCounter = 0;
    });
}

Result<Ticket> QueueService::change(store::Transaction& transaction, Ticket ticket, TicketEvent event,
                                    const access::Actor& actor)
{
    if (const auto allowed = access::require(actor.role, actionOf(event)); !allowed)
        return tl::unexpected(allowed.error());
    TicketEvent effective = event;
    if (event == TicketEvent::Finish && ticket.state == TicketState::Serving) {
        auto open = transaction.run(
            QStringLiteral("SELECT count(*) FROM ticket_task WHERE ticket_id = ? AND done_at = ''"),
            {ticket.id});
        if (!open)
            return tl::unexpected(open.error());
        const bool isWorkedOn = open->next() && open->number(0) > 0;
        effective = !ticket.further.isEmpty() ? TicketEvent::Next : isWorkedOn ? TicketEvent::Sit : event;
    }
    Result<Ticket> moved = apply(std::move(ticket), effective, m_clock->now(), m_town->hall);
    if (!moved)
        return moved;
    moved->lineGroup = m_groups.value(moved->service, moved->lineGroup);
    if (const auto written = write(transaction, *moved, effective, actor); !written)
        return tl::unexpected(written.error());
    return moved;
}

Result<void> QueueService::write(store::Transaction& transaction, const Ticket& ticket, TicketEvent event,
                                 const access::Actor& actor, const QString& request)
{
    if (const auto kept = m_tickets.update(transaction, ticket); !kept)
        return kept;
    if (const auto recorded =
            record(transaction, actionOf(event), ticket, actor, ticketEventName(event), request);
        !recorded)
        return recorded;
    const bool isRepeat = event == TicketEvent::Recall;
    if (m_feed && !isOnServer() && (isRepeat || event == TicketEvent::Call))
        transaction.whenCommitted(
            [feed = m_feed, said = announcementOf(ticket, isRepeat)] { feed->announceCall(said); });
    return {};
}

Result<void> QueueService::attachCase(store::Transaction& transaction, const QString& ticket,
                                      const QString& caseId)
{
    Result<Ticket> found = m_tickets.find(transaction, ticket, m_clock->today());
    if (!found)
        return tl::unexpected(found.error());
    found->caseId = caseId;
    return m_tickets.update(transaction, *found);
}

Result<Ticket> QueueService::find(const QString& ticket)
{
    if (isOnServer())
        return m_server.find(ticket, m_clock->today());
    return store::inTransaction(*m_database,
                                [&](store::Transaction& transaction) { return find(transaction, ticket); });
}

Result<Ticket> QueueService::find(store::Transaction& transaction, const QString& ticket)
{
    return m_tickets.find(transaction, ticket, m_clock->today());
}

} // namespace kakanai::queue
