// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/TicketStore.h"

#include "app/base/Clock.h"
#include "app/store/Transaction.h"

#include <QRegularExpression>

namespace kakanai::queue {
namespace {

const QString columns = QStringLiteral(
    "id, business_date, series, number, service, language, state, missed_calls, counter, case_id,"
    " issued_at, booked_for, called_at, served_at, changed_at");

QString timeText(const QDateTime& time)
{
    return time.isValid() ? toWireTime(time) : QString();
}

QDateTime time(const QString& text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

Ticket fromRow(const store::Rows& rows)
{
    Ticket ticket;
    ticket.id = rows.text(0);
    ticket.businessDate = QDate::fromString(rows.text(1), Qt::ISODate);
    ticket.series = rows.text(2);
    ticket.number = rows.number(3);
    ticket.service = rows.text(4);
    ticket.language = rows.text(5);
    ticket.state = ticketStateFromName(rows.text(6)).value_or(TicketState::Gone);
    ticket.missedCalls = rows.number(7);
    ticket.counter = rows.number(8);
    ticket.caseId = rows.text(9);
    ticket.issuedAt = time(rows.text(10));
    ticket.bookedFor = time(rows.text(11));
    ticket.calledAt = time(rows.text(12));
    ticket.servedAt = time(rows.text(13));
    ticket.changedAt = time(rows.text(14));
    return ticket;
}

} // namespace

Result<QDate> TicketStore::businessDate(store::Transaction& transaction, const QDate& today) const
{
    auto rows =
        transaction.run(QStringLiteral("SELECT value FROM installation WHERE name = 'business_date'"));
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->next() ? qMax(QDate::fromString(rows->text(0), Qt::ISODate), today) : today;
}

Result<Ticket> TicketStore::insert(store::Transaction& transaction, Ticket ticket, const QDate& today) const
{
    const Result<QDate> date = businessDate(transaction, today);
    if (!date)
        return tl::unexpected(date.error());
    ticket.businessDate = *date;
    const QString day = date->toString(Qt::ISODate);
    if (const auto kept = transaction.run(
            QStringLiteral("INSERT INTO installation (name, value) VALUES ('business_date', ?)"
                           " ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
            {day});
        !kept)
        return tl::unexpected(kept.error());
    auto last = transaction.run(
        QStringLiteral("SELECT coalesce(max(number), 0) FROM ticket WHERE business_date = ? AND series = ?"),
        {day, ticket.series});
    if (!last)
        return tl::unexpected(last.error());
    ticket.number = last->next() ? last->number(0) + 1 : 1;
    const auto kept = transaction.run(
        QStringLiteral("INSERT INTO ticket (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .arg(columns),
        {ticket.id, day, ticket.series, ticket.number, ticket.service, ticket.language,
         ticketStateName(ticket.state), ticket.missedCalls, ticket.counter, ticket.caseId,
         timeText(ticket.issuedAt), timeText(ticket.bookedFor), timeText(ticket.calledAt),
         timeText(ticket.servedAt), timeText(ticket.changedAt)});
    if (!kept)
        return tl::unexpected(kept.error());
    return ticket;
}

Result<void> TicketStore::update(store::Transaction& transaction, const Ticket& ticket) const
{
    const auto changed = transaction.run(
        QStringLiteral(
            "UPDATE ticket SET service = ?, language = ?, state = ?, missed_calls = ?, counter = ?,"
            " case_id = ?, called_at = ?, served_at = ?, changed_at = ? WHERE id = ?"),
        {ticket.service, ticket.language, ticketStateName(ticket.state), ticket.missedCalls, ticket.counter,
         ticket.caseId, timeText(ticket.calledAt), timeText(ticket.servedAt), timeText(ticket.changedAt),
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
    const Result<QDate> date = businessDate(transaction, today);
    if (!date)
        return tl::unexpected(date.error());
    const QRegularExpressionMatch match = label.match(name);
    const QString sql = QStringLiteral("SELECT %1 FROM ticket WHERE ").arg(columns);
    auto rows = match.hasMatch() ? transaction.run(
                    sql + QStringLiteral("business_date = ? AND series = ? AND number = ?"),
                    {date->toString(Qt::ISODate), match.captured(1).toUpper(), match.captured(2).toInt()})
                                 : transaction.run(sql + QStringLiteral("id = ?"), {name});
    if (!rows)
        return tl::unexpected(rows.error());
    if (!rows->next())
        return fail(FailureCode::TicketUnknown, name);
    return fromRow(*rows);
}

Result<QList<Ticket>> TicketStore::list(store::Transaction& transaction, const QList<TicketState>& states,
                                        const QDate& today) const
{
    const Result<QDate> date = businessDate(transaction, today);
    if (!date)
        return tl::unexpected(date.error());
    QStringList places;
    QVariantList values{date->toString(Qt::ISODate)};
    for (const TicketState state : states) {
        places.append(QStringLiteral("?"));
        values.append(ticketStateName(state));
    }
    auto rows =
        transaction.run(QStringLiteral("SELECT %1 FROM ticket WHERE business_date = ? AND state IN (%2)"
                                       " ORDER BY issued_at, number")
                            .arg(columns, places.join(u',')),
                        values);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Ticket> tickets;
    while (rows->next())
        tickets.append(fromRow(*rows));
    return tickets;
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
        seconds.append(static_cast<int>(qMax<qint64>(0, time(rows->text(0)).secsTo(time(rows->text(1))))));
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
