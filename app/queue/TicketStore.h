// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/Ticket.h"

#include <QList>
#include <QStringList>

namespace kakanai::store {
class Transaction;
}

namespace kakanai::queue {

/** Tickets in the database. Numbers start at 1 each business day and series and are never given twice. */
class TicketStore
{
public:
    /**
     * Fills in the business date and the next number and writes the ticket. The business date never goes
     * back: on a clock set back, tickets go on with the last day's numbers.
     */
    [[nodiscard]] Result<Ticket> insert(store::Transaction& transaction, Ticket ticket,
                                        const QDate& today) const;
    [[nodiscard]] Result<void> update(store::Transaction& transaction, const Ticket& ticket) const;

    /** `name` is the ticket's id, or its label of the current business date (`A0012`, `A12`). Errors:
     * TicketUnknown. */
    [[nodiscard]] Result<Ticket> find(store::Transaction& transaction, const QString& name,
                                      const QDate& today) const;
    /** Tickets of the current business date in one of these states, in order of issue. Empty services = all.
     */
    [[nodiscard]] Result<QList<Ticket>> list(store::Transaction& transaction,
                                             const QList<TicketState>& states, const QDate& today) const;
    /** How long the last `most` finished tickets of a service were served, in seconds, newest first. */
    [[nodiscard]] Result<QList<int>> serviceSeconds(store::Transaction& transaction, const QString& service,
                                                    int most) const;
    /** The counters that have called somebody on the current business date. */
    [[nodiscard]] Result<QList<int>> staffedCounters(store::Transaction& transaction,
                                                     const QDate& today) const;
    /** The latest business date the store has seen, or `today` when that is later. */
    [[nodiscard]] Result<QDate> businessDate(store::Transaction& transaction, const QDate& today) const;
};

} // namespace kakanai::queue
