// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/QueueBench.h"

#include "app/access/AuditTrail.h"
#include "app/queue/QueueService.h"
#include "app/queue/TicketRow.h"
#include "app/store/ServerNotices.h"
#include "tests/support/PostgresServer.h"
#include "tests/support/SealedStore.h"

#include <QRegularExpression>
#include <QSqlQuery>

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace kakanai::bench {
namespace {

using Steady = std::chrono::steady_clock;
using queue::QueueService;
using queue::TicketEvent;

double secondsSince(Steady::time_point then)
{
    return std::chrono::duration<double>(Steady::now() - then).count();
}

const access::Actor clerk{QStringLiteral("s01"), access::Role::Clerk, QStringLiteral("counter-1")};

/** A machine with its own connection and service. */
struct Machine {
    explicit Machine(std::unique_ptr<store::Database> open, const TownSettings& town)
        : database(std::move(open))
        , service(*database, trail, town, clock)
    {
    }
    static std::unique_ptr<Machine> at(const QString& url, const TownSettings& town)
    {
        auto opened = store::Database::open(url);
        return opened ? std::make_unique<Machine>(std::move(*opened), town) : nullptr;
    }
    bool pair()
    {
        return service.issue({QStringLiteral("tennyu")}, clerk)
            && service.callNext(1, {QStringLiteral("tennyu")}, clerk);
    }

    SystemClock clock;
    store::Seal seal{test::siteKey(), QStringLiteral("bench")};
    access::AuditTrail trail{seal, QStringLiteral("bench")};
    std::unique_ptr<store::Database> database;
    QueueService service;
};

/** Pairs of number and call, all connections together, in so many seconds; -1 when one failed. */
int pairsOn(const QString& url, const TownSettings& town, int connections, int seconds)
{
    std::atomic<int> done = 0;
    std::atomic<bool> hasFailed = false;
    std::atomic<int> ready = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < connections; ++i) {
        threads.emplace_back([&] {
            const auto machine = Machine::at(url, town);
            ++ready;
            if (!machine) {
                hasFailed = true;
                return;
            }
            while (ready < connections)
                std::this_thread::yield();
            for (const auto begun = Steady::now(); secondsSince(begun) < seconds;) {
                if (!machine->pair())
                    hasFailed = true;
                ++done;
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    return hasFailed ? -1 : done.load();
}

/** The same two statements by PostgreSQL's own program; transactions a second. */
double pgbench(const test::PostgresServer& server, const QString& script, int connections, int seconds)
{
    QProcess process;
    process.start(test::PostgresServer::tool("pgbench"),
                  {QStringLiteral("-n"), QStringLiteral("-M"), QStringLiteral("prepared"),
                   QStringLiteral("-c"), QString::number(connections), QStringLiteral("-j"),
                   QString::number(connections), QStringLiteral("-T"), QString::number(seconds),
                   QStringLiteral("-f"), script, QStringLiteral("-h"), server.socket(), QStringLiteral("-U"),
                   QStringLiteral("office"), QStringLiteral("kakanai")});
    if (!process.waitForFinished(120'000 + seconds * 1000) || process.exitCode() != 0)
        return -1;
    static const QRegularExpression rate(QStringLiteral("tps = ([0-9.]+)"));
    return rate.match(QString::fromUtf8(process.readAllStandardOutput())).captured(1).toDouble();
}

} // namespace

std::optional<Measurement> hallThroughput(int rounds, int secondsEach)
{
    constexpr int connections = 4;
    const auto town = loadTown({});
    test::PostgresServer server;
    if (!town || !server.create() || !Machine::at(server.url(), *town))
        return {};
    const QString script = server.folder() + QStringLiteral("/pair.sql");
    QFile file(script);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    const QString now = toWireTime(SystemClock().now());
    file.write(
        QStringLiteral(
            "\\set r random(1, 9000000000000000)\n"
            "SELECT %1 FROM hall_issue('b' || (:r)::text, '%2', 'A', 'tennyu', '', 'ja', 'normal', 0, '%3',"
            " '', '', '', '%3', 5, 's01', 'clerk', 'counter-1');\n"
            "SELECT %1 FROM hall_call_next('c' || (:r)::text, 1, 'tennyu', false, 's01', '%3', 's01',"
            " 'clerk', 'counter-1');\n")
            .arg(queue::ticketColumns, now.left(10), now)
            .toUtf8());
    file.close();
    double ours = 0;
    double theirs = 0;
    for (int round = 0; round < rounds; ++round) {
        const double bench = pgbench(server, script, connections, secondsEach);
        const int pairs = pairsOn(server.url(), *town, connections, secondsEach);
        if (bench <= 0 || pairs <= 0)
            return {};
        theirs += bench;
        ours += static_cast<double>(pairs) / secondsEach;
    }
    return Measurement{QStringLiteral("queue"), QStringLiteral("numbers and calls a second on PostgreSQL"),
                       2 * ours / rounds, QStringLiteral("the same statements by pgbench"),
                       2 * theirs / rounds};
}

std::optional<Measurement> hallBoard(int counters, double movesPerSecond, int seconds)
{
    const auto town = loadTown({});
    test::PostgresServer server;
    if (!town || !server.create() || !Machine::at(server.url(), *town))
        return {};
    std::mutex mutex;
    std::unordered_map<std::string, Steady::time_point> shown;
    std::vector<std::pair<std::string, Steady::time_point>> asked;
    std::atomic<bool> isListening = false;
    const store::ServerNotices board(server.url(), QStringLiteral("kakanai_hall"), [&](const QString& word) {
        const auto now = Steady::now();
        isListening = true;
        const QStringList parts = word.split(u' ');
        if (parts[0] == u"call") {
            const std::scoped_lock lock(mutex);
            shown.emplace(parts.value(1).toStdString(), now);
        }
    });
    std::atomic<int> failures = 0;
    std::atomic<int> moves = 0;
    std::atomic<int> open = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < counters; ++i) {
        threads.emplace_back([&, i] {
            const auto machine = Machine::at(server.url(), *town);
            ++open;
            if (!machine) {
                ++failures;
                return;
            }
            while (open < counters || !isListening)
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
            const std::chrono::duration<double> between(counters / movesPerSecond);
            // Spread out: each begins at its own moment of the cycle.
            auto next = Steady::now()
                + std::chrono::duration_cast<Steady::duration>(between * (static_cast<double>(i) / counters));
            const auto end = Steady::now() + std::chrono::seconds(seconds);
            const auto turn = [&] {
                std::this_thread::sleep_until(next);
                next += std::chrono::duration_cast<Steady::duration>(between);
                ++moves;
            };
            while (next < end) {
                turn();
                failures += machine->service.issue({QStringLiteral("tennyu")}, clerk) ? 0 : 1;
                turn();
                const auto begun = Steady::now();
                const auto called = machine->service.callNext(i + 1, {QStringLiteral("tennyu")}, clerk);
                if (!called) {
                    failures += called.error().code == FailureCode::QueueEmpty ? 0 : 1;
                    continue;
                }
                {
                    const std::scoped_lock lock(mutex);
                    asked.emplace_back(called->id.toStdString(), begun);
                }
                turn();
                failures += machine->service.move(called->id, TicketEvent::Arrive, clerk) ? 0 : 1;
                turn();
                failures += machine->service.move(called->id, TicketEvent::Finish, clerk) ? 0 : 1;
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    std::this_thread::sleep_for(std::chrono::seconds(2));
    const std::scoped_lock lock(mutex);
    std::vector<double> milliseconds;
    for (const auto& [ticket, begun] : asked) {
        const auto seen = shown.find(ticket);
        if (seen == shown.end())
            ++failures; // never on the board
        else
            milliseconds.push_back(std::chrono::duration<double, std::milli>(seen->second - begun).count());
    }
    const QString doubled =
        server.ask(QStringLiteral("SELECT (SELECT count(*) - count(DISTINCT (business_date, series, number)) "
                                  "FROM ticket) + (SELECT count(*)"
                                  " - count(DISTINCT ticket_id) FROM ticket_event WHERE event = 'call')"));
    if (failures > 0 || milliseconds.empty() || doubled != u"0") {
        std::fprintf(stderr, "hall: %d failures, %zu calls, %s doubled\n", failures.load(),
                     milliseconds.size(), qPrintable(doubled));
        return {};
    }
    std::ranges::sort(milliseconds);
    const auto part = [&](double share) {
        return milliseconds[static_cast<std::size_t>(share * static_cast<double>(milliseconds.size() - 1))];
    };
    std::fprintf(
        stderr,
        "hall: %d counters, %d moves in %d s, %zu calls; board p50 %.1f p90 %.1f p99 %.1f max %.1f ms\n",
        counters, moves.load(), seconds, milliseconds.size(), part(0.5), part(0.9), part(0.99),
        milliseconds.back());
    return Measurement{QStringLiteral("queue"), QStringLiteral("ms from call to board, p99"), part(0.99),
                       QStringLiteral("allowed"), 200};
}

std::optional<Measurement> hallHistory(qint64 oldTickets, int calls)
{
    const auto town = loadTown({});
    if (!town)
        return {};
    test::SealedStore empty;
    test::SealedStore full;
    QSqlQuery query(full.database->connection());
    const bool isFilled = query.exec(QStringLiteral("PRAGMA synchronous=OFF"))
        && query.exec(
            QStringLiteral(
                "WITH RECURSIVE n(x) AS (SELECT 0 UNION ALL SELECT x + 1 FROM n WHERE x + 1 < %1)"
                " INSERT INTO ticket (id, business_date, series, number, service, language, state,"
                " missed_calls, counter, case_id, issued_at, booked_for, called_at, served_at,"
                " changed_at, call_key) SELECT printf('old-%09d', x), date('1990-01-01', (x / 4000) ||"
                " ' days'), 'A', x % 4000 + 1, 'tennyu', 'ja', 'done', 0, 1, '', d, '', d, d, d, d FROM"
                " (SELECT x, strftime('%Y-%m-%dT%H:%M:%S.000+09:00', '1990-01-01', (x / 4000) ||"
                " ' days', (x % 4000 * 8) || ' seconds') AS d FROM n)")
                .arg(oldTickets))
        && query.exec(QStringLiteral("PRAGMA synchronous=FULL"));
    if (!isFilled)
        return {};
    query.clear();
    Machine inFull(std::move(full.database), *town);
    Machine inEmpty(std::move(empty.database), *town);
    for (int i = 0; i < calls; ++i) {
        if (!inFull.service.issue({QStringLiteral("tennyu")}, clerk)
            || !inEmpty.service.issue({QStringLiteral("tennyu")}, clerk))
            return {};
    }
    const auto call = [](Machine& machine) {
        return machine.service.callNext(1, {QStringLiteral("tennyu")}, clerk).has_value();
    };
    const auto medians = alternating(
        calls, [&] { return call(inFull); }, [&] { return call(inEmpty); });
    if (!medians)
        return {};
    return Measurement{QStringLiteral("queue"),
                       QStringLiteral("µs of a call behind %1 old tickets").arg(oldTickets), medians->ours,
                       QStringLiteral("the same call in an empty house"), medians->theirs};
}

} // namespace kakanai::bench
