// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/WindowHost.h"

#include "app/counter/CounterWindow.h"
#include "app/kiosk/KioskWindow.h"
#include "app/kiosk/pages/NumberPage.h"
#include "tests/support/HallStage.h"
#include "tests/support/TestRegistry.h"
#include "widgets/BigNumber.h"
#include "widgets/TileGrid.h"

#include <QSignalSpy>

using namespace kakanai;
using namespace kakanai::test;

namespace {

struct Hall {
    HallStage stage;
    std::unique_ptr<demo::WindowHost> host;

    Hall()
    {
        stage.services().terminal = QStringLiteral("nyuguchi");
        demo::HostSettings settings;
        settings.dataFolder = stage.folder();
        settings.machine = {QStringLiteral("nyuguchi"), QStringLiteral("1階 入口")};
        host = std::make_unique<demo::WindowHost>(stage.services(), settings);
    }
    QList<queue::HallMachine> machines()
    {
        return stage.office().lane().wait([&] {
            return queue::HallFaults(*stage.office().stores().database, stage.clock())
                .health()
                .value()
                .machines;
        });
    }
    QStringList terminals(const QString& sql)
    {
        return stage.office().lane().wait([&] {
            auto transaction = store::Transaction::begin(*stage.office().stores().database).value();
            auto rows = transaction.run(sql);
            QStringList found;
            while (rows && rows->next())
                found.append(rows->text(0));
            return found;
        });
    }
};

} // namespace

class tst_WindowHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /** The record says at which window something was done, not only in which box. */
    void everyWindowActsUnderItsOwnName()
    {
        Hall hall;
        auto* kioskWindow = qobject_cast<kiosk::KioskWindow*>(hall.host->open(QStringLiteral("kiosk")));
        auto* counterWindow =
            qobject_cast<counter::CounterWindow*>(hall.host->open(QStringLiteral("counter")));
        QVERIFY(kioskWindow && counterWindow);
        QCOMPARE(counterWindow->desk().actor().terminal, QStringLiteral("nyuguchi-counter"));
        kioskWindow->offerNumberOnly();
        auto* page = qobject_cast<kiosk::NumberPage*>(kioskWindow->page());
        QVERIFY(page);
        page->findChild<widgets::TileGrid*>()->setChosen({QStringLiteral("tennyu")});
        page->goNext();
        QTRY_VERIFY_WITH_TIMEOUT(page->findChild<widgets::BigNumber*>()->isVisibleTo(page), 60'000);
        counterWindow->desk().callNext(2);
        const QString log = QStringLiteral("SELECT terminal FROM ticket_event ORDER BY id");
        const QStringList both{QStringLiteral("nyuguchi-kiosk"), QStringLiteral("nyuguchi-counter")};
        QTRY_COMPARE_WITH_TIMEOUT(hall.terminals(log), both, 60'000);
        const QStringList record =
            hall.terminals(QStringLiteral("SELECT entry FROM audit_entry ORDER BY sequence"));
        QVERIFY(record.first().contains(both[0]) && record.last().contains(both[1]));
    }

    void theMachineSaysWhichWindowsItHas()
    {
        Hall hall;
        (void)hall.host->open(QStringLiteral("kiosk"));
        QWidget* supervisorWindow = hall.host->open(QStringLiteral("supervisor"));
        QVERIFY(hall.host->machineWatch());
        hall.host->machineWatch()->report();
        const QStringList two{QStringLiteral("kiosk"), QStringLiteral("supervisor")};
        QTRY_VERIFY_WITH_TIMEOUT(!hall.machines().isEmpty() && hall.machines()[0].windows == two, 60'000);
        QCOMPARE(hall.machines()[0].terminal, QStringLiteral("nyuguchi"));
        QCOMPARE(hall.machines()[0].place, QStringLiteral("1階 入口"));
        supervisorWindow->close();
        QTRY_COMPARE_WITH_TIMEOUT(hall.machines()[0].windows, two.mid(0, 1), 60'000);
        hall.host.reset();
        QVERIFY(hall.machines()[0].leftAt.isValid());
    }
};

KAKANAI_TEST(tst_WindowHost);
#include "tst_WindowHost.moc"
