// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/LoginSession.h"
#include "app/base/Clock.h"
#include "app/base/TownSettings.h"
#include "app/queue/CallAnnouncement.h"
#include "app/queue/Ticket.h"
#include "app/queue/TicketStore.h"
#include "app/queue/WaitEstimate.h"

#include <QList>

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
};

/** The hall at one moment. */
struct HallState {
    QDate businessDate;
    QList<ServiceLine> services; ///< every service of the town, in its order
    QList<CounterPlace> counters; ///< every counter of the town
    QList<Ticket> called; ///< on the board: newest call first
    QList<Ticket> waiting; ///< in the order they will be called
    QList<Ticket> held;
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
    /** Calls this very person (out of turn, with its line in the record). */
    [[nodiscard]] Result<Ticket> call(const QString& ticket, int counter, const access::Actor& actor);
    [[nodiscard]] Result<Ticket> call(store::Transaction& transaction, const QString& ticket, int counter,
                                      const access::Actor& actor);

    /**
     * Any other move. `ticket` is an id or a label. Errors: TicketUnknown, TicketMoveRefused, NotPermitted.
     * Transfer needs `transfer`.
     */
    [[nodiscard]] Result<Ticket> move(const QString& ticket, TicketEvent event, const access::Actor& actor);
    [[nodiscard]] Result<Ticket> move(store::Transaction& transaction, const QString& ticket,
                                      TicketEvent event, const access::Actor& actor);
    /** To another service's line, keeping the time of arrival. Errors: as `move`, ServiceUnknown. */
    [[nodiscard]] Result<Ticket> transfer(const QString& ticket, const QString& service,
                                          const access::Actor& actor);
    /** Ties a ticket to the case that was made from it. */
    [[nodiscard]] Result<void> attachCase(store::Transaction& transaction, const QString& ticket,
                                          const QString& caseId);

    [[nodiscard]] Result<Ticket> find(const QString& ticket);
    [[nodiscard]] Result<Ticket> find(store::Transaction& transaction, const QString& ticket);
    [[nodiscard]] Result<HallState> state();

private:
    [[nodiscard]] Result<Ticket> change(store::Transaction& transaction, Ticket ticket, TicketEvent event,
                                        const access::Actor& actor);
    [[nodiscard]] Result<Ticket> callTicket(store::Transaction& transaction, Ticket ticket, int counter,
                                            const access::Actor& actor);
    [[nodiscard]] Result<void> record(store::Transaction& transaction, access::Action action,
                                      const Ticket& ticket, const access::Actor& actor,
                                      const QString& purpose);
    [[nodiscard]] QStringList servicesOf(int counter) const;

    store::Database* m_database;
    const access::AuditTrail* m_audit;
    const TownSettings* m_town;
    const Clock* m_clock;
    QueueFeed* m_feed;
    TicketStore m_tickets;
};

} // namespace kakanai::queue
