// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/AuditTrail.h"
#include "app/base/Ids.h"
#include "app/queue/HallListener.h"
#include "app/queue/HallServer.h"
#include "app/queue/HallSignals.h"
#include "app/queue/OfflineHall.h"
#include "app/queue/QueueFeed.h"
#include "app/queue/QueueService.h"
#include "app/store/InTransaction.h"
#include "tests/support/PostgresServer.h"
#include "tests/support/SealedStore.h"
#include "tests/support/TestRegistry.h"

#include <QRandomGenerator>
#include <QSet>
#include <QSignalSpy>

#include <array>
#include <atomic>
#include <thread>

using namespace kakanai;
using namespace kakanai::queue;

namespace {

const access::Actor kiosk = access::Actor::kiosk(QStringLiteral("kiosk-1"));

access::Actor clerkAt(int counter)
{
    return {QStringLiteral("s01"), access::Role::Clerk, QStringLiteral("counter-%1").arg(counter)};
}

QString eventJson(const char* ticket, const char* event, const char* state, int counter)
{
    return QStringLiteral(R"({"id": 0, "request_id": "r-%1", "ticket_id": "%1", "event": "%2",
        "at": "2026-04-01", "business_date": "2026-04-01", "state": "%3", "service": "tennyu", "counter": %4,
        "actor": "kiosk-1", "role": "kiosk-device", "terminal": "kiosk-1"})")
        .arg(QLatin1String(ticket), QLatin1String(event), QLatin1String(state))
        .arg(counter);
}

/** A ticket of the series K as a machine carries it over, with what happened to it last. */
QString mergeSql(const char* terminal, const char* id, int number, const char* state, int counter,
                 const char* event)
{
    return QStringLiteral(R"(SELECT hall_merge('%1', '[{"id": "%2", "business_date": "2026-04-01",
        "series": "K", "number": %3, "service": "tennyu", "language": "ja", "state": "%4", "missed_calls": 0,
        "counter": %5, "case_id": "", "issued_at": "2026", "booked_for": "", "called_at": "",
        "served_at": "", "changed_at": "2026", "further": "", "priority": "normal", "line_group": 0,
        "call_key": "2026", "ready_at": "", "wanted_counter": 0, "wanted_staff": "", "call_profile": ""}]',
        '[%6]'))")
        .arg(QLatin1String(terminal), QLatin1String(id))
        .arg(number)
        .arg(QLatin1String(state))
        .arg(counter)
        .arg(eventJson(id, event, state, counter));
}

/** One machine of the hall: its own connection to the server, its own clock. */
struct Machine {
    explicit Machine(const QString& url, const TownSettings& town)
        : database(open(url))
        , trail(seal, QStringLiteral("test"))
        , service(*database, trail, town, clock)
    {
    }
    static std::unique_ptr<store::Database> open(const QString& url)
    {
        auto opened = store::Database::open(url);
        if (!opened)
            qFatal("the server's store does not open: %s", qPrintable(opened.error().detail));
        return std::move(*opened);
    }

    SystemClock clock;
    store::Seal seal{test::siteKey(), QStringLiteral("test")};
    std::unique_ptr<store::Database> database;
    access::AuditTrail trail;
    QueueService service;
};

} // namespace

/** The hall on a PostgreSQL server that this test starts and ends by itself. */
class tst_PostgresHall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        town = *loadTown({});
        server = std::make_unique<test::PostgresServer>();
        QVERIFY2(server->create(), qPrintable(server->log()));
        Machine(server->url(), town); // makes tables, functions and roles
        for (const char* name : {"kiosk6", "kiosk7", "kiosk8"})
            QVERIFY(!server
                         ->ask(QStringLiteral("CREATE ROLE %1 LOGIN IN ROLE kakanai_kiosk")
                                   .arg(QLatin1String(name)))
                         .isNull());
        // Both machines call themselves kiosk-1; the accounts are their own.
        for (const char* name : {"kiosk6", "kiosk8"})
            QVERIFY(!server
                         ->ask(QStringLiteral(
                                   "SELECT hall_reserve('2026-04-01', 'K', 10, 'kiosk-1', '2026-04-01')"),
                               QLatin1String(name))
                         .isNull());
    }

    void init()
    {
        QVERIFY(
            !server
                 ->ask(QStringLiteral("TRUNCATE ticket, ticket_event, ticket_series, overtake, ticket_task,"
                                      " counter_state, audit_entry, audit_head; DELETE FROM installation"
                                      " WHERE name = 'business_date'"))
                 .isNull());
    }

    void numberAndCallAreOneRoundTripEach()
    {
        Machine machine(server->url(), town);
        int trips = 0;
        machine.database->setGate([&](const QString&) { return ++trips > 0; });
        const auto ticket = machine.service.issue({QStringLiteral("tennyu")}, kiosk);
        QVERIFY2(ticket, qPrintable(ticket ? QString() : ticket.error().detail));
        QCOMPARE(trips, 1);
        const auto called = machine.service.callNext(1, {}, clerkAt(1));
        QVERIFY(called);
        QCOMPARE(trips, 2);
        QCOMPARE(called->id, ticket->id);
        QCOMPARE(called->label(), QStringLiteral("A0001"));
        QCOMPARE(called->state, TicketState::Called);
    }

    /** The same life, twice: once in SQLite's statements, once in the server's functions. */
    void theServerDecidesAsTheFileDoes()
    {
        test::SealedStore file;
        access::AuditTrail fileTrail(file.seal, QStringLiteral("test"));
        QueueService fromFile(*file.database, fileTrail, town, file.clock);
        store::Seal seal{test::siteKey(), QStringLiteral("test")};
        access::AuditTrail serverTrail(seal, QStringLiteral("test"));
        auto connection = Machine::open(server->url());
        QueueService fromServer(*connection, serverTrail, town, file.clock);
        const QStringList services{QStringLiteral("tennyu"), QStringLiteral("tenkyo"),
                                   QStringLiteral("shoumei")};
        const QStringList classes{QStringLiteral("normal"), QStringLiteral("normal"),
                                  QStringLiteral("priority"), QStringLiteral("express")};
        constexpr std::array events{TicketEvent::Arrive, TicketEvent::MissCall, TicketEvent::Hold,
                                    TicketEvent::Resume, TicketEvent::Park,     TicketEvent::Return,
                                    TicketEvent::Finish, TicketEvent::Cancel,   TicketEvent::Recall,
                                    TicketEvent::Reopen};
        QRandomGenerator random(15);
        QStringList labels;
        int agreed = 0;
        const auto agree = [&](const Result<Ticket>& a, const Result<Ticket>& b) {
            if (a.has_value() != b.has_value())
                return false;
            if (!a)
                return a.error().code == b.error().code;
            ++agreed;
            return a->label() == b->label() && a->state == b->state && a->service == b->service
                && a->callKey == b->callKey && a->calledAt == b->calledAt && a->counter == b->counter
                && a->businessDate == b->businessDate && a->missedCalls == b->missedCalls
                && a->readyAt == b->readyAt && a->further == b->further;
        };
        for (int step = 0; step < 400; ++step) {
            file.clock.advance(random.bounded(120'000));
            const int what = random.bounded(10);
            if (what < 3 || labels.isEmpty()) {
                TicketRequest request{.service = services[random.bounded(3)]};
                request.priority = classes[random.bounded(4)];
                if (random.bounded(8) == 0)
                    request.bookedFor = file.clock.now().addSecs(random.bounded(-1800, 1800));
                if (random.bounded(5) == 0)
                    request.further = {QStringLiteral("shoumei")};
                const auto a = fromFile.issue(request, kiosk);
                QVERIFY2(agree(a, fromServer.issue(request, kiosk)), "a number");
                labels.append(a->label());
            } else if (what < 6) {
                const int counter = 1 + random.bounded(4);
                const auto a = fromFile.callNext(counter, {}, clerkAt(counter));
                const auto b = fromServer.callNext(counter, {}, clerkAt(counter));
                QVERIFY2(agree(a, b), qPrintable(QStringLiteral("call %1").arg(step)));
            } else if (what < 9) {
                const QString label = labels[random.bounded(labels.size())];
                const TicketEvent event = events.at(static_cast<std::size_t>(random.bounded(10)));
                QVERIFY2(
                    agree(fromFile.move(label, event, clerkAt(1)), fromServer.move(label, event, clerkAt(1))),
                    qPrintable(label + u' ' + ticketEventName(event)));
            } else {
                const QString label = labels[random.bounded(labels.size())];
                const QString same = services[random.bounded(3)];
                QVERIFY2(agree(fromFile.transfer(label, same, clerkAt(1)),
                               fromServer.transfer(label, same, clerkAt(1))),
                         "a transfer");
            }
        }
        QVERIFY2(agreed > 150, qPrintable(QString::number(agreed)));
    }

    void counters_neverCallTheSamePerson()
    {
        constexpr int tickets = 120;
        constexpr int counters = 8;
        {
            Machine machine(server->url(), town);
            for (int i = 0; i < tickets; ++i)
                QVERIFY(machine.service.issue({QStringLiteral("tennyu")}, kiosk));
        }
        std::vector<QStringList> called(counters);
        std::vector<std::thread> threads;
        for (int i = 0; i < counters; ++i) {
            threads.emplace_back([&, i] {
                Machine machine(server->url(), town);
                while (const auto next =
                           machine.service.callNext(i + 1, {QStringLiteral("tennyu")}, clerkAt(i + 1)))
                    called[static_cast<std::size_t>(i)].append(next->id);
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        QSet<QString> all;
        int calls = 0;
        for (const QStringList& one : called) {
            calls += static_cast<int>(one.size());
            all.unite(QSet<QString>(one.begin(), one.end()));
        }
        QCOMPARE(calls, tickets);
        QCOMPARE(all.size(), tickets);
    }

    void manyMachinesGiveEveryNumberOnce()
    {
        constexpr int machines = 6;
        constexpr int each = 40;
        std::vector<std::thread> threads;
        std::atomic<int> given = 0;
        for (int i = 0; i < machines; ++i) {
            threads.emplace_back([&] {
                Machine machine(server->url(), town);
                for (int n = 0; n < each; ++n) {
                    TicketRequest request{.service = QStringLiteral("tennyu")};
                    request.priority = n % 7 ? QStringLiteral("normal") : QStringLiteral("priority");
                    given += machine.service.issue(request, kiosk) ? 1 : 0;
                }
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(given.load(), machines * each);
        QCOMPARE(server->ask(QStringLiteral("SELECT count(DISTINCT number), max(number) FROM ticket")),
                 QStringLiteral("%1|%1").arg(machines * each));
        QCOMPARE(server->ask(QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM overtake GROUP BY ticket_id"
                                            " HAVING count(*) > %1) x")
                                 .arg(town.hall.mostOvertaken)),
                 QStringLiteral("0"));
    }

    /** The answer is lost on the way; whoever asks again under the same id is told the same. */
    void aLostAnswerIsAskedForAgain()
    {
        Machine machine(server->url(), town);
        TicketRequest request{.service = QStringLiteral("tennyu")};
        request.id = newUuid7(machine.clock.now());
        const auto first = machine.service.issue(request, kiosk);
        const auto again = machine.service.issue(request, kiosk);
        QCOMPARE(again->label(), first->label());
        QVERIFY(machine.service.issue({QStringLiteral("tennyu")}, kiosk));
        const QString call = newUuid7(machine.clock.now());
        const auto called = machine.service.callNext(call, 1, {}, clerkAt(1));
        QCOMPARE(machine.service.callNext(call, 1, {}, clerkAt(1))->id, called->id);
        QCOMPARE(server->ask(QStringLiteral("SELECT count(*) FROM ticket WHERE state = 'called'")),
                 QStringLiteral("1"));
        QCOMPARE(server->ask(QStringLiteral("SELECT count(*) FROM ticket")), QStringLiteral("2"));
    }

    void aCallIsOnEveryBoard()
    {
        QueueFeed board;
        const HallListener listener(server->url(), board);
        QSignalSpy called(&board, &QueueFeed::called);
        QSignalSpy changed(&board, &QueueFeed::changed);
        QTRY_VERIFY_WITH_TIMEOUT(changed.count() > 0, 30'000); // it listens
        Machine machine(server->url(), town);
        QVERIFY(machine.service.issue({QStringLiteral("tennyu"), QStringLiteral("en")}, kiosk));
        const auto ticket = machine.service.callNext(2, {}, clerkAt(2));
        QTRY_COMPARE_WITH_TIMEOUT(called.count(), 1, 30'000);
        const auto said = called.first().first().value<CallAnnouncement>();
        QCOMPARE(said,
                 (CallAnnouncement{ticket->id, QStringLiteral("A"), 1, 2, QStringLiteral("en"), false}));
        QVERIFY(machine.service.move(ticket->id, TicketEvent::Recall, clerkAt(2)));
        QTRY_COMPARE_WITH_TIMEOUT(called.count(), 2, 30'000);
        QVERIFY(called.last().first().value<CallAnnouncement>().isRepeat);
    }

    void whatTheServerDidIsTakenUpIntoTheRecord()
    {
        Machine machine(server->url(), town);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(machine.service.issue({QStringLiteral("tennyu")}, kiosk));
            const auto called = machine.service.callNext(1, {}, clerkAt(1));
            QVERIFY(machine.service.move(called->id, TicketEvent::Arrive, clerkAt(1)));
            QVERIFY(machine.service.move(called->id, TicketEvent::Finish, clerkAt(1)));
        }
        QCOMPARE(server->ask(QStringLiteral("SELECT count(*) FROM audit_entry")), QStringLiteral("0"));
        QCOMPARE(*machine.service.takeUpRecord(), 12);
        QCOMPARE(*machine.service.takeUpRecord(), 0);
        QCOMPARE(server->ask(QStringLiteral("SELECT count(*) FROM audit_entry")), QStringLiteral("12"));
        QVERIFY(store::inTransaction(*machine.database, [&](store::Transaction& transaction) {
                    return machine.trail.verify(transaction);
                })->isIntact);
    }

    /** The server is away: numbers go on from those kept here, the people are served, and all is carried
     * over. */
    void numbersKeptBeforehandGoOnWithoutTheServer()
    {
        Machine first(server->url(), town);
        QVERIFY(first.service.issue({QStringLiteral("tennyu")}, kiosk));
        test::SealedStore mine;
        SystemClock clock;
        const access::AuditTrail trail(mine.seal, QStringLiteral("test"));
        QueueService offline(*mine.database, trail, town, clock);
        OfflineHall away(*first.database, *mine.database, QStringLiteral("counter-1"), clock);
        QVERIFY(away.keepNumbers(QStringLiteral("A"), 5, 20));
        QVERIFY(away.keepNumbers(QStringLiteral("A"), 5, 20)); // enough: nothing is asked for
        QCOMPARE(*away.left(QStringLiteral("A")), 20);
        QVERIFY(first.service.issue({QStringLiteral("tennyu")}, kiosk)); // the others go on behind the range
        server->stop(SIGQUIT);
        for (int i = 0; i < 20; ++i) {
            QVERIFY(away.useRange(QStringLiteral("A")));
            const auto ticket = offline.issue({QStringLiteral("tennyu")}, kiosk);
            QCOMPARE(ticket->number, 2 + i);
            if (i % 2)
                continue;
            QVERIFY(offline.callNext(1, {}, clerkAt(1)));
        }
        QCOMPARE(away.useRange(QStringLiteral("A")).error().code, FailureCode::QueueEmpty);
        QVERIFY(!away.merge());
        QVERIFY2(server->start(), qPrintable(server->log()));
        Result<int> merged = fail(FailureCode::StoreUnavailable);
        QTRY_VERIFY_WITH_TIMEOUT((merged = merged ? merged : away.merge()).has_value(), 60'000);
        QCOMPARE(*merged, 20);
        QCOMPARE(*away.merge(), 0);
        QCOMPARE(
            server->ask(QStringLiteral("SELECT count(*), count(DISTINCT number), max(number) FROM ticket")),
            QStringLiteral("22|22|22"));
        QCOMPARE(server->ask(QStringLiteral("SELECT count(*) FROM ticket WHERE state = 'called'")),
                 QStringLiteral("10"));
        QCOMPARE(server->ask(QStringLiteral("SELECT count(*) FROM ticket_event")), QStringLiteral("32"));
    }

    /** A kiosk's own numbers, from a kiosk's own account: all of them once, also when it is switched off
     * in between. */
    void aKioskCarriesItsOwnNumbersOver()
    {
        Machine machine(server->url(QStringLiteral("kiosk7")), town);
        test::SealedStore mine;
        SystemClock clock;
        const access::AuditTrail trail(mine.seal, QStringLiteral("test"));
        QueueService offline(*mine.database, trail, town, clock);
        OfflineHall away(*machine.database, *mine.database, QStringLiteral("kiosk-7"), clock);
        const auto kept = away.keepNumbers(QStringLiteral("A"), 5, 20);
        QVERIFY2(kept, qPrintable(kept ? QString() : kept.error().detail));
        QStringList given;
        for (int i = 0; i < 3; ++i) {
            QVERIFY(away.useRange(QStringLiteral("A")));
            TicketRequest request{.service = QStringLiteral("tennyu"), .language = QStringLiteral("vi")};
            request.further = {QStringLiteral("shoumei")};
            given << offline.issue(request, kiosk)->label();
        }
        // Carried, and switched off before it could note so.
        mine.database->setGate([](const QString& sql) { return !sql.startsWith(u"DELETE"); });
        QVERIFY(!away.merge());
        QCOMPARE(server->ask(QStringLiteral("SELECT count(*) FROM ticket")), QStringLiteral("3"));
        mine.database->setGate({});
        QCOMPARE(*away.merge(), 0); // the server knows them
        QCOMPARE(*away.merge(), 0);
        QCOMPARE(server->ask(QStringLiteral("SELECT string_agg(series || lpad(number::text, 4, '0'), ','"
                                            " ORDER BY number) FROM ticket WHERE state = 'waiting' AND"
                                            " language = 'vi' AND further = 'shoumei'")),
                 given.join(u','));
        QCOMPARE(server->ask(QStringLiteral("SELECT string_agg(event || is_recorded, ',') FROM"
                                            " ticket_event")),
                 QStringLiteral("issue0,issue0,issue0"));
    }

    /** The same words to the server twice: the second time they change nothing. */
    void whatWasCarriedOverIsNotTouchedAgain()
    {
        const QString merge = mergeSql("kiosk-1", "m1", 1, "waiting", 0, "issue");
        QCOMPARE(server->ask(merge, QStringLiteral("kiosk6")), QStringLiteral("1"));
        QVERIFY(!server->ask(QStringLiteral("UPDATE ticket SET state = 'done' WHERE id = 'm1'")).isNull());
        QCOMPARE(server->ask(merge, QStringLiteral("kiosk6")), QStringLiteral("0"));
        QCOMPARE(server->ask(QStringLiteral("SELECT state FROM ticket")), QStringLiteral("done"));
        QCOMPARE(server->ask(QStringLiteral("SELECT count(*) FROM ticket_event")), QStringLiteral("1"));
    }

    /** A ticket that is there already is left alone, and so is its log. */
    void aKioskWritesNoCallOfSomebodyElsesIntoTheLog()
    {
        QVERIFY(!server
                     ->ask(QStringLiteral(
                         "SELECT hall_issue('theirs', '2026-04-01', 'A', 'tennyu', '', 'ja', 'normal', 0,"
                         " '2026', '', '', '', '2026', 5, 's01', 'clerk', 'counter-1')"))
                     .isNull());
        QCOMPARE(server->ask(QStringLiteral("SELECT hall_merge('kiosk-1', '[]', '[%1]')")
                                 .arg(eventJson("theirs", "call", "called", 3)),
                             QStringLiteral("kiosk6")),
                 QStringLiteral("0"));
        QCOMPARE(server->ask(QStringLiteral("SELECT string_agg(event, ',') FROM ticket_event")),
                 QStringLiteral("issue"));
        QCOMPARE(server->ask(QStringLiteral("SELECT ticket_id || ' ' || reason || ' ' || account FROM"
                                            " hall_aside WHERE ticket_id = 'theirs'")),
                 QStringLiteral("theirs not-permitted kiosk6"));
    }

    void aKioskMayOnlyDoWhatAKioskDoes_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("isAllowed");
        const auto row = [](const char* name, const char* sql, bool isAllowed) {
            QTest::newRow(name) << QString::fromLatin1(sql) << isAllowed;
        };
        row("give a number",
            "SELECT number FROM hall_issue('k1', '2026-04-01', 'A', 'tennyu', '', 'ja', 'normal', 0,"
            " '2026-04-01T10:00:00.000+09:00', '', '', '', '2026-04-01T10:00:00.000+09:00', 5, 'kiosk-1',"
            " 'kiosk-device', 'kiosk-1')",
            true);
        row("keep numbers for itself",
            "SELECT first FROM hall_reserve('2026-04-01', 'A', 10, 'kiosk-1', '2026-04-01')", true);
        row("say how somebody is called", "SELECT hall_profile('k1', 'silent')", true);
        row("hand in a sealed case", "INSERT INTO case_key VALUES ('c9', 1, '\\x00', '')", true);
        row("look up the booking it was shown", "SELECT state FROM hall_booking('1234')", true);
        row("say that a booking has come", "SELECT hall_arrived('b1', 'k1')", true);
        // What is not allowed is put aside and carries nothing; dividing by what was carried tells.
        const auto merges = [](const char* name, QString sql, bool isAllowed) {
            QTest::newRow(name) << sql.replace(QStringLiteral("SELECT hall_merge"),
                                               QStringLiteral("SELECT 1 / hall_merge"))
                                << isAllowed;
        };
        merges("carry its own kept numbers over", mergeSql("kiosk-1", "m1", 10, "waiting", 0, "issue"), true);
        merges("carry a kept number over whose day ended", mergeSql("kiosk-1", "m1", 10, "gone", 0, "endday"),
               true);
        merges("carry a number over that is kept for another account",
               mergeSql("kiosk-1", "m1", 11, "waiting", 0, "issue"), false);
        merges("call somebody by carrying over", mergeSql("kiosk-1", "m1", 10, "called", 3, "call"), false);
        row("read the bookings", "SELECT * FROM reservation", false);
        row("change a booking", "UPDATE reservation SET state = 'cancelled'", false);
        row("keep numbers past the server", "UPDATE number_range SET terminal = 'kiosk-1'", false);
        row("call somebody",
            "SELECT number FROM hall_call_next('r1', 1, '', false, 's01', '2026', 's01', 'clerk', 'x')",
            false);
        row("take what was put aside away", "UPDATE hall_aside SET settled_at = 'x'", false);
        row("put something aside by itself", "SELECT hall_put_aside('k', 't', 'r', '', '{}', '[]')", false);
        row("move a ticket itself", "UPDATE ticket SET state = 'done'", false);
        row("read the tickets", "SELECT * FROM ticket", false);
        row("read the hall's log", "SELECT * FROM ticket_event", false);
        row("write into the hall's log",
            "INSERT INTO ticket_event (request_id, ticket_id, event, at, business_date, state, service, "
            "counter,"
            " actor, role, terminal) VALUES ('x','x','call','','','','',1,'','','')",
            false);
        row("read the record", "SELECT * FROM audit_entry", false);
        row("cut the record", "DELETE FROM audit_entry", false);
        row("change a case", "UPDATE case_head SET status = 'completed'", false);
        row("delete a key", "DELETE FROM case_key", false);
        row("read the outbox", "SELECT * FROM outbox", false);
        row("make staff", "INSERT INTO staff VALUES ('x', 'x', 'supervisor', 'x', 0)", false);
        row("make a table", "CREATE TABLE mine (x text)", false);
    }

    void aKioskMayOnlyDoWhatAKioskDoes()
    {
        QFETCH(QString, sql);
        QFETCH(bool, isAllowed);
        // Somebody else's ticket, given at another machine.
        QVERIFY(!server
                     ->ask(QStringLiteral(
                         "SELECT hall_issue('theirs', '2026-04-01', 'A', 'tennyu', '', 'ja', 'normal', 0,"
                         " '2026', '', '', '', '2026', 5, 's01', 'clerk', 'counter-1')"))
                     .isNull());
        QCOMPARE(!server
                      ->ask(QStringLiteral("BEGIN; ") + sql + QStringLiteral("; ROLLBACK"),
                            QStringLiteral("kiosk6"))
                      .isNull(),
                 isAllowed);
        // The statement itself is a good one: the owner may.
        QVERIFY2(!server->ask(QStringLiteral("BEGIN; ") + sql + QStringLiteral("; ROLLBACK")).isNull(),
                 "the row tests nothing");
    }

    void aKioskReadsNoKeyBack()
    {
        QCOMPARE(server->ask(QStringLiteral(
                     "SET ROLE kakanai_kiosk; BEGIN; INSERT INTO case_key VALUES ('own', 1, '\\x00', '');"
                     " SELECT count(*) FROM case_key; COMMIT; SELECT count(*) FROM case_key")),
                 QStringLiteral("SET\nBEGIN\nINSERT 0 1\n1\nCOMMIT\n0"));
        QCOMPARE(server->ask(QStringLiteral("SELECT count(*) FROM case_key WHERE case_id = 'own'")),
                 QStringLiteral("1"));
    }

    /** A kiosk's own program, on a kiosk's own account. */
    void aKioskWorksOnItsOwnAccount()
    {
        Machine machine(server->url(QStringLiteral("kiosk7")), town);
        const auto ticket = machine.service.issue({QStringLiteral("tennyu")}, kiosk);
        QVERIFY2(ticket, qPrintable(ticket ? QString() : ticket.error().detail));
        const auto called = machine.service.callNext(1, {}, clerkAt(1));
        QCOMPARE(called.error().code, FailureCode::NotPermitted);
        // How this person is called is said after the number is given, with its line in the record.
        HallSignals signals(*machine.database, machine.trail, machine.clock);
        const auto quiet = signals.setProfile(ticket->id, CallProfile::Silent, kiosk);
        QVERIFY2(quiet, qPrintable(quiet ? QString() : quiet.error().detail));
        QCOMPARE(server->ask(QStringLiteral("SELECT call_profile FROM ticket")), QStringLiteral("silent"));
        QCOMPARE(server->ask(QStringLiteral("SELECT count(*) FROM audit_entry")), QStringLiteral("1"));
        QCOMPARE(signals.setProfile(QStringLiteral("nobody"), CallProfile::Walk, kiosk).error().code,
                 FailureCode::TicketUnknown);
    }

    /** A word that was said while a counter moved the ticket stays said. */
    void aMoveLeavesTheCallProfileAlone()
    {
        Machine machine(server->url(), town);
        const auto ticket = machine.service.issue({QStringLiteral("tennyu")}, kiosk);
        HallServer counter(*machine.database);
        const auto before = counter.find(ticket->id, machine.clock.today());
        HallSignals signals(*machine.database, machine.trail, machine.clock);
        QVERIFY(signals.setProfile(ticket->id, CallProfile::Walk, kiosk));
        Ticket after = *before;
        after.state = TicketState::Held;
        QVERIFY(*counter.write(QStringLiteral("m1"), *before, after, TicketEvent::Hold, clerkAt(1)));
        QCOMPARE(counter.find(ticket->id, machine.clock.today())->callProfile, QStringLiteral("walk"));
    }

    /** What a statement answers reads the same from the server as from the file. */
    void answersReadAsFromTheFile()
    {
        Machine machine(server->url(), town);
        QVERIFY(
            store::inTransaction(*machine.database, [](store::Transaction& transaction) -> Result<bool> {
                const QByteArray bytes("\0\xff'\\", 4);
                auto rows = transaction.run(
                    QStringLiteral(
                        "SELECT CAST(? AS TEXT), '?', CAST(? AS BIGINT), CAST(? AS BYTEA), CAST(? AS TEXT),"
                        " CAST(? AS BOOLEAN), 2.5, CAST(? AS BYTEA)"),
                    {QStringLiteral("窓口 '𠮷'"), Q_INT64_C(9000000000), bytes, QVariant(), true,
                     QByteArray()});
                if (!rows || !rows->next())
                    return fail(FailureCode::Internal);
                return rows->text(0) == QStringLiteral("窓口 '𠮷'") && rows->text(1) == u"?"
                    && rows->big(2) == 9000000000 && rows->bytes(3) == bytes && rows->isNull(4)
                    && rows->text(4).isEmpty() && rows->text(5) == u"true" && rows->number(5) == 1
                    && rows->number(6) == 3 && !rows->isNull(7) && rows->bytes(7).isEmpty() && !rows->next();
            }).value_or(false));
        // A statement that is wrong spoils its transaction and nothing else.
        auto transaction = store::Transaction::begin(*machine.database);
        QVERIFY(!transaction->run(QStringLiteral("SELECT nothing FROM nowhere WHERE id = ?"), {1}));
        QVERIFY(!transaction->commit());
        {
            const store::Transaction ended = std::move(*transaction);
        }
        QVERIFY(machine.service.issue({QStringLiteral("tennyu")}, kiosk));
    }

private:
    TownSettings town;
    std::unique_ptr<test::PostgresServer> server;
};

KAKANAI_TEST(tst_PostgresHall);
#include "tst_PostgresHall.moc"
