// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/ForecastKeeper.h"

#include "tests/support/HallStage.h"
#include "tests/support/TestRegistry.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace kakanai;
using namespace kakanai::test;

class tst_ForecastKeeper : public QObject
{
    Q_OBJECT

private:
    static int count(HallStage& stage, const QString& sql)
    {
        return stage.office().lane().wait([&] {
            auto transaction = store::Transaction::begin(*stage.office().stores().database).value();
            auto rows = transaction.run(sql);
            return rows && rows->next() ? rows->number(0) : -1;
        });
    }
    static int forecasts(HallStage& stage)
    {
        return count(stage, QStringLiteral("SELECT count(*) FROM forecast"));
    }
    /** The number of new forecasts the next keeping tells. */
    static int keep(visit::ForecastKeeper& keeper)
    {
        QSignalSpy kept(&keeper, &visit::ForecastKeeper::kept);
        keeper.keep();
        if (kept.isEmpty() && !kept.wait(60'000))
            return -1;
        return kept.first().first().toInt();
    }

private Q_SLOTS:
    void whoIsInTheLineIsWrittenDownAtTheStartAndOnceOnly()
    {
        HallStage stage;
        (void)stage.issue(QStringLiteral("tennyu"));
        (void)stage.issue(QStringLiteral("hoken"));
        visit::ForecastKeeper keeper(stage.office());
        QSignalSpy kept(&keeper, &visit::ForecastKeeper::kept);
        QVERIFY(kept.wait(60'000)); // by itself, without anybody looking
        QCOMPARE(kept.first().first().toInt(), 2);
        QCOMPARE(forecasts(stage), 2);
        QCOMPARE(keep(keeper), 0);
        (void)stage.issue(QStringLiteral("tennyu"));
        QCOMPARE(keep(keeper), 1);
        QCOMPARE(forecasts(stage), 3);
    }

    void twoMachinesWriteEachForecastOnce()
    {
        HallStage stage;
        visit::ForecastKeeper first(stage.office());
        visit::ForecastKeeper second(stage.office());
        QSignalSpy firstKept(&first, &visit::ForecastKeeper::kept);
        QSignalSpy secondKept(&second, &visit::ForecastKeeper::kept);
        QTRY_VERIFY_WITH_TIMEOUT(!firstKept.isEmpty() && !secondKept.isEmpty(), 60'000);
        (void)stage.issue(QStringLiteral("tennyu"));
        QCOMPARE(keep(first) + keep(second), 1);
        QCOMPARE(forecasts(stage), 1);
    }

    /** What the figures of the forecasts' error are made of. */
    void whoIsCalledIsWrittenDownToo()
    {
        HallStage stage;
        visit::ForecastKeeper keeper(stage.office());
        QSignalSpy kept(&keeper, &visit::ForecastKeeper::kept);
        QVERIFY(kept.wait(60'000));
        (void)stage.issue(QStringLiteral("tennyu"));
        QCOMPARE(keep(keeper), 1);
        QCOMPARE(count(stage, QStringLiteral("SELECT called_after FROM forecast")), -1);
        stage.clock().advance(7 * 60'000);
        (void)stage.call(1);
        QVERIFY(keep(keeper) >= 0);
        QCOMPARE(count(stage, QStringLiteral("SELECT called_after FROM forecast")), 7 * 60);
    }

    void aSlowLaneIsNotAskedTwice()
    {
        HallStage stage;
        QElapsedTimer since;
        since.start();
        visit::ForecastKeeper keeper(stage.office());
        QSignalSpy kept(&keeper, &visit::ForecastKeeper::kept);
        for (int i = 0; i < 5; ++i)
            keeper.keep(); // the first is under way still: its answer comes by the event loop
        QVERIFY(kept.wait(60'000));
        stage.office().lane().wait([] {});
        QCoreApplication::processEvents();
        constexpr int ownInterval = 10'000; // a slow machine may have come to its next turn
        QVERIFY(kept.size() <= 1 + since.elapsed() / ownInterval);
    }

    void aRefusalIsTold()
    {
        HallStage stage;
        visit::ForecastKeeper keeper(stage.office());
        QSignalSpy kept(&keeper, &visit::ForecastKeeper::kept);
        QVERIFY(kept.wait(60'000));
        (void)stage.issue(QStringLiteral("tennyu"));
        stage.office().lane().wait([&] {
            stage.office().stores().database->setGate(
                [](const QString& sql) { return !sql.contains(QStringLiteral("INTO forecast")); });
        });
        QSignalSpy failed(&keeper, &visit::ForecastKeeper::failed);
        keeper.keep();
        QVERIFY(failed.wait(60'000));
        stage.office().lane().wait([&] { stage.office().stores().database->setGate({}); });
        QCOMPARE(keep(keeper), 1); // tried again, and nobody is left out
    }
};

KAKANAI_TEST(tst_ForecastKeeper);
#include "tst_ForecastKeeper.moc"
