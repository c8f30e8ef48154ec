// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/PaperThresholds.h"

#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kakanai;
using visit::PaperThresholds;

class tst_PaperThresholds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noFileMeansTheReadersOwnJudgement()
    {
        QTemporaryDir town;
        const auto thresholds = PaperThresholds::load(town.filePath(QStringLiteral("papers")));
        QVERIFY(thresholds);
        QCOMPARE(thresholds->of(QStringLiteral("tenshutsu"), QStringLiteral("name")), 0.0);
        QCOMPARE(thresholds->keepDays, 365);
    }

    void theNearestThresholdCounts()
    {
        const auto thresholds =
            loaded("{\"sure\":{\"*\":0.8,\"tenshutsu\":0.85,\"tenshutsu/name\":0.95},\"keepDays\":90}");
        QVERIFY(thresholds);
        QCOMPARE(thresholds->of(QStringLiteral("tenshutsu"), QStringLiteral("name")), 0.95);
        QCOMPARE(thresholds->of(QStringLiteral("tenshutsu"), QStringLiteral("kana")), 0.85);
        QCOMPARE(thresholds->of(QStringLiteral("koseki"), QStringLiteral("name")), 0.8);
        QCOMPARE(thresholds->keepDays, 90);
    }

    void aTownCanOnlyBeStricter()
    {
        const auto thresholds = loaded("{\"sure\":{\"*\":0.9}}");
        QVERIFY(thresholds);
        forms::PageReading reading;
        reading.type = QStringLiteral("tenshutsu");
        for (const auto& [confidence, level] :
             {std::pair{0.85, forms::Confidence::Sure}, std::pair{0.95, forms::Confidence::Sure},
              std::pair{0.99, forms::Confidence::Doubtful}}) {
            forms::FieldReading field;
            field.value = QStringLiteral("x");
            field.confidence = confidence;
            field.level = level;
            field.needsReview = level != forms::Confidence::Sure;
            reading.fields.append(field);
        }
        thresholds->apply(reading);
        QVERIFY(reading.fields[0].needsReview);
        QVERIFY(reading.fields[0].level == forms::Confidence::Doubtful);
        QVERIFY(!reading.fields[1].needsReview);
        QVERIFY(reading.fields[2].needsReview);
    }

    void nonsenseIsNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("above one") << QByteArray("{\"sure\":{\"*\":1.5}}");
        QTest::newRow("words") << QByteArray("{\"sure\":{\"*\":\"high\"}}");
        QTest::newRow("no days") << QByteArray("{\"keepDays\":0}");
        QTest::newRow("no object") << QByteArray("[");
    }
    void nonsenseIsNamed()
    {
        QFETCH(QByteArray, text);
        const auto thresholds = loaded(text);
        QVERIFY(!thresholds);
        QCOMPARE(thresholds.error().code, FailureCode::TownInvalid);
    }

private:
    static Result<PaperThresholds> loaded(const QByteArray& text)
    {
        QTemporaryDir town;
        QFile file(town.filePath(QStringLiteral("paper-thresholds.json")));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        file.close();
        return PaperThresholds::load(town.filePath(QStringLiteral("papers")));
    }
};

KAKANAI_TEST(tst_PaperThresholds);
#include "tst_PaperThresholds.moc"
