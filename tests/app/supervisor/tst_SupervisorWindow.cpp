// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/supervisor/SupervisorWindow.h"

#include "app/supervisor/HallAlarms.h"
#include "tests/support/HallStage.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowWalk.h"

#include <QTableWidget>

using namespace kakanai;
using namespace kakanai::test;
using supervisor::SupervisorWindow;

namespace {

struct Room {
    HallStage stage;
    std::unique_ptr<SupervisorWindow> window;

    void open(const QString& language = QStringLiteral("ja"))
    {
        stage.speak(language);
        window = std::make_unique<SupervisorWindow>(
            stage.office(), stage.town(), stage.clock(),
            access::Actor{QStringLiteral("s04"), access::Role::Supervisor, QStringLiteral("supervisor-1")},
            language);
        window->resize(1366, 768);
        window->show();
        window->activateWindow();
        (void)QTest::qWaitForWindowActive(window.get());
    }

    [[nodiscard]] QString cell(int row, int column) const
    {
        const QTableWidgetItem* item = window->view().services().item(row, column);
        return item ? item->text() : QString();
    }
};

} // namespace

class tst_SupervisorWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPausedCounterIsNoFreeCounter()
    {
        Room room;
        (void)room.stage.issue(QStringLiteral("tennyu"));
        room.stage.office().lane().wait([&] {
            const access::Actor clerk{QStringLiteral("s01"), access::Role::Clerk,
                                      QStringLiteral("counter-1")};
            QVERIFY(room.stage.office().stores().queue.setCounter(1, queue::CounterState::Paused, clerk));
        });
        room.open();
        QTRY_COMPARE(room.cell(0, 5), QStringLiteral("1（1）"));
        const auto tables = room.window->view().findChildren<QTableWidget*>();
        const auto counters = std::ranges::find_if(
            tables, [&](const QTableWidget* table) { return table != &room.window->view().services(); });
        QVERIFY(counters != tables.end());
        QCOMPARE((*counters)->item(0, 2)->text(), QStringLiteral("休止中"));
    }

    void theLongestWaitStandsFirst()
    {
        Room room;
        (void)room.stage.issue(QStringLiteral("hoken"));
        room.stage.clock().advance(12 * 60000);
        (void)room.stage.issue(QStringLiteral("tennyu"));
        room.stage.clock().advance(3 * 60000);
        room.open();
        QTRY_COMPARE(room.cell(0, 2), QStringLiteral("15"));
        QCOMPARE(room.cell(0, 1), QStringLiteral("1"));
        QCOMPARE(room.cell(1, 0), QStringLiteral("転入"));
        QCOMPARE(room.cell(1, 2), QStringLiteral("3"));
        QCOMPARE(room.window->view().services().rowCount(),
                 static_cast<int>(room.stage.town().services.size()));
    }

    void aLongWaitBecomesASentence()
    {
        Room room;
        (void)room.stage.issue(QStringLiteral("tennyu"));
        room.stage.clock().advance(41 * 60000);
        room.open();
        QTRY_VERIFY(!room.window->view().alarms().isEmpty());
        const QString alarm = room.window->view().alarms().first();
        QVERIFY2(alarm.contains(QStringLiteral("転入")) && alarm.contains(QStringLiteral("41分")),
                 qPrintable(alarm));
    }

    void aQuietHallIsSaidToBeQuiet()
    {
        Room room;
        room.open();
        QTRY_VERIFY(!room.cell(0, 0).isEmpty());
        QVERIFY(room.window->view().alarms().isEmpty());
    }

    void aForgottenHoldIsNamedWithItsCounter()
    {
        Room room;
        const queue::Ticket ticket = room.stage.issue(QStringLiteral("tennyu"));
        (void)room.stage.call(2);
        (void)room.stage.move(ticket.id, queue::TicketEvent::Arrive);
        (void)room.stage.move(ticket.id, queue::TicketEvent::Hold);
        room.stage.clock().advance(35 * 60000);
        room.open();
        QTRY_COMPARE(room.window->view().alarms().size(), 1);
        QVERIFY(room.window->view().alarms().first().contains(ticket.label()));
    }

    void countersKnowTheirServices()
    {
        HallStage stage;
        queue::HallState hall;
        const auto counters = supervisor::countersOf(hall, stage.town(), QStringLiteral("shoumei"));
        QCOMPARE(counters.total, 3);
        QCOMPARE(supervisor::countersOf(hall, stage.town(), QStringLiteral("tennyu")).total, 2);
    }

    void everybodyCanUseTheWindow_data()
    {
        QTest::addColumn<QString>("language");
        for (const char* language : {"ja", "ja-easy", "en"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }

    void everybodyCanUseTheWindow()
    {
        QFETCH(QString, language);
        Room room;
        for (const char* service : {"tennyu", "hoken", "tennyu", "shoumei"}) {
            (void)room.stage.issue(QString::fromLatin1(service));
            room.stage.clock().advance(9 * 60000);
        }
        (void)room.stage.issue(QStringLiteral("kosodate"));
        const queue::Ticket ticket = room.stage.call(3);
        (void)room.stage.move(ticket.id, queue::TicketEvent::Arrive);
        room.stage.clock().advance(4 * 60000);
        room.open(language);
        QTRY_VERIFY(!room.window->view().alarms().isEmpty());
        QTest::qWait(200);
        HallStage::keepPicture(*room.window, QStringLiteral("supervisor-") + language);
        QCOMPARE(nameFaults(*room.window), QStringList());
        QCOMPARE(clipped(*room.window), QStringList());
        QCOMPARE(unreachable(*room.window), QStringList());
        // A service one cannot read the name of cannot be acted on.
        const QTableWidget& services = room.window->view().services();
        for (int row = 0; row < services.rowCount(); ++row) {
            const QString name = services.item(row, 0)->text();
            QVERIFY2(services.fontMetrics().horizontalAdvance(name) < services.columnWidth(0),
                     qPrintable(name));
        }
        if (language != QStringLiteral("en"))
            QCOMPARE(englishLeft(*room.window, {QStringLiteral("English")}), QStringList());
    }
};

KAKANAI_TEST(tst_SupervisorWindow);
#include "tst_SupervisorWindow.moc"
