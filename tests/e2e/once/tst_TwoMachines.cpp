// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ChangeMark.h"
#include "app/store/Database.h"
#include "app/store/Transaction.h"
#include "app/visit/Office.h"
#include "app/visit/ReviewDesk.h"
#include "app/visit/StandingDesk.h"
#include "tests/support/PostgresServer.h"
#include "tests/support/Program.h"
#include "tests/support/SampleVisit.h"
#include "tests/support/TestRegistry.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

using namespace kakanai;
using casework::ReviewTask;

namespace {

constexpr int patience = 60'000;
constexpr qint64 allowed =
    2'000; ///< from the end of the program that changed something to the window that shows it

QStringList spoken(const char* line)
{
    return QString::fromLatin1(line).split(u' ');
}

} // namespace

/** Two processes on one PostgreSQL store, as two machines have: what one department does the other one sees.
 */
class tst_TwoMachines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(server.create(), qPrintable(server.log()));
        town = *loadTown({});
        auto opened = visit::Office::open(server.url(), data.path(), town, clock);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        office = std::move(*opened);
        visit::Submission submission;
        submission.draft = test::sampleDraft();
        submission.procedures = test::sampleCompletion(QString(), clock.now()).procedures;
        // Something to tick: the insurance's sheet and one paper beside it.
        for (casework::TakenProcedure& procedure : submission.procedures) {
            procedure.sheetId = procedure.id;
            procedure.documents = {QStringLiteral("資格喪失証明書")};
        }
        submission.actor = access::Actor::kiosk(QStringLiteral("kiosk-1"));
        const auto submitted =
            office->lane().wait([&] { return visit::submitVisit(office->stores(), submission); });
        QVERIFY2(submitted, submitted ? "" : qPrintable(submitted.error().detail));
    }
    void cleanupTestCase() { office.reset(); }

    /** Every edit of a department, each by a program of its own that ends by itself, seen in a window of
     * another process and, where it changes the procedure's state, at the counter where the case is open. */
    void whatOneDepartmentDoesAnotherWindowShows_data()
    {
        QTest::addColumn<QStringList>("act");
        QTest::addColumn<int>("seen"); // of the task's two items
        QTest::newRow("one paper is ticked") << spoken("tick --item sheet") << 1;
        QTest::newRow("its tick is taken away") << spoken("tick --item sheet --unseen") << 0;
        QTest::newRow("the other paper is ticked") << spoken("tick --item d1") << 1;
        QTest::newRow("all papers are ticked") << spoken("tick") << 2;
        QTest::newRow("all ticks are taken away") << spoken("tick --unseen") << 0;
    }
    void whatOneDepartmentDoesAnotherWindowShows()
    {
        QFETCH(QStringList, act);
        QFETCH(int, seen);
        const auto hoken = window();
        QTRY_VERIFY_WITH_TIMEOUT(taskOf(*hoken), patience);
        const QString id = taskOf(*hoken)->id;
        const Sight sight = waitFor(*hoken, review(id, act), [&] { return seenOf(hoken->find(id)) == seen; });
        QVERIFY2(sight.isGood(), sight.errors.constData());
        qInfo("seen %lld ms after the program ended, which took %lld ms",
              static_cast<long long>(sight.shownMs), static_cast<long long>(sight.programMs));
        QVERIFY(sight.shownMs <= 10 * allowed); // a loaded machine; the window looks every half second
    }

    /** Five programs at once, two windows looking: nobody waits for ever for anybody. */
    void programsAtTheSameTimeAllEnd()
    {
        const auto hoken = window();
        const auto another = window();
        QTRY_VERIFY_WITH_TIMEOUT(taskOf(*hoken), patience);
        const QString id = taskOf(*hoken)->id;
        constexpr int programs = 5;
        std::array<QProcess, programs> processes;
        for (QProcess& process : processes)
            start(process, review(id, spoken("tick")));
        for (QProcess& process : processes) {
            QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, patience);
            QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        }
        QTRY_COMPARE_WITH_TIMEOUT(seenOf(hoken->find(id)), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(seenOf(another->find(id)), 2, patience);
    }

    /** A clerk who mistypes must not believe that something was ticked. */
    void anItemThatTheTaskDoesNotHaveIsRefused()
    {
        const auto hoken = window();
        QTRY_VERIFY_WITH_TIMEOUT(taskOf(*hoken), patience);
        const test::Finished refused = run(review(taskOf(*hoken)->id, spoken("tick --item d99")));
        QVERIFY(refused.exitCode != 0);
        QCOMPARE(refused.errorCode(), QStringLiteral("case-unknown"));
    }

    /** Windows ask twice a second whether anything changed: no writer elsewhere may hold that up. */
    void lookingWaitsForNoWriter()
    {
        auto elsewhere = store::Database::open(server.url());
        QVERIFY2(elsewhere, elsewhere ? "" : qPrintable(elsewhere.error().detail));
        const auto writing = store::Transaction::begin(**elsewhere);
        QVERIFY(writing);
        auto mark = office->lane().run([&] {
            return store::ChangeMark::glance(*office->stores().database, store::ChangeTopic::Review);
        });
        QTRY_VERIFY_WITH_TIMEOUT(mark.isFinished(), patience);
        QVERIFY(mark.result());
        QVERIFY(*mark.result() > 0);
    }

    /** A machine that stands still while it writes loses the writers' lock; the others go on, and so does it
     * when it wakes. */
    void aWriterThatStandsStillHoldsNobodyForEver()
    {
        auto elsewhere = store::Database::open(server.url());
        QVERIFY2(elsewhere, elsewhere ? "" : qPrintable(elsewhere.error().detail));
        auto still = store::Transaction::begin(**elsewhere);
        QVERIFY(still);
        auto limit = still->run(QStringLiteral("SHOW idle_in_transaction_session_timeout"));
        QVERIFY(limit && limit->next());
        QCOMPARE(limit->text(0), QStringLiteral("5min"));
        QVERIFY(still->run(QStringLiteral("SET LOCAL idle_in_transaction_session_timeout = '1s'")));
        const auto hoken = window();
        QTRY_VERIFY_WITH_TIMEOUT(taskOf(*hoken), patience);
        const test::Finished ticked = run(review(taskOf(*hoken)->id, spoken("tick")));
        QVERIFY2(ticked.exitCode == 0, ticked.errors.constData());
        QVERIFY(!still->run(QStringLiteral("SELECT 1")));
        QVERIFY(store::Transaction::begin(**elsewhere));
    }

    /** Sent back by a program elsewhere, it stands before the counter with its reason; answered in this
     * window, the other program reads it. */
    void whatOneSendsBackTheOtherSeesWithinTwoSeconds()
    {
        visit::ReviewDesk counter(*office, {QStringLiteral("s01"), QStringLiteral("T-01"), {}, true});
        visit::StandingDesk open(*office, counter.seat());
        const auto hoken = window();
        QTRY_VERIFY_WITH_TIMEOUT(taskOf(*hoken), patience);
        const QString id = taskOf(*hoken)->id;
        open.setCase(taskOf(*hoken)->caseId);
        const Sight sight = waitFor(counter,
                                    review(id,
                                           {QStringLiteral("return"), QStringLiteral("--reason"),
                                            QStringLiteral("資格喪失証明書が要ります")}),
                                    [&] { return counter.find(id) != nullptr; });
        QVERIFY2(sight.isGood(), sight.errors.constData());
        qInfo("seen %lld ms after the other program ended", static_cast<long long>(sight.shownMs));
        QVERIFY(sight.shownMs <= 10 * allowed); // a loaded machine; the window looks every half second
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(open), casework::Delivery::Returned, patience);
        QCOMPARE(counter.find(id)->reason, QStringLiteral("資格喪失証明書が要ります"));
        bool isAnswered = false;
        counter.answer(id, QStringLiteral("郵送で届きました"), [&](const ReviewTask&) { isAnswered = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered, patience);
        const test::Finished list = run({QStringLiteral("review"), QStringLiteral("counter")});
        QVERIFY2(list.exitCode == 0, list.errors.constData());
        QVERIFY(list.json()[QStringLiteral("tasks")].toArray().isEmpty());
    }

    /** Done elsewhere, it leaves the open list here, and the counter reads the procedure's new state. */
    void whatIsDoneElsewhereLeavesTheOpenList()
    {
        const auto hoken = window();
        QTRY_VERIFY_WITH_TIMEOUT(taskOf(*hoken), patience);
        const QString id = taskOf(*hoken)->id;
        visit::StandingDesk open(*office, {QStringLiteral("s01"), QStringLiteral("T-01"), {}, true});
        open.setCase(taskOf(*hoken)->caseId);
        const test::Finished ticked = run(review(id, spoken("tick")));
        QVERIFY2(ticked.exitCode == 0, ticked.errors.constData());
        const Sight sight =
            waitFor(*hoken, review(id, spoken("done")), [&] { return hoken->find(id) == nullptr; });
        QVERIFY2(sight.isGood(), sight.errors.constData());
        qInfo("gone %lld ms after the other program ended", static_cast<long long>(sight.shownMs));
        QVERIFY(sight.shownMs <= 10 * allowed);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(open), casework::Delivery::Accepted, patience);
    }

private:
    static const ReviewTask* taskOf(const visit::ReviewDesk& desk)
    {
        const auto& tasks = desk.tasks();
        const auto found = std::ranges::find(tasks, QStringLiteral("H01"), &ReviewTask::procedure);
        return found == tasks.end() ? nullptr : &*found;
    }

    QStringList arguments(const QStringList& words) const
    {
        return QStringList{QStringLiteral("--store"), server.url()} + words;
    }
    test::Finished run(const QStringList& words) const
    {
        return test::runKakanai(data.path(), arguments(words));
    }

    QStringList review(const QString& id, const QStringList& act) const
    {
        return spoken("review") + QStringList{act.first(), id} + spoken("--staff s03") + act.mid(1);
    }
    /** A department's open work list, in this process. */
    std::unique_ptr<visit::ReviewDesk> window() const
    {
        return std::make_unique<visit::ReviewDesk>(
            *office,
            visit::ReviewSeat{QStringLiteral("s03"), QStringLiteral("T-03"), QStringLiteral("HOKEN"), false});
    }
    static qsizetype seenOf(const ReviewTask* task)
    {
        return task ? task->items.size() - task->unseen().size() : -1;
    }
    static std::optional<casework::Delivery> stateOf(const visit::StandingDesk& desk)
    {
        const auto& standings = desk.standings();
        const auto found =
            std::ranges::find(standings, QStringLiteral("H01"), &casework::ProcedureStanding::procedure);
        return found == standings.end() ? std::nullopt : std::optional(found->state);
    }
    void start(QProcess& process, const QStringList& words) const
    {
        process.start(QStringLiteral(KAKANAI_BINARY_DIR "/kakanai"),
                      QStringList{QStringLiteral("--data"), data.path()} + arguments(words));
    }

    struct Sight {
        qint64 programMs = -1; ///< from its start to its end; -1 = it did not end by itself
        qint64 shownMs = -1; ///< from its end to the window; 0 = before, -1 = never
        int exitCode = -1;
        QByteArray errors = {};

        [[nodiscard]] bool isGood() const { return programMs >= 0 && shownMs >= 0 && exitCode == 0; }
    };

    /** Runs the program and watches the window. */
    template <typename IsShown>
    Sight waitFor(visit::ReviewDesk& desk, const QStringList& words, IsShown isShown)
    {
        QProcess process;
        QElapsedTimer started;
        QElapsedTimer ended;
        Sight sight;
        connect(&process, &QProcess::finished, this, [&] {
            ended.start();
            sight.programMs = started.elapsed();
        });
        const auto look = connect(&desk, &visit::ReviewDesk::tasksChanged, this, [&] {
            if (sight.shownMs < 0 && isShown())
                sight.shownMs = ended.isValid() ? ended.elapsed() : 0;
        });
        started.start();
        start(process, words);
        (void)QTest::qWaitFor([&] { return sight.programMs >= 0; }, patience);
        sight.exitCode = sight.programMs >= 0 ? process.exitCode() : -1;
        // What was refused is not waited for.
        if (sight.exitCode == 0)
            (void)QTest::qWaitFor([&] { return sight.shownMs >= 0; }, patience);
        disconnect(look);
        sight.errors = QByteArrayLiteral("program ") + QByteArray::number(sight.programMs)
            + QByteArrayLiteral(" ms, exit ") + QByteArray::number(sight.exitCode)
            + QByteArrayLiteral(", shown ") + QByteArray::number(sight.shownMs) + QByteArrayLiteral(" ms; ")
            + process.readAllStandardError();
        return sight;
    }

    test::PostgresServer server;
    QTemporaryDir data;
    SystemClock clock;
    TownSettings town;
    std::unique_ptr<visit::Office> office;
};

KAKANAI_TEST(tst_TwoMachines);
#include "tst_TwoMachines.moc"
