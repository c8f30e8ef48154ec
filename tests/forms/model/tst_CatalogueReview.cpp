// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/model/CatalogueReview.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace kakanai::forms;

namespace {

const QString builtIn = QStringLiteral(KAKANAI_SOURCE_DIR "/forms/catalogue");
const QString place = QStringLiteral("document/photo6/name");

QByteArray document(const QByteArray& ja, const QByteArray& easy)
{
    return "{\"documents\":[{\"id\":\"photo6\",\"name\":{\"ja\":\"" + ja + "\",\"ja-easy\":\"" + easy
        + "\",\"en\":\"Photo\"}}]}";
}

void write(const QTemporaryDir& folder, const QByteArray& json)
{
    QFile file(folder.filePath(QStringLiteral("mine.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(json);
}

} // namespace

class tst_CatalogueReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void somebodyReadEveryEasyWordingOfTheBuiltInCatalogue()
    {
        const auto faults = reviewFaults(builtIn);
        QVERIFY2(faults.isEmpty(),
                 faults.isEmpty()
                     ? ""
                     : qPrintable(faults.first().file + faults.first().path + u' ' + faults.first().message));
    }

    void aChangedWordingIsReadAgain_data()
    {
        QTest::addColumn<QByteArray>("ja");
        QTest::addColumn<QByteArray>("easy");
        QTest::newRow("the full wording changed")
            << QByteArray("顔写真(3か月以内)") << QByteArray("顔の 写真");
        QTest::newRow("the easy wording changed") << QByteArray("顔写真") << QByteArray("顔の 絵");
    }

    void aChangedWordingIsReadAgain()
    {
        QFETCH(QByteArray, ja);
        QFETCH(QByteArray, easy);
        const QTemporaryDir folder;
        write(folder, document("顔写真", "顔の 写真"));
        QCOMPARE(reviewFaults(folder.path()).size(), 1);
        QCOMPARE(acceptWordings(folder.path(), {place}).value(), 1);
        QCOMPARE(reviewFaults(folder.path()).size(), 0);
        write(folder, document(ja, easy));
        const auto faults = reviewFaults(folder.path());
        QCOMPARE(faults.size(), 1);
        QVERIFY(faults.first().file.endsWith(QStringLiteral("mine.json")));
        QCOMPARE(faults.first().path, QStringLiteral("/documents/0/name"));
        QVERIFY(faults.first().message.contains(place));
    }

    void whatIsNotThereCannotBeRead()
    {
        const QTemporaryDir folder;
        write(folder, document("顔写真", "顔の 写真"));
        const auto noted = acceptWordings(folder.path(), {QStringLiteral("document/photo7/name")});
        QVERIFY(!noted);
        QCOMPARE(noted.error().code, FormErrorCode::CatalogueInvalid);
        QCOMPARE(reviewFaults(folder.path()).size(), 1);
    }

    void oneThatSaysNotIsDoubted_data()
    {
        QTest::addColumn<QString>("ja");
        QTest::addColumn<QString>("easy");
        QTest::addColumn<bool>("doubtful");
        QTest::newRow("both say it") << QStringLiteral("カードを持っていますか")
                                     << QStringLiteral("カードが ありますか") << false;
        QTest::newRow("the easy one denies") << QStringLiteral("カードを持っていますか")
                                             << QStringLiteral("カードを 持って いませんか") << true;
        QTest::newRow("both deny") << QStringLiteral("顔写真のないもの") << QStringLiteral("写真が ない もの")
                                   << false;
        QTest::newRow("the easy one lost the not")
            << QStringLiteral("添付は不要です") << QStringLiteral("つけて ください") << true;
        QTest::newRow("small is no denial")
            << QStringLiteral("低所得") << QStringLiteral("お金が 少ない") << false;
    }

    void oneThatSaysNotIsDoubted()
    {
        QFETCH(QString, ja);
        QFETCH(QString, easy);
        QFETCH(bool, doubtful);
        QCOMPARE(isPolarityDoubtful(ja, easy), doubtful);
    }

    void aLawWithoutADateIsNamed()
    {
        const QTemporaryDir folder;
        const QByteArray law = "\"procedures\":[{\"id\":\"X01\",\"law\":\"住基法22条\"}]}";
        write(folder, "{" + law);
        const auto faults = reviewFaults(folder.path());
        QCOMPARE(faults.size(), 1);
        QCOMPARE(faults.first().path, QStringLiteral("/procedures/0/law"));
        QVERIFY(faults.first().message.contains(QStringLiteral("a law without a date")));
        write(folder, "{\"lawAsOf\":\"2026-11-21\"," + law);
        QCOMPARE(reviewFaults(folder.path()).size(), 0);
    }

    void everyFileKeepsToTheSchema()
    {
        QStringList arguments{QStringLiteral(KAKANAI_SOURCE_DIR "/tests/support/validate_messages.py"),
                              builtIn + QStringLiteral("/catalogue.schema.json")};
        for (const QString& folder : {builtIn, builtIn + QStringLiteral("/procedures")}) {
            for (const QString& name : QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files)) {
                if (!name.endsWith(QStringLiteral(".schema.json")))
                    arguments.append(folder + u'/' + name);
            }
        }
        QProcess python;
        python.start(QStringLiteral("python3"), arguments);
        QVERIFY(python.waitForFinished());
        const QByteArrayList lines = python.readAllStandardOutput().trimmed().split('\n');
        QCOMPARE(lines.size(), arguments.size() - 2);
        for (const QByteArray& line : lines)
            QVERIFY2(line.endsWith("\tok"), line.constData());
    }
};

KAKANAI_TEST(tst_CatalogueReview);
#include "tst_CatalogueReview.moc"
