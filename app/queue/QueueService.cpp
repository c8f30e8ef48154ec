// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/QueueService.h"

#include "app/access/AuditTrail.h"
#include "app/base/Ids.h"
#include "app/queue/CallOrder.h"
#include "app/queue/QueueFeed.h"
#include "app/queue/TicketRow.h"
#include "app/store/Database.h"
#include "app/store/InTransaction.h"

#include <algorithm>
#include <tuple>

namespace kakanai::queue {
namespace {

constexpr int recentVisits = 50;

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

Result<Ticket> QueueService::addService(const QString& ticket, const QString& service,
                                        const access::Actor& actor)
{
    if (!m_town->serviceOf(service))
        return fail(FailureCode::ServiceUnknown, service);
    if (const auto allowed = access::require(actor.role, access::Action::MoveTicket); !allowed)
        return tl::unexpected(allowed.error());
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<Ticket> {
        Result<Ticket> found = find(transaction, ticket);
        if (!found)
            return found;
        if (!isInTheHouse(found->state))
            return fail(FailureCode::TicketMoveRefused, ticketStateName(found->state));
        found->further.append(service);
        if (const auto kept = m_tickets.update(transaction, *found); !kept)
            return tl::unexpected(kept.error());
        if (const auto recorded =
                record(transaction, access::Action::MoveTicket, *found, actor, QStringLiteral("add"), {});
            !recorded)
            return tl::unexpected(recorded.error());
        return found;
    });
}

Result<void> QueueService::startTask(const QString& ticket, const QString& task, const access::Actor& actor)
{
    if (const auto allowed = access::require(actor.role, access::Action::MoveTicket); !allowed)
        return tl::unexpected(allowed.error());
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<void> {
        const Result<Ticket> found = find(transaction, ticket);
        if (!found)
            return tl::unexpected(found.error());
        if (!isInTheHouse(found->state))
            return fail(FailureCode::TicketMoveRefused, ticketStateName(found->state));
        if (const auto kept = transaction.run(
                QStringLiteral("INSERT INTO ticket_task (ticket_id, task, started_at, done_at) VALUES (?, ?, "
                               "?, '') ON CONFLICT (ticket_id, task) DO NOTHING"),
                {found->id, task, toWireTime(m_clock->now())});
            !kept)
            return tl::unexpected(kept.error());
        return record(transaction, access::Action::MoveTicket, *found, actor, QStringLiteral("task ") + task,
                      {});
    });
}

Result<Ticket> QueueService::finishTask(const QString& ticket, const QString& task, bool collect,
                                        const access::Actor& actor)
{
    if (const auto allowed = access::require(actor.role, access::Action::MoveTicket); !allowed)
        return tl::unexpected(allowed.error());
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<Ticket> {
        const Result<Ticket> found = find(transaction, ticket);
        if (!found)
            return found;
        const auto done =
            transaction.run(QStringLiteral("UPDATE ticket_task SET done_at = ? WHERE ticket_id ="
                                           " ? AND task = ? AND done_at = ''"),
                            {toWireTime(m_clock->now()), found->id, task});
        if (!done)
            return tl::unexpected(done.error());
        if (done->touched() != 1)
            return fail(FailureCode::TicketMoveRefused, QStringLiteral("no open task ") + task);
        if (const auto recorded = record(transaction, access::Action::MoveTicket, *found, actor,
                                         QStringLiteral("done ") + task, {});
            !recorded)
            return tl::unexpected(recorded.error());
        auto open = transaction.run(
            QStringLiteral("SELECT count(*) FROM ticket_task WHERE ticket_id = ? AND done_at = ''"),
            {found->id});
        if (!open)
            return tl::unexpected(open.error());
        if (found->state != TicketState::Seated || (open->next() && open->number(0) > 0))
            return found;
        return change(transaction, *found, collect ? TicketEvent::Return : TicketEvent::Finish, actor);
    });
}

Result<void> QueueService::setCounter(int counter, CounterState state, const access::Actor& actor)
{
    if (const auto allowed = access::require(actor.role, access::Action::CallTicket); !allowed)
        return allowed;
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<void> {
        if (const auto kept = transaction.run(
                QStringLiteral(
                    "INSERT INTO counter_state (counter, state, staff, since) VALUES (?, ?, ?, ?)"
                    " ON CONFLICT (counter) DO UPDATE SET state = excluded.state, staff = excluded.staff,"
                    " since = excluded.since"),
                {counter, counterStateName(state), actor.id, toWireTime(m_clock->now())});
            !kept)
            return tl::unexpected(kept.error());
        // In the log of the hall under the counter's own name: opening hours can be counted from it.
        Ticket place;
        place.id = QStringLiteral("counter-%1").arg(counter);
        place.counter = counter;
        place.businessDate = m_clock->today();
        return record(transaction, access::Action::MoveTicket, place, actor,
                      QStringLiteral("counter-") + counterStateName(state), {});
    });
}

Result<CounterState> QueueService::counterState(store::Transaction& transaction, int counter) const
{
    auto rows =
        transaction.run(QStringLiteral("SELECT state FROM counter_state WHERE counter = ?"), {counter});
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->next() ? counterStateFromName(rows->text(0)).value_or(CounterState::Open)
                        : CounterState::Open;
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

/** The line in the hall's log, the line in the record and the word to every screen. */
Result<void> QueueService::record(store::Transaction& transaction, access::Action action,
                                  const Ticket& ticket, const access::Actor& actor, const QString& purpose,
                                  const QString& request)
{
    const QDateTime now = m_clock->now();
    const bool isIssue = action == access::Action::IssueTicket;
    const QString event = isIssue ? QStringLiteral("issue") : purpose;
    if (const auto logged = transaction.run(
            QStringLiteral(
                "INSERT INTO ticket_event (request_id, ticket_id, event, at, business_date, state, "
                "service, counter, actor, role, terminal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            {request.isEmpty() ? newUuid7(now) : request, ticket.id, event,
             storedTime(ticket.changedAt.isValid() ? std::max(ticket.changedAt, now) : now),
             ticket.businessDate.toString(Qt::ISODate), ticketStateName(ticket.state), ticket.service,
             ticket.counter, actor.id, access::roleName(actor.role), actor.terminal});
        !logged)
        return tl::unexpected(logged.error());
    if (isOnServer()) {
        const bool isSaid = purpose == u"call" || purpose == u"recall";
        if (const auto told = transaction.run(QStringLiteral("SELECT pg_notify('kakanai_hall', ?)"),
                                              {isSaid ? QStringLiteral("%1 %2 %3 %4 %5 %6")
                                                            .arg(purpose, ticket.id, ticket.series)
                                                            .arg(ticket.number)
                                                            .arg(ticket.counter)
                                                            .arg(ticket.language)
                                                      : QStringLiteral("changed")});
            !told)
            return tl::unexpected(told.error());
    } else if (m_feed) {
        transaction.whenCommitted([feed = m_feed] { feed->announceChange(); });
    }
    access::AuditEntry entry;
    entry.at = now;
    entry.actor = actor;
    entry.action = action;
    entry.caseId = ticket.caseId;
    entry.object = ticket.id;
    entry.purpose = purpose;
    return m_audit->append(transaction, entry);
}

void QueueService::countMove()
{
    constexpr qint64 betweenRecords = 60'000;
    if (!m_sinceRecord.isValid())
        m_sinceRecord.start();
    if (m_sinceRecord.elapsed() < betweenRecords)
        return;
    m_sinceRecord.restart();
    // Nothing is lost when it fails: the lines are there and the next machine takes them up. A kiosk may not.
    if (const auto taken = takeUpRecord(); !taken && taken.error().code != FailureCode::NotPermitted)
        qWarning("the record is behind: %s", qPrintable(taken.error().detail));
}

Result<int> QueueService::takeUpRecord()
{
    constexpr int most = 500;
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<int> {
        auto rows = transaction.run(
            QStringLiteral("SELECT e.id, e.event, e.at, e.ticket_id, e.actor, e.role, e.terminal, e.service,"
                           " coalesce(t.case_id, '') FROM ticket_event e LEFT JOIN ticket t ON t.id = "
                           "e.ticket_id WHERE e.is_recorded = 0 ORDER BY e.id LIMIT %1")
                .arg(most));
        if (!rows)
            return tl::unexpected(rows.error());
        QStringList taken;
        while (rows->next()) {
            const QString event = rows->text(1);
            access::AuditEntry entry;
            entry.at = timeFromStore(rows->text(2));
            entry.actor = {rows->text(4),
                           access::roleFromName(rows->text(5)).value_or(access::Role::KioskDevice),
                           rows->text(6)};
            entry.action = event == u"issue" ? access::Action::IssueTicket
                : event == u"cancel"         ? access::Action::CancelTicket
                : event.endsWith(QStringLiteral("call")) && event != u"misscall" ? access::Action::CallTicket
                                                                                 : access::Action::MoveTicket;
            entry.caseId = rows->text(8);
            entry.object = rows->text(3);
            entry.purpose = event == u"issue" ? rows->text(7) : event;
            if (const auto kept = m_audit->append(transaction, entry); !kept)
                return tl::unexpected(kept.error());
            taken.append(rows->text(0));
        }
        if (taken.isEmpty())
            return 0;
        if (const auto noted =
                transaction.run(QStringLiteral("UPDATE ticket_event SET is_recorded = 1 WHERE id IN (%1)")
                                    .arg(taken.join(u',')));
            !noted)
            return tl::unexpected(noted.error());
        return static_cast<int>(taken.size());
    });
}

/** Where the town wants it: who is left from yesterday goes home with their number. */
Result<void> QueueService::endDay(store::Transaction& transaction, const QDateTime& now)
{
    if (!m_town->hall.clearsAtMidnight || m_dayBegun == now.date())
        return {};
    const Result<QDate> today = m_tickets.businessDate(transaction, now.date());
    if (!today)
        return tl::unexpected(today.error());
    const auto left = m_tickets.list(transaction,
                                     {TicketState::Waiting, TicketState::Called, TicketState::Held,
                                      TicketState::Parked, TicketState::Seated});
    if (!left)
        return tl::unexpected(left.error());
    const access::Actor midnight{QStringLiteral("midnight"), access::Role::Admin, QStringLiteral("office")};
    for (const Ticket& ticket : *left) {
        if (ticket.businessDate >= *today)
            continue;
        const Result<Ticket> gone = apply(ticket, TicketEvent::EndDay, now, m_town->hall);
        if (!gone)
            return tl::unexpected(gone.error());
        if (const auto written = write(transaction, *gone, TicketEvent::EndDay, midnight); !written)
            return written;
    }
    transaction.whenCommitted([this, day = now.date()] { m_dayBegun = day; });
    return {};
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

Result<HallState> QueueService::state()
{
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<HallState> {
        const QDateTime now = m_clock->now();
        const Result<QDate> date = m_tickets.businessDate(transaction, now.date());
        if (!date)
            return tl::unexpected(date.error());
        if (const auto ended = endDay(transaction, now); !ended)
            return tl::unexpected(ended.error());
        const auto open = m_tickets.list(transaction,
                                         {TicketState::Waiting, TicketState::Called, TicketState::Serving,
                                          TicketState::Held, TicketState::Parked, TicketState::Seated});
        if (!open)
            return tl::unexpected(open.error());
        const auto staffed = m_tickets.staffedCounters(transaction, now.date());
        if (!staffed)
            return tl::unexpected(staffed.error());

        HallState hall;
        hall.businessDate = *date;
        QList<int> busy;
        for (const Ticket& ticket : *open) {
            switch (ticket.state) {
            case TicketState::Waiting:
                hall.waiting.append(ticket);
                break;
            case TicketState::Called:
                hall.called.append(ticket);
                busy.append(ticket.counter);
                break;
            case TicketState::Serving:
                busy.append(ticket.counter);
                break;
            case TicketState::Held:
                hall.held.append(ticket);
                break;
            case TicketState::Parked:
                hall.parked.append(ticket);
                break;
            case TicketState::Seated:
                hall.seated.append(ticket);
                break;
            case TicketState::Done:
            case TicketState::Gone:
                break;
            }
        }
        hall.waiting = inCallOrder(hall.waiting, now);
        std::ranges::stable_sort(hall.called, std::ranges::greater{}, &Ticket::calledAt);

        QHash<int, std::pair<CounterState, QString>> saidOf;
        auto said = transaction.run(QStringLiteral("SELECT counter, state, staff FROM counter_state"));
        if (!said)
            return tl::unexpected(said.error());
        while (said->next())
            saidOf.insert(said->number(0),
                          {counterStateFromName(said->text(1)).value_or(CounterState::Open), said->text(2)});
        for (const Counter& counter : m_town->counters) {
            CounterPlace place{counter.number, counter.name, {}};
            if (const auto known = saidOf.constFind(counter.number); known != saidOf.cend())
                std::tie(place.state, place.staff) = *known;
            for (const Ticket& ticket : *open) {
                const bool isThere = ticket.counter == counter.number
                    && (ticket.state == TicketState::Called || ticket.state == TicketState::Serving);
                if (isThere && (!place.ticket || place.ticket->calledAt <= ticket.calledAt))
                    place.ticket = ticket;
            }
            hall.counters.append(place);
        }

        for (const Service& service : m_town->services) {
            ServiceLine line;
            line.service = service.id;
            QDateTime oldest;
            for (const Ticket& ticket : std::as_const(hall.waiting)) {
                if (ticket.service != service.id)
                    continue;
                ++line.waiting;
                if (!oldest.isValid() || ticket.issuedAt < oldest)
                    oldest = ticket.issuedAt;
            }
            if (oldest.isValid())
                line.oldestWaitSeconds = static_cast<int>(qMax<qint64>(0, oldest.secsTo(now)));
            // A counter nobody has called from today has nobody behind it; before the first call, all may
            // have.
            int counters = 0;
            int freeCounters = 0;
            int ahead = 0;
            for (const Counter& counter : m_town->counters) {
                const bool serves = counter.services.isEmpty() || counter.services.contains(service.id);
                const auto known = saidOf.constFind(counter.number);
                const bool isShut = known != saidOf.cend() && known->first != CounterState::Open;
                if (!serves || isShut || !(staffed->isEmpty() || staffed->contains(counter.number)))
                    continue;
                ++counters;
                freeCounters += busy.contains(counter.number) ? 0 : 1;
            }
            for (const Ticket& ticket : std::as_const(hall.waiting)) {
                // Whoever waits for a counter of ours is ahead of us, whatever they came for.
                const bool shares = std::ranges::any_of(m_town->counters, [&](const Counter& counter) {
                    const auto serves = [&](const QString& id) {
                        return counter.services.isEmpty() || counter.services.contains(id);
                    };
                    return serves(service.id) && serves(ticket.service);
                });
                ahead += shares ? 1 : 0;
            }
            const auto recent = m_tickets.serviceSeconds(transaction, service.id, recentVisits);
            if (!recent)
                return tl::unexpected(recent.error());
            line.estimate = estimateWait(ahead, counters, freeCounters, *recent);
            hall.services.append(line);
        }
        return hall;
    });
}

} // namespace kakanai::queue
