// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/HallPresence.h"
#include "app/queue/OfflineHall.h"

#include <QHash>

#include <memory>

namespace kakanai::queue {

/**
 * Lets one machine of the hall go on when the server is away, without anybody doing anything: the first
 * question that finds no server is asked of this machine's own file, and so is every one after it; when the
 * server is heard again, what happened meanwhile is carried over. Numbers come from the ranges kept for this
 * machine, so none is given twice. Whoever stood at this machine's counter is taken along. Lives on the `db`
 * lane.
 */
class AwayHall
{
public:
    /** Opens `file` (SQLite, this machine's own). `counter`: whose visitors are taken along; 0 = none. All
     * references outlive it. Errors: those of opening a store. */
    [[nodiscard]] static Result<std::unique_ptr<AwayHall>>
    open(store::Database& server, QueueService& queue, const QString& file, const access::AuditTrail& audit,
         const TownSettings& town, const Clock& clock, QueueFeed& feed, const QString& terminal, int counter);

    /** The hall to ask now: the server's, or this machine's own. */
    [[nodiscard]] QueueService& hall() { return m_presence.isAway ? m_ownHall : *m_queue; }
    [[nodiscard]] const HallPresence& presence() const { return m_presence; }

    /** Sees to it that numbers are kept; once a minute while the server is there. */
    [[nodiscard]] Result<void> prepare();
    /** True when this failure means that the server is away: then ask `hall` once more. */
    [[nodiscard]] bool notice(const Failure& failure);
    /** The line as the server last told it, to take along who stands at this counter. */
    void remember(const HallState& hall) { m_last = hall; }
    /** While away, the next number of this service's series comes from the kept range. Errors: QueueEmpty
     * when none is left. */
    [[nodiscard]] Result<void> beforeIssue(const QString& service);
    /** The server was heard: carries over what happened here. Errors: StoreUnavailable when it is not back
     * after all; then nothing is lost and it is tried again. */
    [[nodiscard]] Result<void> comeBack();

private:
    AwayHall(std::unique_ptr<store::Database> own, store::Database& server, QueueService& queue,
             const access::AuditTrail& audit, const TownSettings& town, const Clock& clock, QueueFeed& feed,
             const QString& terminal, int counter);
    [[nodiscard]] Result<void> takeAlong();
    [[nodiscard]] Result<void> carryMoves();
    [[nodiscard]] int numbersLeft();
    [[nodiscard]] QStringList series() const;
    void tell();

    std::unique_ptr<store::Database> m_own;
    store::Database* m_server;
    QueueService* m_queue;
    const TownSettings* m_town;
    const Clock* m_clock;
    QueueFeed* m_feed;
    int m_counter;
    QueueService m_ownHall;
    OfflineHall m_ranges;
    HallPresence m_presence;
    HallState m_last;
    QHash<QString, Ticket> m_takenAlong; ///< as the server had them
};

} // namespace kakanai::queue
