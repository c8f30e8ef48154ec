// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/AwayHall.h"

#include "app/queue/QueueFeed.h"
#include "app/queue/TicketRow.h"
#include "app/store/Database.h"
#include "app/store/InTransaction.h"

namespace kakanai::queue {

AwayHall::AwayHall(std::unique_ptr<store::Database> own, store::Database& server, QueueService& queue,
                   const access::AuditTrail& audit, const TownSettings& town, const Clock& clock,
                   QueueFeed& feed, const QString& terminal, int counter)
    : m_own(std::move(own))
    , m_server(&server)
    , m_queue(&queue)
    , m_town(&town)
    , m_clock(&clock)
    , m_feed(&feed)
    , m_counter(counter)
    , m_ownHall(*m_own, audit, town, clock, &feed)
    , m_ranges(server, *m_own, terminal, clock)
{
}

Result<std::unique_ptr<AwayHall>> AwayHall::open(store::Database& server, QueueService& queue,
                                                 const QString& file, const access::AuditTrail& audit,
                                                 const TownSettings& town, const Clock& clock,
                                                 QueueFeed& feed, const QString& terminal, int counter)
{
    auto own = store::Database::open(QStringLiteral("sqlite:") + file);
    if (!own)
        return tl::unexpected(own.error());
    return std::unique_ptr<AwayHall>(
        new AwayHall(std::move(*own), server, queue, audit, town, clock, feed, terminal, counter));
}

QStringList AwayHall::series() const
{
    QStringList all;
    for (const Service& service : m_town->services) {
        if (!all.contains(service.series))
            all.append(service.series);
    }
    return all;
}

int AwayHall::numbersLeft()
{
    int left = 0;
    for (const QString& name : series())
        left += m_ranges.left(name).value_or(0);
    return left;
}

void AwayHall::tell()
{
    m_presence.numbersLeft = numbersLeft();
    m_feed->announcePresence(m_presence);
}

Result<void> AwayHall::prepare()
{
    const int kept = m_town->hall.keptNumbers;
    if (m_presence.isAway || kept == 0)
        return {};
    for (const QString& name : series()) {
        if (const auto ready = m_ranges.keepNumbers(name, (kept + 1) / 2, kept); !ready)
            return ready;
    }
    // What a machine that was switched off while the server was away never carried over.
    if (const auto merged = m_ranges.merge(); !merged)
        return tl::unexpected(merged.error());
    tell();
    return {};
}

bool AwayHall::notice(const Failure& failure)
{
    if (failure.code != FailureCode::StoreUnavailable || m_presence.isAway || !m_server->isLost())
        return false;
    m_presence = {.isAway = true, .since = m_clock->now()};
    if (const auto taken = takeAlong(); !taken)
        qWarning("nobody was taken along: %s", qPrintable(taken.error().detail));
    tell();
    m_feed->announceChange();
    return true;
}

/** Whoever is at this machine's counter stays there. */
Result<void> AwayHall::takeAlong()
{
    QList<Ticket> here;
    for (const CounterPlace& place : m_last.counters) {
        if (place.number == m_counter && place.ticket)
            here.append(*place.ticket);
    }
    for (const Ticket& ticket : m_last.held) {
        if (ticket.counter == m_counter)
            here.append(ticket);
    }
    return store::inTransaction(*m_own, [&](store::Transaction& transaction) -> Result<void> {
        for (const Ticket& ticket : std::as_const(here)) {
            if (const auto kept = TicketStore().insert(transaction, ticket, ticket.businessDate); !kept)
                return tl::unexpected(kept.error());
            m_takenAlong.insert(ticket.id, ticket);
        }
        return {};
    });
}

Result<void> AwayHall::beforeIssue(const QString& service)
{
    if (!m_presence.isAway)
        return {};
    const Service* known = m_town->serviceOf(service);
    return known ? m_ranges.useRange(known->series) : Result<void>();
}

/** Of those taken along: where they stand now, unless somebody moved them on the server meanwhile. */
Result<void> AwayHall::carryMoves()
{
    for (const Ticket& before : std::as_const(m_takenAlong)) {
        const Result<Ticket> now = m_ownHall.find(before.id);
        if (!now)
            return tl::unexpected(now.error());
        if (*now == before)
            continue;
        const auto moved =
            store::inTransaction(*m_server, [&](store::Transaction& transaction) -> Result<void> {
                const Result<Ticket> there = TicketStore().find(transaction, before.id, m_clock->today());
                if (!there)
                    return tl::unexpected(there.error());
                return there->changedAt == before.changedAt ? TicketStore().update(transaction, *now)
                                                            : Result<void>();
            });
        if (!moved)
            return moved;
    }
    return {};
}

Result<void> AwayHall::comeBack()
{
    if (!m_presence.isAway)
        return {};
    if (const auto reached = m_server->ensureConnected(); !reached)
        return reached;
    if (const auto moved = carryMoves(); !moved)
        return moved;
    const Result<int> merged = m_ranges.merge();
    if (!merged)
        return tl::unexpected(merged.error());
    const int given = *merged - static_cast<int>(m_takenAlong.size());
    m_takenAlong.clear();
    m_presence = {.carriedOver = given};
    tell();
    m_feed->announceChange();
    return prepare();
}

} // namespace kakanai::queue
