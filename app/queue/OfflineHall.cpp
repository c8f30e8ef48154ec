// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/OfflineHall.h"

#include "app/queue/TicketRow.h"
#include "app/store/Database.h"
#include "app/store/InTransaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kakanai::queue {
namespace {

const QString eventColumns = QStringLiteral(
    "request_id, ticket_id, event, at, business_date, state, service, counter, actor, role, terminal");

/** So that each portion is answered well before the server's patience ends. */
constexpr int mostAtOnce = 100;

/** A row as the server reads it back: by the names of its columns. */
QJsonObject namedRow(const QString& columns, const QVariantList& values)
{
    static const QString between = QStringLiteral(", ");
    QJsonObject row;
    for (qsizetype i = 0; const QString& column : columns.split(between))
        row.insert(column, QJsonValue::fromVariant(values[i++]));
    return row;
}

QString jsonText(const QJsonArray& rows)
{
    return QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
}

} // namespace

OfflineHall::OfflineHall(store::Database& server, store::Database& local, const QString& terminal,
                         const Clock& clock)
    : m_server(&server)
    , m_local(&local)
    , m_terminal(terminal)
    , m_clock(&clock)
{
}

Result<int> OfflineHall::left(const QString& series)
{
    return store::inTransaction(*m_local, [&](store::Transaction& transaction) -> Result<int> {
        auto rows = transaction.run(
            QStringLiteral("SELECT coalesce(sum(max(0, r.last - max(r.first - 1, coalesce(s.last, 0)))), 0)"
                           " FROM number_range r LEFT JOIN ticket_series s ON s.series = r.series AND"
                           " s.business_date = r.business_date WHERE r.series = ? AND r.business_date >= ?"),
            {series, m_clock->today().toString(Qt::ISODate)});
        if (!rows)
            return tl::unexpected(rows.error());
        return rows->next() ? rows->number(0) : 0;
    });
}

Result<void> OfflineHall::keepNumbers(const QString& series, int least, int count)
{
    const Result<int> have = left(series);
    if (!have)
        return tl::unexpected(have.error());
    if (*have >= least)
        return {};
    auto rows = store::Transaction::runAlone(
        *m_server, QStringLiteral("SELECT business_date, first, last FROM hall_reserve(?, ?, ?, ?, ?)"),
        {m_clock->today().toString(Qt::ISODate), series, count, m_terminal, storedTime(m_clock->now())});
    if (!rows)
        return tl::unexpected(rows.error());
    if (!rows->next())
        return fail(FailureCode::StoreUnavailable, QStringLiteral("no numbers"));
    return store::inTransaction(*m_local, [&](store::Transaction& transaction) -> Result<void> {
        const auto kept = transaction.run(
            QStringLiteral("INSERT INTO number_range (business_date, series, first, last, terminal, at)"
                           " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"),
            {rows->text(0), series, rows->number(1), rows->number(2), m_terminal,
             storedTime(m_clock->now())});
        if (!kept)
            return tl::unexpected(kept.error());
        return {};
    });
}

Result<void> OfflineHall::useRange(const QString& series)
{
    return store::inTransaction(*m_local, [&](store::Transaction& transaction) -> Result<void> {
        const QString today = m_clock->today().toString(Qt::ISODate);
        auto at = transaction.run(
            QStringLiteral(
                "SELECT business_date, last FROM ticket_series WHERE series = ? AND business_date >= ?"
                " ORDER BY business_date DESC LIMIT 1"),
            {series, today});
        if (!at)
            return tl::unexpected(at.error());
        const bool isBegun = at->next();
        const QString day = isBegun ? at->text(0) : today;
        const int last = isBegun ? at->number(1) : 0;
        auto ranges = transaction.run(
            QStringLiteral(
                "SELECT business_date, first, last FROM number_range WHERE series = ? AND business_date"
                " >= ? ORDER BY business_date, first"),
            {series, day});
        if (!ranges)
            return tl::unexpected(ranges.error());
        while (ranges->next()) {
            const bool isSameDay = isBegun && ranges->text(0) == day;
            if (isSameDay && last + 1 >= ranges->number(1) && last < ranges->number(2))
                return {}; // inside it already
            if (isSameDay && ranges->number(1) <= last)
                continue;
            const auto moved = transaction.run(
                QStringLiteral("INSERT INTO ticket_series (business_date, series, last) VALUES (?, ?, ?)"
                               " ON CONFLICT (business_date, series) DO UPDATE SET last = excluded.last"),
                {ranges->text(0), series, ranges->number(1) - 1});
            if (!moved)
                return tl::unexpected(moved.error());
            const auto dated = transaction.run(
                QStringLiteral("INSERT INTO installation (name, value) VALUES ('business_date', ?)"
                               " ON CONFLICT (name) DO UPDATE SET value = max(value, excluded.value)"),
                {ranges->text(0)});
            if (!dated)
                return tl::unexpected(dated.error());
            return {};
        }
        return fail(FailureCode::QueueEmpty, QStringLiteral("no number is kept here"));
    });
}

Result<OfflineHall::Portion> OfflineHall::portion(store::Transaction& transaction)
{
    Portion some;
    auto kept = transaction.run(
        QStringLiteral("SELECT %1 FROM ticket ORDER BY id LIMIT %2").arg(ticketColumns).arg(mostAtOnce));
    if (!kept)
        return tl::unexpected(kept.error());
    while (kept->next()) {
        const Ticket ticket = ticketFromRow(*kept);
        some.tickets.append(ticketObject(ticket));
        some.ids.append(ticket.id);
    }
    // Each ticket's own lines go with it, and those of no ticket with the last.
    auto log = transaction.run(
        some.ids.isEmpty()
            ? QStringLiteral("SELECT %1, id FROM ticket_event ORDER BY id").arg(eventColumns)
            : QStringLiteral("SELECT %1, id FROM ticket_event WHERE ticket_id IN (%2) ORDER BY id")
                  .arg(eventColumns, questionMarks(some.ids.size())),
        QVariantList(some.ids.cbegin(), some.ids.cend()));
    if (!log)
        return tl::unexpected(log.error());
    while (log->next()) {
        QVariantList row;
        for (int i = 0; i < 11; ++i)
            row.append(i == 7 ? QVariant(log->number(i)) : QVariant(log->text(i)));
        QJsonObject event = namedRow(eventColumns, row);
        event.insert(QStringLiteral("id"), some.events.size()); // in this order
        some.events.append(event);
        some.lines.append(log->text(11));
    }
    // A counter that said nothing itself has what the server said, without a time.
    auto counters = transaction.run(
        QStringLiteral("SELECT counter, state, staff, since FROM counter_state WHERE since <> ''"));
    if (!counters)
        return tl::unexpected(counters.error());
    while (some.ids.isEmpty() && counters->next())
        some.counters.append(QJsonObject{{QStringLiteral("counter"), counters->number(0)},
                                         {QStringLiteral("state"), counters->text(1)},
                                         {QStringLiteral("staff"), counters->text(2)},
                                         {QStringLiteral("since"), counters->text(3)}});
    return some;
}

/** Of this portion and nothing else. */
Result<void> OfflineHall::forget(const Portion& carried)
{
    return store::inTransaction(*m_local, [&](store::Transaction& transaction) -> Result<void> {
        if (const auto gone = transaction.run(
                QStringLiteral("DELETE FROM ticket WHERE id IN (%1)").arg(questionMarks(carried.ids.size())),
                QVariantList(carried.ids.cbegin(), carried.ids.cend()));
            !gone)
            return tl::unexpected(gone.error());
        if (const auto gone = transaction.run(
                QStringLiteral("DELETE FROM ticket_event WHERE id IN (%1)").arg(carried.lines.join(u',')));
            !gone)
            return tl::unexpected(gone.error());
        if (carried.ids.isEmpty()) {
            if (const auto gone = transaction.run(QStringLiteral("DELETE FROM counter_state")); !gone)
                return tl::unexpected(gone.error());
        }
        return {};
    });
}

Result<int> OfflineHall::merge()
{
    int given = 0;
    for (;;) {
        const auto some = store::inTransaction(
            *m_local, [&](store::Transaction& transaction) { return portion(transaction); });
        if (!some)
            return tl::unexpected(some.error());
        if (some->ids.isEmpty() && some->events.isEmpty() && some->counters.isEmpty())
            return given;
        // Into the server's record from here on; this machine's own record stays with it.
        auto carried = store::Transaction::runAlone(
            *m_server, QStringLiteral("SELECT hall_merge(?, ?, ?, ?)"),
            {m_terminal, jsonText(some->tickets), jsonText(some->events), jsonText(some->counters)});
        if (!carried)
            return tl::unexpected(carried.error());
        given += carried->next() ? carried->number(0) : 0;
        if (const auto forgotten = forget(*some); !forgotten)
            return tl::unexpected(forgotten.error());
    }
}

} // namespace kakanai::queue
