// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Program.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace kakanai;

/** The product's main job as `./dev run` does it without a display, for three visits: a family with a paper,
 * somebody who moves within the town and whose new address the file does not tell, and certificates. */
class tst_Demo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayEndsWithEveryCaseDelivered()
    {
        QTemporaryDir folder;
        QFile builtIn(QStringLiteral(KAKANAI_SOURCE_DIR "/resources/town/people.json"));
        QVERIFY(builtIn.open(QIODevice::ReadOnly));
        QJsonObject people = QJsonDocument::fromJson(builtIn.readAll()).object();
        const QJsonObject visits = people.value(QStringLiteral("visits")).toObject();
        QJsonObject today;
        for (const QString& id : {QStringLiteral("P2"), QStringLiteral("P5"), QStringLiteral("P15")})
            today.insert(id, visits.value(id));
        people.insert(QStringLiteral("visits"), today);
        QFile file(folder.filePath(QStringLiteral("people.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(people).toJson());
        file.close();

        const test::Finished day =
            test::run(QStringLiteral(KAKANAI_BINARY_DIR "/kakanai"),
                      {QStringLiteral("demo"), QStringLiteral("--headless"), QStringLiteral("--people"),
                       file.fileName(), QStringLiteral("--out"), folder.filePath(QStringLiteral("out")),
                       QStringLiteral("--json")});
        QVERIFY2(day.exitCode == 0, day.errors.constData());
        const QJsonObject summary = day.json();
        for (const char* counted : {"visits", "cases", "tickets", "delivered"})
            QCOMPARE(summary.value(QLatin1String(counted)).toInt(), today.size());
        QVERIFY(summary.value(QStringLiteral("sheets")).toArray().size() > 20);
        for (const QJsonValue& picture : summary.value(QStringLiteral("screenshots")).toArray())
            QVERIFY2(QFile::exists(folder.filePath(QStringLiteral("out/") + picture.toString())),
                     qPrintable(picture.toString()));
    }
};

KAKANAI_TEST(tst_Demo);
#include "tst_Demo.moc"
