// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/QueueBench.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace kakanai;

/** The hall's measurements at a fraction of their size: that they run, end, and find nothing doubled. The
 * figures themselves are in docs/measurements/hall.md; whole (`KAKANAI_CAMPAIGN=1`) the bounds are held. */
class tst_HallBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isWhole = qEnvironmentVariableIntValue("KAKANAI_CAMPAIGN") == 1; }

    void throughputBesidePgbench()
    {
        const auto measured = isWhole ? bench::benchHallThroughput() : bench::hallThroughput(2, 1);
        QVERIFY(show(measured));
        QVERIFY(!isWhole || measured->value >= 0.8 * measured->comparisonValue);
    }

    void theWorkAloneBesidePgbench()
    {
        QVERIFY(show(isWhole ? bench::benchHallThroughputInMemory() : bench::hallThroughputInMemory(2, 1)));
    }

    void throughputBesideTheCInterface()
    {
        const auto measured = isWhole ? bench::benchHallFile() : bench::hallFile(60, true);
        QVERIFY(show(measured));
        QVERIFY(!isWhole || measured->value >= 0.8 * measured->comparisonValue);
    }

    void theWorkAloneBesideTheCInterface()
    {
        QVERIFY(show(isWhole ? bench::benchHallFileUnflushed() : bench::hallFile(60, false)));
    }

    void fromTheCallToTheBoard()
    {
        const auto measured = isWhole ? bench::benchHallBoard() : bench::hallBoard(12, 30, 4);
        QVERIFY(show(measured));
        QVERIFY(!isWhole || measured->value <= measured->comparisonValue);
    }

    void aCallCostsTheSameAfterManyYears_data()
    {
        QTest::addColumn<bool>("isOnServer");
        QTest::newRow("in one file") << false;
        QTest::newRow("on a server") << true;
    }

    void aCallCostsTheSameAfterManyYears()
    {
        QFETCH(bool, isOnServer);
        const auto run = isOnServer ? bench::hallHistoryServer : bench::hallHistoryFile;
        const auto measured = isWhole ? run(10'000'000, 400) : run(50'000, 30);
        QVERIFY(show(measured));
        QVERIFY(!isWhole || measured->value <= 1.2 * measured->comparisonValue);
    }

private:
    static bool show(const std::optional<bench::Measurement>& measured)
    {
        if (!measured)
            return false;
        qInfo("%s: %.1f; %s: %.1f; ratio %.2f", qPrintable(measured->unit), measured->value,
              qPrintable(measured->comparison), measured->comparisonValue,
              measured->value / measured->comparisonValue);
        return measured->value > 0 && measured->comparisonValue > 0;
    }

    bool isWhole = false;
};

KAKANAI_TEST(tst_HallBench);
#include "tst_HallBench.moc"
