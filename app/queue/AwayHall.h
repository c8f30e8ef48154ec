// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/AwayProfile.h"
#include "app/queue/HallPresence.h"
#include "app/queue/HallSignals.h"
#include "app/queue/OfflineHall.h"
#include "app/queue/TicketNotes.h"

#include <QSet>

#include <memory>

namespace kakanai::queue {

/** This machine's own store while the server is away; `dataFolder` is `--data`. */
[[nodiscard]] QString awayFile(const QString& dataFolder);

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
     * references outlive it. Errors: those of opening a store; KeyUnavailable when it is another office's. */
    [[nodiscard]] static Result<std::unique_ptr<AwayHall>>
    open(store::Database& server, QueueService& queue, const QString& file, const access::AuditTrail& audit,
         const store::Seal& seal, const TownSettings& town, const Clock& clock, QueueFeed& feed,
         const QString& terminal, int counter);

    /** Whether `file` holds what a machine needs to open without its server. Errors: as `open`. */
    [[nodiscard]] static Result<bool> isKept(const QString& file, const store::Seal& seal);

    /** The hall to ask now: the server's, or this machine's own. */
    [[nodiscard]] QueueService& hall() { return m_presence.isAway ? m_ownHall : *m_queue; }
    /** Notes, and how somebody is called, where the hall is. */
    [[nodiscard]] TicketNotes& notes(TicketNotes& server) { return m_presence.isAway ? m_ownNotes : server; }
    [[nodiscard]] HallSignals& hallSignals(HallSignals& server)
    {
        return m_presence.isAway ? m_ownSignals : server;
    }
    /** The staff as the server last told; for while it is away. */
    [[nodiscard]] const QList<access::Staff>& staff() const { return m_profile.staff; }
    [[nodiscard]] const HallPresence& presence() const { return m_presence; }

    /** Sees to it that numbers are kept; once a minute while the server is there. */
    [[nodiscard]] Result<void> prepare();
    /** True when this failure means that the server is away: then ask `hall` once more. */
    [[nodiscard]] bool notice(const Failure& failure);
    /** The line as the server just told it. */
    void remember(const HallState& hall) { m_profile.line = hall; }
    /** Adds who waited when the server last told to the hall of this machine, for the staff to see. */
    void showLastSeen(HallState& hall) const;
    /** Somebody of the line as last seen (label or id) was called by voice and is here: this machine's from
     * now on, and called to this counter. Errors: TicketUnknown when nobody of that name was seen; as
     * `QueueService::call`. */
    [[nodiscard]] Result<Ticket> callFromLastSeen(const QString& ticket, int counter,
                                                  const access::Actor& actor);
    /** While away, the next number of this service's series comes from the kept range. Errors: QueueEmpty
     * when none is left. */
    [[nodiscard]] Result<void> beforeIssue(const QString& service);
    /** The server was heard: carries over what happened here. Errors: StoreUnavailable when it is not back
     * after all; then nothing is lost and it is tried again. */
    [[nodiscard]] Result<void> comeBack();

private:
    AwayHall(std::unique_ptr<store::Database> own, store::Database& server, QueueService& queue,
             const access::AuditTrail& audit, const store::Seal& seal, const TownSettings& town,
             const Clock& clock, QueueFeed& feed, const QString& terminal, int counter);
    /** From the file: what was known, and whether the server is away still. */
    [[nodiscard]] Result<void> begin();
    void goAway(const QDateTime& since);
    [[nodiscard]] Result<void> takeAlong();
    [[nodiscard]] Result<void> keepOwn(store::Transaction& transaction, const Ticket& ticket) const;
    [[nodiscard]] Result<void> keepCounters(store::Transaction& transaction) const;
    [[nodiscard]] Result<void> learn();
    [[nodiscard]] Result<void> keep();
    [[nodiscard]] Result<int> carryOver();
    [[nodiscard]] Result<void> carryNotes();
    [[nodiscard]] QList<Ticket> notTakenIn() const;
    [[nodiscard]] int numbersLeft();
    [[nodiscard]] QStringList series() const;
    void tell();

    std::unique_ptr<store::Database> m_own;
    store::Database* m_server;
    QueueService* m_queue;
    const store::Seal* m_seal;
    const TownSettings* m_town;
    const Clock* m_clock;
    QueueFeed* m_feed;
    int m_counter;
    QueueService m_ownHall;
    OfflineHall m_ranges;
    HallPresence m_presence;
    TicketNotes m_ownNotes;
    HallSignals m_ownSignals;
    AwayProfile m_profile;
    QSet<QString> m_takenIn; ///< of the line as last seen: who is this machine's now
};

} // namespace kakanai::queue
