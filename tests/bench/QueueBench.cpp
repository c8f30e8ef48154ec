// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/QueueBench.h"

#include "app/queue/TicketRow.h"
#include "app/store/ServerNotices.h"
#include "tests/bench/HallMachine.h"
#include "tests/support/PostgresServer.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QStorageInfo>

#include <algorithm>
#include <atomic>
#include <barrier>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace kakanai::bench {
namespace {

using queue::TicketEvent;
using Machine = HallMachine;

/** Pairs of number and call in a second, all connections together, counted from when the last is open, as
 * pgbench counts them; empty when one failed. */
std::optional<double> pairsASecond(const QString& url, const TownSettings& town, int connections, int seconds)
{
    std::atomic<int> done = 0;
    std::atomic<bool> hasFailed = false;
    std::barrier open(connections + 1);
    std::vector<std::thread> threads;
    for (int i = 0; i < connections; ++i) {
        threads.emplace_back([&] {
            const auto machine = Machine::at(url, town);
            open.arrive_and_wait();
            for (const auto begun = Steady::now(); machine && secondsSince(begun) < seconds;) {
                if (!machine->pair())
                    hasFailed = true;
                ++done;
            }
            hasFailed = hasFailed || !machine;
        });
    }
    open.arrive_and_wait();
    const auto begun = Steady::now();
    for (std::thread& thread : threads)
        thread.join();
    return hasFailed ? std::nullopt : std::optional(done / secondsSince(begun));
}

/** The same two statements by PostgreSQL's own program; transactions a second. */
std::optional<double> pgbench(const test::PostgresServer& server, const QString& script, int connections,
                              int seconds)
{
    QProcess process;
    process.start(test::PostgresServer::tool("pgbench"),
                  {QStringLiteral("-n"), QStringLiteral("-M"), QStringLiteral("prepared"),
                   QStringLiteral("-c"), QString::number(connections), QStringLiteral("-j"),
                   QString::number(connections), QStringLiteral("-T"), QString::number(seconds),
                   QStringLiteral("-f"), script, QStringLiteral("-h"), server.socket(), QStringLiteral("-U"),
                   QStringLiteral("office"), QStringLiteral("kakanai")});
    if (!process.waitForFinished(120'000 + seconds * 1000) || process.exitCode() != 0)
        return {};
    static const QRegularExpression rate(QStringLiteral("tps = ([0-9.]+)"));
    return rate.match(QString::fromUtf8(process.readAllStandardOutput())).captured(1).toDouble();
}

std::optional<Measurement> throughputIn(const QString& disk, const QString& unit, int turns, int secondsEach)
{
    constexpr int connections = 4;
    const auto town = loadTown({});
    test::PostgresServer server(disk);
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
    for (int turn = 0; turn < 2 * turns; ++turn) {
        // Who goes first changes: the server is busier after a turn than before it.
        const bool isOurs = turn % 4 == 1 || turn % 4 == 2;
        const auto rate = isOurs ? pairsASecond(server.url(), *town, connections, secondsEach)
                                 : pgbench(server, script, connections, secondsEach);
        if (!rate)
            return {};
        std::fprintf(stderr, "hall: %s %.0f a second\n", isOurs ? "ours" : "pgbench", 2 * *rate);
        (isOurs ? ours : theirs) += *rate;
    }
    return Measurement{QStringLiteral("queue"), unit, 2 * ours / turns,
                       QStringLiteral("the same statements by pgbench"), 2 * theirs / turns};
}

} // namespace

std::optional<Measurement> hallThroughput(int turns, int secondsEach)
{
    return throughputIn({}, QStringLiteral("numbers and calls a second on PostgreSQL"), turns, secondsEach);
}

std::optional<Measurement> hallThroughputInMemory(int turns, int secondsEach)
{
    constexpr const char* memory = "/dev/shm";
    constexpr qint64 enough = 512 * 1024 * 1024; // some containers have next to nothing there
    if (!QFileInfo(QString::fromLatin1(memory)).isWritable()
        || QStorageInfo(QString::fromLatin1(memory)).bytesAvailable() < enough)
        return hallThroughput(turns, secondsEach);
    return throughputIn(QString::fromLatin1(memory),
                        QStringLiteral("the same on a disk of memory, where only the work counts"), turns,
                        secondsEach);
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
                failures += machine->service.issue({QStringLiteral("tennyu")}, machine->clerk) ? 0 : 1;
                turn();
                const auto begun = Steady::now();
                const auto called =
                    machine->service.callNext(i + 1, {QStringLiteral("tennyu")}, machine->clerk);
                if (!called) {
                    failures += called.error().code == FailureCode::QueueEmpty ? 0 : 1;
                    continue;
                }
                {
                    const std::scoped_lock lock(mutex);
                    asked.emplace_back(called->id.toStdString(), begun);
                }
                turn();
                failures += machine->service.move(called->id, TicketEvent::Arrive, machine->clerk) ? 0 : 1;
                turn();
                failures += machine->service.move(called->id, TicketEvent::Finish, machine->clerk) ? 0 : 1;
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

} // namespace kakanai::bench
