// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/CounterDesk.h"
#include "tests/support/TestRegistry.h"
#include "tests/support/WindowWalk.h"

#include <QLineEdit>

using namespace kakanai;
using namespace kakanai::test;
using queue::CounterState;
using queue::TicketEvent;
using queue::TicketState;

namespace {

/** The choice that a key has just opened. */
QComboBox* openChoice(CounterDesk& desk)
{
    for (auto* box : desk.window->findChildren<QComboBox*>()) {
        if (box->view()->isVisible())
            return box;
    }
    return nullptr;
}

void choose(CounterDesk& desk, QComboBox* box, int index)
{
    box->hidePopup();
    desk.window->activateWindow();
    (void)QTest::qWaitForWindowActive(desk.window.get());
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

int rowOf(const QComboBox* box, const QString& part)
{
    for (int i = 0; i < box->count(); ++i) {
        if (box->itemText(i).contains(part))
            return i;
    }
    return -1;
}

QString legend(CounterDesk& desk)
{
    return desk.window->findChild<counter::KeyLegend*>()->text();
}

void typeNumber(CounterDesk& desk, const QString& label, Qt::KeyboardModifiers modifiers = {})
{
    desk.press(Qt::Key_F2, Qt::ControlModifier);
    QWidget* line = QApplication::focusWidget();
    QVERIFY(qobject_cast<QLineEdit*>(line));
    QTest::keyClicks(line, label);
    QTest::keyClick(line, Qt::Key_Return, modifiers);
}

/** Called and at the counter. */
queue::Ticket serveNext(CounterDesk& desk)
{
    desk.press(Qt::Key_F2);
    [&] { QTRY_VERIFY(desk.ticket()); }();
    desk.press(Qt::Key_F5);
    [&] { QTRY_COMPARE(desk.ticket()->state, TicketState::Serving); }();
    return *desk.ticket();
}

queue::CounterPlace placeOf(CounterDesk& desk, int counter)
{
    return desk.stage.office().lane().wait([&] {
        const auto hall = desk.stage.office().stores().queue.state().value();
        return *std::ranges::find(hall.counters, counter, &queue::CounterPlace::number);
    });
}

} // namespace

/** The clerk's keys for the number itself: everything a hall asks of a counter besides the visit. */
class tst_CounterQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPausedCounterCallsNobodyUntilItIsOpenAgain()
    {
        CounterDesk desk;
        (void)desk.stage.issue(QStringLiteral("tennyu"));
        desk.open();
        QTRY_VERIFY(legend(desk).contains(QStringLiteral("Ctrl+F3")));
        desk.press(Qt::Key_F3, Qt::ControlModifier);
        QComboBox* state = openChoice(desk);
        QVERIFY(state);
        choose(desk, state, rowOf(state, QStringLiteral("休止")));
        QTRY_COMPARE(desk.window->view().rail().counterState(), CounterState::Paused);
        QCOMPARE(placeOf(desk, 2).state, CounterState::Paused);
        QCOMPARE(placeOf(desk, 2).staff, QStringLiteral("s01"));
        QVERIFY(!desk.window->view().rail().canCall());
        desk.press(Qt::Key_F2);
        QTest::qWait(50);
        QVERIFY(!desk.ticket());
        HallStage::keepPicture(*desk.window, QStringLiteral("counter-paused"));
        const QStringList cut = clipped(*desk.window);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));

        choose(desk, state, rowOf(state, QStringLiteral("閉鎖")));
        QTRY_COMPARE(placeOf(desk, 2).state, CounterState::Closed);
        choose(desk, state, rowOf(state, QStringLiteral("受付中")));
        QTRY_VERIFY(desk.window->view().rail().canCall());
        desk.press(Qt::Key_F2);
        QTRY_VERIFY(desk.ticket());
    }

    void aTypedNumberIsCalledOutOfTurn()
    {
        CounterDesk desk;
        (void)desk.stage.issue(QStringLiteral("tennyu"));
        const queue::Ticket second = desk.stage.issue(QStringLiteral("tennyu"));
        desk.open();
        QTRY_VERIFY(desk.window->view().rail().canCall());
        typeNumber(desk, second.label());
        QTRY_VERIFY(desk.ticket());
        QCOMPARE(desk.ticket()->id, second.id);
    }

    void aFinishedNumberSaysHowToOpenItAgainAndOpens()
    {
        CounterDesk desk;
        const queue::Ticket ticket = desk.stage.issue(QStringLiteral("tennyu"));
        (void)desk.stage.call(1);
        (void)desk.stage.move(ticket.id, TicketEvent::Arrive);
        (void)desk.stage.move(ticket.id, TicketEvent::Finish);
        desk.open();
        QTRY_VERIFY(desk.window->view().rail().canCall());
        desk.press(Qt::Key_F2, Qt::ControlModifier);
        QTRY_VERIFY(legend(desk).contains(QStringLiteral("Shift+Enter")));
        typeNumber(desk, ticket.label());
        QTRY_VERIFY(desk.notice().contains(QStringLiteral("Shift+Enter")));
        QVERIFY(!desk.ticket());
        typeNumber(desk, ticket.label(), Qt::ShiftModifier);
        QTRY_VERIFY(desk.ticket());
        QCOMPARE(desk.ticket()->id, ticket.id);
        QCOMPARE(desk.ticket()->state, TicketState::Called);
        QCOMPARE(desk.stage.find(ticket.id).counter, 2);
    }

    void whoeverIsPutAsideIsTakenUpAtAnyCounter()
    {
        CounterDesk desk;
        (void)desk.stage.issue(QStringLiteral("tennyu"));
        desk.open();
        const queue::Ticket ticket = serveNext(desk);
        QVERIFY(legend(desk).contains(QStringLiteral("Shift+F3")));
        desk.press(Qt::Key_F3, Qt::ShiftModifier);
        QTRY_VERIFY(!desk.ticket());
        QCOMPARE(desk.stage.find(ticket.id).state, TicketState::Parked);
        QVERIFY(desk.notice().contains(ticket.label()));
        // Any counter: here, the same one, by the button in the rail.
        widgets::BigButton* take = nullptr;
        QTRY_VERIFY([&] {
            for (auto* button : desk.window->view().rail().findChildren<widgets::BigButton*>()) {
                if (button->accessibleName().contains(ticket.label()))
                    take = button;
            }
            return take && take->isEnabled();
        }());
        HallStage::keepPicture(*desk.window, QStringLiteral("counter-put-aside"));
        QTest::keyClick(take, Qt::Key_Space);
        QTRY_VERIFY(desk.ticket());
        QCOMPARE(desk.ticket()->id, ticket.id);
    }

    void somebodyCalledGoesBackToTheLineWithoutAMissedCall()
    {
        CounterDesk desk;
        const queue::Ticket ticket = desk.stage.issue(QStringLiteral("tennyu"));
        desk.open();
        desk.press(Qt::Key_F2);
        QTRY_VERIFY(desk.ticket());
        QTRY_VERIFY(legend(desk).contains(QStringLiteral("Shift+F11")));
        desk.press(Qt::Key_F11, Qt::ShiftModifier);
        QTRY_VERIFY(!desk.ticket());
        QCOMPARE(desk.stage.find(ticket.id).state, TicketState::Waiting);
        QCOMPARE(desk.stage.find(ticket.id).missedCalls, 0);
    }

    void threeMissedCallsTakeANumberOffTheLineAndSaySo()
    {
        CounterDesk desk;
        const queue::Ticket ticket = desk.stage.issue(QStringLiteral("tennyu"));
        desk.open();
        for (int i = 0; i < desk.stage.town().hall.missedCallsBeforeGone; ++i) {
            QTRY_VERIFY(desk.window->view().rail().canCall());
            desk.press(Qt::Key_F2);
            QTRY_VERIFY(desk.ticket());
            desk.press(Qt::Key_F11);
            QTRY_VERIFY(!desk.ticket());
        }
        QCOMPARE(desk.stage.find(ticket.id).state, TicketState::Gone);
        QTRY_VERIFY(desk.notice().contains(ticket.label()));
    }

    void unsentWorkIsNotPutAside()
    {
        CounterDesk desk;
        (void)desk.stage.issue(QStringLiteral("tennyu"));
        desk.open();
        const queue::Ticket ticket = serveNext(desk);
        QTRY_COMPARE(desk.step(), visit::VisitStep::Event);
        QTest::qWait(50); // the button follows the chosen errand
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.step(), visit::VisitStep::Consent);
        desk.press(Qt::Key_F3, Qt::ShiftModifier);
        QTRY_VERIFY(desk.notice().contains(QStringLiteral("失われ")));
        QCOMPARE(desk.stage.find(ticket.id).state, TicketState::Serving);
    }

    void aNumberIsHandedToACounterOrAPersonAlone_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<int>("counter");
        QTest::addColumn<QString>("staff");
        QTest::newRow("a counter") << QStringLiteral("3番窓口") << 3 << QString();
        QTest::newRow("a colleague") << QStringLiteral("s02") << 0 << QStringLiteral("s02");
    }

    void aNumberIsHandedToACounterOrAPersonAlone()
    {
        QFETCH(QString, part);
        QFETCH(int, counter);
        QFETCH(QString, staff);
        CounterDesk desk;
        (void)desk.stage.issue(QStringLiteral("tennyu"));
        desk.open();
        const queue::Ticket ticket = serveNext(desk);
        desk.press(Qt::Key_F4);
        QComboBox* target = openChoice(desk);
        QVERIFY(target);
        QTRY_VERIFY(rowOf(target, part) > 0);
        choose(desk, target, rowOf(target, part));
        for (auto* button : desk.window->view().rail().findChildren<widgets::BigButton*>()) {
            if (button->accessibleName() == QStringLiteral("引き継ぎ"))
                button->click();
        }
        QTRY_VERIFY(!desk.ticket());
        const queue::Ticket moved = desk.stage.find(ticket.id);
        QCOMPARE(moved.state, TicketState::Waiting);
        QCOMPARE(moved.service, ticket.service);
        QCOMPARE(moved.wantedCounter, counter);
        QCOMPARE(moved.wantedStaff, staff);
        QVERIFY(desk.notice().contains(ticket.label()));
        // Nobody else is given this person.
        desk.press(Qt::Key_F2);
        QTRY_VERIFY(desk.notice().contains(QStringLiteral("お待ちの方")));
    }

    void aNoteGoesWithTheNumberToTheNextCounter()
    {
        CounterDesk desk;
        (void)desk.stage.issue(QStringLiteral("tennyu"));
        desk.open();
        const queue::Ticket ticket = serveNext(desk);
        desk.press(Qt::Key_M, Qt::ControlModifier);
        QWidget* line = QApplication::focusWidget();
        QVERIFY(qobject_cast<QLineEdit*>(line));
        QTest::keyClicks(line, QStringLiteral("3 ji ni mata kuru"));
        QTest::keyClick(line, Qt::Key_Return);
        const auto shown = [&] {
            QStringList words;
            for (const QLabel* label : desk.window->view().rail().findChildren<QLabel*>())
                words.append(label->text());
            return words.join(u'\n');
        };
        QTRY_VERIFY(shown().contains(QStringLiteral("3 ji ni mata kuru")));
        desk.press(Qt::Key_F3, Qt::ShiftModifier);
        QTRY_VERIFY(!desk.ticket());
        QTRY_VERIFY(!shown().contains(QStringLiteral("mata kuru")));
        typeNumber(desk, ticket.label());
        QTRY_VERIFY(desk.ticket());
        QTRY_VERIFY(shown().contains(QStringLiteral("mata kuru")));
    }

    void everybodyCanUseTheRail_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("percent");
        QTest::addColumn<QSize>("screen");
        QTest::newRow("ja 100 %") << QStringLiteral("ja") << 100 << QSize(1366, 768);
        QTest::newRow("ja-easy 100 %") << QStringLiteral("ja-easy") << 100 << QSize(1366, 768);
        QTest::newRow("en 100 %") << QStringLiteral("en") << 100 << QSize(1366, 768);
        QTest::newRow("ja 200 %") << QStringLiteral("ja") << 200 << QSize(1920, 1080);
    }

    void everybodyCanUseTheRail()
    {
        QFETCH(QString, language);
        QFETCH(int, percent);
        QFETCH(QSize, screen);
        CounterDesk desk;
        for (int i = 0; i < 4; ++i)
            (void)desk.stage.issue(QStringLiteral("tennyu"));
        desk.open(language);
        desk.window->resize(screen);
        const queue::Ticket aside = serveNext(desk);
        desk.press(Qt::Key_F3, Qt::ShiftModifier);
        QTRY_VERIFY(!desk.ticket());
        (void)serveNext(desk);
        desk.press(Qt::Key_F3);
        QTRY_VERIFY(!desk.ticket());
        desk.press(Qt::Key_F2);
        QTRY_VERIFY(desk.ticket());
        for (int size = 100; size < percent; size += 25)
            desk.press(Qt::Key_Plus, Qt::ControlModifier);
        QTest::qWait(300);
        HallStage::keepPicture(*desk.window,
                               QStringLiteral("counter-called-%1-%2").arg(language).arg(percent));
        const QStringList cut = clipped(*desk.window);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
        QCOMPARE(nameFaults(*desk.window), QStringList());
        QCOMPARE(unreachable(*desk.window), QStringList());
        QVERIFY2(desk.window->minimumSizeHint().width() <= screen.width(),
                 qPrintable(QString::number(desk.window->minimumSizeHint().width())));
        QVERIFY2(desk.window->minimumSizeHint().height() <= screen.height(),
                 qPrintable(QString::number(desk.window->minimumSizeHint().height())));
        QVERIFY(!desk.stage.find(aside.id).id.isEmpty());
    }
};

KAKANAI_TEST(tst_CounterQueue);
#include "tst_CounterQueue.moc"
