// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/PageReader.h"
#include "forms/ocr/PaperTemplate.h"
#include "tests/support/PaperTruth.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace kakanai;
using namespace kakanai::forms;

namespace {

const QString fixtures = QStringLiteral(KAKANAI_SOURCE_DIR "/tests/fixtures/papers/");

// One page in so many is read; 1 = the whole set (docs/measurements/ocr.md).
int divisor()
{
    bool isGiven = false;
    const int asked = qEnvironmentVariableIntValue("KAKANAI_CAMPAIGN", &isGiven);
    return isGiven ? std::max(asked, 1) : 20;
}

} // namespace

/** The pages the rules were written on. They say that nothing broke, not how other pages fare. */
class tst_DevelopmentPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePagesAreReadAsMeasured()
    {
        const QStringList files =
            QDir(fixtures).entryList({QStringLiteral("*.jpg")}, QDir::Files, QDir::Name);
        QCOMPARE(files.size(), 24);
        PageReader reader;
        test::PaperScore total;
        int pages = 0;
        // From the end: a handwritten page comes first.
        for (qsizetype i = files.size() - 1; i >= 0; i -= divisor()) {
            const QString file = fixtures + files[i];
            const auto truth = test::loadPaperTruth(file.chopped(4) + QStringLiteral(".json"));
            const auto reading = reader.read(file);
            QVERIFY2(reading, reading ? "" : qPrintable(reading.error().detail));
            QCOMPARE(reading->type, truth.type);
            for (const FieldReading& field : reading->fields)
                QCOMPARE(field.level == Confidence::Sure, !field.needsReview);
            total += test::compare(*reading, truth);
            ++pages;
        }
        QCOMPARE(pages, (24 + divisor() - 1) / divisor());
        const QByteArray report = total.lines.join(u'\n').toUtf8();
        QVERIFY2(total.worstOffset <= 6, report.constData());
        QVERIFY2(total.checkboxesWrong == 0, report.constData());
        QVERIFY2(100 * total.textRight >= 90 * total.textFields, report.constData());
        QVERIFY2(1000 * total.wrongSure <= 5 * total.sure, report.constData());
    }
};

KAKANAI_TEST(tst_DevelopmentPages);
#include "tst_DevelopmentPages.moc"
