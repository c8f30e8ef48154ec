// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/AuditTrail.h"
#include "app/queue/QueueFeed.h"
#include "app/queue/QueueService.h"
#include "tests/support/SealedStore.h"
#include "tests/support/TestRegistry.h"

#include <QRandomGenerator>
#include <QSet>
#include <QSignalSpy>

#include <array>

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
        for (const char* ticket : {"A1", "A2", "B1"})
            QVERIFY(service->move(QString::fromLatin1(ticket), TicketEvent::Cancel, clerk));
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

    void midnightClearsNobodyAway()
    {
        const Ticket late = issue("tennyu");
        office->clock.advance(24LL * 3600 * 1000);
        // Two people in the house never hold the same number.
        QCOMPARE(issue("tennyu").label(), QStringLiteral("A0002"));
        QCOMPARE(service->find(QStringLiteral("A1"))->id, late.id);
        QCOMPARE(service->callNext(1, {}, clerk)->id, late.id);
        QCOMPARE(service->callNext(1, {}, clerk)->label(), QStringLiteral("A0002"));
    }

    void aTownMayClearItsLineAtMidnight()
    {
        town.hall.clearsAtMidnight = true;
        const Ticket waiting = issue("tennyu");
        issue("tennyu");
        QVERIFY(service->callNext(1, {}, clerk));
        QVERIFY(service->move(QStringLiteral("A1"), TicketEvent::Arrive, clerk));
        office->clock.advance(24LL * 3600 * 1000);
        QCOMPARE(service->callNext(1, {}, clerk).error().code, FailureCode::QueueEmpty);
        const auto hall = service->state();
        QCOMPARE(hall->waiting.size(), 0);
        // Who sits at a counter at midnight is not sent away.
        QCOMPARE(service->find(waiting.id)->state, TicketState::Serving);
        QCOMPARE(issue("tennyu").label(), QStringLiteral("A0002"));
    }

    void severalServicesOnOneNumberOneAfterTheOther()
    {
        const auto ticket = service->issue(
            {.service = QStringLiteral("tennyu"), .further = {QStringLiteral("shoumei")}}, kiosk);
        QVERIFY(ticket);
        QVERIFY(service->addService(ticket->id, QStringLiteral("tenkyo"), clerk));
        QStringList walked;
        for (int stop = 0; stop < 3; ++stop) {
            const auto called = service->callNext(1, {}, clerk);
            QVERIFY(called);
            walked.append(called->service);
            QVERIFY(service->move(called->id, TicketEvent::Arrive, clerk));
            const auto done = service->move(called->id, TicketEvent::Finish, clerk);
            QCOMPARE(done->state, stop == 2 ? TicketState::Done : TicketState::Waiting);
            QCOMPARE(done->label(), ticket->label());
        }
        QCOMPARE(walked.join(u' '), QStringLiteral("tennyu shoumei tenkyo"));
    }

    void theOfficesGoOnWhileThePersonSits()
    {
        const Ticket ticket = issue("tennyu");
        QVERIFY(service->callNext(1, {}, clerk));
        QVERIFY(service->move(ticket.id, TicketEvent::Arrive, clerk));
        QVERIFY(service->startTask(ticket.id, QStringLiteral("HOKEN"), clerk));
        QVERIFY(service->startTask(ticket.id, QStringLiteral("KODOMO"), clerk));
        QCOMPARE(service->move(ticket.id, TicketEvent::Finish, clerk)->state, TicketState::Seated);
        QCOMPARE(service->state()->seated.size(), 1);
        QCOMPARE(service->finishTask(ticket.id, QStringLiteral("HOKEN"), false, clerk)->state,
                 TicketState::Seated);
        QCOMPARE(service->finishTask(ticket.id, QStringLiteral("HOKEN"), false, clerk).error().code,
                 FailureCode::TicketMoveRefused);
        QCOMPARE(service->finishTask(ticket.id, QStringLiteral("KODOMO"), true, clerk)->state,
                 TicketState::Waiting);
        QCOMPARE(service->callNext(2, {}, clerk)->id, ticket.id);
    }

    void whoIsSentToACounterOrAPersonIsCalledByNobodyElse()
    {
        const Ticket ticket = issue("tennyu");
        QVERIFY(service->transferToCounter(ticket.id, 2, clerk));
        QCOMPARE(service->callNext(1, {}, clerk).error().code, FailureCode::QueueEmpty);
        QVERIFY(service->transferToStaff(ticket.id, QStringLiteral("s02"), clerk));
        QCOMPARE(service->callNext(2, {}, clerk).error().code, FailureCode::QueueEmpty);
        const access::Actor other{QStringLiteral("s02"), access::Role::Clerk, QStringLiteral("counter-1")};
        QCOMPARE(service->callNext(1, {}, other)->id, ticket.id);
    }

    void aPausedCounterCallsNobody()
    {
        issue("tennyu");
        QVERIFY(service->setCounter(1, CounterState::Paused, clerk));
        QCOMPARE(service->callNext(1, {}, clerk).error().code, FailureCode::TicketMoveRefused);
        QCOMPARE(service->state()->counters[0].state, CounterState::Paused);
        QVERIFY(service->setCounter(1, CounterState::Open, clerk));
        QVERIFY(service->callNext(1, {}, clerk));
    }

    void shortErrandsFirstAtTheirCounter()
    {
        town.hall.expressCounters = {1};
        const Ticket early = issue("tennyu");
        office->clock.advance(1000);
        const auto express = service->issue(
            {.service = QStringLiteral("tennyu"), .priority = QStringLiteral("express")}, kiosk);
        QCOMPARE(service->callNext(1, {}, clerk)->id, express->id);
        QCOMPARE(service->callNext(1, {}, clerk)->id, early.id);
        QCOMPARE(service->callNext(1, {}, clerk).error().code, FailureCode::QueueEmpty);
    }

    void whoMissedACallLetsOthersGoFirstAndComesAgain()
    {
        const Ticket missed = issue("tennyu");
        QVERIFY(service->callNext(1, {}, clerk));
        QVERIFY(service->move(missed.id, TicketEvent::MissCall, clerk));
        office->clock.advance(1000);
        const Ticket other = issue("tennyu");
        QCOMPARE(service->callNext(1, {}, clerk)->id, other.id);
        QCOMPARE(service->callNext(1, {}, clerk)->id, missed.id);
    }

    /** Priority after priority: the person in front is overtaken so many times and no more. */
    void nobodyIsOvertakenMoreThanTheTownAllows()
    {
        const Ticket patient = issue("tennyu");
        for (int i = 0; i < 12; ++i) {
            office->clock.advance(1000);
            QVERIFY(service->issue(
                {.service = QStringLiteral("tennyu"), .priority = QStringLiteral("priority")}, kiosk));
        }
        int before = 0;
        while (service->callNext(1, {}, clerk)->id != patient.id)
            ++before;
        QCOMPARE(before, town.hall.mostOvertaken);
    }

    void alsoByThoseOfTheSameMillisecond()
    {
        const Ticket patient = issue("tennyu");
        for (int i = 0; i < 12; ++i)
            QVERIFY(service->issue(
                {.service = QStringLiteral("tennyu"), .priority = QStringLiteral("priority")}, kiosk));
        int before = 0;
        while (service->callNext(1, {}, clerk)->id != patient.id)
            ++before;
        QCOMPARE(before, town.hall.mostOvertaken);
    }

    void withoutTheRuleTheSamePersonWouldWaitForAll()
    {
        town.hall.mostOvertaken = 1000;
        nobodyIsOvertakenMoreThanTheTownAllows_control();
    }

    /** 500 jumps of the clock, back and forth by up to ten years: no number twice, no negative wait. */
    void fiveHundredJumpsOfTheClock()
    {
        QSet<QString> given;
        QRandomGenerator random(8);
        for (int jump = 0; jump < 500; ++jump) {
            const qint64 reach = std::array{1LL, 60LL, 3600LL, 86400LL, 315360000LL}[jump % 5];
            office->clock.advance((random.bounded(2.0) - 1.0) * static_cast<double>(reach) * 1000.0);
            const Ticket ticket = issue(jump % 3 ? "tennyu" : "tenkyo");
            QVERIFY(ticket.number > 0);
            const QString key = ticket.businessDate.toString(Qt::ISODate) + ticket.label();
            QVERIFY2(!given.contains(key), qPrintable(key));
            given.insert(key);
            office->clock.advance((random.bounded(2.0) - 1.0) * static_cast<double>(reach) * 1000.0);
            const auto called = service->callNext(1, {}, clerk);
            QVERIFY(called && called->calledAt >= called->issuedAt);
            QVERIFY(service->move(called->id, TicketEvent::Arrive, clerk));
            const auto done = service->move(called->id, TicketEvent::Finish, clerk);
            QVERIFY(done && done->servedAt >= done->calledAt && done->changedAt >= done->servedAt);
            for (const ServiceLine& line : jump % 10 ? QList<ServiceLine>() : service->state()->services)
                QVERIFY(line.oldestWaitSeconds >= 0);
        }
        QCOMPARE(given.size(), 500);
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
    void nobodyIsOvertakenMoreThanTheTownAllows_control()
    {
        const Ticket patient = issue("tennyu");
        for (int i = 0; i < 12; ++i) {
            office->clock.advance(1000);
            QVERIFY(service->issue(
                {.service = QStringLiteral("tennyu"), .priority = QStringLiteral("priority")}, kiosk));
        }
        int before = 0;
        while (service->callNext(1, {}, clerk)->id != patient.id)
            ++before;
        QCOMPARE(before, 12);
    }

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
