// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/FactSheet.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace kakanai::forms;

namespace {

const QString name = QStringLiteral("p_name");
const QString clerk = QStringLiteral("s01");

Fact said(const QString& value, Origin origin)
{
    return {.key = name, .value = value, .origin = origin};
}

} // namespace

class tst_FactSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStrongerSourceStays_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        QTest::addColumn<QString>("kept");
        const auto row = [](const char* title, Origin first, Origin second, const QString& kept) {
            QTest::newRow(title) << int(first) << int(second) << kept;
        };
        row("paper after card", Origin::Card, Origin::Paper, QStringLiteral("髙橋"));
        row("card after paper", Origin::Paper, Origin::Card, QStringLiteral("高橋"));
        row("typed at home, then the card", Origin::Typed, Origin::Card, QStringLiteral("高橋"));
        row("worked out anew", Origin::Derived, Origin::Derived, QStringLiteral("高橋"));
        row("another answer", Origin::Answer, Origin::Answer, QStringLiteral("高橋"));
    }

    void theStrongerSourceStays()
    {
        QFETCH(int, first);
        QFETCH(int, second);
        QFETCH(QString, kept);
        FactSheet sheet;
        sheet.learn(said(QStringLiteral("髙橋"), Origin(first)));
        sheet.learn(said(QStringLiteral("高橋"), Origin(second)));
        QCOMPARE(sheet.value(name), kept);
        QCOMPARE(sheet.facts().size(), 1);
    }

    void cardAndPaperThatDisagreeAreShownSideBySide()
    {
        FactSheet sheet;
        sheet.learn(said(QStringLiteral("高橋"), Origin::Paper));
        sheet.learn(said(QStringLiteral("髙橋"), Origin::Card));
        QCOMPARE(sheet.contradictions().size(), 1);
        QCOMPARE(sheet.contradictions().first().kept.value, QStringLiteral("髙橋"));
        QCOMPARE(sheet.contradictions().first().other.value, QStringLiteral("高橋"));
        QCOMPARE(sheet.doubtful().size(), 1);
        sheet.learn(said(QStringLiteral("高橋"), Origin::Paper)); // the same page read again
        QCOMPARE(sheet.contradictions().size(), 1);
        sheet.confirm(name, clerk);
        QVERIFY(sheet.contradictions().isEmpty());
        QVERIFY(sheet.doubtful().isEmpty());
    }

    void aCorrectionKeepsWhatItReplaced()
    {
        FactSheet sheet;
        sheet.learn(said(QStringLiteral("高橋"), Origin::Card));
        sheet.correct(name, QStringLiteral("髙槗"), QStringLiteral("resident"));
        sheet.correct(name, QStringLiteral("髙橋"), clerk);
        const Fact* fact = sheet.find(name);
        QCOMPARE(fact->value, QStringLiteral("髙橋"));
        QCOMPARE(fact->origin, Origin::Typed);
        QCOMPARE(fact->replacedValue, QStringLiteral("高橋"));
        QCOMPARE(fact->replacedOrigin, Origin::Card);
        QCOMPARE(fact->confirmedBy, clerk);
        sheet.learn(said(QStringLiteral("高橋"), Origin::Card));
        QCOMPARE(sheet.value(name), QStringLiteral("髙橋"));
    }

    void aDoubtIsGoneOnceSomebodyLooked()
    {
        FactSheet sheet;
        Fact fact = said(QStringLiteral("山田"), Origin::Paper);
        fact.confidence = 0.41;
        fact.needsReview = true;
        sheet.learn(fact);
        QCOMPARE(sheet.doubtful().size(), 1);
        sheet.confirm(name, clerk);
        QVERIFY(sheet.doubtful().isEmpty());
        QCOMPARE(sheet.find(name)->origin, Origin::Paper);
    }

    void twoPeopleAreTwoFacts()
    {
        const auto sheet = FactSheet::fromJson(
            R"({"facts":{"kid_name":[{"value":"葵","origin":"core"},{"value":"蓮","origin":"core"}],
                         "p_kana@2":{"value":"タロウ","origin":"paper","confidence":0.5}}})");
        QVERIFY(sheet);
        QCOMPARE(sheet->value(QStringLiteral("kid_name"), 0), QStringLiteral("葵"));
        QCOMPARE(sheet->value(QStringLiteral("kid_name"), 1), QStringLiteral("蓮"));
        QCOMPARE(sheet->find(QStringLiteral("p_kana"), 2)->confidence, 0.5);
        QVERIFY(!sheet->find(QStringLiteral("p_kana"), 0));
    }

    void whatIsWrittenIsReadAgain()
    {
        FactSheet sheet;
        Fact fact = said(QStringLiteral("葛\U000E0100葉"), Origin::Paper);
        fact.person = 3;
        fact.confidence = 0.75;
        fact.needsReview = true;
        fact.notation = QStringLiteral("昭和20年頃");
        fact.region = {QStringLiteral("page-1"), QRect(10, 20, 300, 40)};
        sheet.learn(fact);
        sheet.correct(QStringLiteral("app_tel"), QStringLiteral("0466-00-0000"), clerk);
        const auto again = FactSheet::fromJson(sheet.toJson());
        QVERIFY(again);
        QCOMPARE(*again->find(name, 3), fact);
        QCOMPARE(again->find(QStringLiteral("app_tel"))->confirmedBy, clerk);
    }

    void theSameThingWrittenDifferentlyIsNoContradiction()
    {
        FactSheet sheet;
        sheet.learn({.key = QStringLiteral("addr_old"),
                     .value = QStringLiteral("神奈川県藤沢市朝日町１番地の１"),
                     .origin = Origin::Card});
        sheet.learn({.key = QStringLiteral("addr_old"),
                     .value = QStringLiteral("神奈川県藤沢市朝日町1-1"),
                     .origin = Origin::Paper});
        QVERIFY(sheet.contradictions().isEmpty());
        QCOMPARE(sheet.value(QStringLiteral("addr_old")), QStringLiteral("神奈川県藤沢市朝日町１番地の１"));
        sheet.learn({.key = QStringLiteral("addr_old"),
                     .value = QStringLiteral("神奈川県藤沢市朝日町1-2"),
                     .origin = Origin::Core});
        QCOMPARE(sheet.contradictions().size(), 1);
    }

    void theStaffSettleAContradictionAndTheValueKeepsItsSource()
    {
        FactSheet sheet = disagreeing();
        QVERIFY(!sheet.settle(QStringLiteral("p_name"), QStringLiteral("誰か"), QStringLiteral("s01")));
        QVERIFY(!sheet.settle(QStringLiteral("p_name"), QStringLiteral("高梨"), QStringLiteral("resident")));
        QCOMPARE(sheet.contradictions().size(), 1);
        QVERIFY(sheet.settle(QStringLiteral("p_name"), QStringLiteral("髙梨"), QStringLiteral("s01")));
        const Fact* fact = sheet.find(QStringLiteral("p_name"));
        QCOMPARE(fact->value, QStringLiteral("髙梨"));
        QVERIFY(fact->origin == Origin::Paper);
        QCOMPARE(fact->confirmedBy, QStringLiteral("s01"));
        QCOMPARE(fact->replacedValue.value_or(QString()), QStringLiteral("高梨"));
        QVERIFY(fact->replacedOrigin == Origin::Card);
        QVERIFY(sheet.contradictions().isEmpty());
    }

    void whatTheResidentSaysDoesNotSettleIt()
    {
        FactSheet sheet = disagreeing();
        sheet.confirm(QStringLiteral("p_name"), QStringLiteral("resident"));
        QCOMPARE(sheet.contradictions().size(), 1);
        sheet.correct(QStringLiteral("p_name"), QStringLiteral("髙梨"), QStringLiteral("resident"));
        QCOMPARE(sheet.contradictions().size(), 1);
        sheet.confirm(QStringLiteral("p_name"), QStringLiteral("s01"));
        QVERIFY(sheet.contradictions().isEmpty());
    }

    void aContradictionWaitsForTheClerkInTheStoredCase()
    {
        const auto again = FactSheet::fromJson(disagreeing().toJson());
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QCOMPARE(again->contradictions().size(), 1);
        QCOMPARE(again->contradictions().first().other.value, QStringLiteral("髙梨"));
        QVERIFY(again->contradictions().first().other.origin == Origin::Paper);
        QVERIFY(!again->doubtful().isEmpty());
        QVERIFY(!FactSheet::fromJson(R"({"facts":{},"contradictions":[{"key":"p_name","value":"a"}]})"));
    }

    void aSubstituteStandsOnThePaperOnly()
    {
        FactSheet sheet;
        sheet.learn(
            {.key = QStringLiteral("p_name"), .value = QStringLiteral("山\uE000"), .origin = Origin::Card});
        sheet.acceptSubstitute(QStringLiteral("p_name"), QStringLiteral("山川"), QStringLiteral("s01"));
        const auto again = FactSheet::fromJson(sheet.toJson());
        QCOMPARE(again->value(QStringLiteral("p_name")), QStringLiteral("山\uE000"));
        QCOMPARE(again->find(QStringLiteral("p_name"))->substitute, QStringLiteral("山川"));
        QCOMPARE(again->find(QStringLiteral("p_name"))->confirmedBy, QStringLiteral("s01"));
    }

    void factsThatMakeNoSenseAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no facts") << QByteArray("{}");
        QTest::newRow("no value") << QByteArray(R"({"facts":{"p_name":{"origin":"card"}}})");
        QTest::newRow("unknown origin")
            << QByteArray(R"({"facts":{"p_name":{"value":"a","origin":"dream"}}})");
        QTest::newRow("surer than sure")
            << QByteArray(R"({"facts":{"p_name":{"value":"a","confidence":1.5}}})");
        QTest::newRow("person minus one") << QByteArray(R"({"facts":{"p_name@-1":{"value":"a"}}})");
        QTest::newRow("just a text") << QByteArray(R"({"facts":{"p_name":"a"}})");
        QTest::newRow("too deep") << "{\"facts\":{\"p_name\":{\"value\":" + QByteArray(1000, '[') + "}}}";
        QTest::newRow("a novel") << "{\"facts\":{\"p_name\":{\"value\":\"" + QByteArray(100'000, 'x')
                + "\"}}}";
    }

    void factsThatMakeNoSenseAreRefused()
    {
        QFETCH(QByteArray, json);
        const auto sheet = FactSheet::fromJson(json);
        QVERIFY(!sheet);
        QCOMPARE(sheet.error().code, FormErrorCode::FactsInvalid);
    }

    void everyOriginHasItsName()
    {
        for (const char* word : {"card", "core", "paper", "qr", "derived", "answer", "typed"}) {
            const auto origin = originFromName(QLatin1String(word));
            QVERIFY(origin);
            QCOMPARE(originName(*origin), QLatin1String(word));
        }
        QVERIFY(!originFromName(QStringLiteral("dream")));
    }

private:
    static FactSheet disagreeing()
    {
        FactSheet sheet;
        sheet.learn(
            {.key = QStringLiteral("p_name"), .value = QStringLiteral("高梨"), .origin = Origin::Card});
        sheet.learn(
            {.key = QStringLiteral("p_name"), .value = QStringLiteral("髙梨"), .origin = Origin::Paper});
        return sheet;
    }
};

KAKANAI_TEST(tst_FactSheet);
#include "tst_FactSheet.moc"
