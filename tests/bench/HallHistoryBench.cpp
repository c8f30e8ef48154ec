// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/HallMachine.h"
#include "tests/bench/QueueBench.h"
#include "tests/support/PostgresServer.h"

#include <QSqlQuery>

namespace kakanai::bench {
namespace {

constexpr int ticketsADay = 4000;

constexpr qint64 withLog = 1'000'000; ///< the newest of them have their two lines in the log, too

// Years of finished visits, from one number up to another.
const QString& sqliteTickets()
{
    static const QString sql = QStringLiteral(
        "INSERT INTO ticket (id, business_date, series, number, service, language, state, missed_calls, "
        "counter,"
        " case_id, issued_at, booked_for, called_at, served_at, changed_at, call_key)"
        " SELECT printf('old-%012d', x), substr(d, 1, 10), 'A', x % 4000 + 1, 'tennyu', 'ja', 'done', 0, 1, "
        "'',"
        " d, '', d, d, d, d FROM (SELECT x, strftime('%Y-%m-%dT%H:%M:%S.000+09:00', '1990-01-01', (x / 4000) "
        "||"
        " ' days', (x % 4000 * 8) || ' seconds') AS d FROM (WITH RECURSIVE n(x) AS (SELECT ? UNION ALL SELECT"
        " x + 1 FROM n WHERE x + 1 < ?) SELECT x FROM n))");
    return sql;
}

const QString& sqliteEvents()
{
    static const QString sql = QStringLiteral(
        "INSERT INTO ticket_event (request_id, ticket_id, event, at, business_date, state, service, counter, "
        "actor,"
        " role, terminal) SELECT id || e.event, id, e.event, issued_at, business_date, e.state, service, 1, "
        "'s01',"
        " 'clerk', 'counter-1' FROM ticket, (SELECT 'issue' AS event, 'waiting' AS state UNION ALL"
        " SELECT 'call', 'called') e WHERE id >= printf('old-%012d', ?) AND id < printf('old-%012d', ?)");
    return sql;
}

bool fill(const store::Database& database, qint64 oldTickets)
{
    constexpr qint64 step = 250'000;
    const QSqlDatabase connection = database.connection();
    QSqlQuery query(connection);
    if (!query.exec(QStringLiteral("PRAGMA synchronous=OFF")))
        return false;
    for (qint64 from = 0; from < oldTickets; from += step) {
        for (const QString& sql : {sqliteTickets(), sqliteEvents()}) {
            if (sql == sqliteEvents() && from + step <= oldTickets - withLog)
                continue;
            if (!query.prepare(sql))
                return false;
            query.addBindValue(from);
            query.addBindValue(std::min(from + step, oldTickets));
            if (!query.exec())
                return false;
        }
    }
    // Flushed before anything is measured: years of tickets were not written in the last minute, and a commit
    // would else wait for the disk to take them.
    return query.exec(QStringLiteral("PRAGMA synchronous=FULL"))
        && query.exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}

/** The same on a server, and what its own housekeeping would have done by then. */
bool fill(const test::PostgresServer& server, qint64 oldTickets)
{
    const QString day =
        QStringLiteral("to_char(date '1990-01-01' + (x / %1)::integer, 'YYYY-MM-DD')").arg(ticketsADay);
    const QString at =
        QStringLiteral(
            "to_char(timestamp '1990-01-01' + (x / %1) * interval '1 day' + (x %% %1 * 8) * interval"
            " '1 second', 'YYYY-MM-DD\"T\"HH24:MI:SS\".000+09:00\"')")
            .arg(ticketsADay)
            .replace(QStringLiteral("%%"), QStringLiteral("%"));
    const QString tickets =
        QStringLiteral(
            "INSERT INTO ticket (id, business_date, series, number, service, language, state,"
            " missed_calls, counter, case_id, issued_at, booked_for, called_at, served_at, changed_at,"
            " call_key) SELECT 'old-' || lpad(x::text, 12, '0'), d, 'A', x % %1 + 1, 'tennyu', 'ja',"
            " 'done', 0, 1, '', t, '', t, t, t, t FROM (SELECT x, %2 AS d, %3 AS t FROM"
            " generate_series(0::bigint, %4) x) s")
            .arg(ticketsADay)
            .arg(day, at)
            .arg(oldTickets - 1);
    const QString events = QStringLiteral("INSERT INTO ticket_event (request_id, ticket_id, event, at, "
                                          "business_date, state, service, counter, actor,"
                                          " role, terminal) SELECT id || e.event, id, e.event, issued_at, "
                                          "business_date, e.state, service, 1, 's01',"
                                          " 'clerk', 'counter-1' FROM ticket, (VALUES ('issue', 'waiting'), "
                                          "('call', 'called')) e (event, state)"
                                          " WHERE id >= 'old-' || lpad('%1', 12, '0')")
                               .arg(std::max<qint64>(0, oldTickets - withLog));
    for (const QString& sql :
         {tickets, events, QStringLiteral("VACUUM ANALYZE"), QStringLiteral("CHECKPOINT")}) {
        if (server.ask(sql).isNull())
            return false;
    }
    return true;
}

std::optional<Measurement> compared(HallMachine& full, HallMachine& empty, int calls, const QString& unit)
{
    // Some people wait all the time, as in a hall; the first calls warm both.
    constexpr int waiting = 50;
    for (int i = 0; i < waiting; ++i) {
        if (!full.issue() || !empty.issue())
            return {};
    }
    for (int i = 0; i < waiting; ++i) {
        if (!full.pair() || !empty.pair())
            return {};
    }
    const auto measured = [&]() -> std::optional<Medians> {
        for (int i = 0; i < calls; ++i) {
            if (!full.issue() || !empty.issue())
                return {};
        }
        return alternating(
            calls, [&] { return full.call(); }, [&] { return empty.call(); });
    };
    const auto flushed = measured();
    // The platter's wait hides the work: once more without it, for the figure on the side.
    for (HallMachine* machine : {&full, &empty}) {
        const bool isFile = machine->database->dialect().kind() == store::Dialect::Kind::Sqlite;
        if (!QSqlQuery(machine->database->connection())
                 .exec(isFile ? QStringLiteral("PRAGMA synchronous=OFF")
                              : QStringLiteral("SET synchronous_commit = off")))
            return {};
    }
    const auto unflushed = measured();
    if (!flushed || !unflushed)
        return {};
    std::fprintf(stderr, "hall: %s: %.0f beside %.0f; with nothing flushed %.0f beside %.0f\n",
                 qPrintable(unit), flushed->ours, flushed->theirs, unflushed->ours, unflushed->theirs);
    return Measurement{QStringLiteral("queue"), unit, flushed->ours,
                       QStringLiteral("the same call in an empty house"), flushed->theirs};
}

} // namespace

std::optional<Measurement> hallHistoryFile(qint64 oldTickets, int calls)
{
    const auto town = loadTown({});
    test::SealedStore empty;
    test::SealedStore full;
    if (!town || !fill(*full.database, oldTickets))
        return {};
    HallMachine inFull(std::move(full.database), *town);
    HallMachine inEmpty(std::move(empty.database), *town);
    return compared(inFull, inEmpty, calls,
                    QStringLiteral("µs of a call behind %1 old tickets, SQLite").arg(oldTickets));
}

std::optional<Measurement> hallHistoryServer(qint64 oldTickets, int calls)
{
    const auto town = loadTown({});
    test::PostgresServer full;
    test::PostgresServer empty;
    full.always = {QStringLiteral("max_wal_size=2GB")};
    full.patienceMs = 3'600'000;
    if (!town || !full.create() || !empty.create() || !HallMachine::at(full.url(), *town)
        || !fill(full, oldTickets))
        return {};
    const auto inFull = HallMachine::at(full.url(), *town);
    const auto inEmpty = HallMachine::at(empty.url(), *town);
    if (!inFull || !inEmpty)
        return {};
    return compared(*inFull, *inEmpty, calls,
                    QStringLiteral("µs of a call behind %1 old tickets, PostgreSQL").arg(oldTickets));
}

} // namespace kakanai::bench
