// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/AuditTrail.h"
#include "app/queue/QueueFeed.h"
#include "app/queue/QueueService.h"
#include "tests/support/SealedStore.h"
#include "tests/support/TestRegistry.h"

#include <QSignalSpy>

using namespace kakanai;
using namespace kakanai::queue;

class tst_QueueService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        town = *loadTown({});
        office = std::make_unique<test::SealedStore>();
        trail = std::make_unique<access::AuditTrail>(office->seal, QStringLiteral("test"));
        feed = std::make_unique<QueueFeed>();
        service = std::make_unique<QueueService>(*office->database, *trail, town, office->clock, feed.get());
    }

    void numbersCountUpPerSeriesAndStartAgainEachDay()
    {
        QCOMPARE(issue("tennyu").label(), QStringLiteral("A0001"));
        QCOMPARE(issue("tennyu").label(), QStringLiteral("A0002"));
        QCOMPARE(issue("tenkyo").label(), QStringLiteral("B0001"));
        office->clock.advance(24 * 3600 * 1000);
        QCOMPARE(issue("tennyu").label(), QStringLiteral("A0001"));
    }

    void aClockSetBackGivesNoNumberTwice()
    {
        const Ticket first = issue("tennyu");
        office->clock.advance(-24LL * 3600 * 1000);
        const Ticket second = issue("tennyu");
        QCOMPARE(second.businessDate, first.businessDate);
        QCOMPARE(second.number, 2);
    }

    void aServiceTheTownDoesNotHaveIsRefused()
    {
        QCOMPARE(service->issue({QStringLiteral("nosuch")}, kiosk).error().code, FailureCode::ServiceUnknown);
    }

    void aKioskCallsNobody()
    {
        issue("tennyu");
        QCOMPARE(service->callNext(1, {}, kiosk).error().code, FailureCode::NotPermitted);
        QCOMPARE(service->state()->waiting.size(), 1);
    }

    void anEmptyLineSaysSo()
    {
        QCOMPARE(service->callNext(1, {}, clerk).error().code, FailureCode::QueueEmpty);
    }

    void aCounterCallsOnlyItsServices()
    {
        issue("tennyu");
        const Ticket paper = issue("shoumei");
        const auto called = service->callNext(3, {}, clerk);
        QVERIFY(called);
        QCOMPARE(called->id, paper.id);
        QCOMPARE(called->counter, 3);
        QCOMPARE(service->callNext(3, {}, clerk).error().code, FailureCode::QueueEmpty);
        QCOMPARE(service->callNext(1, {QStringLiteral("tennyu")}, clerk)->label(), QStringLiteral("A0001"));
    }

    void whoCameFirstIsCalledFirstWhateverTheSeries()
    {
        const QStringList services{QStringLiteral("tenkyo"), QStringLiteral("tennyu"),
                                   QStringLiteral("shoumei")};
        QStringList issued;
        for (const QString& name : services) {
            issued.append(service->issue({name}, kiosk)->label());
            office->clock.advance(1000);
        }
        QStringList called;
        while (const auto next = service->callNext(1, {}, clerk))
            called.append(next->label());
        QCOMPARE(called, issued);
    }

    void aTransferKeepsNumberAndPlace()
    {
        const Ticket early = issue("tenkyo");
        office->clock.advance(60'000);
        issue("shoumei");
        QVERIFY(service->callNext(1, {QStringLiteral("tenkyo")}, clerk));
        QVERIFY(service->move(early.label(), TicketEvent::Arrive, clerk));
        QVERIFY(service->transfer(early.label(), QStringLiteral("shoumei"), clerk));
        const auto next = service->callNext(3, {}, clerk);
        QCOMPARE(next->id, early.id);
        QCOMPARE(next->label(), early.label());
    }

    void aTicketIsFoundByIdAndByWhatIsReadOut()
    {
        const Ticket ticket = issue("tennyu");
        for (const QString& name :
             {ticket.id, QStringLiteral("A0001"), QStringLiteral("A1"), QStringLiteral("a1")})
            QCOMPARE(service->find(name)->id, ticket.id);
        QCOMPARE(service->find(QStringLiteral("A2")).error().code, FailureCode::TicketUnknown);
    }

    void yesterdaysPeopleAreNotCalledToday()
    {
        issue("tennyu");
        office->clock.advance(24LL * 3600 * 1000);
        QCOMPARE(service->callNext(1, {}, clerk).error().code, FailureCode::QueueEmpty);
        QCOMPARE(service->state()->waiting.size(), 0);
    }

    void theHallAtAGlance()
    {
        issue("tennyu");
        office->clock.advance(120'000);
        issue("tennyu");
        QVERIFY(service->callNext(2, {}, clerk));
        const auto hall = service->state();
        QVERIFY(hall);
        QCOMPARE(hall->services.size(), town.services.size());
        QCOMPARE(hall->services[0].waiting, 1);
        QCOMPARE(hall->called.size(), 1);
        QVERIFY(hall->counters[1].ticket);
        QCOMPARE(hall->counters[1].ticket->label(), QStringLiteral("A0001"));
        office->clock.advance(30'000);
        QCOMPARE(service->state()->services[0].oldestWaitSeconds, 30);
    }

    void everyChangeLeavesItsLineInTheRecord()
    {
        issue("tennyu");
        QVERIFY(service->callNext(1, {}, clerk));
        QVERIFY(service->move(QStringLiteral("A1"), TicketEvent::Arrive, clerk));
        QVERIFY(service->move(QStringLiteral("A1"), TicketEvent::Finish, clerk));
        QVERIFY(!service->move(QStringLiteral("A1"), TicketEvent::Finish, clerk));
        QCOMPARE(office->count(QStringLiteral("SELECT count(*) FROM audit_entry")), 4);
        auto transaction = office->begin();
        QVERIFY(trail->verify(transaction)->isIntact);
    }

    /** Fail after N statements: the ticket and its line in the record are there together or not at all. */
    void aCallCutShortAnywhereLeavesNothingHalf()
    {
        issue("tennyu");
        bool isDone = false;
        int cuts = 0;
        for (int allowed = 0; !isDone; ++allowed) {
            int left = allowed;
            office->database->setGate([&](const QString&) { return left-- > 0; });
            isDone = service->callNext(1, {}, clerk).has_value();
            office->database->setGate({});
            const int called =
                office->count(QStringLiteral("SELECT count(*) FROM ticket WHERE state = 'called'"));
            const int recorded = office->count(QStringLiteral("SELECT count(*) FROM audit_entry"));
            QCOMPARE(called, isDone ? 1 : 0);
            QCOMPARE(recorded, isDone ? 2 : 1);
            cuts += isDone ? 0 : 1;
        }
        QVERIFY(cuts >= 5);
    }

    void theWindowsAreToldAfterTheCommitOnly()
    {
        QSignalSpy changed(feed.get(), &QueueFeed::changed);
        QSignalSpy called(feed.get(), &QueueFeed::called);
        {
            auto transaction = office->begin();
            QVERIFY(service->issue(transaction, {QStringLiteral("tennyu")}, kiosk));
        }
        QCoreApplication::processEvents();
        QCOMPARE(changed.count(), 0);
        issue("tennyu");
        QVERIFY(service->callNext(1, {}, clerk));
        QCoreApplication::processEvents();
        QCOMPARE(changed.count(), 2);
        QCOMPARE(called.count(), 1);
        const auto said = called.first().first().value<CallAnnouncement>();
        QCOMPARE(said.number, 1);
        QCOMPARE(said.counter, 1);
    }

private:
    Ticket issue(const char* name)
    {
        const auto ticket = service->issue({QString::fromLatin1(name)}, kiosk);
        return ticket ? *ticket : Ticket{};
    }

    const access::Actor kiosk = access::Actor::kiosk(QStringLiteral("kiosk-1"));
    const access::Actor clerk{QStringLiteral("s01"), access::Role::Clerk, QStringLiteral("counter-1")};
    TownSettings town;
    std::unique_ptr<test::SealedStore> office;
    std::unique_ptr<access::AuditTrail> trail;
    std::unique_ptr<QueueFeed> feed;
    std::unique_ptr<QueueService> service;
};

KAKANAI_TEST(tst_QueueService);
#include "tst_QueueService.moc"
