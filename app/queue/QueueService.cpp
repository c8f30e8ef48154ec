// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/QueueService.h"

#include "app/access/AuditTrail.h"
#include "app/base/Ids.h"
#include "app/queue/CallOrder.h"
#include "app/queue/QueueFeed.h"
#include "app/store/Database.h"
#include "app/store/InTransaction.h"

#include <algorithm>

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
    case TicketEvent::Hold:
    case TicketEvent::Resume:
    case TicketEvent::Finish:
    case TicketEvent::Transfer:
        return access::Action::MoveTicket;
    }
    Q_UNREACHABLE();
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
{
}

Result<Ticket> QueueService::issue(const TicketRequest& request, const access::Actor& actor)
{
    return store::inTransaction(
        *m_database, [&](store::Transaction& transaction) { return issue(transaction, request, actor); });
}

Result<Ticket> QueueService::issue(store::Transaction& transaction, const TicketRequest& request,
                                   const access::Actor& actor)
{
    if (const auto allowed = access::require(actor.role, access::Action::IssueTicket); !allowed)
        return tl::unexpected(allowed.error());
    const Service* service = m_town->serviceOf(request.service);
    if (!service)
        return fail(FailureCode::ServiceUnknown, request.service);
    const QDateTime now = m_clock->now();
    Ticket ticket;
    ticket.id = newUuid7(now);
    ticket.series = service->series;
    ticket.service = service->id;
    ticket.language = request.language;
    ticket.caseId = request.caseId;
    ticket.issuedAt = now;
    ticket.bookedFor = request.bookedFor;
    ticket.changedAt = now;
    const Result<Ticket> kept = m_tickets.insert(transaction, ticket, now.date());
    if (!kept)
        return kept;
    if (const auto recorded = record(transaction, access::Action::IssueTicket, *kept, actor, service->id);
        !recorded)
        return tl::unexpected(recorded.error());
    return kept;
}

Result<Ticket> QueueService::callNext(int counter, const QStringList& services, const access::Actor& actor)
{
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<Ticket> {
        const QDateTime now = m_clock->now();
        const auto waiting = m_tickets.list(transaction, {TicketState::Waiting}, now.date());
        if (!waiting)
            return tl::unexpected(waiting.error());
        const QStringList mine = services.isEmpty() ? servicesOf(counter) : services;
        for (const Ticket& ticket : inCallOrder(*waiting, now)) {
            if (mine.isEmpty() || mine.contains(ticket.service))
                return callTicket(transaction, ticket, counter, actor);
        }
        return fail(FailureCode::QueueEmpty);
    });
}

Result<Ticket> QueueService::call(const QString& ticket, int counter, const access::Actor& actor)
{
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) {
        return call(transaction, ticket, counter, actor);
    });
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
                                        const access::Actor& actor)
{
    ticket.counter = counter;
    return change(transaction, std::move(ticket), TicketEvent::Call, actor);
}

Result<Ticket> QueueService::move(const QString& ticket, TicketEvent event, const access::Actor& actor)
{
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) {
        return move(transaction, ticket, event, actor);
    });
}

Result<Ticket> QueueService::move(store::Transaction& transaction, const QString& ticket, TicketEvent event,
                                  const access::Actor& actor)
{
    // A call needs its counter and a transfer its service: they have functions of their own.
    if (event == TicketEvent::Call || event == TicketEvent::Transfer)
        return fail(FailureCode::TicketMoveRefused, ticketEventName(event));
    const Result<Ticket> found = m_tickets.find(transaction, ticket, m_clock->today());
    if (!found)
        return found;
    return change(transaction, *found, event, actor);
}

Result<Ticket> QueueService::transfer(const QString& ticket, const QString& service,
                                      const access::Actor& actor)
{
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<Ticket> {
        if (!m_town->serviceOf(service))
            return fail(FailureCode::ServiceUnknown, service);
        Result<Ticket> found = m_tickets.find(transaction, ticket, m_clock->today());
        if (!found)
            return found;
        // The number stays what the person holds in their hand, and the time of arrival keeps their place.
        found->service = service;
        return change(transaction, std::move(*found), TicketEvent::Transfer, actor);
    });
}

Result<Ticket> QueueService::change(store::Transaction& transaction, Ticket ticket, TicketEvent event,
                                    const access::Actor& actor)
{
    if (const auto allowed = access::require(actor.role, actionOf(event)); !allowed)
        return tl::unexpected(allowed.error());
    const Result<Ticket> moved = apply(std::move(ticket), event, m_clock->now());
    if (!moved)
        return moved;
    if (const auto kept = m_tickets.update(transaction, *moved); !kept)
        return tl::unexpected(kept.error());
    if (const auto recorded = record(transaction, actionOf(event), *moved, actor, ticketEventName(event));
        !recorded)
        return tl::unexpected(recorded.error());
    const bool isRepeat = event == TicketEvent::Recall;
    if (m_feed && (isRepeat || event == TicketEvent::Call))
        transaction.whenCommitted(
            [feed = m_feed, said = announcementOf(*moved, isRepeat)] { feed->announceCall(said); });
    return moved;
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

Result<void> QueueService::record(store::Transaction& transaction, access::Action action,
                                  const Ticket& ticket, const access::Actor& actor, const QString& purpose)
{
    if (m_feed)
        transaction.whenCommitted([feed = m_feed] { feed->announceChange(); });
    access::AuditEntry entry;
    entry.at = m_clock->now();
    entry.actor = actor;
    entry.action = action;
    entry.caseId = ticket.caseId;
    entry.object = ticket.id;
    entry.purpose = purpose;
    return m_audit->append(transaction, entry);
}

QStringList QueueService::servicesOf(int counter) const
{
    for (const Counter& known : m_town->counters) {
        if (known.number == counter)
            return known.services;
    }
    return {};
}

Result<Ticket> QueueService::find(const QString& ticket)
{
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
        const auto open = m_tickets.list(
            transaction, {TicketState::Waiting, TicketState::Called, TicketState::Serving, TicketState::Held},
            now.date());
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
            case TicketState::Done:
            case TicketState::Gone:
                break;
            }
        }
        hall.waiting = inCallOrder(hall.waiting, now);
        std::ranges::stable_sort(hall.called, std::ranges::greater{}, &Ticket::calledAt);

        for (const Counter& counter : m_town->counters) {
            CounterPlace place{counter.number, counter.name, {}};
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
                if (!serves || !(staffed->isEmpty() || staffed->contains(counter.number)))
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
