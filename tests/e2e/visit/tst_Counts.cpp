// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/visit/VisitFolder.h"
#include "tests/support/Takanashi.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QImage>
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

    void whatCardPapersAndExtractSayIsNotTyped_data()
    {
        QTest::addColumn<QString>("persona");
        QTest::addColumn<QString>("card");
        QTest::addColumn<QString>("pin");
        QTest::addColumn<QString>("paper");
        QTest::addColumn<int>("boxes");
        QTest::addColumn<int>("mostTyped");
        QTest::addColumn<int>("leastFromPaper");
        QTest::addColumn<int>("leastFromCore");

        QTest::newRow("one person moves in, with card and 転出証明書")
            << QStringLiteral("P1") << QStringLiteral("a") << QStringLiteral("1234")
            << QStringLiteral("tenshutsu") << 82 << 2 << 6 << 0;
        QTest::newRow("a family moves in, with card and 転出証明書")
            << QStringLiteral("P2") << QStringLiteral("b1") << QStringLiteral("2580")
            << QStringLiteral("tenshutsu") << 209 << 7 << 6 << 0;
        QTest::newRow("somebody has died, with the widow's card, 戸籍 and the extract")
            << QStringLiteral("P9") << QStringLiteral("c") << QStringLiteral("0509")
            << QStringLiteral("koseki") << 196 << 4 << 1 << 3;
    }

    /** Nothing is told to the program but the telephone number: the chip is read, the paper is read, and the
     * residents' extract is asked. */
    void whatCardPapersAndExtractSayIsNotTyped()
    {
        QFETCH(QString, persona);
        QFETCH(QString, card);
        QFETCH(QString, pin);
        QFETCH(QString, paper);
        const QImage page = demo::photograph(demo::printPaper(paper, printedOn(paper, card)), {});
        QVERIFY(page.save(folder->path(QStringLiteral("paper.jpg")), "JPEG", 88));
        QJsonObject answers = answersOf(persona);
        const QJsonValue event = answers.take(QStringLiteral("ev"));
        const QJsonObject telephone{{QStringLiteral("value"), QStringLiteral("090-0000-0101")},
                                    {QStringLiteral("origin"), QStringLiteral("typed")}};
        const QJsonObject script{
            {QStringLiteral("role"), QStringLiteral("counter")},
            {QStringLiteral("event"), event},
            {QStringLiteral("identity"),
             QJsonObject{{QStringLiteral("reader"), QStringLiteral("Simulated")},
                         {QStringLiteral("credential"), QStringLiteral("pin")},
                         {QStringLiteral("secretFd"), 0}}},
            {QStringLiteral("facts"), QJsonObject{{QStringLiteral("app_tel"), telephone}}},
            {QStringLiteral("papers"), QJsonArray{QStringLiteral("paper.jpg")}},
            {QStringLiteral("answers"), answers},
            {QStringLiteral("unanswered"), QStringLiteral("no")},
            {QStringLiteral("clerk"),
             QJsonObject{{QStringLiteral("id"), QStringLiteral("s01")},
                         {QStringLiteral("identityCheck"), QStringLiteral("mynumber-card")}}}};
        QVERIFY(folder->write(QStringLiteral("script.json"), QJsonDocument(script).toJson()));
        const Finished visit =
            runKakanai(folder->path(QStringLiteral("data")),
                       {QStringLiteral("visit"), QStringLiteral("run"), QStringLiteral("--script"),
                        folder->path(QStringLiteral("script.json")), QStringLiteral("--simulated-card"), card,
                        QStringLiteral("--out"), folder->path(QStringLiteral("sheets"))},
                       pin.toLatin1() + '\n');
        const QJsonObject counts = visit.json()[QStringLiteral("counts")].toObject();
        qInfo("%s read: %s", qPrintable(persona),
              QJsonDocument(counts).toJson(QJsonDocument::Compact).constData());
        QVERIFY2(visit.exitCode == 0, (visit.output + visit.errors).constData());
        QTEST(counts[QStringLiteral("slots")].toInt(), "boxes");
        QFETCH(int, mostTyped);
        QFETCH(int, leastFromPaper);
        QFETCH(int, leastFromCore);
        QVERIFY(counts[QStringLiteral("typed")].toInt(-1) >= 1);
        QVERIFY(counts[QStringLiteral("typed")].toInt() <= mostTyped);
        QVERIFY(counts[QStringLiteral("fromCard")].toInt() >= 5);
        QVERIFY(counts[QStringLiteral("fromPaper")].toInt() >= leastFromPaper);
        QVERIFY(counts[QStringLiteral("fromCore")].toInt() >= leastFromCore);
    }

    void aSimulatedCardIsForTheDemonstrationTownOnly()
    {
        QVERIFY(folder->write(QStringLiteral("script.json"), "{}"));
        QVERIFY(QDir().mkpath(folder->path(QStringLiteral("town"))));
        const Finished refused =
            folder->kakanai({QStringLiteral("visit"), QStringLiteral("run"), QStringLiteral("--town"),
                             folder->path(QStringLiteral("town")), QStringLiteral("--script"),
                             folder->path(QStringLiteral("script.json")), QStringLiteral("--simulated-card"),
                             QStringLiteral("a")});
        QCOMPARE(refused.exitCode, 2);
    }

private:
    /** What stands on the paper they bring along. */
    static QMap<QString, QString> printedOn(const QString& paper, const QString& card)
    {
        if (paper == QStringLiteral("koseki"))
            return {{QStringLiteral("honseki"), QStringLiteral("みほん県みほん市港町三丁目７番")},
                    {QStringLiteral("name"), QStringLiteral("𠮷田　正夫")},
                    {QStringLiteral("given"), QStringLiteral("正夫")}};
        demo::RemovalCertificate certificate = takanashisCertificate();
        if (card == QStringLiteral("b1")) {
            certificate.name = certificate.head = QStringLiteral("﨑山　健司");
            certificate.kana = QStringLiteral("サキヤマ　ケンジ");
            certificate.birth = QDate(1986, 2, 17);
            certificate.oldAddress = QStringLiteral("静岡県焼津市本町二丁目１６番３２号");
            certificate.newAddress = QStringLiteral("みほん県みほん市緑ヶ丘四丁目５番６号");
            certificate.number = QStringLiteral("271828182840");
            certificate.isNationalInsured = true;
        }
        return certificate.printed();
    }

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
