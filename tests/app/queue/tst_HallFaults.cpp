// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/HallFaults.h"

#include "app/queue/FaultWords.h"
#include "app/queue/QueueFeed.h"
#include "tests/support/SealedStore.h"
#include "tests/support/TestRegistry.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace kakanai;
using namespace kakanai::queue;

namespace {

constexpr DeviceTrouble paperOut{HallDevice::TicketPrinter, HallTrouble::PaperOut};
constexpr DeviceTrouble paperLow{HallDevice::TicketPrinter, HallTrouble::PaperLow};
constexpr DeviceTrouble readerGone{HallDevice::CardReader, HallTrouble::Gone};
constexpr DeviceTrouble silent{HallDevice::Machine, HallTrouble::Silent};
constexpr DeviceTrouble nameTwice{HallDevice::Machine, HallTrouble::NameTwice};
constexpr qint64 minute = 60'000;

MachineReport kiosk(const QList<DeviceTrouble>& troubles = {}, const QString& instance = QStringLiteral("a"))
{
    return {QStringLiteral("kiosk-1"),
            instance,
            QStringLiteral("host"),
            QStringLiteral("1階 正面玄関"),
            {QStringLiteral("kiosk")},
            troubles,
            false};
}

} // namespace

class tst_HallFaults : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] QList<DeviceTrouble> wrong()
    {
        QList<DeviceTrouble> found;
        const HallHealth health = hall->health().value();
        for (const HallFault& fault : health.faults)
            found.append(fault.what);
        return found;
    }
    void tell(const MachineReport& report, Heard heard = Heard::Taken)
    {
        QCOMPARE(hall->report(report).value(), heard);
    }

private Q_SLOTS:
    void init()
    {
        office = std::make_unique<test::SealedStore>();
        feed = std::make_unique<QueueFeed>();
        hall = std::make_unique<HallFaults>(*office->database, office->clock, feed.get());
    }

    void aFaultStandsFromItsFirstReportUntilItIsMended()
    {
        tell(kiosk());
        QVERIFY(wrong().isEmpty());
        office->clock.advance(minute);
        const QDateTime began = office->clock.now();
        tell(kiosk({paperOut}));
        office->clock.advance(2 * minute);
        tell(kiosk({paperOut, readerGone}));
        const HallHealth ill = hall->health().value();
        QCOMPARE(ill.faults.size(), 2);
        QCOMPARE(ill.faults[0].what, paperOut);
        QCOMPARE(ill.faults[0].since, began); // not the last time it was told
        QCOMPARE(ill.faults[0].place, QStringLiteral("1階 正面玄関"));
        QCOMPARE(ill.faults[1].since, office->clock.now());
        office->clock.advance(minute);
        tell(kiosk({readerGone}));
        QCOMPARE(wrong(), QList<DeviceTrouble>{readerGone});
        tell(kiosk());
        QVERIFY(wrong().isEmpty());
        const QList<HallFault> log = hall->log(began.date(), began.date()).value();
        QCOMPARE(log.size(), 2);
        QCOMPARE(log[0].since, began);
        QCOMPARE(log[0].endedAt, began.addMSecs(3 * minute));
    }

    void oneTroubleTurnsIntoAnother()
    {
        tell(kiosk({paperLow}));
        tell(kiosk({paperOut}));
        QCOMPARE(wrong(), QList<DeviceTrouble>{paperOut});
    }

    void whatHindersVisitorsStandsFirst()
    {
        tell(kiosk({paperLow}));
        office->clock.advance(minute);
        MachineReport counter = kiosk({readerGone}, QStringLiteral("b"));
        counter.terminal = QStringLiteral("madoguchi-3");
        tell(counter);
        QCOMPARE(wrong(), (QList<DeviceTrouble>{readerGone, paperLow}));
    }

    void aMachineThatIsNotHeardOfIsMissedAndComesBack()
    {
        tell(kiosk({paperOut}));
        const QDateTime heard = office->clock.now();
        office->clock.advance(3 * minute);
        QCOMPARE(wrong(), QList<DeviceTrouble>{paperOut});
        office->clock.advance(1000);
        const HallHealth quiet = hall->health().value();
        QCOMPARE(quiet.faults.size(), 1); // what it said before may long be mended
        QCOMPARE(quiet.faults[0].what, silent);
        QCOMPARE(quiet.faults[0].since, heard);
        QCOMPARE(quiet.machines[0].heardAt, heard);
        tell(kiosk());
        QVERIFY(wrong().isEmpty());
        const QList<HallFault> log = hall->log(heard.date(), heard.date()).value();
        QVERIFY(std::ranges::any_of(log, [&](const HallFault& fault) {
            return fault.what == silent && fault.since == heard && fault.endedAt == office->clock.now();
        }));
    }

    void aMachineThatSaysGoodbyeIsNotMissed()
    {
        tell(kiosk({paperOut}));
        MachineReport goodbye = kiosk({paperOut});
        goodbye.isLeaving = true;
        tell(goodbye);
        office->clock.advance(600 * minute);
        const HallHealth night = hall->health().value();
        QVERIFY(night.faults.isEmpty());
        QCOMPARE(night.machines.size(), 1);
        QVERIFY(night.machines[0].leftAt.isValid());
        tell(kiosk());
        QVERIFY(!hall->health().value().machines[0].leftAt.isValid());
        QCOMPARE(hall->log(night.now.date().addDays(-1), night.now.date()).value().size(),
                 1); // no silence in it
    }

    void aMachineOfLongAgoIsForgotten()
    {
        tell(kiosk());
        office->clock.advance(8 * 24 * 60 * minute);
        QVERIFY(hall->health().value().machines.isEmpty());
        QVERIFY(wrong().isEmpty());
        tell(kiosk({}, QStringLiteral("new disk")));
    }

    void twoMachinesOfOneNameAreTold()
    {
        tell(kiosk({paperOut}));
        tell(kiosk({}, QStringLiteral("b")), Heard::NameTwice);
        QCOMPARE(wrong(),
                 (QList<DeviceTrouble>{nameTwice, paperOut})); // the second one's word changed nothing
        office->clock.advance(minute);
        tell(kiosk({paperOut}));
        office->clock.advance(2 * minute + 1000);
        tell(kiosk({paperOut}));
        QCOMPARE(wrong(), QList<DeviceTrouble>{paperOut}); // the other one was named anew
    }

    void aNewMachineTakesOverTheNameOfOneThatIsGone()
    {
        tell(kiosk({paperOut}));
        office->clock.advance(4 * minute);
        tell(kiosk({}, QStringLiteral("b")));
        QVERIFY(wrong().isEmpty());
    }

    void onlyWhatChangedIsToldToTheScreens()
    {
        QSignalSpy told(feed.get(), &QueueFeed::changed);
        const auto after = [&](const MachineReport& report) {
            tell(report);
            QCoreApplication::processEvents();
            const auto count = told.size();
            told.clear();
            return count;
        };
        QCOMPARE(after(kiosk()), 1); // it is there
        QCOMPARE(after(kiosk()), 0);
        QCOMPARE(after(kiosk({paperOut})), 1);
        QCOMPARE(after(kiosk({paperOut})), 0);
        QCOMPARE(after(kiosk()), 1);
    }

    void everyTroubleHasAClerksWords_data()
    {
        QTest::addColumn<int>("device");
        QTest::addColumn<int>("trouble");
        const auto row = [](HallDevice device, HallTrouble trouble) {
            QTest::newRow(qPrintable(hallDeviceName(device) + u' ' + hallTroubleName(trouble)))
                << static_cast<int>(device) << static_cast<int>(trouble);
        };
        for (const HallTrouble trouble : {HallTrouble::Silent, HallTrouble::NameTwice})
            row(HallDevice::Machine, trouble);
        for (const HallTrouble trouble :
             {HallTrouble::PaperOut, HallTrouble::PaperLow, HallTrouble::CoverOpen, HallTrouble::Failing,
              HallTrouble::NotAnswering})
            row(HallDevice::TicketPrinter, trouble);
        for (const HallTrouble trouble : {HallTrouble::NoService, HallTrouble::NotThere, HallTrouble::Gone})
            row(HallDevice::CardReader, trouble);
        for (const HallTrouble trouble : {HallTrouble::NotThere, HallTrouble::Gone, HallTrouble::Failing})
            row(HallDevice::Camera, trouble);
        row(HallDevice::Scanner, HallTrouble::Failing);
    }

    void everyTroubleHasAClerksWords()
    {
        QFETCH(int, device);
        QFETCH(int, trouble);
        const DeviceTrouble what{static_cast<HallDevice>(device), static_cast<HallTrouble>(trouble)};
        const FaultWords words = faultWords(what);
        QVERIFY(!words.device.isEmpty() && !words.trouble.isEmpty() && words.action.endsWith(u'.'));
        QVERIFY2(words.trouble != faultWords({HallDevice::Scanner, HallTrouble::Silent}).trouble,
                 "only the general words");
        QCOMPARE(hallDeviceFromName(hallDeviceName(what.device)), std::optional(what.device));
        QCOMPARE(hallTroubleFromName(hallTroubleName(what.trouble)), std::optional(what.trouble));
    }

    void aNewerProgramsTroubleIsPassedOver()
    {
        tell(kiosk());
        auto transaction = office->begin();
        QVERIFY(transaction.run(
            QStringLiteral("INSERT INTO hall_fault (terminal, device, trouble, since,"
                           " ended_at) VALUES ('kiosk-1', 'palm-reader', 'asleep', '', '')")));
        QVERIFY(transaction.commit());
        QVERIFY(wrong().isEmpty());
    }

    void theLogGoesIntoASpreadsheet()
    {
        const QDateTime at(QDate(2026, 4, 1), QTime(9, 0), Qt::OffsetFromUTC, 9 * 3600);
        const QByteArray csv = faultCsv(
            {{QStringLiteral("=kiosk"), QStringLiteral("1階, 正面"), paperOut, at, at.addSecs(300)}});
        QVERIFY(csv.startsWith("\xef\xbb\xbf"));
        QVERIFY(csv.contains("\r\n'=kiosk,\"1階, 正面\",Ticket printer,No paper left,2026-04-01 09:00:00,"
                             "2026-04-01 09:05:00\r\n"));
    }

private:
    std::unique_ptr<test::SealedStore> office;
    std::unique_ptr<QueueFeed> feed;
    std::unique_ptr<HallFaults> hall;
};

KAKANAI_TEST(tst_HallFaults);
#include "tst_HallFaults.moc"
