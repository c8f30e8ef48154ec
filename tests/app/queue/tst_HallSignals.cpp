// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/HallSignals.h"

#include "app/access/AuditTrail.h"
#include "app/queue/QueueFeed.h"
#include "app/queue/QueueService.h"
#include "app/store/InTransaction.h"
#include "tests/support/SealedStore.h"
#include "tests/support/TestRegistry.h"

#include <QSignalSpy>
#include <QTest>

using namespace kakanai;
using namespace kakanai::queue;

class tst_HallSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        town = *loadTown({});
        office = std::make_unique<test::SealedStore>();
        trail = std::make_unique<access::AuditTrail>(office->seal, QStringLiteral("test"));
        feed = std::make_unique<QueueFeed>();
        hall = std::make_unique<HallSignals>(*office->database, *trail, office->clock, feed.get());
    }

    void everybodyIsSpokenToUntilTheySayOtherwise()
    {
        QueueService queue(*office->database, *trail, town, office->clock, feed.get());
        const Ticket ticket = queue.issue({.service = QStringLiteral("tennyu")}, kiosk).value();
        QCOMPARE(hall->profileOf(ticket.id).value(), CallProfile::Spoken);
        for (const CallProfile profile :
             {CallProfile::Silent, CallProfile::Flash, CallProfile::Walk, CallProfile::Spoken}) {
            QVERIFY(hall->setProfile(ticket.id, profile, kiosk)); // the visitor's own choice at the kiosk
            QCOMPARE(hall->profileOf(ticket.id).value(), profile);
        }
        QCOMPARE(hall->setProfile(QStringLiteral("nobody"), CallProfile::Walk, kiosk).error().code,
                 FailureCode::TicketUnknown);
        auto transaction = office->begin();
        QVERIFY(trail->verify(transaction)->isIntact);
    }

    void theNamesGoThereAndBack()
    {
        for (const CallProfile profile :
             {CallProfile::Spoken, CallProfile::Silent, CallProfile::Flash, CallProfile::Walk})
            QCOMPARE(callProfileFromName(callProfileName(profile)), std::optional(profile));
        QVERIFY(!callProfileFromName(QStringLiteral("shout")));
        QVERIFY(isSounded(CallProfile::Spoken) && !isSounded(CallProfile::Flash)
                && !isShown(CallProfile::Walk));
    }

    void anAlarmStandsUntilSomebodyIsThere()
    {
        QSignalSpy changed(feed.get(), &QueueFeed::changed);
        const StaffAlarm alarm = hall->raise(3, clerk).value();
        QCOMPARE(hall->raise(3, clerk).value(), alarm); // pressed twice
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(hall->standing().value(), QList<StaffAlarm>{alarm});
        office->clock.advance(60000);
        QVERIFY(hall->clear(alarm.id, clerk));
        QVERIFY(hall->clear(alarm.id, clerk));
        QTRY_COMPARE(changed.size(), 2);
        QVERIFY(hall->standing().value().isEmpty());
        QVERIFY(hall->raise(3, clerk).value().id != alarm.id);
        QCOMPARE(office->count(QStringLiteral("SELECT count(*) FROM audit_entry")), 3);
    }

    void aKioskRaisesNoAlarm()
    {
        QCOMPARE(hall->raise(1, kiosk).error().code, FailureCode::NotPermitted);
        QCOMPARE(hall->clear(QStringLiteral("x"), kiosk).error().code, FailureCode::NotPermitted);
    }

private:
    const access::Actor clerk{QStringLiteral("s01"), access::Role::Clerk, QStringLiteral("counter-3")};
    const access::Actor kiosk = access::Actor::kiosk(QStringLiteral("kiosk-1"));
    TownSettings town;
    std::unique_ptr<test::SealedStore> office;
    std::unique_ptr<access::AuditTrail> trail;
    std::unique_ptr<QueueFeed> feed;
    std::unique_ptr<HallSignals> hall;
};

KAKANAI_TEST(tst_HallSignals);
#include "tst_HallSignals.moc"
