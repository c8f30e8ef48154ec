// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/visit/VisitFolder.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace test = kakanai::test;

/** The page behind the receipt's code in a real browser: one visit, handed in, as the citizen sees it at
 * home. */
class tst_CasePageBrowser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCitizenSeesHowFarItIsAndNoName()
    {
        const test::VisitFolder folder;
        const test::Finished visit = folder.play(test::VisitFolder::firstVisit());
        QVERIFY2(visit.exitCode == 0, visit.errors.constData());
        const QString out = folder.path(QStringLiteral("www"));
        const test::Finished published =
            folder.kakanai({QStringLiteral("hall"), QStringLiteral("publish"), QStringLiteral("--out"), out});
        QVERIFY2(published.exitCode == 0, published.errors.constData());
        QCOMPARE(QDir(out + QStringLiteral("/cases")).entryList(QDir::Files).size(), 1);

        QStringList arguments{QStringLiteral(KAKANAI_SOURCE_DIR "/tests/e2e/state/case_page.py"), out};
        const QString pictures = qEnvironmentVariable("KAKANAI_PICTURES");
        if (!pictures.isEmpty() && QDir().mkpath(pictures))
            arguments.append(pictures);
        const test::Finished seen = test::run(QStringLiteral("/usr/bin/python3"), arguments);
        QVERIFY2(seen.exitCode == 0, seen.errors.constData());
        const QJsonObject report = seen.json();
        const auto said = [&](const char* key) { return report[QLatin1String(key)].toString(); };
        QCOMPARE(QJsonDocument(report[QStringLiteral("faults")].toArray()).toJson(QJsonDocument::Compact),
                 QByteArray("[]"));
        QCOMPARE(report[QStringLiteral("screens")].toInt(), 7);
        QVERIFY(report[QStringLiteral("leastContrast")].toDouble() >= 4.5);
        QCOMPARE(report[QStringLiteral("steps")].toInt(), test::VisitFolder::firstProcedures().size());
        QCOMPARE(said("again"), QString());
        QVERIFY2(said("returned").startsWith(QStringLiteral("もう一度おいでいただく")),
                 qPrintable(said("returned")));
        QCOMPARE(said("title"), QStringLiteral("How far your procedures are"));
        QVERIFY2(said("missing").startsWith(QStringLiteral("この控えの状況はありません")),
                 qPrintable(said("missing")));
        QCOMPARE(said("crooked"), said("missing"));
        const QJsonObject texts = report[QStringLiteral("texts")].toObject();
        QCOMPARE(texts.size(), 3);
        for (const QJsonValue& text : texts)
            QVERIFY2(!text.toString().contains(QStringLiteral("高梨")), qPrintable(text.toString()));
        QVERIFY(texts[QStringLiteral("ja")].toString().contains(QStringLiteral("転入届")));
        // A name that is not there answers 404, which the browser notes; nothing else may be noted.
        for (const QJsonValue& line : report[QStringLiteral("console")].toArray())
            QVERIFY2(line.toString().contains(QStringLiteral("404")), qPrintable(line.toString()));
        for (const QJsonValue& address : report[QStringLiteral("requests")].toArray())
            QVERIFY2(address.toString() == QStringLiteral("/case.html")
                         || address.toString().startsWith(QStringLiteral("/cases/")),
                     qPrintable(address.toString()));
    }
};

KAKANAI_TEST(tst_CasePageBrowser);
#include "tst_CasePageBrowser.moc"
