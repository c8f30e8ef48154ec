// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/PaperChecks.h"

#include "app/store/Transaction.h"
#include "tests/support/SealedStore.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace kakanai;
using namespace kakanai::casework;
using kakanai::test::SealedStore;

namespace {

const QDate today(2026, 4, 1);
constexpr int yearOfDays = 365;

void keep(SealedStore& store, const QDate& day, const QList<PaperCheck>& checks, int keepDays = yearOfDays)
{
    auto transaction = store.begin();
    QVERIFY(PaperChecks::add(transaction, day, checks, keepDays));
    QVERIFY(transaction.commit());
}

QList<CalibrationRow> reportOf(SealedStore& store)
{
    auto transaction = store.begin();
    return PaperChecks::calibration(transaction).value_or(QList<CalibrationRow>());
}

PaperCheck check(double confidence, bool wasRight, const char16_t* field = u"name")
{
    return {QStringLiteral("tenshutsu"), QString::fromUtf16(field), confidence, confidence >= 0.8, wasRight};
}

} // namespace

class tst_PaperChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreCountedEachForItself()
    {
        SealedStore store;
        keep(store, today,
             {check(0.9, true), check(0.85, false), check(0.5, false), check(0.9, true, u"kana")});
        const auto report = reportOf(store);
        QCOMPARE(report.size(), 2);
        QCOMPARE(report[0].field, QStringLiteral("kana"));
        QCOMPARE(report[0].checks, 1);
        QCOMPARE(report[1].checks, 3);
        QCOMPARE(report[1].wrong, 2);
        QCOMPARE(report[1].sure, 2);
        QCOMPARE(report[1].sureWrong, 1);
        QVERIFY(!report[1].threshold); // three readings speak for nothing
    }

    void aThresholdLiesAboveTheMistakes()
    {
        SealedStore store;
        QList<PaperCheck> checks;
        for (int i = 0; i < 90; ++i)
            checks.append(check(0.95, true));
        for (int i = 0; i < 30; ++i)
            checks.append(check(0.90, true));
        for (int i = 0; i < 30; ++i)
            checks.append(check(0.85, i % 5 != 0));
        keep(store, today, checks);
        const auto report = reportOf(store);
        QVERIFY(report[0].threshold);
        QCOMPARE(*report[0].threshold, 0.9);
    }

    void aFieldThatIsWrongEverywhereGetsNone()
    {
        SealedStore store;
        QList<PaperCheck> checks;
        for (int i = 0; i < 200; ++i)
            checks.append(check(0.95, i % 3 != 0));
        keep(store, today, checks);
        QVERIFY(!reportOf(store)[0].threshold);
    }

    void whatIsTooOldIsForgotten()
    {
        SealedStore store;
        keep(store, today.addDays(-40), {check(0.9, true)}, 30);
        QCOMPARE(store.count(QStringLiteral("SELECT count(*) FROM paper_check")), 1);
        keep(store, today, {check(0.9, true), check(0.9, true)}, 30);
        QCOMPARE(store.count(QStringLiteral("SELECT count(*) FROM paper_check")), 2);
        keep(store, today.addDays(30), {}, 30);
        QCOMPARE(store.count(QStringLiteral("SELECT count(*) FROM paper_check")), 2);
        keep(store, today.addDays(31), {}, 30);
        QCOMPARE(store.count(QStringLiteral("SELECT count(*) FROM paper_check")), 0);
    }
};

KAKANAI_TEST(tst_PaperChecks);
#include "tst_PaperChecks.moc"
