// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/HallFaults.h"
#include "app/supervisor/SupervisorWindow.h"
#include "tests/support/HallStage.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowWalk.h"

#include <QTabBar>
#include <QTableWidget>

using namespace kakanai;
using namespace kakanai::test;
using queue::HallDevice;
using queue::HallTrouble;
using supervisor::SupervisorWindow;

namespace {

struct Room {
    HallStage stage;
    std::unique_ptr<SupervisorWindow> window;

    void tell(const char* name, const char16_t* place, const char* role,
              const QList<queue::DeviceTrouble>& troubles = {}, bool isLeaving = false)
    {
        stage.office().lane().wait([&] {
            queue::HallFaults hall(*stage.office().stores().database, stage.clock(), &stage.office().feed());
            QVERIFY(hall.report({QLatin1String(name),
                                 QLatin1String(name),
                                 QLatin1String(name),
                                 QString::fromUtf16(place),
                                 {QLatin1String(role)},
                                 troubles,
                                 isLeaving}));
        });
    }
    void open(const QString& language = QStringLiteral("ja"), QSize size = {1366, 768})
    {
        stage.speak(language);
        window = std::make_unique<SupervisorWindow>(
            stage.office(), stage.town(), stage.clock(),
            access::Actor{QStringLiteral("s04"), access::Role::Supervisor, QStringLiteral("supervisor-1")},
            language);
        window->resize(size);
        window->show(SupervisorWindow::Page::Machines);
        window->show();
        window->activateWindow();
        (void)QTest::qWaitForWindowActive(window.get());
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        const QTableWidgetItem* item = window->faults().faults().item(row, column);
        return item ? item->text() : QString();
    }
    [[nodiscard]] QString banner() const
    {
        for (const auto* bar :
             window->findChildren<widgets::NoticeBar*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (bar->isVisible())
                return bar->accessibleName();
        }
        return {};
    }
};

} // namespace

class tst_FaultPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFaultIsListedWithPlaceSinceAndWhatToDo()
    {
        Room room;
        room.tell("kiosk-1", u"1階 正面玄関", "kiosk", {{HallDevice::TicketPrinter, HallTrouble::PaperOut}});
        room.open();
        QTRY_COMPARE_WITH_TIMEOUT(room.cell(0, 0), QStringLiteral("1階 正面玄関（kiosk-1）"), 30'000);
        QCOMPARE(room.cell(0, 1), QStringLiteral("番号札プリンター"));
        QCOMPARE(room.cell(0, 2), QStringLiteral("▲ 用紙がありません"));
        QCOMPARE(room.cell(0, 3), QStringLiteral("09:30"));
        QCOMPARE(room.cell(0, 4), QStringLiteral("感熱紙を交換してください。"));
        QVERIFY2(room.banner().contains(QStringLiteral("感熱紙を交換してください。")),
                 qPrintable(room.banner()));
        QVERIFY(room.window->findChild<QTabBar*>()->tabText(3).contains(u'1'));
    }

    void itGoesAwayByItselfWhenMended()
    {
        Room room;
        room.tell("kiosk-1", u"玄関", "kiosk", {{HallDevice::CardReader, HallTrouble::Gone}});
        room.open();
        QTRY_COMPARE_WITH_TIMEOUT(room.window->faults().faults().rowCount(), 1, 30'000);
        room.tell("kiosk-1", u"玄関", "kiosk"); // the machine says so; nobody touches the window
        QTRY_COMPARE_WITH_TIMEOUT(room.window->faults().faults().rowCount(), 0, 30'000);
        QVERIFY(room.banner().isEmpty());
        QVERIFY(!room.window->faults().faults().isVisible());
    }

    void aSilentMachineIsListedWithWhenItWasLastHeard()
    {
        Room room;
        room.tell("mado-3", u"3番窓口", "counter");
        room.tell("kiosk-1", u"玄関", "kiosk", {}, true); // switched off
        room.stage.clock().advance(12 * 60'000);
        room.open();
        QTRY_COMPARE_WITH_TIMEOUT(room.window->faults().faults().rowCount(), 1, 30'000);
        QCOMPARE(room.cell(0, 0), QStringLiteral("3番窓口（mado-3）"));
        QCOMPARE(room.cell(0, 2), QStringLiteral("▲ 応答がありません"));
        QCOMPARE(room.cell(0, 3), QStringLiteral("09:30"));
        const QTableWidget& machines = room.window->faults().machines();
        QCOMPARE(machines.item(0, 2)->text(), QStringLiteral("09:30"));
        QCOMPARE(machines.item(0, 3)->text(), QStringLiteral("▲ 応答なし"));
        QCOMPARE(machines.item(1, 3)->text(), QStringLiteral("終了"));
    }

    void everybodyCanReadThePage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        for (const char* language : {"ja", "ja-easy", "en"}) {
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)})
                QTest::addRow("%s %d", language, size.width()) << QString::fromLatin1(language) << size;
        }
    }

    void everybodyCanReadThePage()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        Room room;
        room.tell("mado-5", u"2階 5番窓口", "counter");
        room.stage.clock().advance(5 * 60'000);
        room.tell("kiosk-1", u"1階 正面玄関", "kiosk",
                  {{HallDevice::TicketPrinter, HallTrouble::PaperOut},
                   {HallDevice::CardReader, HallTrouble::NoService}});
        room.tell("kiosk-2", u"1階 東側", "kiosk", {{HallDevice::TicketPrinter, HallTrouble::PaperLow}});
        room.tell("mado-3", u"1階 3番窓口", "counter",
                  {{HallDevice::Scanner, HallTrouble::Failing}, {HallDevice::Camera, HallTrouble::Failing}});
        room.tell("annai-1", u"1階 案内板", "display");
        room.stage.clock().advance(2 * 60'000);
        room.open(language, size);
        QTRY_COMPARE_WITH_TIMEOUT(room.window->faults().faults().rowCount(), 6, 30'000);
        QTest::qWait(50);
        HallStage::keepPicture(*room.window,
                               QStringLiteral("supervisor-machines-%1-%2").arg(language).arg(size.width()));
        QCOMPARE(nameFaults(*room.window), QStringList());
        QCOMPARE(clipped(*room.window), QStringList());
        QCOMPARE(unreachable(*room.window), QStringList());
        if (language != QStringLiteral("en"))
            QCOMPARE(englishLeft(*room.window, {QStringLiteral("English"), QStringLiteral("mado")}),
                     QStringList());
        // Every word of a row is to be seen.
        const QTableWidget& table = room.window->faults().faults();
        for (int row = 0; row < table.rowCount(); ++row) {
            for (int column = 0; column < table.columnCount(); ++column) {
                const QRect place(0, 0, table.columnWidth(column), table.rowHeight(row));
                const QString words = table.item(row, column)->text();
                const QRect drawn = table.fontMetrics().boundingRect(place, Qt::TextWordWrap, words);
                QVERIFY2(drawn.height() <= place.height() && drawn.width() <= place.width(),
                         qPrintable(words));
            }
        }
    }
};

KAKANAI_TEST(tst_FaultPage);
#include "tst_FaultPage.moc"
