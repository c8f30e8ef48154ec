// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/Ticket.h"

#include <QList>
#include <QStringList>

namespace kakanai::store {
class Transaction;
}

namespace kakanai::queue {

/** Whom a counter may call. */
struct CallFilter {
    int counter = 0;
    QStringList services = {}; ///< empty = all
    bool isExpress = false; ///< short errands first
    QString staff = {};
};

/** Tickets in the database. Numbers of a business day and series are never given twice. */
class TicketStore
{
public:
    /**
     * Fills in the business date and the next number and writes the ticket. The business date never goes
     * back: on a clock set back, tickets go on with the last day's numbers. A day begins at 1, or behind
     * whoever is still in the house from the day before.
     */
    [[nodiscard]] Result<Ticket> insert(store::Transaction& transaction, Ticket ticket,
                                        const QDate& today) const;
    [[nodiscard]] Result<void> update(store::Transaction& transaction, const Ticket& ticket) const;

    /**
     * Gives a ticket with a head start its place, so that nobody waiting in its group is overtaken more than
     * `most` times, and writes down whom it overtakes. Others are left where they are.
     */
    [[nodiscard]] Result<Ticket> placed(store::Transaction& transaction, Ticket ticket, int most) const;

    /** `name` is the ticket's id, or its label (`A0012`, `A12`) of the current business date or of somebody
     * still in the house from before. Errors: TicketUnknown. */
    [[nodiscard]] Result<Ticket> find(store::Transaction& transaction, const QString& name,
                                      const QDate& today) const;
    /** Everybody in the house in one of these states, whatever day they came, in order of issue. */
    [[nodiscard]] Result<QList<Ticket>> list(store::Transaction& transaction,
                                             const QList<TicketState>& states) const;
    /** Whom to call next; empty when nobody waits for this counter. One index step, however long the
     * history. */
    [[nodiscard]] Result<std::optional<Ticket>> next(store::Transaction& transaction,
                                                     const CallFilter& filter, const QDateTime& now) const;
    /** How long the last `most` finished tickets of a service were served, in seconds, newest first. */
    [[nodiscard]] Result<QList<int>> serviceSeconds(store::Transaction& transaction, const QString& service,
                                                    int most) const;
    /** The counters that have called somebody on the current business date. */
    [[nodiscard]] Result<QList<int>> staffedCounters(store::Transaction& transaction,
                                                     const QDate& today) const;
    /** The latest business date the store has seen, or `today` when that is later. */
    [[nodiscard]] Result<QDate> businessDate(store::Transaction& transaction, const QDate& today) const;
    /** The last of `count` numbers taken for this day and series. */
    [[nodiscard]] Result<int> takeNumbers(store::Transaction& transaction, const QDate& day,
                                          const QString& series, int count) const;
};

} // namespace kakanai::queue
