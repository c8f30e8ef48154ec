// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Program.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace test = kakanai::test;

/** `kakanai hall publish` in a real browser: telephones and desks, three languages, fresh and stopped. */
class tst_StatePageBrowser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePublicSeesTheHallAndNothingElse()
    {
        QTemporaryDir folder;
        const QString data = folder.filePath(QStringLiteral("data"));
        const QString out = folder.filePath(QStringLiteral("www"));
        const auto queue = [&](const QStringList& arguments) {
            const test::Finished finished =
                test::runKakanai(data, QStringList{QStringLiteral("queue")} + arguments);
            QVERIFY2(finished.exitCode == 0, finished.errors.constData());
        };
        for (const char* service : {"tennyu", "tennyu", "tennyu"})
            queue({QStringLiteral("issue"), QStringLiteral("--service"), QString::fromLatin1(service)});
        queue({QStringLiteral("call"), QStringLiteral("--counter"), QStringLiteral("2")});
        const test::Finished published = test::runKakanai(
            data, {QStringLiteral("hall"), QStringLiteral("publish"), QStringLiteral("--out"), out});
        QVERIFY2(published.exitCode == 0, published.errors.constData());

        QStringList arguments{QStringLiteral(KAKANAI_SOURCE_DIR "/tests/e2e/state/state_page.py"), out};
        const QString pictures = qEnvironmentVariable("KAKANAI_PICTURES");
        if (!pictures.isEmpty() && QDir().mkpath(pictures))
            arguments.append(pictures);
        const test::Finished seen = test::run(QStringLiteral("/usr/bin/python3"), arguments);
        QVERIFY2(seen.exitCode == 0, seen.errors.constData());
        const QJsonObject report = seen.json();
        QCOMPARE(QJsonDocument(report[QStringLiteral("faults")].toArray()).toJson(QJsonDocument::Compact),
                 QByteArray("[]"));
        QCOMPARE(report[QStringLiteral("screens")].toInt(), 8);
        QVERIFY(report[QStringLiteral("leastContrast")].toDouble() >= 4.5);
        QCOMPARE(report[QStringLiteral("called")].toString(),
                 QStringLiteral("A0001: please come to counter 2."));
        QCOMPARE(report[QStringLiteral("typed")].toString(),
                 QStringLiteral("A0001: please come to counter 2."));
        QCOMPARE(report[QStringLiteral("notYet")].toString(),
                 QStringLiteral("You have not been called yet."));
        QVERIFY2(report[QStringLiteral("stopped")].toString().contains(QStringLiteral("12分前")),
                 qPrintable(report[QStringLiteral("stopped")].toString()));
        const QJsonValue texts = report[QStringLiteral("texts")];
        QVERIFY(texts[QStringLiteral("ja")].toString().contains(QStringLiteral("1〜4人待ち")));
        QVERIFY(texts[QStringLiteral("en")].toString().contains(QStringLiteral("1–4 waiting")));
        QVERIFY(texts[QStringLiteral("ja-easy")].toString() != texts[QStringLiteral("ja")].toString());
        QCOMPARE(report[QStringLiteral("console")].toArray().size(), 0);
        QCOMPARE(report[QStringLiteral("requests")].toArray(),
                 (QJsonArray{QStringLiteral("/index.html"), QStringLiteral("/state.json")}));
    }
};

KAKANAI_TEST(tst_StatePageBrowser);
#include "tst_StatePageBrowser.moc"
