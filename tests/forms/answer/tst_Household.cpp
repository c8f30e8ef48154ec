// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/Household.h"
#include "forms/answer/Questionnaire.h"
#include "forms/model/CatalogueLoader.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <algorithm>

using namespace kakanai::forms;

namespace {

FactSheet factsOf(const QByteArray& json)
{
    return FactSheet::fromJson(json).value_or(FactSheet());
}

// The couple with two children who move in, as the certificate of moving out lists them.
const QByteArray sakiyama = R"({"facts":{
    "p_name":[{"value":"﨑山　健司","origin":"card"},{"value":"﨑山　美穂","origin":"paper"},
              {"value":"﨑山　葵","origin":"paper"},{"value":"﨑山　蓮","origin":"paper"}],
    "p_birth":[{"value":"1986-02-17","origin":"card"},{"value":"1988-11-30","origin":"paper"},
               {"value":"2017-05-02","origin":"paper"},{"value":"2024-03-09","origin":"paper"}],
    "p_sex":[{"value":"male","origin":"card"},{"value":"female","origin":"paper"},
             {"value":"female","origin":"paper"},{"value":"male","origin":"paper"}],
    "p_rel_head":[{"value":"世帯主","origin":"paper"},{"value":"妻","origin":"paper"},
                  {"value":"長女","origin":"paper"},{"value":"長男","origin":"paper"}],
    "hh_members":{"value":["﨑山　健司","﨑山　美穂","﨑山　葵","﨑山　蓮"],"origin":"paper"}}})";

} // namespace

class tst_Household : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = loadCatalogue(QStringLiteral(":/kakanai/catalogue"));
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
        m_catalogue = std::move(*loaded);
    }

    void theCertificateOfMovingOutListsTheHousehold()
    {
        const Household household = householdOf(factsOf(sakiyama), tennyu());
        QCOMPARE(household.members.size(), 4);
        QVERIFY(household.isComplete());
        QCOMPARE(household.members.at(0).relation, Relation::Head);
        QCOMPARE(household.members.at(1).relation, Relation::Spouse);
        QCOMPARE(household.members.at(3).relation, Relation::Child);
        QCOMPARE(household.members.at(3).person, 3);
    }

    void aChildToldTwiceIsOneChild()
    {
        const Household household =
            householdOf(factsOf(R"({"facts":{"p_name":[{"value":"山田　太郎"},{"value":"山田　花"}],
                "p_birth":[{"value":"1980-01-01"},{"value":"2018-05-05"}],
                "kid_name":{"value":"山田 花"},"kid_birth":{"value":"2018-05-05"}}})"),
                        tennyu());
        QCOMPARE(household.members.size(), 2);
        QCOMPARE(household.members.at(1).kid, 0);
        QCOMPARE(household.members.at(1).person, 1);
        QCOMPARE(household.members.at(1).relation, Relation::Child);
    }

    void twinsAreTwo()
    {
        const Household household =
            householdOf(factsOf(R"({"facts":{"kid_name":[{"value":"山田　空"},{"value":"山田　海"}],
                "kid_birth":[{"value":"2026-11-10"},{"value":"2026-11-10"}]}})"),
                        {{QStringLiteral("ev"), QStringLiteral("shussho")}});
        QCOMPARE(household.members.size(), 2);
        QCOMPARE(household.members.at(0).relation, Relation::Newborn);
    }

    void aListOfNamesAloneKnowsHowManyButNotHowOld()
    {
        const Household household =
            householdOf(factsOf(R"({"facts":{"p_name":{"value":"山田　太郎"},"p_birth":{"value":"1980-01-01"},
                "hh_members":{"value":["山田　太郎","山田　良子"]}}})"),
                        tennyu());
        QCOMPARE(household.members.size(), 2);
        QCOMPARE(household.expected, 2);
        QVERIFY(!household.isComplete());
    }

    void whoADocumentCallsWhat_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Relation>("relation");
        QTest::newRow("長男") << QStringLiteral("長男") << Relation::Child;
        QTest::newRow("妻（未届）") << QStringLiteral("妻（未届）") << Relation::Spouse;
        QTest::newRow("子の子") << QStringLiteral("子の子") << Relation::Grandchild;
        QTest::newRow("妻の母") << QStringLiteral("妻の母") << Relation::Parent;
        QTest::newRow("世帯 主, as it is printed") << QStringLiteral("世帯　主") << Relation::Head;
        QTest::newRow("in a file") << QStringLiteral("newborn") << Relation::Newborn;
        QTest::newRow("a name is no relation") << QStringLiteral("妻夫木") << Relation::Unknown;
    }

    void whoADocumentCallsWhat()
    {
        QFETCH(QString, text);
        QFETCH(Relation, relation);
        QCOMPARE(relationFromText(text), relation);
    }

    void eachProcedureKnowsForWhomItIs_data()
    {
        QTest::addColumn<QByteArray>("facts");
        QTest::addColumn<Answers>("answers");
        QTest::addColumn<QString>("procedure");
        QTest::addColumn<QStringList>("who");
        QTest::addColumn<bool>("isOpen");
        const auto yes = [](const char16_t* var) {
            Answers answers = tennyu();
            answers.insert(QString::fromUtf16(var), true);
            return answers;
        };
        const QString p2 = QStringLiteral("p2");
        const QString p3 = QStringLiteral("p3");
        QTest::newRow("こども医療費 is for both children")
            << sakiyama << yes(u"kids18") << "B05" << QStringList{p2, p3} << false;
        QTest::newRow("the school is for the pupil only")
            << sakiyama << yes(u"kids_school") << "B11" << QStringList{p2} << false;
        QTest::newRow("the nursery is for the small one only")
            << sakiyama << yes(u"want_hoiku") << "B09" << QStringList{p3} << false;
        QTest::newRow("年金 is for one of the parents, who has not been said")
            << sakiyama << yes(u"nenkin1") << "H09" << QStringList{QStringLiteral("p0"), QStringLiteral("p1")}
            << true;
        Answers wife = yes(u"nenkin1");
        wife.insert(QStringLiteral("nenkin1@1"), true);
        QTest::newRow("年金 is for the wife, who said so")
            << sakiyama << wife << "H09" << QStringList{QStringLiteral("p1")} << false;
        Answers handbook = yes(u"techo_ryoiku");
        handbook.insert(QStringLiteral("techo_ryoiku@2"), true);
        QTest::newRow("the handbook is the daughter's")
            << sakiyama << handbook << "S03" << QStringList{p2} << false;
        QTest::newRow("the signing certificate is for those of fifteen and more")
            << sakiyama << yes(u"has_mn") << "J07" << QStringList{QStringLiteral("p0"), QStringLiteral("p1")}
            << true;
        QTest::newRow("住民異動届 is the household's as one")
            << sakiyama << tennyu() << "J01" << QStringList{} << false;
        const QByteArray grandmother = R"({"facts":{"p_name":[{"value":"山田　太郎"},{"value":"山田　ウメ"}],
            "p_birth":[{"value":"1980-01-01"},{"value":"1940-01-01"}],"hh_members":{"value":["山田　太郎","山田　ウメ"]}}})";
        QTest::newRow("後期高齢者 can only be the grandmother")
            << grandmother << yes(u"kouki") << "H06" << QStringList{QStringLiteral("p1")} << false;
        Answers death{{QStringLiteral("ev"), QStringLiteral("shibou")}, {QStringLiteral("age65"), true}};
        QTest::newRow("介護の資格喪失 is the deceased's")
            << QByteArray(R"({"facts":{"dead_name":{"value":"田中　一郎"},"dead_birth":{"value":"1937-08-15"},
                "p_name":{"value":"田中　一郎"},"p_birth":{"value":"1937-08-15"}}})")
            << death << "G01" << QStringList{QStringLiteral("p0")} << false;
        QTest::newRow("出生届 is the newborn's") << QByteArray(
            R"({"facts":{"p_name":{"value":"山田　太郎","origin":"card"},"p_birth":{"value":"1990-01-01"},
                "kid_name":{"value":"山田　空"},"kid_birth":{"value":"2026-11-10"}}})")
                                                 << Answers{{QStringLiteral("ev"), QStringLiteral("shussho")}}
                                                 << "K01" << QStringList{QStringLiteral("k0")} << false;
    }

    void eachProcedureKnowsForWhomItIs()
    {
        QFETCH(QByteArray, facts);
        QFETCH(Answers, answers);
        QFETCH(QString, procedure);
        QFETCH(QStringList, who);
        QFETCH(bool, isOpen);
        const GuideResult result =
            Questionnaire(m_catalogue)
                .evaluate(answers, factsOf(facts), m_today, Unanswered::No, Audience::Citizen);
        const auto needed = std::ranges::find(result.needed, procedure, &NeededProcedure::id);
        QVERIFY2(needed != result.needed.end(), qPrintable(procedure));
        QCOMPARE(needed->concerned.members, who);
        QCOMPARE(needed->concerned.isOpen, isOpen);
    }

    void whatPeopleSayOfEachOtherIsRead()
    {
        const auto told = peopleFromJson(R"({"answers":{"ev":"tennyu"},"people":[
            {"relation":"head","name":"山田　太郎","birth":"1980-01-01","sex":"male"},
            {"relation":"spouse","name":"山田　良子","birth":"1982-02-02","sex":"female","answers":{"nenkin1":true}},
            {"relation":"child","birth":"2018-05-05","answers":{"techo_ryoiku":true,"jiritsu":false}}]})",
                                         factsOf(R"({"facts":{"p_name":{"value":"山田　太郎","origin":"card"},
                                             "p_birth":{"value":"1980-01-01","origin":"card"}}})"));
        QVERIFY2(told, told ? "" : qPrintable(told.error().detail));
        QCOMPARE(told->facts.value(QStringLiteral("p_name"), 0), QStringLiteral("山田　太郎"));
        QCOMPARE(told->facts.find(QStringLiteral("p_name"), 0)->origin, Origin::Card);
        QCOMPARE(told->facts.value(QStringLiteral("p_rel_head"), 1), QStringLiteral("妻"));
        QCOMPARE(told->facts.value(QStringLiteral("p_birth"), 2), QStringLiteral("2018-05-05"));
        QCOMPARE(told->answers.value(QStringLiteral("nenkin1")), QVariant(true));
        QCOMPARE(told->answers.value(QStringLiteral("nenkin1@1")), QVariant(true));
        QCOMPARE(told->answers.value(QStringLiteral("techo_ryoiku@2")), QVariant(true));
        // One child's no is not the household's.
        QVERIFY(!told->answers.contains(QStringLiteral("jiritsu")));
        QCOMPARE(told->answers.value(QStringLiteral("jiritsu@2")), QVariant(false));
    }

    void peopleWhoMakeNoSenseAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("people are a word") << QByteArray(R"({"people":"all"})");
        QTest::newRow("a person is a number") << QByteArray(R"({"people":[1]})");
        QTest::newRow("born on a 30 February") << QByteArray(R"({"people":[{"birth":"2020-02-30"}]})");
        QTest::newRow("a relation nobody has") << QByteArray(R"({"people":[{"relation":"wizard"}]})");
        QTest::newRow("a nested answer") << QByteArray(R"({"people":[{"answers":{"dog":{}}}]})");
        QTest::newRow("a name like a novel")
            << "{\"people\":[{\"name\":\"" + QByteArray(5'000, 'x') + "\"}]}";
        QTest::newRow("a whole village") << "{\"people\":[" + QByteArray("{},").repeated(30) + "{}]}";
    }

    void peopleWhoMakeNoSenseAreRefused()
    {
        QFETCH(QByteArray, json);
        const auto told = peopleFromJson(json, {});
        QVERIFY(!told);
        QCOMPARE(told.error().code, FormErrorCode::AnswersInvalid);
    }

private:
    static Answers tennyu() { return {{QStringLiteral("ev"), QStringLiteral("tennyu")}}; }

    Catalogue m_catalogue;
    const QDate m_today{2026, 11, 21};
};

KAKANAI_TEST(tst_Household);
#include "tst_Household.moc"
