// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/Office.h"
#include "app/visit/ReviewDesk.h"
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

using namespace kakanai;
using casework::ReviewTask;

namespace {

constexpr int patience = 60'000;
constexpr qint64 allowed =
    2'000; ///< from the end of the program that changed something to the window that shows it

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
        submission.actor = access::Actor::kiosk(QStringLiteral("kiosk-1"));
        const auto submitted =
            office->lane().wait([&] { return visit::submitVisit(office->stores(), submission); });
        QVERIFY2(submitted, submitted ? "" : qPrintable(submitted.error().detail));
    }
    void cleanupTestCase() { office.reset(); }

    /** Sent back by a program elsewhere, it stands before the counter with its reason; answered in this
     * window, the other program reads it. */
    void whatOneSendsBackTheOtherSeesWithinTwoSeconds()
    {
        visit::ReviewDesk counter(*office, {QStringLiteral("s01"), QStringLiteral("T-01"), {}, true});
        visit::ReviewDesk hoken(
            *office, {QStringLiteral("s03"), QStringLiteral("T-03"), QStringLiteral("HOKEN"), false});
        QTRY_VERIFY_WITH_TIMEOUT(taskOf(hoken), patience);
        const QString id = taskOf(hoken)->id;
        const qint64 wait = waitFor(counter,
                                    {QStringLiteral("review"), QStringLiteral("return"), id,
                                     QStringLiteral("--staff"), QStringLiteral("s03"),
                                     QStringLiteral("--reason"), QStringLiteral("資格喪失証明書が要ります")},
                                    [&] { return counter.find(id) != nullptr; });
        qInfo("seen %lld ms after the other program ended", static_cast<long long>(wait));
        QVERIFY(wait <= 2 * allowed); // a loaded machine; the window looks every half second
        QCOMPARE(counter.find(id)->reason, QStringLiteral("資格喪失証明書が要ります"));
        bool isAnswered = false;
        counter.answer(id, QStringLiteral("郵送で届きました"), [&](const ReviewTask&) { isAnswered = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered, patience);
        const test::Finished list = run({QStringLiteral("review"), QStringLiteral("counter")});
        QVERIFY2(list.exitCode == 0, list.errors.constData());
        QVERIFY(list.json()[QStringLiteral("tasks")].toArray().isEmpty());
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

    /** Runs the program and answers how long after its end the window shows it, in ms; 0 = before. */
    template <typename IsShown>
    qint64 waitFor(visit::ReviewDesk& desk, const QStringList& words, IsShown isShown)
    {
        QProcess process;
        QElapsedTimer ended;
        qint64 shown = -1;
        connect(&process, &QProcess::finished, this, [&] { ended.start(); });
        const auto look = connect(&desk, &visit::ReviewDesk::tasksChanged, this, [&] {
            if (shown < 0 && isShown())
                shown = ended.isValid() ? ended.elapsed() : 0;
        });
        process.start(QStringLiteral(KAKANAI_BINARY_DIR "/kakanai"),
                      QStringList{QStringLiteral("--data"), data.path()} + arguments(words));
        [&] { QTRY_VERIFY_WITH_TIMEOUT(process.state() == QProcess::NotRunning, patience); }();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(shown >= 0, patience); }();
        disconnect(look);
        if (process.exitCode() != 0)
            qWarning("%s", process.readAllStandardError().constData());
        return shown < 0 ? patience : shown;
    }

    test::PostgresServer server;
    QTemporaryDir data;
    SystemClock clock;
    TownSettings town;
    std::unique_ptr<visit::Office> office;
};

KAKANAI_TEST(tst_TwoMachines);
#include "tst_TwoMachines.moc"
