// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/ReviewWindow.h"
#include "tests/support/HallStage.h"
#include "tests/support/TestRegistry.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QSignalSpy>

#include <algorithm>

using namespace kakanai;
using namespace kakanai::review;
using casework::ReviewState;
using casework::ReviewTask;

namespace {

constexpr int patience = 30000;

visit::ReviewSeat seat(const char* staff, const char* department)
{
    return {QString::fromLatin1(staff), QStringLiteral("desk-") + QString::fromLatin1(staff),
            QString::fromLatin1(department), false};
}

/** A hall where somebody handed in a move, and the departments' windows on it. */
struct ReviewStage : test::HallStage {
    queue::Ticket ticket = submitMoveIn();

    std::unique_ptr<ReviewWindow> open(const char* staff, const char* department)
    {
        auto window =
            std::make_unique<ReviewWindow>(services(), seat(staff, department), QStringLiteral("ja"));
        window->resize(1366, 768);
        window->show();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!window->desk().staff().id.isEmpty(), patience); }();
        return window;
    }

    static const ReviewTask* taskOf(ReviewWindow& window, const QString& procedure)
    {
        const auto& tasks = window.desk().tasks();
        const auto found = std::ranges::find(tasks, procedure, &ReviewTask::procedure);
        return found == tasks.end() ? nullptr : &*found;
    }

    static bool isIn(ReviewWindow& window, const QString& procedure, ReviewState state)
    {
        const ReviewTask* task = taskOf(window, procedure);
        return task && task->state == state;
    }

    /** Somebody sits down here: keys go to this window's list. */
    static void sitAt(ReviewWindow& window)
    {
        window.activateWindow();
        window.table().setFocus();
        [&] { QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), &window, patience); }();
    }

    /** Ticks everything of the chosen task with the number keys. */
    static void tickAll(ReviewWindow& window)
    {
        sitAt(window);
        const QString id = window.table().chosen();
        const qsizetype count = window.desk().find(id)->items.size();
        for (qsizetype i = 0; i < count; ++i) {
            const auto isSeen = [&] {
                const ReviewTask* task = window.desk().find(id);
                return task && !task->items.at(i).seenBy.isEmpty();
            };
            if (!isSeen())
                QTest::keyClick(&window.table(), Qt::Key(Qt::Key_1 + i));
            [&] { QTRY_VERIFY_WITH_TIMEOUT(isSeen(), patience); }();
        }
    }
};

} // namespace

class tst_ReviewWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHandedInMoveIsOnEveryDepartmentsListAtOnce()
    {
        ReviewStage stage;
        const auto shimin = stage.open("s01", "SHIMIN");
        const auto hoken = stage.open("s03", "HOKEN");
        QTRY_VERIFY_WITH_TIMEOUT(stage.taskOf(*shimin, QStringLiteral("J01")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(stage.taskOf(*hoken, QStringLiteral("H01")), patience);
        for (const ReviewTask& task : hoken->desk().tasks())
            QCOMPARE(task.department, QStringLiteral("HOKEN"));
        QVERIFY(!stage.taskOf(*hoken, QStringLiteral("H01"))->isCaseCompleted);
    }

    void theSheetIsShownAsItIsPrinted()
    {
        ReviewStage stage;
        stage.speak(QStringLiteral("ja"));
        const auto window = stage.open("s01", "SHIMIN");
        QTRY_VERIFY_WITH_TIMEOUT(stage.taskOf(*window, QStringLiteral("J01")), patience);
        window->table().choose(stage.taskOf(*window, QStringLiteral("J01"))->id);
        QTRY_VERIFY_WITH_TIMEOUT(window->shownPages() > 0, patience);
        test::HallStage::keepPicture(*window, QStringLiteral("review-shimin"));
    }

    void aMoveIsReadByTwoPeopleWithTheKeyboardAlone()
    {
        ReviewStage stage;
        stage.speak(QStringLiteral("ja"));
        const auto first = stage.open("s01", "SHIMIN");
        const auto second = stage.open("s02", "SHIMIN");
        const auto hoken = stage.open("s03", "HOKEN");
        QTRY_VERIFY_WITH_TIMEOUT(stage.taskOf(*first, QStringLiteral("J01")), patience);
        first->table().choose(stage.taskOf(*first, QStringLiteral("J01"))->id);
        stage.sitAt(*first);
        QTest::keyClick(first.get(), Qt::Key_F12); // nothing seen yet
        stage.tickAll(*first);
        QTest::keyClick(first.get(), Qt::Key_F12);
        QTRY_VERIFY_WITH_TIMEOUT(stage.isIn(*second, QStringLiteral("J01"), ReviewState::Read), patience);
        QTRY_VERIFY_WITH_TIMEOUT(stage.isIn(*first, QStringLiteral("J01"), ReviewState::Read), patience);
        test::HallStage::keepPicture(*first, QStringLiteral("review-first-reader"));
        QVERIFY(!stage.taskOf(*hoken, QStringLiteral("H01"))->waitsFor.isEmpty());
        hoken->table().choose(stage.taskOf(*hoken, QStringLiteral("H01"))->id);
        QTRY_VERIFY_WITH_TIMEOUT(hoken->shownPages() > 0, patience);
        test::HallStage::keepPicture(*hoken, QStringLiteral("review-gate"));

        second->table().choose(stage.taskOf(*second, QStringLiteral("J01"))->id);
        stage.tickAll(*second);
        QElapsedTimer since;
        since.start();
        QTest::keyClick(second.get(), Qt::Key_F12);
        // The gate opens at the insurance desk without anybody asking there.
        QTRY_VERIFY_WITH_TIMEOUT(stage.taskOf(*hoken, QStringLiteral("H01"))->waitsFor.isEmpty(), patience);
        qInfo("seen at the other desk after %lld ms", since.elapsed());
        stage.tickAll(*hoken);
        QTest::keyClick(hoken.get(), Qt::Key_F12);
        QTRY_VERIFY_WITH_TIMEOUT(!stage.taskOf(*hoken, QStringLiteral("H01")), patience);
    }

    void whatIsSentBackIsAnsweredByTheCounter()
    {
        ReviewStage stage;
        stage.speak(QStringLiteral("ja"));
        const auto hoken = stage.open("s03", "HOKEN");
        const auto shimin = stage.open("s01", "SHIMIN");
        QTRY_VERIFY_WITH_TIMEOUT(stage.taskOf(*hoken, QStringLiteral("H01")), patience);
        hoken->table().choose(stage.taskOf(*hoken, QStringLiteral("H01"))->id);
        stage.sitAt(*hoken);
        QTest::keyClick(hoken.get(), Qt::Key_F4);
        auto* reason = hoken->pane().findChild<QLineEdit*>(QStringLiteral("reason"));
        QTRY_VERIFY_WITH_TIMEOUT(reason->hasFocus(), patience);
        reason->setText(QStringLiteral("資格喪失証明書の 喪失日が 読めません。原本を 見てください。"));
        hoken->pane().findChild<QPushButton*>(QStringLiteral("return"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(stage.isIn(*hoken, QStringLiteral("H01"), ReviewState::Returned), patience);
        QTRY_COMPARE_WITH_TIMEOUT(shimin->counterDesk().tasks().size(), 1, patience);
        stage.sitAt(*shimin);
        QTest::keyClick(shimin.get(), Qt::Key_F3);
        QTRY_VERIFY_WITH_TIMEOUT(!shimin->table().chosen().isEmpty(), patience);
        test::HallStage::keepPicture(*shimin, QStringLiteral("review-counter"));
        const QString task = shimin->table().chosen();
        shimin->counterDesk().answer(task, QStringLiteral("原本で 10月1日と 確認しました。"));
        QTRY_VERIFY_WITH_TIMEOUT(stage.isIn(*hoken, QStringLiteral("H01"), ReviewState::Open), patience);
        QCOMPARE(stage.taskOf(*hoken, QStringLiteral("H01"))->reason,
                 QStringLiteral("原本で 10月1日と 確認しました。"));
    }

    void fieldsAreRetypedByKeyAndResumedAtAnotherDesk()
    {
        ReviewStage stage;
        stage.speak(QStringLiteral("ja"));
        const auto window = stage.open("s01", "SHIMIN");
        QTRY_VERIFY_WITH_TIMEOUT(stage.taskOf(*window, QStringLiteral("J01")), patience);
        window->table().choose(stage.taskOf(*window, QStringLiteral("J01"))->id);
        QTRY_VERIFY_WITH_TIMEOUT(window->shownPages() > 0, patience);
        stage.sitAt(*window);
        QTest::keyClick(window.get(), Qt::Key_F5);
        RetypePage& page = window->retypePage();
        QTRY_VERIFY_WITH_TIMEOUT(!window->retypeDesk().list().lines.isEmpty() && page.isVisible(), patience);
        QCOMPARE(page.current(), 0);
        QTest::keyClick(&page, Qt::Key_Return);
        QTest::keyClick(&page, Qt::Key_Return);
        QCOMPARE(page.current(), 2);
        const QString value = window->retypeDesk().list().lines.at(2).value;
        QVERIFY(!value.isEmpty());
        QCOMPARE(page.shownValue(), value);
        QTest::keyClick(&page, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), value);
        test::HallStage::keepPicture(*window, QStringLiteral("retype"));
        page.goBack();
        QCOMPARE(page.current(), 1);
        QTest::keyClick(&page, Qt::Key_Return);
        Q_EMIT page.printAsked();
        const QString paper = stage.folder() + QStringLiteral("/printed/retype-J01.pdf");
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(paper), patience);

        // Somebody else goes on where the first was interrupted.
        const auto other = stage.open("s02", "SHIMIN");
        QTRY_VERIFY_WITH_TIMEOUT(stage.taskOf(*other, QStringLiteral("J01")), patience);
        other->table().choose(stage.taskOf(*other, QStringLiteral("J01"))->id);
        QTRY_VERIFY_WITH_TIMEOUT(other->shownPages() > 0, patience);
        stage.sitAt(*other);
        QTest::keyClick(other.get(), Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(other->retypePage().current(), 2, patience);
        QCOMPARE(other->retypeDesk().list().lines.at(0).typedBy, QStringLiteral("s01"));
    }

    void aClerkCannotOpenAnotherDepartmentsList()
    {
        ReviewStage stage;
        visit::ReviewDesk desk(stage.office(), seat("s01", "HOKEN"));
        QSignalSpy failed(&desk, &visit::ReviewDesk::failed);
        QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), patience);
        QCOMPARE(failed.first().first().value<Failure>().code, FailureCode::NotPermitted);
        QVERIFY(desk.tasks().isEmpty());
    }

    void aSlowStoreHoldsUpNoWindow()
    {
        ReviewStage stage;
        const auto window = stage.open("s01", "SHIMIN");
        QTRY_VERIFY_WITH_TIMEOUT(stage.taskOf(*window, QStringLiteral("J01")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(window->shownPages() > 0, patience);
        // The store answers nobody for two seconds; meanwhile the window must keep turning.
        auto stuck = stage.office().lane().run([] { QThread::msleep(2000); });
        qint64 longest = 0;
        QElapsedTimer turn;
        for (int i = 0; !stuck.isFinished(); ++i) {
            turn.start();
            if (i == 5)
                QTest::keyClick(&window->table(), Qt::Key_1);
            if (i == 10)
                window->desk().refresh();
            QCoreApplication::processEvents();
            longest = std::max(longest, turn.elapsed());
            QThread::msleep(5);
        }
        qInfo("longest turn %lld ms", longest);
        QVERIFY2(longest < 1000, "the window waited for the store"); // a wide margin on a loaded machine
    }
};

KAKANAI_TEST(tst_ReviewWindow);
#include "tst_ReviewWindow.moc"
