// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/AuditTrail.h"
#include "app/base/Ids.h"
#include "app/base/Lane.h"
#include "app/queue/QueueService.h"
#include "tests/support/PostgresServer.h"
#include "tests/support/SealedStore.h"
#include "tests/support/TestRegistry.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

#include <atomic>
#include <mutex>
#include <thread>

using namespace kakanai;
using namespace kakanai::queue;

namespace {

/** What the machines of a hall were told is safe, kept outside the server. */
struct Ledger {
    std::mutex mutex;
    QHash<QString, QString> issued; ///< id → label on the paper
    QHash<QString, QString> called; ///< request → ticket
    std::atomic<qint64> lastDone = 0; ///< milliseconds of the test's clock
};

/** One machine that gives numbers and calls them, and asks again under the same id until it is told. */
class Machine
{
public:
    Machine(const QString& url, const TownSettings& town, int number, Ledger& ledger,
            const QElapsedTimer& clock, std::atomic<bool>& isEnding)
        : m_thread(
            [=, &town, &ledger, &clock, &isEnding] { work(url, town, number, ledger, clock, isEnding); })
    {
    }
    void join() { m_thread.join(); }

private:
    static void work(const QString& url, const TownSettings& town, int number, Ledger& ledger,
                     const QElapsedTimer& clock, const std::atomic<bool>& isEnding)
    {
        const SystemClock wall;
        const store::Seal seal{test::siteKey(), QStringLiteral("test")};
        auto opened = store::Database::open(url);
        if (!opened)
            return;
        const access::AuditTrail trail(seal, QStringLiteral("test"));
        QueueService service(**opened, trail, town, wall);
        const access::Actor clerk{QStringLiteral("s01"), access::Role::Clerk,
                                  QStringLiteral("counter-%1").arg(number)};
        const auto untilTold = [&](const auto& ask) {
            for (;;) {
                auto answer = ask();
                if (answer || answer.error().code != FailureCode::StoreUnavailable || isEnding)
                    return answer;
                std::this_thread::sleep_for(std::chrono::milliseconds(100));
            }
        };
        while (!isEnding) {
            TicketRequest request{.service = QStringLiteral("tennyu")};
            request.id = newUuid7(wall.now());
            const auto ticket = untilTold([&] { return service.issue(request, clerk); });
            if (ticket) {
                const std::scoped_lock lock(ledger.mutex);
                ledger.issued.insert(ticket->id, ticket->label());
            }
            const QString call = newUuid7(wall.now());
            const auto called =
                untilTold([&] { return service.callNext(call, number, {QStringLiteral("tennyu")}, clerk); });
            if (called) {
                const std::scoped_lock lock(ledger.mutex);
                ledger.called.insert(call, called->id);
                ledger.lastDone = clock.elapsed();
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    }

    std::thread m_thread;
};

} // namespace

/** The server goes away under load, in every way it can; nothing told is lost, nothing is done twice. */
class tst_PostgresOutage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const int divisor = qEnvironmentVariableIsSet("KAKANAI_CAMPAIGN")
            ? std::max(1, qEnvironmentVariableIntValue("KAKANAI_CAMPAIGN"))
            : 20;
        isWhole = divisor == 1;
        restarts = divisor == 1 ? 5 : 1;
        promotions = divisor == 1 ? 3 : 1;
        backends = std::max(5, 300 / divisor);
        town = *loadTown({});
        clock.start();
    }

    void restartedAndStoppedAtOnce_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("restart") << SIGINT;
        QTest::newRow("immediate") << SIGQUIT;
        QTest::newRow("killed") << SIGKILL;
    }

    void restartedAndStoppedAtOnce()
    {
        QFETCH(int, signal);
        test::PostgresServer server;
        // As docs/operations.md has it: else a server flushes each of its thousand files on its own first.
        server.always = {QStringLiteral("recovery_init_sync_method=syncfs")};
        QVERIFY2(server.create(), qPrintable(server.log()));
        Ledger ledger;
        std::atomic<bool> isEnding = false;
        QVERIFY(store::Database::open(server.url()));
        QVERIFY(server.flush());
        auto machines = hall(server.url(), ledger, isEnding);
        qint64 slowest = 0;
        qint64 slowestServer = 0;
        for (int i = 0; i < restarts; ++i) {
            QVERIFY(waitForWork(ledger, 20));
            server.stop(signal);
            QThread::msleep(700);
            const qint64 asked = clock.elapsed();
            QVERIFY2(server.start(), qPrintable(server.log()));
            slowestServer = std::max(slowestServer, clock.elapsed() - asked);
            QVERIFY(waitForWork(ledger, 1));
            slowest = std::max(slowest, ledger.lastDone.load() - asked);
        }
        end(machines, isEnding);
        qInfo("%d times, %d numbers, %d calls; the server answered after at most %lld ms, back at work after "
              "%lld",
              restarts, static_cast<int>(ledger.issued.size()), static_cast<int>(ledger.called.size()),
              static_cast<long long>(slowestServer), static_cast<long long>(slowest));
        QVERIFY2(slowest < (isWhole ? 10'000 : 60'000), "too late"); // a loaded CI is slower
        compare(server, ledger);
    }

    void aStandbyIsPromoted()
    {
        for (int i = 0; i < promotions; ++i) {
            test::PostgresServer first;
            test::PostgresServer standby;
            standby.port = 5433;
            first.always = {QStringLiteral("wal_level=replica"), QStringLiteral("max_wal_senders=4")};
            QVERIFY2(first.create(), qPrintable(first.log()));
            QVERIFY(store::Database::open(first.url()));
            QVERIFY2(standby.createStandbyOf(first), qPrintable(standby.log()));
            // What was told must be on both machines before it is told (docs/operations.md).
            QVERIFY(!first.ask(QStringLiteral("ALTER SYSTEM SET synchronous_standby_names = '*'")).isNull());
            QVERIFY(!first.ask(QStringLiteral("SELECT pg_reload_conf()")).isNull());
            QTRY_COMPARE_WITH_TIMEOUT(
                first.ask(
                    QStringLiteral("SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'")),
                QStringLiteral("1"), 60'000);
            Ledger ledger;
            std::atomic<bool> isEnding = false;
            auto machines = hall(QStringLiteral("postgresql://office@/kakanai?host=%1,%2&port=5432,5433")
                                     .arg(first.socket(), standby.socket()),
                                 ledger, isEnding);
            QVERIFY(waitForWork(ledger, 30));
            first.stop(SIGKILL);
            const qint64 asked = clock.elapsed();
            QVERIFY2(standby.promote(), qPrintable(standby.log()));
            QVERIFY(!standby.ask(QStringLiteral("ALTER SYSTEM RESET synchronous_standby_names")).isNull());
            QVERIFY(!standby.ask(QStringLiteral("SELECT pg_reload_conf()")).isNull());
            QVERIFY(waitForWork(ledger, 20));
            const qint64 back = ledger.lastDone.load() - asked;
            end(machines, isEnding);
            qInfo("%d numbers, %d calls; at work on the standby after at most %lld ms",
                  static_cast<int>(ledger.issued.size()), static_cast<int>(ledger.called.size()),
                  static_cast<long long>(back));
            QVERIFY2(back < (isWhole ? 30'000 : 120'000), "too late");
            compare(standby, ledger);
        }
    }

    /** One machine's server process after the other is shot: PostgreSQL itself starts anew each time. */
    void serverProcessesAreKilled()
    {
        test::PostgresServer server;
        QVERIFY2(server.create(), qPrintable(server.log()));
        Ledger ledger;
        std::atomic<bool> isEnding = false;
        QVERIFY(store::Database::open(server.url()));
        auto machines = hall(server.url(), ledger, isEnding);
        int shot = 0;
        for (int i = 0; i < backends; ++i) {
            QVERIFY(waitForWork(ledger, 3));
            if (i % 10 == 0) {
                const QString pid = server.ask(
                    QStringLiteral("SELECT pid FROM pg_stat_activity WHERE query LIKE '%hall\\_%' AND pid <>"
                                   " pg_backend_pid() ORDER BY random() LIMIT 1"));
                if (pid.toInt() > 0)
                    ::kill(pid.toInt(), SIGKILL);
                ++shot;
            } else {
                shot +=
                    server
                        .ask(QStringLiteral("SELECT count(pg_terminate_backend(pid)) FROM (SELECT pid FROM"
                                            " pg_stat_activity WHERE backend_type = 'client backend' AND"
                                            " pid <> pg_backend_pid() ORDER BY random() LIMIT 1) x"))
                        .toInt();
            }
        }
        end(machines, isEnding);
        qInfo("%d server processes killed; %d numbers, %d calls", shot,
              static_cast<int>(ledger.issued.size()), static_cast<int>(ledger.called.size()));
        QVERIFY(shot >= backends * 8 / 10);
        compare(server, ledger);
    }

    /** The server says nothing any more, as behind a dead switch: the database lane waits, the window does
     * not. */
    void aServerThatFallsSilentBlocksNoWindow_data()
    {
        QTest::addColumn<bool>("isOnLane");
        QTest::newRow("on the lane") << true;
        QTest::newRow("control: on the window's own thread") << false;
    }

    void aServerThatFallsSilentBlocksNoWindow()
    {
        QFETCH(bool, isOnLane);
        test::PostgresServer server;
        QVERIFY2(server.create(), qPrintable(server.log()));
        const SystemClock wall;
        const store::Seal seal{test::siteKey(), QStringLiteral("test")};
        const access::AuditTrail trail(seal, QStringLiteral("test"));
        const access::Actor clerk{QStringLiteral("s01"), access::Role::Clerk, QStringLiteral("counter-1")};
        Lane lane(QStringLiteral("db"));
        std::unique_ptr<store::Database> database;
        std::unique_ptr<QueueService> service;
        const auto open = [&] {
            database = std::move(*store::Database::open(server.url()));
            service = std::make_unique<QueueService>(*database, trail, town, wall);
            return service->issue({QStringLiteral("tennyu")}, clerk).has_value();
        };
        QVERIFY(isOnLane ? lane.wait(open) : open());
        QList<int> silent;
        for (const QString& pid :
             server
                 .ask(QStringLiteral("SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend'"
                                     " AND pid <> pg_backend_pid()"))
                 .split(u'\n', Qt::SkipEmptyParts))
            silent.append(pid.toInt());
        QCOMPARE(silent.size(), 1);
        QVERIFY(::kill(silent[0], SIGSTOP) == 0);
        int ticks = 0;
        QTimer window; // what a window does all the time: answer its events
        window.callOnTimeout([&] { ++ticks; });
        window.start(5);
        const auto call = [&] { return service->callNext(1, {}, clerk).has_value(); };
        bool isCalled = false;
        if (isOnLane) {
            QFuture<bool> answer = lane.run(call);
            QTRY_VERIFY_WITH_TIMEOUT(ticks > 50, 60'000);
            QVERIFY(!answer.isFinished());
            ::kill(silent[0], SIGCONT);
            QTRY_VERIFY_WITH_TIMEOUT(answer.isFinished(), 60'000);
            isCalled = answer.result();
        } else {
            std::thread later([pid = silent[0]] {
                std::this_thread::sleep_for(std::chrono::seconds(1));
                ::kill(pid, SIGCONT);
            });
            isCalled = call();
            QCOMPARE(ticks, 0);
            later.join();
        }
        QVERIFY(isCalled);
        const auto close = [&] {
            service.reset();
            database.reset();
        };
        if (isOnLane)
            lane.wait(close);
        else
            close();
    }

    /** The ledger is able to find something: one ticket deleted behind the program's back, one call undone.
     */
    void aLostTicketAndACallDoneTwiceWouldBeSeen()
    {
        test::PostgresServer server;
        QVERIFY2(server.create(), qPrintable(server.log()));
        QVERIFY(store::Database::open(server.url()));
        Ledger ledger;
        std::atomic<bool> isEnding = false;
        auto machines = hall(server.url(), ledger, isEnding);
        QVERIFY(waitForWork(ledger, 10));
        end(machines, isEnding);
        QCOMPARE(faultIn(server, ledger), QString());
        const QString one = ledger.issued.constBegin().key();
        QVERIFY(!server.ask(QStringLiteral("DELETE FROM ticket WHERE id = '%1'").arg(one)).isNull());
        QVERIFY(faultIn(server, ledger).contains(QStringLiteral("lost")));
        ledger.issued.remove(one);
        ledger.called.insert(QStringLiteral("again"), ledger.called.constBegin().value());
        QVERIFY(!faultIn(server, ledger).isEmpty());
    }

private:
    std::vector<std::unique_ptr<Machine>> hall(const QString& url, Ledger& ledger,
                                               std::atomic<bool>& isEnding)
    {
        constexpr int machines = 4;
        std::vector<std::unique_ptr<Machine>> all;
        for (int i = 0; i < machines; ++i)
            all.push_back(std::make_unique<Machine>(url, town, i + 1, ledger, clock, isEnding));
        return all;
    }

    static void end(std::vector<std::unique_ptr<Machine>>& machines, std::atomic<bool>& isEnding)
    {
        isEnding = true;
        for (const auto& machine : machines)
            machine->join();
    }

    /** So many more calls have been done. */
    static bool waitForWork(Ledger& ledger, int more)
    {
        const auto count = [&] {
            const std::scoped_lock lock(ledger.mutex);
            return ledger.called.size();
        };
        const qsizetype before = count();
        for (int i = 0; i < 6000; ++i) {
            if (count() >= before + more)
                return true;
            QThread::msleep(10);
        }
        return false;
    }

    static QString faultIn(const test::PostgresServer& server, const Ledger& ledger)
    {
        QHash<QString, QString> kept;
        QSet<QString> numbers;
        for (const QString& line :
             server.ask(QStringLiteral("SELECT id, series || lpad(number::text, 4, '0') FROM ticket"))
                 .split(u'\n', Qt::SkipEmptyParts)) {
            kept.insert(line.section(u'|', 0, 0), line.section(u'|', 1));
            if (numbers.contains(line.section(u'|', 1)))
                return QStringLiteral("a number twice: ") + line;
            numbers.insert(line.section(u'|', 1));
        }
        for (auto it = ledger.issued.cbegin(); it != ledger.issued.cend(); ++it) {
            if (kept.value(it.key()) != it.value())
                return QStringLiteral("a number is lost: %1").arg(it.value());
        }
        QSet<QString> people;
        for (auto it = ledger.called.cbegin(); it != ledger.called.cend(); ++it) {
            if (people.contains(it.value()))
                return QStringLiteral("a person called twice: %1").arg(it.value());
            people.insert(it.value());
        }
        const auto number = [&](const char* sql) { return server.ask(QString::fromLatin1(sql)).toInt(); };
        if (number("SELECT count(*) FROM ticket WHERE state = 'called'") < ledger.called.size())
            return QStringLiteral("a call is lost");
        if (number("SELECT count(*) FROM (SELECT ticket_id FROM ticket_event WHERE event = 'call'"
                   " GROUP BY ticket_id HAVING count(*) > 1) x")
            > 0)
            return QStringLiteral("a person called twice in the log");
        if (number(
                "SELECT count(*) FROM ticket t WHERE (SELECT count(*) FROM ticket_event e WHERE e.ticket_id ="
                " t.id) <> CASE t.state WHEN 'called' THEN 2 ELSE 1 END")
            > 0)
            return QStringLiteral("a move without its line, or a line without its move");
        return {};
    }

    static void compare(const test::PostgresServer& server, const Ledger& ledger)
    {
        const QString fault = faultIn(server, ledger);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QVERIFY(ledger.issued.size() > 20);
    }

    bool isWhole = false;
    int restarts = 1;
    int promotions = 1;
    int backends = 15;
    TownSettings town;
    QElapsedTimer clock;
};

KAKANAI_TEST(tst_PostgresOutage);
#include "tst_PostgresOutage.moc"
