// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/LoginSession.h"
#include "app/queue/Ticket.h"
#include "app/queue/TicketStore.h"

namespace kakanai::store {
class Database;
class Transaction;
} // namespace kakanai::store

namespace kakanai::queue {

/**
 * The moves of the hall as a PostgreSQL server does them: one round trip each, no lock that two counters
 * share, and every answer that was lost on the way is asked for again under the same id. The line in
 * `ticket_event` is written with the move; the chain of the record takes it up later
 * (`QueueService::takeUpRecord`).
 */
class HallServer
{
public:
    explicit HallServer(store::Database& database)
        : m_database(&database)
    {
    }

    /** `ticket.id` names the request too. */
    [[nodiscard]] Result<Ticket> issue(const Ticket& ticket, const QDate& today, int mostOvertaken,
                                       const access::Actor& actor);
    /** The same inside a transaction: with the visit it was made for, or not at all. */
    [[nodiscard]] static Result<Ticket> issue(store::Transaction& transaction, const Ticket& ticket,
                                              const QDate& today, int mostOvertaken,
                                              const access::Actor& actor);
    /** Errors: QueueEmpty. */
    [[nodiscard]] Result<Ticket> callNext(const QString& request, const CallFilter& filter,
                                          const QDateTime& now, const access::Actor& actor);
    /** False when the ticket is no longer as `before` says. */
    [[nodiscard]] Result<bool> write(const QString& request, const Ticket& before, const Ticket& after,
                                     TicketEvent event, const access::Actor& actor);
    /** Errors: TicketUnknown. A label is looked for on `today` and among who is still in the house. */
    [[nodiscard]] Result<Ticket> find(const QString& name, const QDate& today);
    /** How many back-office tasks of this ticket are still open. */
    [[nodiscard]] Result<int> openTasks(const QString& ticket);

private:
    store::Database* m_database;
};

} // namespace kakanai::queue
