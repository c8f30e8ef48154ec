// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/HallFigures.h"
#include "tests/e2e/away/OutageMachine.h"
#include "tests/support/PostgresServer.h"
#include "tests/support/TestRegistry.h"

#include "app/store/InTransaction.h"

#include <QSet>
#include <QTest>

using namespace kakanai;
using queue::TicketEvent;
using queue::TicketState;

/** A kiosk and two counters, each under its own account, through an outage of their server. */
class tst_WholeOutage : public QObject
{
    Q_OBJECT

private:
    using Machine = test::OutageMachine;

    [[nodiscard]] QString urlAs(const char* account) const { return server.url(QLatin1String(account)); }
    /** As the receipt names them. */
    static QStringList labels(const QList<queue::Ticket>& tickets)
    {
        QStringList all;
        for (const queue::Ticket& ticket : tickets)
            all.append(ticket.label());
        return all;
    }
    [[nodiscard]] std::array<Machine*, 3> all() { return {kiosk.get(), first.get(), second.get()}; }
    void waitForServer()
    {
        for (Machine* machine : all())
            QTRY_VERIFY_WITH_TIMEOUT(!machine->presence().isAway, 120'000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(server.create(), qPrintable(server.log()));
        town = loadTown({}).value();
        QVERIFY(visit::Office::open(server.url(), keyFolder.path(), town, clock));
        for (const char* account : {"kiosk", "counter"}) {
            for (int i = 1; i <= 2; ++i)
                QVERIFY(!server
                             .ask(QStringLiteral("CREATE ROLE %1_%2 LOGIN IN ROLE kakanai_%1")
                                      .arg(QLatin1String(account))
                                      .arg(i))
                             .isNull());
        }
        QVERIFY(
            !server.ask(QStringLiteral("INSERT INTO staff VALUES ('s77', '窓口 七海', 'clerk', 'SHIMIN', 0)"))
                 .isNull());
        const QString key = keyFolder.filePath(QStringLiteral("site.key"));
        kiosk = std::make_unique<Machine>(urlAs("kiosk_1"), QStringLiteral("K-01"), 0, town, clock, key);
        first = std::make_unique<Machine>(urlAs("counter_1"), QStringLiteral("T-01"), 1, town, clock, key);
        second = std::make_unique<Machine>(urlAs("counter_2"), QStringLiteral("T-02"), 2, town, clock, key);
        for (Machine* machine : all()) {
            QCOMPARE(machine->switchOn(), QString());
            QVERIFY(machine->isReady());
        }
    }

    void everythingIsOnTheServerExactlyOnce()
    {
        // A morning with the server: four wait, one is at each counter.
        for (int i = 0; i < 6; ++i)
            given << kiosk->give()->label();
        const queue::Ticket atFirst = *first->callNext();
        QVERIFY(first->move(atFirst.id, TicketEvent::Arrive));
        const queue::Ticket atSecond = *second->callNext();
        QCOMPARE(first->hall().waiting.size(), 4);
        QCOMPARE(second->hall().waiting.size(), 4);
        for (int i = 0; i < 2; ++i)
            QVERIFY(second->move(atSecond.id, i ? TicketEvent::Hold : TicketEvent::Arrive));
        (void)second->hall();

        server.stop(SIGQUIT);
        // A kiosk nobody stands at knows it before somebody comes.
        QTRY_VERIFY_WITH_TIMEOUT(kiosk->presence().isAway, 30'000);
        // The kiosk goes on giving, the counters give by themselves and call whom they gave to.
        for (int i = 0; i < 5; ++i)
            given << kiosk->give()->label();
        given << first->give()->label() << first->give()->label() << second->give()->label();
        QVERIFY(!given.contains(QString()));
        // Who stands at a counter stays there: finished, parked.
        QCOMPARE(first->move(atFirst.id, TicketEvent::Finish)->state, TicketState::Done);
        QVERIFY(second->write(atSecond.id, QStringLiteral("Brings the seal certificate at three")));
        QCOMPARE(second->move(atSecond.id, TicketEvent::Resume)->state, TicketState::Serving);
        QCOMPARE(second->move(atSecond.id, TicketEvent::Park)->state, TicketState::Parked);
        const queue::Ticket own = *first->callNext();
        QCOMPARE(own.label(), given[11]);
        QVERIFY(first->write(own.id, QStringLiteral("Interpreter is asked for")));
        QVERIFY(first->say(queue::CounterState::Paused));

        // Switched off and on in the middle, still without a server: it opens, and knows what it did.
        first->switchOff();
        QCOMPARE(first->switchOn(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(first->presence().isAway, 60'000);
        const queue::HallState after = first->hall();
        QCOMPARE(after.counters[0].ticket->label(), own.label());
        QCOMPARE(after.counters[0].state, queue::CounterState::Paused);
        QCOMPARE(labels(after.lastSeen), given.mid(2, 4));
        QVERIFY(first->say(queue::CounterState::Open));
        QVERIFY(first->move(own.id, TicketEvent::Arrive));
        QVERIFY(first->move(own.id, TicketEvent::Finish));
        const queue::Ticket next = *first->callNext();
        QCOMPARE(next.label(), given[12]);
        // Nobody else is called by itself; who was called by voice is taken in by typing the number.
        QCOMPARE(first->callNext().error().code, FailureCode::QueueEmpty);
        const Result<queue::Ticket> voiced = second->call(given[2].toLower());
        QVERIFY2(voiced, voiced ? "" : qPrintable(voiced.error().detail));
        QCOMPARE(voiced->label(), given[2]);
        QCOMPARE(second->call(QStringLiteral("A0999")).error().code, FailureCode::TicketUnknown);
        QCOMPARE(labels(second->hall().lastSeen), given.mid(3, 3));
        given << first->give()->label() << kiosk->give()->label();
        QVERIFY(second->say(queue::CounterState::Closed));

        QVERIFY2(server.start(), qPrintable(server.log()));
        waitForServer();
        QCOMPARE(QSet<QString>(given.cbegin(), given.cend()).size(), given.size());
        QStringList onServer =
            server
                .ask(QStringLiteral(
                    "SELECT string_agg(series || lpad(number::text, 4, '0'), ',') FROM ticket"))
                .split(u',');
        QStringList wanted = given;
        onServer.sort();
        wanted.sort();
        QCOMPARE(onServer, wanted);
        const auto stateOf = [&](const QString& label) {
            return server.ask(QStringLiteral("SELECT state || ' ' || counter FROM ticket WHERE series || "
                                             "lpad(number::text, 4, '0') = '%1'")
                                  .arg(label));
        };
        QCOMPARE(stateOf(atFirst.label()), QStringLiteral("done 1"));
        QVERIFY(stateOf(atSecond.label()).startsWith(QStringLiteral("parked")));
        QCOMPARE(stateOf(own.label()), QStringLiteral("done 1"));
        QCOMPARE(stateOf(next.label()), QStringLiteral("called 1"));
        QCOMPARE(stateOf(given[2]), QStringLiteral("called 2"));
        QCOMPARE(stateOf(given[3]), QStringLiteral("waiting 0"));
        QCOMPARE(server.ask(QStringLiteral("SELECT string_agg(counter || ' ' || state, ',' ORDER BY counter)"
                                           " FROM counter_state WHERE since <> ''")),
                 QStringLiteral("1 open,2 closed"));
        // The notes can be read at the other counter.
        const auto notesOf = [&](Machine& machine, const QString& ticket) {
            return machine.with([&](visit::OfficeStores& stores) {
                const auto notes = stores.notes.of(ticket, machine.clerk());
                return notes && !notes->isEmpty() ? notes->first().text : QString();
            });
        };
        QCOMPARE(notesOf(*first, atSecond.id), QStringLiteral("Brings the seal certificate at three"));
        QCOMPARE(notesOf(*second, own.id), QStringLiteral("Interpreter is asked for"));
        QVERIFY(server.ask(QStringLiteral("SELECT string_agg(reason, ',') FROM hall_aside")).isEmpty());
    }

    /** Every line of the hall's log once, every number given once and called once, and the figures from it.
     */
    void theFiguresAreWhole()
    {
        QCOMPARE(server.ask(QStringLiteral("SELECT count(*) - count(DISTINCT request_id) FROM ticket_event")),
                 QStringLiteral("0"));
        QCOMPARE(server.ask(QStringLiteral("SELECT count(*) FROM ticket_event WHERE event = 'issue'")),
                 QString::number(given.size()));
        QCOMPARE(
            server.ask(QStringLiteral("SELECT max(n) FROM (SELECT count(*) n FROM ticket_event WHERE event"
                                      " = 'call' GROUP BY ticket_id) calls")),
            QStringLiteral("1"));
        const auto rows = first->with([&](visit::OfficeStores& stores) {
            return store::inTransaction(*stores.database, [&](store::Transaction& transaction) {
                return queue::hallEvents(transaction, clock.today().addDays(-1), clock.today());
            });
        });
        QVERIFY(rows);
        int issued = 0;
        int called = 0;
        int finished = 0;
        for (const queue::FigureRow& row : queue::figuresOf(*rows)) {
            issued += row.issued;
            called += row.called;
            finished += row.finished;
            QVERIFY(row.waitMost >= 0);
        }
        QCOMPARE(issued, static_cast<int>(given.size()));
        QCOMPARE(called,
                 server
                     .ask(QStringLiteral("SELECT count(DISTINCT ticket_id) FROM ticket_event WHERE"
                                         " event = 'call'"))
                     .toInt());
        QCOMPARE(finished, 2);
    }

    void theRecordIsWholeAndHasEveryLine()
    {
        const auto verdict = first->with([](visit::OfficeStores& stores) {
            (void)stores.queue.takeUpRecord();
            return store::reading(*stores.database, [&](store::Transaction& transaction) {
                return stores.audit.verify(transaction);
            });
        });
        QVERIFY(verdict);
        QVERIFY(verdict->isIntact);
        QCOMPARE(server.ask(QStringLiteral("SELECT count(*) FROM ticket_event WHERE is_recorded = 0")),
                 QStringLiteral("0"));
        QVERIFY(verdict->entries >= server.ask(QStringLiteral("SELECT count(*) FROM ticket_event")).toInt());
    }

    /** Nobody told the machine anything since it was switched off; the line of last time is not called. */
    void aMachineStartedDuringAnOutageOpensAndGoesOver()
    {
        kiosk->switchOff();
        server.stop(SIGQUIT);
        QCOMPARE(kiosk->switchOn(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(kiosk->presence().isAway, 60'000);
        QVERIFY(kiosk->presence().numbersLeft > 0);
        const Result<queue::Ticket> ticket = kiosk->give();
        QVERIFY2(ticket, ticket ? "" : qPrintable(ticket.error().detail));
        // The staff it may act as is the server's list, not the program's.
        const auto staff = kiosk->with([](visit::OfficeStores& stores) { return stores.staff(); });
        QVERIFY(std::ranges::find(*staff, QStringLiteral("s77"), &access::Staff::id) != staff->end());
        QVERIFY2(server.start(), qPrintable(server.log()));
        waitForServer();
        QCOMPARE(server.ask(QStringLiteral("SELECT state FROM ticket WHERE id = '%1'").arg(ticket->id)),
                 QStringLiteral("waiting"));
        QVERIFY(kiosk->give());
    }

    /** Never connected: it says so; nothing is made that would be in the way of the first connection. */
    void aMachineThatNeverSawItsServerDoesNotOpen()
    {
        server.stop(SIGQUIT);
        Machine fresh(urlAs("counter_2"), QStringLiteral("T-03"), 3, town, clock, {});
        QCOMPARE(fresh.switchOn(), failureName(FailureCode::StoreUnavailable));
        QVERIFY(QDir(fresh.folder.path()).isEmpty());
        QVERIFY2(server.start(), qPrintable(server.log()));
        waitForServer();
    }

    /** What another office keeps is not opened with this one's key. */
    void aProfileOfAnotherOfficeDoesNotOpen()
    {
        server.stop(SIGQUIT);
        Machine stranger(urlAs("counter_2"), QStringLiteral("T-04"), 2, town, clock, {});
        second->switchOff();
        // What is kept of the staff is sealed.
        QFile file(queue::awayFile(second->folder.path()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray kept = file.readAll();
        QVERIFY(!kept.contains("窓口 七海"));
        QVERIFY(kept.contains("窓口 一郎")); // the program's own demonstration staff are in every store
        file.close();
        QVERIFY(QFile::copy(queue::awayFile(second->folder.path()), queue::awayFile(stranger.folder.path())));
        QCOMPARE(stranger.switchOn(), failureName(FailureCode::KeyUnavailable));
        QCOMPARE(second->switchOn(), QString());
        QVERIFY2(server.start(), qPrintable(server.log()));
        waitForServer();
    }

    void cleanupTestCase()
    {
        for (Machine* machine : all())
            machine->switchOff();
    }

private:
    test::PostgresServer server;
    QTemporaryDir keyFolder;
    SystemClock clock;
    TownSettings town;
    std::unique_ptr<Machine> kiosk;
    std::unique_ptr<Machine> first;
    std::unique_ptr<Machine> second;
    QStringList given;
};

KAKANAI_TEST(tst_WholeOutage);
#include "tst_WholeOutage.moc"
