// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/MachineWatch.h"

#include "app/devices/CameraList.h"
#include "app/devices/TicketPrinter.h"
#include "app/visit/CaptureDesk.h"
#include "app/visit/FaultDesk.h"
#include "cardreader/simulator/SimulatorBackend.h"
#include "tests/support/HallStage.h"
#include "tests/support/TestRegistry.h"

#include <QSignalSpy>

using namespace kakanai;
using namespace kakanai::test;
using namespace std::chrono_literals;
using queue::HallDevice;
using queue::HallTrouble;

namespace {

constexpr visit::MachineWatch::Pace quick{1ms, 1h, 20ms};

/** A source that brings one page or fails, as a scanner does. */
class MadeScanner final : public devices::PaperSource
{
public:
    explicit MadeScanner(bool works)
        : m_works(works)
    {
    }
    void start() override
    {
        if (m_works)
            Q_EMIT pageTaken({});
        else
            Q_EMIT failed({FailureCode::DeviceFailed, QStringLiteral("jammed"), {}});
    }
    void cancel() override { Q_EMIT finished(); }
    [[nodiscard]] devices::PaperDevice device() const override { return devices::PaperDevice::Scanner; }

private:
    bool m_works;
};

struct Stand {
    HallStage stage;
    MachineSettings settings{QStringLiteral("kiosk-1"), QStringLiteral("1階 正面玄関")};

    std::unique_ptr<visit::MachineWatch> watch()
    {
        return std::make_unique<visit::MachineWatch>(stage.office(), stage.clock(),
                                                     queue::MachineReport{.terminal = settings.name,
                                                                          .instance = QStringLiteral("a"),
                                                                          .place = settings.place},
                                                     settings, quick);
    }
    queue::HallHealth health()
    {
        return stage.office().lane().wait([&] {
            return queue::HallFaults(*stage.office().stores().database, stage.clock()).health().value();
        });
    }
    /** `ticket-printer paper-out`, … of every fault. */
    QStringList faults()
    {
        QStringList words;
        for (const queue::HallFault& fault : health().faults)
            words.append(queue::hallDeviceName(fault.what.device) + u' '
                         + queue::hallTroubleName(fault.what.trouble));
        return words;
    }
};

} // namespace

class tst_MachineWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMachineTellsThatItIsThereAndThatItGoes()
    {
        Stand stand;
        auto watch = stand.watch();
        watch->setWindows({QStringLiteral("kiosk")});
        QTRY_COMPARE_WITH_TIMEOUT(stand.health().machines.size(), 1, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(stand.health().machines[0].windows, QStringList{QStringLiteral("kiosk")},
                                  30'000);
        QVERIFY(!stand.health().machines[0].leftAt.isValid());
        watch.reset();
        QVERIFY(stand.health().machines[0].leftAt.isValid());
    }

    void thePrintersWordBecomesAFault_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QStringList>("faults");
        const auto row = [](const char* name, devices::PrinterState state, const char* fault) {
            QTest::newRow(name) << static_cast<int>(state)
                                << (fault ? QStringList{QLatin1String(fault)} : QStringList());
        };
        row("paper low", devices::PrinterState::PaperLow, "ticket-printer paper-low");
        row("paper out", devices::PrinterState::PaperOut, "ticket-printer paper-out");
        row("cover open", devices::PrinterState::CoverOpen, "ticket-printer cover-open");
        row("cutter stuck", devices::PrinterState::Trouble, "ticket-printer failing");
        row("switched off", devices::PrinterState::Unreachable, "ticket-printer not-answering");
        row("on a one-way cable", devices::PrinterState::Unknown, nullptr);
    }

    void thePrintersWordBecomesAFault()
    {
        QFETCH(int, state);
        QFETCH(QStringList, faults);
        Stand stand;
        auto watch = stand.watch();
        const auto told = [&](devices::PrinterState now) {
            stand.stage.clock().advance(1000);
            watch->takePrinter(now);
            watch->report();
        };
        told(static_cast<devices::PrinterState>(state));
        QTRY_COMPARE_WITH_TIMEOUT(stand.faults(), faults, 30'000);
        told(devices::PrinterState::Ready);
        QTRY_COMPARE_WITH_TIMEOUT(stand.faults(), QStringList(), 30'000);
        // Who answered once and says nothing now is no mute printer.
        told(devices::PrinterState::Unknown);
        QTRY_COMPARE_WITH_TIMEOUT(stand.faults(), QStringList{QStringLiteral("ticket-printer not-answering")},
                                  30'000);
    }

    void thePrinterIsAskedAgainAndAgain()
    {
        Stand stand;
        devices::TicketPrinter printer{QString()}; // none is set up: unreachable
        auto watch = stand.watch();
        QSignalSpy known(&printer, &devices::TicketPrinter::stateKnown);
        watch->watchPrinter(printer);
        QTRY_COMPARE_WITH_TIMEOUT(stand.faults(), QStringList{QStringLiteral("ticket-printer not-answering")},
                                  30'000);
        QTRY_VERIFY_WITH_TIMEOUT(known.size() >= 3, 30'000);
    }

    void aReaderThatIsPulledOutIsMissedUntilItIsBack()
    {
        Stand stand;
        const auto readers = std::make_shared<card::SimulatorReaders>();
        visit::CardWatcher watcher(std::make_unique<card::SimulatorBackend>(readers));
        auto watch = stand.watch();
        watch->watchCards(watcher);
        watcher.start();
        QTRY_COMPARE_WITH_TIMEOUT(stand.faults(), QStringList{QStringLiteral("card-reader not-there")},
                                  30'000);
        readers->addReader(QStringLiteral("Reader 1"));
        QTRY_COMPARE_WITH_TIMEOUT(stand.faults(), QStringList(), 30'000);
        readers->removeReader(QStringLiteral("Reader 1"));
        QTRY_COMPARE_WITH_TIMEOUT(stand.faults(), QStringList{QStringLiteral("card-reader gone")}, 30'000);
    }

    void aMachineWithoutAReaderIsNotAskedForOne()
    {
        Stand stand;
        stand.settings.devices = QStringList{QStringLiteral("ticket-printer")};
        visit::CardWatcher watcher(
            std::make_unique<card::SimulatorBackend>(std::make_shared<card::SimulatorReaders>()));
        auto watch = stand.watch();
        watch->watchCards(watcher);
        watcher.start();
        QTRY_COMPARE_WITH_TIMEOUT(watcher.presence(), visit::ReaderPresence::NoReader, 30'000);
        watch->report();
        QTRY_COMPARE_WITH_TIMEOUT(stand.health().machines.size(), 1, 30'000);
        QCOMPARE(stand.faults(), QStringList());
    }

    void aCameraThatWasThereIsMissed()
    {
        Stand stand;
        QTemporaryDir kernel;
        const auto plug = [&](bool isIn) {
            QDir device(kernel.filePath(QStringLiteral("video0")));
            if (!isIn) {
                QVERIFY(device.removeRecursively());
                return;
            }
            QVERIFY(device.mkpath(QStringLiteral(".")));
            QFile name(device.filePath(QStringLiteral("name")));
            QVERIFY(name.open(QIODevice::WriteOnly));
            name.write("Desk camera\n");
        };
        QCOMPARE(devices::pluggedCameras(kernel.path()), QStringList());
        auto watch = stand.watch();
        watch->watchCameras(kernel.path());
        watch->report();
        QTRY_COMPARE_WITH_TIMEOUT(stand.health().machines.size(), 1, 30'000);
        QCOMPARE(stand.faults(), QStringList()); // nobody said that there is one
        plug(true);
        QCOMPARE(devices::pluggedCameras(kernel.path()), QStringList{QStringLiteral("Desk camera")});
        watch->watchCameras(kernel.path());
        plug(false);
        QTRY_COMPARE_WITH_TIMEOUT(stand.faults(), QStringList{QStringLiteral("camera gone")}, 30'000);
        plug(true);
        QTRY_COMPARE_WITH_TIMEOUT(stand.faults(), QStringList(), 30'000);
    }

    void aCameraTheTownNamesIsMissedFromTheStart()
    {
        Stand stand;
        stand.settings.devices = QStringList{QStringLiteral("camera")};
        auto watch = stand.watch();
        watch->watchCameras(stand.stage.folder() + QStringLiteral("/none"));
        QTRY_COMPARE_WITH_TIMEOUT(stand.faults(), QStringList{QStringLiteral("camera not-there")}, 30'000);
    }

    void aScannerThatFailsIsToldUntilItScansAgain()
    {
        Stand stand;
        auto watch = stand.watch();
        visit::CaptureDesk capture;
        connect(&capture, &visit::CaptureDesk::deviceTold, watch.get(),
                &visit::MachineWatch::takePaperDevice);
        capture.use(std::make_unique<MadeScanner>(false)); // pressed where there never was one
        watch->report();
        QTRY_COMPARE_WITH_TIMEOUT(stand.health().machines.size(), 1, 30'000);
        QCOMPARE(stand.faults(), QStringList());
        capture.use(std::make_unique<MadeScanner>(true));
        capture.use(std::make_unique<MadeScanner>(false));
        QTRY_COMPARE_WITH_TIMEOUT(stand.faults(), QStringList{QStringLiteral("scanner failing")}, 30'000);
        capture.use(std::make_unique<MadeScanner>(true));
        QTRY_COMPARE_WITH_TIMEOUT(stand.faults(), QStringList(), 30'000);
    }

    void aWindowOfTheStaffIsToldAtOnce()
    {
        Stand stand;
        visit::FaultDesk desk(stand.stage.office(), stand.stage.clock());
        QSignalSpy known(&desk, &visit::FaultDesk::healthKnown);
        auto watch = stand.watch();
        watch->tell(HallDevice::TicketPrinter, HallTrouble::PaperOut);
        QTRY_COMPARE_WITH_TIMEOUT(desk.health().faults.size(), 1, 30'000);
        QCOMPARE(desk.health().faults[0].place, QStringLiteral("1階 正面玄関"));
        watch->tell(HallDevice::TicketPrinter, {});
        QTRY_COMPARE_WITH_TIMEOUT(desk.health().faults.size(), 0, 30'000);
        QVERIFY(known.size() >= 2);
    }
};

KAKANAI_TEST(tst_MachineWatch);
#include "tst_MachineWatch.moc"
