// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/LoginSession.h"
#include "app/base/Clock.h"
#include "app/base/TownSettings.h"
#include "app/queue/CallAnnouncement.h"
#include "app/queue/CounterState.h"
#include "app/queue/HallServer.h"
#include "app/queue/Ticket.h"
#include "app/queue/TicketStore.h"
#include "app/queue/WaitEstimate.h"

#include <QElapsedTimer>
#include <QHash>
#include <QList>

#include <functional>

namespace kakanai::access {
class AuditTrail;
}
namespace kakanai::store {
class Database;
class Transaction;
} // namespace kakanai::store

namespace kakanai::queue {

class QueueFeed;

/** What somebody asks for at the ticket machine. */
struct TicketRequest {
    QString service;
    QString language = QStringLiteral("ja");
    QDateTime bookedFor = {}; ///< invalid = walked in
    QString caseId = {};
    QStringList further = {}; ///< more services on the same number, in this order
    QString priority = QStringLiteral("normal"); ///< a class of the town's
    QString callProfile = {}; ///< empty, `silent`, `flash` or `walk`
    QString id = {}; ///< empty: made here; given by who may have to ask again after a lost answer
};

struct ServiceLine {
    QString service;
    int waiting = 0;
    int oldestWaitSeconds = 0; ///< 0 when nobody waits
    WaitEstimate estimate; ///< for somebody who takes a number now
};

struct CounterPlace {
    int number = 0;
    QString name;
    std::optional<Ticket> ticket; ///< whom it called or serves
    CounterState state = CounterState::Open;
    QString staff = {}; ///< who opened, paused or closed it; empty = nobody ever did
};

/** The hall at one moment. */
struct HallState {
    QDate businessDate;
    QList<ServiceLine> services; ///< every service of the town, in its order
    QList<CounterPlace> counters; ///< every counter of the town
    QList<Ticket> called; ///< on the board: newest call first
    QList<Ticket> waiting; ///< in the order they will be called
    QList<Ticket> held;
    QList<Ticket> parked; ///< put aside, for any counter
    QList<Ticket> seated; ///< done at the desks, the offices work on
    /** Only while the server is away: who waited when it last told, in the order of the calls, less those
     * taken in here. This machine calls none of them by itself. */
    QList<Ticket> lastSeen = {};
    QDateTime lastSeenAt = {};
};

/**
 * Numbers, lines and calls. Lives on the `db` lane with its database; each change is one transaction with its
 * line in the record, and the feed is told after the commit. The functions that take a `Transaction` let a
 * visit put the ticket into its own.
 */
class QueueService
{
public:
    /** `feed` may be null (command line). All references outlive the service. */
    QueueService(store::Database& database, const access::AuditTrail& audit, const TownSettings& town,
                 const Clock& clock, QueueFeed* feed = nullptr);

    /** Errors: ServiceUnknown, NotPermitted. */
    [[nodiscard]] Result<Ticket> issue(const TicketRequest& request, const access::Actor& actor);
    [[nodiscard]] Result<Ticket> issue(store::Transaction& transaction, const TicketRequest& request,
                                       const access::Actor& actor);

    /**
     * The next person for this counter: who was booked for a time that has come, else who waits longest;
     * somebody who missed a call comes again after five minutes, or at once when nobody else waits. Empty
     * `services`: the counter's own, and when it names none, all. Errors: QueueEmpty, NotPermitted.
     */
    [[nodiscard]] Result<Ticket> callNext(int counter, const QStringList& services,
                                          const access::Actor& actor);
    /** The same under a request id of the caller's: asked again after a lost answer, it answers the same
     * person. */
    [[nodiscard]] Result<Ticket> callNext(const QString& request, int counter, const QStringList& services,
                                          const access::Actor& actor);
    /** Calls this very person (out of turn, with its line in the record). */
    [[nodiscard]] Result<Ticket> call(const QString& ticket, int counter, const access::Actor& actor);
    [[nodiscard]] Result<Ticket> call(store::Transaction& transaction, const QString& ticket, int counter,
                                      const access::Actor& actor);

    /**
     * Any other move. `ticket` is an id or a label. Errors: TicketUnknown, TicketMoveRefused, NotPermitted.
     * Transfer needs `transfer`. Finish on a ticket with more services goes on to the next one; with nothing
     * but the offices' work left, the person sits down.
     */
    [[nodiscard]] Result<Ticket> move(const QString& ticket, TicketEvent event, const access::Actor& actor);
    [[nodiscard]] Result<Ticket> move(store::Transaction& transaction, const QString& ticket,
                                      TicketEvent event, const access::Actor& actor);
    /** To another service's line, keeping the time of arrival. Errors: as `move`, ServiceUnknown. */
    [[nodiscard]] Result<Ticket> transfer(const QString& ticket, const QString& service,
                                          const access::Actor& actor);
    /** Back to the line, for this counter or this person only. Errors: as `move`. */
    [[nodiscard]] Result<Ticket> transferToCounter(const QString& ticket, int counter,
                                                   const access::Actor& actor);
    [[nodiscard]] Result<Ticket> transferToStaff(const QString& ticket, const QString& staff,
                                                 const access::Actor& actor);
    /** One more service on the same number, after those it has. Errors: as `move`, ServiceUnknown. */
    [[nodiscard]] Result<Ticket> addService(const QString& ticket, const QString& service,
                                            const access::Actor& actor);

    /** An office begins its work for this visit, while the person is elsewhere. `task` is a department or
     * procedure id. Errors: as `move`. */
    [[nodiscard]] Result<void> startTask(const QString& ticket, const QString& task,
                                         const access::Actor& actor);
    /** The office is done. When it was the last one for somebody who sits, they are finished, or stand in
     * line again when there is something to `collect`. Errors: as `move`. */
    [[nodiscard]] Result<Ticket> finishTask(const QString& ticket, const QString& task, bool collect,
                                            const access::Actor& actor);

    /** Errors: NotPermitted. */
    [[nodiscard]] Result<void> setCounter(int counter, CounterState state, const access::Actor& actor);

    /**
     * Writes into the hall's log and the record that something other than a move happened to this ticket
     * (`note`, `add`, `task …`). Errors: NotPermitted, TicketUnknown.
     */
    [[nodiscard]] Result<Ticket> log(store::Transaction& transaction, const QString& ticket,
                                     const QString& what, const access::Actor& actor);

    /**
     * Takes up into the record's chain what the server's own functions have written since. A machine at
     * work does it by itself once a minute; the office at opening and before the record is verified.
     */
    [[nodiscard]] Result<int> takeUpRecord();

    /** Ties a ticket to the case that was made from it. */
    [[nodiscard]] Result<void> attachCase(store::Transaction& transaction, const QString& ticket,
                                          const QString& caseId);

    [[nodiscard]] Result<Ticket> find(const QString& ticket);
    [[nodiscard]] Result<Ticket> find(store::Transaction& transaction, const QString& ticket);
    [[nodiscard]] Result<HallState> state();

private:
    [[nodiscard]] bool isOnServer() const;
    [[nodiscard]] Result<Ticket> prepared(const TicketRequest& request) const;
    [[nodiscard]] Result<Ticket> changeOnServer(const QString& ticket, TicketEvent event,
                                                const access::Actor& actor,
                                                const std::function<void(Ticket&)>& edit);
    [[nodiscard]] Result<Ticket> changed(const QString& ticket, TicketEvent event, const access::Actor& actor,
                                         const std::function<void(Ticket&)>& edit);
    [[nodiscard]] Result<Ticket> change(store::Transaction& transaction, Ticket ticket, TicketEvent event,
                                        const access::Actor& actor);
    [[nodiscard]] Result<Ticket> callTicket(store::Transaction& transaction, Ticket ticket, int counter,
                                            const access::Actor& actor, const QString& request = {});
    [[nodiscard]] Result<void> write(store::Transaction& transaction, const Ticket& ticket, TicketEvent event,
                                     const access::Actor& actor, const QString& request = {});
    [[nodiscard]] Result<void> record(store::Transaction& transaction, access::Action action,
                                      const Ticket& ticket, const access::Actor& actor,
                                      const QString& purpose, const QString& request);
    [[nodiscard]] Result<void> endDay(store::Transaction& transaction, const QDateTime& now);
    [[nodiscard]] Result<CounterState> counterState(store::Transaction& transaction, int counter) const;
    [[nodiscard]] CallFilter filterOf(int counter, const QStringList& services,
                                      const access::Actor& actor) const;
    void countMove();

    store::Database* m_database;
    const access::AuditTrail* m_audit;
    const TownSettings* m_town;
    const Clock* m_clock;
    QueueFeed* m_feed;
    TicketStore m_tickets;
    HallServer m_server;
    QHash<QString, int> m_groups; ///< services that share a counter stand in one line
    QDate m_dayBegun; ///< the last day the line was cleared for
    QElapsedTimer m_sinceRecord;
};

} // namespace kakanai::queue
