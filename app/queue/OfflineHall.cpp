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

Result<int> OfflineHall::merge()
{
    QJsonArray tickets;
    QJsonArray events;
    const auto read = store::inTransaction(*m_local, [&](store::Transaction& transaction) -> Result<void> {
        auto kept = transaction.run(QStringLiteral("SELECT %1 FROM ticket").arg(ticketColumns));
        if (!kept)
            return tl::unexpected(kept.error());
        while (kept->next())
            tickets.append(namedRow(ticketColumns, ticketValues(ticketFromRow(*kept))));
        auto log =
            transaction.run(QStringLiteral("SELECT %1 FROM ticket_event ORDER BY id").arg(eventColumns));
        if (!log)
            return tl::unexpected(log.error());
        while (log->next()) {
            QVariantList row;
            for (int i = 0; i < 11; ++i)
                row.append(i == 7 ? QVariant(log->number(i)) : QVariant(log->text(i)));
            QJsonObject event = namedRow(eventColumns, row);
            event.insert(QStringLiteral("id"), events.size()); // in this order
            events.append(event);
        }
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    if (tickets.isEmpty() && events.isEmpty())
        return 0;
    // Into the server's record from here on; this machine's own record stays with it.
    const auto carried = store::Transaction::runAlone(*m_server, QStringLiteral("SELECT hall_merge(?, ?, ?)"),
                                                      {m_terminal, jsonText(tickets), jsonText(events)});
    if (!carried)
        return tl::unexpected(carried.error());
    const auto forgotten =
        store::inTransaction(*m_local, [&](store::Transaction& transaction) -> Result<void> {
            for (const char* sql : {"DELETE FROM ticket", "DELETE FROM ticket_event"}) {
                if (const auto gone = transaction.run(QString::fromLatin1(sql)); !gone)
                    return tl::unexpected(gone.error());
            }
            return {};
        });
    if (!forgotten)
        return tl::unexpected(forgotten.error());
    return static_cast<int>(tickets.size());
}

} // namespace kakanai::queue
