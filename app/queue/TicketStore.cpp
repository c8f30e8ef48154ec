// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/TicketStore.h"

#include "app/base/Clock.h"
#include "app/queue/TicketRow.h"
#include "app/store/Transaction.h"

#include <QRegularExpression>

namespace kakanai::queue {
namespace {

const QString inTheHouse =
    QStringLiteral("state IN ('waiting', 'called', 'serving', 'held', 'parked', 'seated')");

} // namespace

Result<QDate> TicketStore::businessDate(store::Transaction& transaction, const QDate& today) const
{
    auto rows =
        transaction.run(QStringLiteral("SELECT value FROM installation WHERE name = 'business_date'"));
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->next() ? qMax(QDate::fromString(rows->text(0), Qt::ISODate), today) : today;
}

Result<int> TicketStore::takeNumbers(store::Transaction& transaction, const QDate& date,
                                     const QString& series, int count) const
{
    const QString day = date.toString(Qt::ISODate);
    auto taken =
        transaction.run(QStringLiteral("UPDATE ticket_series SET last = last + ? WHERE business_date "
                                       "= ? AND series = ? RETURNING last"),
                        {count, day, series});
    if (!taken)
        return tl::unexpected(taken.error());
    if (taken->next())
        return taken->number(0);
    // The first number of its day and series: the day is known from here on, and never goes back.
    if (const auto kept = transaction.run(
            QStringLiteral("INSERT INTO installation (name, value) VALUES ('business_date', ?)"
                           " ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
            {day});
        !kept)
        return tl::unexpected(kept.error());
    auto begun = transaction.run(
        QStringLiteral("INSERT INTO ticket_series (business_date, series, last) VALUES (?, ?, ? + coalesce("
                       "(SELECT max(number) FROM ticket WHERE series = ? AND business_date < ? AND %1), 0))"
                       " RETURNING last")
            .arg(inTheHouse),
        {day, series, count, series, day});
    if (!begun)
        return tl::unexpected(begun.error());
    if (!begun->next())
        return fail(FailureCode::StoreUnavailable, QStringLiteral("no number"));
    return begun->number(0);
}

Result<Ticket> TicketStore::insert(store::Transaction& transaction, Ticket ticket, const QDate& today) const
{
    const Result<QDate> date = businessDate(transaction, today);
    if (!date)
        return tl::unexpected(date.error());
    ticket.businessDate = *date;
    if (ticket.number == 0) {
        const Result<int> number = takeNumbers(transaction, *date, ticket.series, 1);
        if (!number)
            return tl::unexpected(number.error());
        ticket.number = *number;
    }
    if (!ticket.callKey.isValid())
        ticket.callKey = ticket.issuedAt;
    const QVariantList values = ticketValues(ticket);
    const auto kept = transaction.run(QStringLiteral("INSERT INTO ticket (%1) VALUES (%2)")
                                          .arg(ticketColumns, questionMarks(values.size())),
                                      values);
    if (!kept)
        return tl::unexpected(kept.error());
    return ticket;
}

Result<Ticket> TicketStore::placed(store::Transaction& transaction, Ticket ticket, int most) const
{
    if (ticket.callKey >= ticket.issuedAt)
        return ticket;
    // Whoever waits now was here before, whatever their clock said: also in the same millisecond.
    const QString others = QStringLiteral(" FROM ticket w WHERE w.state = 'waiting' AND w.line_group = ? AND "
                                          "w.call_key > ?");
    auto full =
        transaction.run(QStringLiteral("SELECT max(w.call_key)") + others
                            + QStringLiteral(" AND (SELECT count(*) FROM overtake o WHERE o.ticket_id ="
                                             " w.id) >= ?"),
                        {ticket.lineGroup, storedTime(ticket.callKey), most});
    if (!full)
        return tl::unexpected(full.error());
    if (full->next() && !full->text(0).isEmpty())
        ticket.callKey = timeFromStore(full->text(0));
    if (const auto noted = transaction.run(
            QStringLiteral("INSERT INTO overtake (ticket_id, by_ticket) SELECT w.id, CAST(? AS TEXT)")
                + others,
            {ticket.id, ticket.lineGroup, storedTime(ticket.callKey)});
        !noted)
        return tl::unexpected(noted.error());
    return ticket;
}

Result<void> TicketStore::update(store::Transaction& transaction, const Ticket& ticket) const
{
    const auto changed = transaction.run(
        QStringLiteral(
            "UPDATE ticket SET service = ?, language = ?, state = ?, missed_calls = ?, counter = ?,"
            " case_id = ?, called_at = ?, served_at = ?, changed_at = ?, further = ?, line_group = ?,"
            " ready_at = ?, wanted_counter = ?, wanted_staff = ?, call_profile = ? WHERE id = ?"),
        {ticket.service, ticket.language, ticketStateName(ticket.state), ticket.missedCalls, ticket.counter,
         ticket.caseId, storedTime(ticket.calledAt), storedTime(ticket.servedAt),
         storedTime(ticket.changedAt), ticket.further.join(u' '), ticket.lineGroup,
         storedTime(ticket.readyAt), ticket.wantedCounter, ticket.wantedStaff, ticket.callProfile,
         ticket.id});
    if (!changed)
        return tl::unexpected(changed.error());
    if (changed->touched() != 1)
        return fail(FailureCode::TicketUnknown, ticket.id);
    return {};
}

Result<Ticket> TicketStore::find(store::Transaction& transaction, const QString& name,
                                 const QDate& today) const
{
    static const QRegularExpression label(QStringLiteral("^([A-Za-z]+)0*([1-9][0-9]{0,5})$"));
    const QRegularExpressionMatch match = label.match(name);
    const QString sql = QStringLiteral("SELECT %1 FROM ticket WHERE ").arg(ticketColumns);
    if (!match.hasMatch()) {
        auto rows = transaction.run(sql + QStringLiteral("id = ?"), {name});
        if (!rows)
            return tl::unexpected(rows.error());
        if (!rows->next())
            return fail(FailureCode::TicketUnknown, name);
        return ticketFromRow(*rows);
    }
    const Result<QDate> date = businessDate(transaction, today);
    if (!date)
        return tl::unexpected(date.error());
    const QVariantList said{match.captured(1).toUpper(), match.captured(2).toInt()};
    auto rows = transaction.run(sql + QStringLiteral("business_date = ? AND series = ? AND number = ?"),
                                QVariantList{date->toString(Qt::ISODate)} + said);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->next())
        return ticketFromRow(*rows);
    auto older = transaction.run(sql
                                     + QStringLiteral("series = ? AND number = ? AND %1"
                                                      " ORDER BY business_date DESC LIMIT 1")
                                           .arg(inTheHouse),
                                 said);
    if (!older)
        return tl::unexpected(older.error());
    if (!older->next())
        return fail(FailureCode::TicketUnknown, name);
    return ticketFromRow(*older);
}

Result<QList<Ticket>> TicketStore::list(store::Transaction& transaction,
                                        const QList<TicketState>& states) const
{
    QStringList names;
    for (const TicketState state : states)
        names.append(u'\'' + ticketStateName(state) + u'\'');
    auto rows = transaction.run(QStringLiteral("SELECT %1 FROM ticket WHERE %2 AND state IN (%3)"
                                               " ORDER BY issued_at, number")
                                    .arg(ticketColumns, inTheHouse, names.join(u',')));
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Ticket> tickets;
    while (rows->next())
        tickets.append(ticketFromRow(*rows));
    return tickets;
}

Result<std::optional<Ticket>> TicketStore::next(store::Transaction& transaction, const CallFilter& filter,
                                                const QDateTime& now) const
{
    // Short errands first at their counter; then whoever is ready; last, who missed a call a moment ago.
    for (const char* pass : {"priority = 'express' AND ready_at <= ?", "ready_at <= ?", "ready_at > ?"}) {
        if (pass[0] == 'p' && !filter.isExpress)
            continue;
        QString sql =
            QStringLiteral("SELECT %1 FROM ticket WHERE state = 'waiting' AND (wanted_counter = 0 OR "
                           "wanted_counter = ?) AND (wanted_staff = '' OR wanted_staff = ?) AND ")
                .arg(ticketColumns)
            + QLatin1String(pass);
        QVariantList values{filter.counter, filter.staff, storedTime(now)};
        if (!filter.services.isEmpty()) {
            sql += QStringLiteral(" AND service IN (%1)").arg(questionMarks(filter.services.size()));
            for (const QString& service : filter.services)
                values.append(service);
        }
        auto rows = transaction.run(sql + QStringLiteral(" ORDER BY call_key, issued_at LIMIT 1"), values);
        if (!rows)
            return tl::unexpected(rows.error());
        if (rows->next())
            return std::optional(ticketFromRow(*rows));
    }
    return std::optional<Ticket>();
}

Result<QList<int>> TicketStore::serviceSeconds(store::Transaction& transaction, const QString& service,
                                               int most) const
{
    auto rows = transaction.run(
        QStringLiteral("SELECT served_at, changed_at FROM ticket WHERE service = ? AND state = 'done'"
                       " AND served_at <> '' ORDER BY changed_at DESC LIMIT ?"),
        {service, most});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<int> seconds;
    while (rows->next())
        seconds.append(static_cast<int>(
            qMax<qint64>(0, timeFromStore(rows->text(0)).secsTo(timeFromStore(rows->text(1))))));
    return seconds;
}

Result<QList<int>> TicketStore::staffedCounters(store::Transaction& transaction, const QDate& today) const
{
    const Result<QDate> date = businessDate(transaction, today);
    if (!date)
        return tl::unexpected(date.error());
    auto rows = transaction.run(
        QStringLiteral("SELECT DISTINCT counter FROM ticket WHERE business_date = ? AND counter > 0"),
        {date->toString(Qt::ISODate)});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<int> counters;
    while (rows->next())
        counters.append(rows->number(0));
    return counters;
}

} // namespace kakanai::queue
