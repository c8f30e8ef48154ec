// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/TicketPrinter.h"
#include "tests/support/KioskStand.h"
#include "tests/support/TestRegistry.h"
#include "widgets/NoticeBar.h"

using namespace kakanai;
using devices::PrinterState;

namespace {

/** A kiosk with a printer whose state the test says. */
struct Stand {
    test::KioskStand base;
    devices::TicketPrinter printer{base.folder.path()}; // a folder: well, until somebody says otherwise
    std::unique_ptr<kiosk::KioskWindow> window;

    Stand()
    {
        base.services->ticketPrinter = &printer;
        window = std::make_unique<kiosk::KioskWindow>(*base.services, base.theme, kiosk::KioskOptions());
        window->resize(1080, 1920);
        window->show();
    }
    void say(PrinterState state) { Q_EMIT printer.stateKnown(state); }
    /** The notice on the page; empty while there is none. */
    [[nodiscard]] QString notice() const
    {
        for (const auto* bar : window->findChildren<widgets::NoticeBar*>()) {
            if (bar->isVisible())
                return bar->accessibleName();
        }
        return {};
    }
};

} // namespace

class tst_KioskPrinter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void visitorsAreToldBeforeTheyBeginAndNoLongerWhenItIsMended_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("words");
        QTest::newRow("paper out") << static_cast<int>(PrinterState::PaperOut) << QStringLiteral("紙");
        QTest::newRow("cover open") << static_cast<int>(PrinterState::CoverOpen) << QStringLiteral("印刷");
        QTest::newRow("switched off")
            << static_cast<int>(PrinterState::Unreachable) << QStringLiteral("印刷");
    }

    void visitorsAreToldBeforeTheyBeginAndNoLongerWhenItIsMended()
    {
        QFETCH(int, state);
        QFETCH(QString, words);
        Stand stand;
        QTRY_COMPARE_WITH_TIMEOUT(stand.printer.state(), PrinterState::Ready, 30'000); // its own first look
        QVERIFY(stand.notice().isEmpty());
        stand.say(static_cast<PrinterState>(state));
        QVERIFY2(stand.notice().contains(words), qPrintable(stand.notice()));
        stand.say(static_cast<PrinterState>(state));
        QVERIFY(!stand.notice().isEmpty());
        stand.say(PrinterState::Ready);
        QVERIFY(stand.notice().isEmpty());
    }

    void paperThatRunsLowIsNothingForVisitors()
    {
        Stand stand;
        QTRY_COMPARE_WITH_TIMEOUT(stand.printer.state(), PrinterState::Ready, 30'000);
        stand.say(PrinterState::PaperLow);
        QVERIFY(stand.notice().isEmpty());
    }
};

KAKANAI_TEST(tst_KioskPrinter);
#include "tst_KioskPrinter.moc"
