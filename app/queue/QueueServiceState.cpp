// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/QueueService.h"

#include "app/queue/CallOrder.h"
#include "app/store/InTransaction.h"

#include <algorithm>
#include <tuple>

namespace kakanai::queue {
namespace {

constexpr int recentVisits = 50;

} // namespace

// The hall at one moment, and the counters in it.

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
