// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/visit/VisitFolder.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace kakanai;
using namespace kakanai::test;

namespace {

QJsonDocument fixture(const char* name)
{
    QFile file(QStringLiteral(KAKANAI_SOURCE_DIR "/tests/fixtures/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
}

/** What a persona answers, as the fixture of all personas has it. */
QJsonObject answersOf(const QString& persona)
{
    const QJsonArray personas = fixture("personas.json").array();
    for (const QJsonValue& each : personas) {
        if (each[QStringLiteral("id")].toString() == persona)
            return each[QStringLiteral("answers")].toObject();
    }
    return {};
}

} // namespace

/** How little is left to be typed, as the program itself counts it. */
class tst_Counts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { folder = std::make_unique<VisitFolder>(); }

    void whatIsKnownIsNotTyped_data()
    {
        QTest::addColumn<QString>("persona");
        QTest::addColumn<int>("boxes");
        QTest::addColumn<int>("mostTyped");

        QTest::newRow("one person moves in") << QStringLiteral("P1") << 82 << 2;
        QTest::newRow("a family moves in") << QStringLiteral("P2") << 209 << 7;
        QTest::newRow("somebody has died") << QStringLiteral("P9") << 196 << 4;
    }

    void whatIsKnownIsNotTyped()
    {
        QFETCH(QString, persona);
        QFETCH(int, boxes);
        QFETCH(int, mostTyped);
        const QJsonObject usual =
            play(persona, fixture("usual-sources.json")[persona].toObject(), QStringLiteral("usual"));
        QCOMPARE(usual[QStringLiteral("slots")].toInt(), boxes);
        QVERIFY2(usual[QStringLiteral("typed")].toInt(-1) >= 1, "the telephone number is always typed");
        QVERIFY2(usual[QStringLiteral("typed")].toInt() <= mostTyped,
                 qPrintable(QString::number(usual[QStringLiteral("typed")].toInt())));
        // With nothing at hand the same boxes are open, not typed: nobody is made to copy a certificate.
        const QJsonObject bare = play(persona, {}, QStringLiteral("bare"));
        QCOMPARE(bare[QStringLiteral("slots")].toInt(), boxes);
        QCOMPARE(bare[QStringLiteral("unique")].toInt(), usual[QStringLiteral("unique")].toInt());
        QVERIFY(bare[QStringLiteral("open")].toInt() > usual[QStringLiteral("open")].toInt());
        for (const QJsonObject& counts : {usual, bare}) {
            int sum = 0;
            for (const char* part :
                 {"fromCard", "fromCore", "fromPaper", "derived", "answered", "typed", "signed", "open"})
                sum += counts[QLatin1String(part)].toInt();
            QCOMPARE(sum, counts[QStringLiteral("unique")].toInt());
        }
    }

private:
    QJsonObject play(const QString& persona, const QJsonObject& facts, const QString& what) const
    {
        QJsonObject answers = answersOf(persona);
        const QJsonValue event = answers.take(QStringLiteral("ev"));
        const Finished visit = folder->play({{QStringLiteral("role"), QStringLiteral("kiosk")},
                                             {QStringLiteral("event"), event},
                                             {QStringLiteral("facts"), facts},
                                             {QStringLiteral("answers"), answers},
                                             {QStringLiteral("unanswered"), QStringLiteral("no")}});
        const QJsonObject counts = visit.json()[QStringLiteral("counts")].toObject();
        qInfo("%s %s: %s", qPrintable(persona), qPrintable(what),
              QJsonDocument(counts).toJson(QJsonDocument::Compact).constData());
        return counts;
    }

    std::unique_ptr<VisitFolder> folder;
};

KAKANAI_TEST(tst_Counts);
#include "tst_Counts.moc"
