// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/AuditTrail.h"
#include "app/queue/MergeAside.h"
#include "app/queue/OfflineHall.h"
#include "app/queue/QueueService.h"
#include "app/store/InTransaction.h"
#include "tests/support/PostgresServer.h"
#include "tests/support/SealedStore.h"
#include "tests/support/TestRegistry.h"

using namespace kakanai;
using namespace kakanai::queue;

namespace {

const access::Actor kiosk = access::Actor::kiosk(QStringLiteral("kiosk-1"));
const access::Actor clerk{QStringLiteral("s01"), access::Role::Clerk, QStringLiteral("counter-2")};
const access::Actor supervisor{QStringLiteral("s04"), access::Role::Supervisor, QStringLiteral("desk")};

/** Hands out a later second every time it is asked. */
class RunningClock final : public Clock
{
public:
    QDateTime now() const override { return m_start.addSecs(++m_asked); }

private:
    QDateTime m_start{QDate(2026, 4, 1), QTime(10, 0), Qt::OffsetFromUTC, 9 * 3600};
    mutable int m_asked = 0;
};

} // namespace

/** What a machine did without its server meets what the server has: each ticket by itself, nothing lost. */
class tst_HallMerge : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] QString asides() const
    {
        return server.ask(QStringLiteral("SELECT string_agg(label || ' ' || reason, ',' ORDER BY label,"
                                         " ticket_id, reason) FROM hall_aside WHERE settled_at = ''"));
    }
    Ticket give()
    {
        if (!away->useRange(QStringLiteral("A")))
            qFatal("no number is kept");
        return *offline->issue({QStringLiteral("tennyu")}, kiosk);
    }
    /** As the server has it at the moment it goes away. */
    Ticket takeAlong(const Ticket& ticket)
    {
        return *store::inTransaction(*mine->database, [&](store::Transaction& transaction) {
            return TicketStore().insert(transaction, ticket, ticket.businessDate);
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        town = *loadTown({});
        QVERIFY2(server.create(), qPrintable(server.log()));
        database = std::move(*store::Database::open(server.url()));
        queue = std::make_unique<QueueService>(*database, trail, town, clock);
    }
    void init()
    {
        (void)server.ask(QStringLiteral("TRUNCATE hall_aside"));
        QVERIFY(
            !server
                 .ask(QStringLiteral("TRUNCATE ticket, ticket_event, ticket_series, number_range, overtake,"
                                     " counter_state, audit_entry, audit_head; DELETE FROM installation"
                                     " WHERE name = 'business_date'"))
                 .isNull());
        mine = std::make_unique<test::SealedStore>();
        offline = std::make_unique<QueueService>(*mine->database, trail, town, clock);
        away = std::make_unique<OfflineHall>(*database, *mine->database, QStringLiteral("counter-2"), clock);
        QVERIFY(away->keepNumbers(QStringLiteral("A"), 5, 20));
    }

    void aNumberThatIsTakenIsPutAsideAndTheRestGoesThrough()
    {
        const Ticket first = give();
        const Ticket second = give();
        const Ticket third = give();
        // Somebody wrote the second number into the server under another id.
        QVERIFY(!server
                     .ask(QStringLiteral(
                              "INSERT INTO ticket (id, business_date, series, number, service, language,"
                              " state, missed_calls, counter, case_id, issued_at, booked_for, called_at,"
                              " served_at, changed_at) VALUES ('other', '%1', 'A', %2, 'tennyu', 'ja',"
                              " 'waiting', 0, 0, '', '2026', '', '', '', '2026')")
                              .arg(second.businessDate.toString(Qt::ISODate))
                              .arg(second.number))
                     .isNull());
        const Result<int> merged = away->merge();
        QVERIFY2(merged, merged ? "" : qPrintable(merged.error().detail));
        QCOMPARE(*merged, 2);
        QCOMPARE(server.ask(QStringLiteral("SELECT string_agg(id, ',' ORDER BY number) FROM ticket")),
                 QStringLiteral("%1,other,%2").arg(first.id, third.id));
        QCOMPARE(asides(), second.label() + QStringLiteral(" number-taken"));
        // Whole, with what happened to it.
        QCOMPARE(server.ask(QStringLiteral("SELECT content::json->>'id', events::json->0->>'event' FROM "
                                           "hall_aside")),
                 second.id + QStringLiteral("|issue"));
        QCOMPARE(*away->merge(), 0);
        QCOMPARE(asides(), second.label() + QStringLiteral(" number-taken"));

        const auto standing = store::inTransaction(*database, &standingAside);
        QCOMPARE(standing->size(), 1);
        QCOMPARE(standing->first().label, second.label());
        QCOMPARE(standing->first().terminal, QStringLiteral("counter-2"));
        const auto settle = [&](const access::Actor& actor) {
            return store::inTransaction(*database, [&](store::Transaction& transaction) {
                return settleAside(transaction, trail, second.label(), actor, clock.now());
            });
        };
        QCOMPARE(settle(clerk).error().code, FailureCode::NotPermitted);
        QCOMPARE(*settle(supervisor), 1);
        QCOMPARE(settle(supervisor).error().code, FailureCode::TicketUnknown);
        QVERIFY(store::inTransaction(*database, &standingAside)->isEmpty());
        QCOMPARE(server.ask(QStringLiteral("SELECT count(*) FROM hall_aside")), QStringLiteral("1"));
    }

    void aNumberThatWasNotKeptHereIsPutAsideAndTheRestGoesThrough()
    {
        const Ticket mineOwn = give();
        Ticket stranger = mineOwn;
        stranger.id = QStringLiteral("stranger");
        stranger.number = 900;
        takeAlong(stranger);
        const Result<int> merged = away->merge();
        QVERIFY2(merged, merged ? "" : qPrintable(merged.error().detail));
        QCOMPARE(server.ask(QStringLiteral("SELECT string_agg(id, ',') FROM ticket")), mineOwn.id);
        QCOMPARE(asides(), QStringLiteral("A0900 not-kept-here"));
    }

    void aCounterThatWasPausedIsPausedOnTheServerToo()
    {
        const Ticket ticket = give();
        QVERIFY(offline->setCounter(2, CounterState::Paused, clerk));
        const Result<int> merged = away->merge();
        QVERIFY2(merged, merged ? "" : qPrintable(merged.error().detail));
        QCOMPARE(server.ask(QStringLiteral("SELECT counter, state, staff FROM counter_state")),
                 QStringLiteral("2|paused|s01"));
        QCOMPARE(server.ask(QStringLiteral("SELECT string_agg(event, ',' ORDER BY id) FROM ticket_event")),
                 QStringLiteral("issue,counter-paused"));
        QCOMPARE(server.ask(QStringLiteral("SELECT id FROM ticket")), ticket.id);
        QVERIFY(asides().isEmpty());
    }

    /** The later word about a counter counts, whoever said it where. */
    void theLaterWordAboutACounterCounts_data()
    {
        QTest::addColumn<bool>("isServersLater");
        QTest::addColumn<QString>("state");
        QTest::newRow("paused here, then closed on the server") << true << QStringLiteral("closed");
        QTest::newRow("closed on the server, then paused here") << false << QStringLiteral("paused");
    }
    void theLaterWordAboutACounterCounts()
    {
        QFETCH(bool, isServersLater);
        if (!isServersLater)
            QVERIFY(queue->setCounter(2, CounterState::Closed, clerk));
        QVERIFY(offline->setCounter(2, CounterState::Paused, clerk));
        if (isServersLater)
            QVERIFY(queue->setCounter(2, CounterState::Closed, clerk));
        for (int times = 0; times < 2; ++times) {
            QVERIFY(away->merge());
            QTEST(server.ask(QStringLiteral("SELECT state FROM counter_state")), "state");
        }
    }

    /** Somebody who stood at this counter is parked, finished or missed without the server. */
    void whatWasDoneToSomebodyTakenAlongCounts()
    {
        const Ticket given = *queue->issue({QStringLiteral("tennyu")}, kiosk);
        const Ticket called = *queue->callNext(2, {}, clerk);
        QCOMPARE(called.id, given.id);
        takeAlong(called);
        QVERIFY(offline->move(called.id, TicketEvent::Arrive, clerk));
        QVERIFY(offline->move(called.id, TicketEvent::Park, clerk));
        QCOMPARE(*away->merge(), 0); // the server knew the ticket
        QCOMPARE(server.ask(QStringLiteral("SELECT state FROM ticket")), QStringLiteral("parked"));
        QCOMPARE(server.ask(QStringLiteral("SELECT string_agg(event, ',' ORDER BY id) FROM ticket_event")),
                 QStringLiteral("issue,call,arrive,park"));
        QVERIFY(asides().isEmpty());
    }

    void movedOnBothSidesTheLaterMoveCountsAndSomebodyIsTold_data()
    {
        QTest::addColumn<bool>("isServersLater");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("told");
        QTest::newRow("finished here, cancelled on the server afterwards")
            << true << QStringLiteral("gone") << QStringLiteral("A0021 moved-twice-left");
        QTest::newRow("cancelled on the server, finished here afterwards")
            << false << QStringLiteral("done") << QStringLiteral("A0021 moved-twice-taken");
    }
    void movedOnBothSidesTheLaterMoveCountsAndSomebodyIsTold()
    {
        QFETCH(bool, isServersLater);
        QVERIFY(queue->issue({QStringLiteral("tennyu")}, kiosk));
        const Ticket called = *queue->callNext(2, {}, clerk);
        takeAlong(called);
        QVERIFY(offline->move(called.id, TicketEvent::Arrive, clerk));
        if (!isServersLater)
            QVERIFY(queue->move(called.id, TicketEvent::Cancel, supervisor));
        QVERIFY(offline->move(called.id, TicketEvent::Finish, clerk));
        if (isServersLater)
            QVERIFY(queue->move(called.id, TicketEvent::Cancel, supervisor));
        // Carried, and switched off before it could note so; then once more.
        mine->database->setGate([](const QString& sql) { return !sql.startsWith(u"DELETE"); });
        QVERIFY(!away->merge());
        mine->database->setGate({});
        QVERIFY(away->merge());
        QTEST(server.ask(QStringLiteral("SELECT state FROM ticket")), "state");
        QTEST(asides(), "told");
        QCOMPARE(server.ask(QStringLiteral("SELECT count(*), count(DISTINCT request_id) FROM ticket_event")),
                 QStringLiteral("5|5"));
    }

    /** Cut off after any of its statements, and done again: the same as done once. */
    void endedAnywhereAndDoneAgainItIsTheSame()
    {
        for (int i = 0; i < 3; ++i)
            give();
        QVERIFY(offline->callNext(2, {}, clerk));
        QVERIFY(offline->setCounter(2, CounterState::Paused, clerk));
        int cut = 0;
        for (bool isCut = true; isCut; ++cut) {
            int left = cut;
            isCut = false;
            const auto gate = [&](const QString&) {
                isCut = isCut || left == 0;
                return left-- > 0;
            };
            mine->database->setGate(gate);
            database->setGate(gate);
            (void)away->merge();
            mine->database->setGate({});
            database->setGate({});
            QVERIFY(cut < 100);
        }
        QVERIFY(cut > 5);
        QVERIFY(away->merge());
        QCOMPARE(server.ask(QStringLiteral("SELECT count(*), count(DISTINCT number) FROM ticket")),
                 QStringLiteral("3|3"));
        QCOMPARE(server.ask(QStringLiteral("SELECT string_agg(event, ',' ORDER BY event) FROM ticket_event")),
                 QStringLiteral("call,counter-paused,issue,issue,issue"));
        QCOMPARE(mine->count(QStringLiteral("SELECT (SELECT count(*) FROM ticket) + (SELECT count(*) FROM"
                                            " ticket_event) + (SELECT count(*) FROM counter_state)")),
                 0);
        QVERIFY(asides().isEmpty());
    }

    /** More than the server is asked at once. */
    void threeHundredNumbersAreCarriedOverInPortions()
    {
        QVERIFY(away->keepNumbers(QStringLiteral("A"), 300, 300));
        QStringList ids;
        for (int i = 0; i < 250; ++i)
            ids << give().id;
        QCOMPARE(*away->merge(), 250);
        QCOMPARE(server.ask(QStringLiteral("SELECT count(*), count(DISTINCT number) FROM ticket")),
                 QStringLiteral("250|250"));
        QCOMPARE(server.ask(QStringLiteral("SELECT count(*) FROM ticket_event")), QStringLiteral("250"));
    }

    /** Made by the program of an earlier day: its functions are replaced, what they wrote stays. */
    void aServerOfAnEarlierDayIsBroughtUpToDate()
    {
        const Ticket ticket = give();
        QVERIFY(!server
                     .ask(QStringLiteral(
                         "DELETE FROM schema_version WHERE version > 11; DROP TABLE hall_aside, "
                         "hall_machine, hall_fault;"
                         " DROP FUNCTION hall_merge; CREATE FUNCTION hall_merge(text, text, text) RETURNS"
                         " integer LANGUAGE sql AS 'SELECT 0'"))
                     .isNull());
        const auto opened = store::Database::open(server.url());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QCOMPARE(*away->merge(), 1);
        QCOMPARE(server.ask(QStringLiteral("SELECT id FROM ticket")), ticket.id);
        QCOMPARE(server.ask(QStringLiteral("SELECT count(*) FROM pg_proc WHERE proname = 'hall_merge'")),
                 QStringLiteral("1"));
        QVERIFY(asides().isEmpty());
    }

private:
    test::PostgresServer server;
    TownSettings town;
    RunningClock clock;
    store::Seal seal{test::siteKey(), QStringLiteral("test")};
    access::AuditTrail trail{seal, QStringLiteral("test")};
    std::unique_ptr<store::Database> database;
    std::unique_ptr<QueueService> queue;
    std::unique_ptr<test::SealedStore> mine;
    std::unique_ptr<QueueService> offline;
    std::unique_ptr<OfflineHall> away;
};

KAKANAI_TEST(tst_HallMerge);
#include "tst_HallMerge.moc"
