// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/AuditTrail.h"
#include "app/queue/Reservation.h"
#include "tests/support/SealedStore.h"
#include "tests/support/TestRegistry.h"

#include <QSet>

using namespace kakanai;
using namespace kakanai::queue;

class tst_Reservation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        town = *loadTown({});
        town.hall.slotPlans = {
            {QStringLiteral("tennyu"), QStringLiteral("10:00"), QStringLiteral("12:00"), 30, 2}};
        office = std::make_unique<test::SealedStore>(); // 2026-04-01 10:00
        trail = std::make_unique<access::AuditTrail>(office->seal, QStringLiteral("test"));
        service = std::make_unique<QueueService>(*office->database, *trail, town, office->clock);
        booked = std::make_unique<Reservations>(*office->database, *service, town, office->clock);
    }

    void aSlotHasSoManyPlacesAndNoMore()
    {
        const auto plan = booked->openSlots(QStringLiteral("tennyu"), office->clock.today());
        QCOMPARE(plan->size(), 4);
        const QDateTime first = plan->first().at;
        QVERIFY(booked->book(QStringLiteral("tennyu"), first));
        const auto second = booked->book(QStringLiteral("tennyu"), first);
        QVERIFY(second);
        QCOMPARE(booked->book(QStringLiteral("tennyu"), first).error().code, FailureCode::QueueEmpty);
        QCOMPARE(booked->openSlots(QStringLiteral("tennyu"), office->clock.today())->first().booked, 2);
        QVERIFY(booked->cancel(second->code));
        QVERIFY(booked->book(QStringLiteral("tennyu"), first));
        QCOMPARE(booked->book(QStringLiteral("tennyu"), first.addSecs(60)).error().code,
                 FailureCode::QueueEmpty);
        QCOMPARE(booked->book(QStringLiteral("nosuch"), first).error().code, FailureCode::ServiceUnknown);
    }

    void theQrIsShownAtTheKioskAndATicketComesOnce()
    {
        const auto reservation = booked->book(QStringLiteral("tennyu"), office->clock.now().addSecs(1800));
        QVERIFY(reservation);
        QVERIFY(reservation->code.startsWith(QStringLiteral("KKR1:")) && reservation->code.size() == 31);
        QVERIFY(
            booked->prepare(reservation->code, QStringLiteral("case-1"), {QStringLiteral("certificate")}));
        const auto ticket = booked->checkIn(reservation->code, QStringLiteral("en"), kiosk);
        QVERIFY(ticket);
        QCOMPARE(ticket->outcome, CheckInOutcome::Arrived);
        QCOMPARE(ticket->ticket.caseId, QStringLiteral("case-1"));
        QCOMPARE(ticket->ticket.bookedFor, reservation->slotAt);
        const auto again = booked->checkIn(reservation->code, QStringLiteral("en"), kiosk);
        QCOMPARE(again->outcome, CheckInOutcome::Already);
        QCOMPARE(again->ticket.id, ticket->ticket.id);
        QCOMPARE(again->ticket.label(), ticket->ticket.label());
        QCOMPARE(service->state()->waiting.size(), 1);
        const auto list = booked->list(office->clock.today());
        QCOMPARE(list->size(), 1);
        QCOMPARE(list->first().prepared, QStringList{QStringLiteral("certificate")});
        QCOMPARE(booked->cancel(reservation->code).error().code, FailureCode::TicketUnknown);
    }

    void aWrongACancelledAndAnotherDaysCodeGiveNoTicket()
    {
        QCOMPARE(booked->checkIn(QStringLiteral("KKR1:NOBODY"), {}, kiosk)->outcome, CheckInOutcome::Unknown);
        const auto gone = booked->book(QStringLiteral("tennyu"), office->clock.now());
        QVERIFY(booked->cancel(gone->code));
        QCOMPARE(booked->checkIn(gone->code, {}, kiosk)->outcome, CheckInOutcome::Cancelled);
        const auto tomorrow = booked->book(QStringLiteral("tennyu"), office->clock.now().addDays(1));
        QCOMPARE(booked->checkIn(tomorrow->code, {}, kiosk)->outcome, CheckInOutcome::OtherDay);
        QCOMPARE(service->state()->waiting.size(), 0);
    }

    void theShortCodeDoesWhatTheQrDoes()
    {
        const auto reservation = booked->book(QStringLiteral("tennyu"), office->clock.now().addSecs(1800));
        QCOMPARE(reservation->shortCode.size(), 8);
        const QString typed =
            reservation->shortCode.left(4) + QStringLiteral("－") + reservation->shortCode.mid(4);
        QCOMPARE(bookingCode(typed), reservation->shortCode);
        QCOMPARE(bookingCode(QStringLiteral("1234")), QString());
        QCOMPARE(bookingCode(reservation->code.toLower()), reservation->code);
        const auto first = booked->checkIn(reservation->shortCode, QStringLiteral("ja"), kiosk);
        QCOMPARE(first->outcome, CheckInOutcome::Arrived);
        QCOMPARE(booked->checkIn(reservation->code, QStringLiteral("ja"), kiosk)->ticket.id,
                 first->ticket.id);
        QVERIFY(booked->importCsv("id,service,start\n7,tennyu,2026-04-01T11:00\n", QStringLiteral("yoyaku")));
        QCOMPARE(booked->list(office->clock.today())->last().shortCode.size(), 8);
    }

    void tooEarlyGivesNoNumberAndTooLateGivesAnOrdinaryOne()
    {
        const auto early = booked->book(QStringLiteral("tennyu"), office->clock.now().addSecs(5400)); // 11:30
        const auto answer = booked->checkIn(early->code, {}, kiosk);
        QCOMPARE(answer->outcome, CheckInOutcome::TooEarly);
        QCOMPARE(answer->opensAt.time(), QTime(10, 30));
        QVERIFY(service->state()->waiting.isEmpty());
        const auto late = booked->book(QStringLiteral("tennyu"), office->clock.now());
        office->clock.advance((town.hall.bookedGraceMinutes + 1) * 60'000LL);
        const auto number = booked->checkIn(late->code, {}, kiosk);
        QCOMPARE(number->outcome, CheckInOutcome::Late);
        QCOMPARE(number->ticket.callKey, number->ticket.issuedAt);
    }

    /** The rule between booked and walk-in, with people. */
    void bookedPeopleGoFirstButNotBeforeWhoHasWaitedLonger()
    {
        const auto reservation = booked->book(QStringLiteral("tennyu"), office->clock.now().addSecs(3600));
        const auto patient = service->issue({QStringLiteral("tennyu")}, kiosk); // 10:00
        office->clock.advance(50 * 60'000LL);
        const auto late = service->issue({QStringLiteral("tennyu")}, kiosk); // 10:50
        office->clock.advance(5 * 60'000LL);
        const auto guest = booked->checkIn(reservation->code, {}, kiosk); // for 11:00, here at 10:55
        const access::Actor clerk{QStringLiteral("s01"), access::Role::Clerk, QStringLiteral("counter-1")};
        QStringList order;
        while (const auto next = service->callNext(1, {}, clerk))
            order.append(next->id);
        QCOMPARE(order, (QStringList{patient->id, guest->ticket.id, late->id}));
    }

    void anotherSystemsTableIsTakenOver()
    {
        const QByteArray csv = "\xef\xbb\xbfid,note,service,start\r\n"
                               "17,\"by phone, twice\",tennyu,2026-04-01T11:00\r\n"
                               "18,,tenkyo,2026-04-01 13:30\r\n"
                               "19,,nosuch,2026-04-01T14:00\r\n"
                               "20,,tennyu,soon\r\n"
                               "21,tennyu\r\n";
        const auto first = booked->importCsv(csv, QStringLiteral("yoyaku"));
        QCOMPARE(first->added, 2);
        QCOMPARE(first->faults.size(), 3);
        QVERIFY(first->faults[0].startsWith(QStringLiteral("line 4")));
        QVERIFY2(!first->faults.join(u' ').contains(QStringLiteral("soon")),
                 "a fault quotes what stood there");
        const auto again = booked->importCsv(csv, QStringLiteral("yoyaku"));
        QCOMPARE(again->added, 0);
        QCOMPARE(again->known, 2);
        const auto list = booked->list(office->clock.today());
        QCOMPARE(list->size(), 2);
        QCOMPARE(list->first().slotAt.time(), QTime(11, 0));
        QCOMPARE(list->first().slotAt.offsetFromUtc(), 9 * 3600);
        QCOMPARE(booked->importCsv("a,b\n1,2\n", {})->faults.size(), 1);
    }

    void aCalendarIsTakenOver()
    {
        const QByteArray ics =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
            "BEGIN:VEVENT\r\nUID:a@town\r\nDTSTART:20260401T020000Z\r\nCATEGORIES:ten\r\n nyu\r\n"
            "BEGIN:VALARM\r\nDTSTART:19990101T000000\r\nEND:VALARM\r\nEND:VEVENT\r\n"
            "BEGIN:VEVENT\r\nUID:b@town\r\nDTSTART;TZID=Asia/Tokyo:20260401T140000\r\n"
            "CATEGORIES:tenkyo,x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        const auto first = booked->importCalendar(ics, QStringLiteral("ics"));
        QCOMPARE(first->faults, QStringList());
        QCOMPARE(first->added, 2);
        const auto list = booked->list(office->clock.today());
        QCOMPARE(list->at(0).slotAt.time(), QTime(11, 0));
        QCOMPARE(list->at(1).service, QStringLiteral("tenkyo"));
        const QByteArray cancelled = "BEGIN:VEVENT\nUID:a@town\nSTATUS:CANCELLED\nEND:VEVENT\n";
        QVERIFY(booked->importCalendar(cancelled, QStringLiteral("ics")));
        QCOMPARE(booked->list(office->clock.today())->at(0).state, QStringLiteral("cancelled"));
        QCOMPARE(booked->importCalendar("BEGIN:VEVENT\nUID:c\n", {})->faults.size(), 1);
    }

    void noTwoCodesAreAlike()
    {
        town.hall.slotPlans[0].places = 1000;
        QSet<QString> codes;
        for (int i = 0; i < 100; ++i)
            codes.insert(booked->book(QStringLiteral("tennyu"), office->clock.now())->code);
        QCOMPARE(codes.size(), 100);
    }

private:
    const access::Actor kiosk = access::Actor::kiosk(QStringLiteral("kiosk-1"));
    TownSettings town;
    std::unique_ptr<test::SealedStore> office;
    std::unique_ptr<access::AuditTrail> trail;
    std::unique_ptr<QueueService> service;
    std::unique_ptr<Reservations> booked;
};

KAKANAI_TEST(tst_Reservation);
#include "tst_Reservation.moc"
