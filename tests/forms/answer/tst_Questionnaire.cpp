// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/Questionnaire.h"
#include "forms/model/CatalogueLoader.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace kakanai::forms;

namespace {

QJsonArray fixture(const QString& name)
{
    QFile file(QStringLiteral(KAKANAI_SOURCE_DIR "/tests/fixtures/") + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
}

Answers answersOf(const QJsonObject& object)
{
    const auto answers = answersFromJson(
        QJsonDocument(QJsonObject{{QStringLiteral("answers"), object.value(QStringLiteral("answers"))}})
            .toJson());
    return answers.value_or(Answers());
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

QStringList texts(const QJsonValue& array)
{
    QStringList list;
    for (const QJsonValue& value : array.toArray())
        list.append(value.toString());
    return sorted(list);
}

QStringList neededIds(const GuideResult& result)
{
    QStringList ids;
    for (const NeededProcedure& needed : result.needed)
        ids.append(needed.id);
    return sorted(ids);
}

Answers tennyu(Answers more = {})
{
    more.insert(QStringLiteral("ev"), QStringLiteral("tennyu"));
    return more;
}

/** What the card and the usual papers of one of the personas tell. */
QByteArray factsOf(const QString& persona)
{
    if (persona == u"P1")
        return R"({"facts":{"app_name":{"value":"高梨　陽太","origin":"card"},"p_name":{"value":"高梨　陽太","origin":"card"},
            "p_birth":{"value":"1994-06-11","origin":"card"},"p_sex":{"value":"male","origin":"card"},
            "app_addr":{"value":"神奈川県藤沢市朝日町１番地の１","origin":"card"},
            "addr_old":{"value":"神奈川県藤沢市朝日町１番地の１","origin":"paper"},
            "hh_members":{"value":["高梨　陽太"],"origin":"paper"},"hh_head_old":{"value":"高梨　陽太","origin":"paper"},
            "p_honseki":{"value":"神奈川県藤沢市朝日町１番地","origin":"paper"},
            "addr_new":{"value":"みほん県みほん市中央一丁目２番３号","origin":"typed"}}})";
    if (persona == u"P5")
        return R"({"facts":{"app_name":{"value":"髙橋　葉","origin":"card"},"p_name":{"value":"髙橋　葉","origin":"card"},
            "p_birth":{"value":"1989-01-07","origin":"card"},"p_sex":{"value":"female","origin":"card"},
            "hh_members":{"value":["髙橋　葉","髙橋　守","髙橋　空","髙橋　海"],"origin":"core"},
            "spouse_birth":{"value":"1987-02-01","origin":"core"},
            "kid_birth":[{"value":"2016-05-01","origin":"core"},{"value":"2018-05-01","origin":"core"}],
            "dog_no":{"value":"12","origin":"paper"}}})";
    return R"({"facts":{"app_name":{"value":"𠮷田　久美子","origin":"card"},"app_birth":{"value":"1951-01-05","origin":"card"},
        "dead_name":{"value":"𠮷田　勝","origin":"core"},"dead_birth":{"value":"1946-01-05","origin":"core"},
        "dead_date":{"value":"2026-11-10","origin":"paper"},"prop_addr":{"value":"みほん市港町三丁目","origin":"core"},
        "bike_no":{"value":"1","origin":"paper"},"dog_no":{"value":"2","origin":"paper"}}})";
}

} // namespace

class tst_Questionnaire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = loadCatalogue(QStringLiteral(":/kakanai/catalogue"));
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
        m_catalogue = std::move(*loaded);
    }

    void everyPersonaNeedsExactlyTheirProcedures_data()
    {
        QTest::addColumn<QJsonObject>("persona");
        for (const QJsonValue& value : fixture(QStringLiteral("personas.json")))
            QTest::newRow(qPrintable(value[QStringLiteral("id")].toString() + u' '
                                     + value[QStringLiteral("desc")].toString()))
                << value.toObject();
    }

    void everyPersonaNeedsExactlyTheirProcedures()
    {
        QFETCH(QJsonObject, persona);
        const GuideResult result = evaluate(answersOf(persona), Unanswered::No);
        QCOMPARE(neededIds(result), texts(persona.value(QStringLiteral("procedures"))));
        QVERIFY(result.undecided.isEmpty());
        QCOMPARE(result.needed.size() + result.notNeeded.size(), 100); // all but the discreet one
    }

    void theCasesOfRealCitiesAgree_data()
    {
        QTest::addColumn<QJsonObject>("situation");
        for (const QString& file : {QStringLiteral("cases.json"), QStringLiteral("cases/own.json")}) {
            const QJsonArray cases = fixture(file);
            QVERIFY2(cases.size() >= 12, qPrintable(file));
            for (const QJsonValue& value : cases) {
                // A town's own custom is its catalogue's matter.
                if (!value[QStringLiteral("local")].toBool())
                    QTest::newRow(qPrintable(value[QStringLiteral("id")].toString())) << value.toObject();
            }
        }
    }

    void theCasesOfRealCitiesAgree()
    {
        QFETCH(QJsonObject, situation);
        const QStringList needed = neededIds(evaluate(answersOf(situation), Unanswered::No, Audience::Staff));
        for (const QString& id : texts(situation.value(QStringLiteral("must"))))
            QVERIFY2(needed.contains(id), qPrintable(id));
        for (const QString& id : texts(situation.value(QStringLiteral("mustNot"))))
            QVERIFY2(!needed.contains(id), qPrintable(id));
    }

    void aPaperReadIsAQuestionSaved_data()
    {
        QTest::addColumn<QString>("persona");
        QTest::addColumn<int>("answers");
        QTest::addColumn<int>("screens");
        QTest::newRow("P1 moves in alone") << QStringLiteral("P1") << 22 << 6;
        QTest::newRow("P5 a family of four moves within the city") << QStringLiteral("P5") << 12 << 4;
        QTest::newRow("P9 after a death") << QStringLiteral("P9") << 17 << 5;
    }

    void aPaperReadIsAQuestionSaved()
    {
        QFETCH(QString, persona);
        QFETCH(int, answers);
        QFETCH(int, screens);
        const auto facts = FactSheet::fromJson(factsOf(persona));
        QVERIFY2(facts, facts ? "" : qPrintable(facts.error().detail));
        const QJsonArray all = fixture(QStringLiteral("personas.json"));
        const auto found = std::find_if(all.begin(), all.end(), [&](const QJsonValue& value) {
            return value[QStringLiteral("id")].toString() == persona;
        });
        const GuideResult result =
            Questionnaire(m_catalogue)
                .evaluate(answersOf(found->toObject()), *facts, m_today, Unanswered::No, Audience::Citizen);
        QCOMPARE(neededIds(result), texts(found->toObject().value(QStringLiteral("procedures"))));
        QVERIFY2(result.counts.answers <= answers, qPrintable(QString::number(result.counts.answers)));
        QVERIFY2(result.counts.screens <= screens, qPrintable(QString::number(result.counts.screens)));
    }

    void talkingItThroughFindsWhatTheyNeed_data() { everyPersonaNeedsExactlyTheirProcedures_data(); }

    void talkingItThroughFindsWhatTheyNeed()
    {
        QFETCH(QJsonObject, persona);
        const Answers truth = answersOf(persona);
        Answers said{{QStringLiteral("ev"), truth.value(QStringLiteral("ev"))}};
        const Questionnaire questionnaire(m_catalogue);
        int screens = 0;
        while (const auto screen = questionnaire.nextScreen(said, {}, m_today, Audience::Citizen)) {
            QVERIFY(++screens < 20);
            QVERIFY(screen->questions.size() <= 8);
            for (const Question& question : screen->questions) {
                QVERIFY(!question.staffOnly);
                QVERIFY(!said.contains(question.var));
                QVERIFY(!screen->isTiles || question.type == QuestionType::Bool);
                const bool isList = question.type == QuestionType::Multi;
                const QVariant no = question.type == QuestionType::Bool ? QVariant(false)
                    : isList                                            ? QVariant(QStringList())
                                                                        : QVariant(QString());
                said.insert(question.var, truth.value(question.var, no));
            }
        }
        QCOMPARE(neededIds(questionnaire.evaluate(said, {}, m_today, Unanswered::No, Audience::Citizen)),
                 texts(persona.value(QStringLiteral("procedures"))));
    }

    void theDiscreetProcedureIsForStaffOnly()
    {
        const Answers answers = tennyu({{QStringLiteral("dv"), true}});
        QVERIFY(!neededIds(evaluate(answers, Unanswered::No)).contains(QStringLiteral("J13")));
        const GuideResult open = evaluate(tennyu(), Unanswered::Unknown);
        QVERIFY(!open.notNeeded.contains(QStringLiteral("J13")));
        for (const UndecidedProcedure& procedure : open.undecided)
            QVERIFY(!procedure.missing.contains(QStringLiteral("dv")));
        QVERIFY(
            neededIds(evaluate(answers, Unanswered::No, Audience::Staff)).contains(QStringLiteral("J13")));
    }

    void nobodyIsOfferedToBeAMournerAtAMoveIn()
    {
        const auto values = [&](const QString& event) {
            QStringList list;
            const auto screen =
                Questionnaire(m_catalogue)
                    .nextScreen({{QStringLiteral("ev"), event}}, {}, m_today, Audience::Citizen);
            for (const Choice& choice : screen->questions.first().options)
                list.append(choice.value);
            return list;
        };
        const QString mourner = QStringLiteral("親族・遺族");
        QCOMPARE(values(QStringLiteral("tennyu")).size(), 4);
        QVERIFY(!values(QStringLiteral("tennyu")).contains(mourner));
        QVERIFY(values(QStringLiteral("shibou")).contains(mourner));
    }

    void whatIsNotAnsweredIsNamed()
    {
        const GuideResult result = evaluate(tennyu(), Unanswered::Unknown);
        const auto dog = std::find_if(result.undecided.begin(), result.undecided.end(),
                                      [](const UndecidedProcedure& p) { return p.id == u"L04"; });
        QVERIFY(dog != result.undecided.end());
        QCOMPARE(dog->missing, QStringList{QStringLiteral("dog")});
        QVERIFY(result.next);
        QCOMPARE(result.next->var, QStringLiteral("certs")); // decides four procedures at once
    }

    void withoutAnErrandTheFirstQuestionIsTheErrand()
    {
        const GuideResult result = evaluate({}, Unanswered::Unknown);
        QVERIFY(result.needed.isEmpty());
        QCOMPARE(result.undecided.size(), 100);
        QCOMPARE(result.next->var, QStringLiteral("ev"));
    }

    void anAnswerBeatsWhatTheCardSuggests()
    {
        FactSheet facts;
        facts.learn(
            {.key = QStringLiteral("p_name"), .value = QStringLiteral("高梨　陽太"), .origin = Origin::Card});
        const Questionnaire questionnaire(m_catalogue);
        QCOMPARE(questionnaire.derivedAnswers(tennyu(), facts, m_today).value(QStringLiteral("has_mn")),
                 true);
        const Answers no = tennyu({{QStringLiteral("has_mn"), false}});
        const GuideResult result =
            questionnaire.evaluate(no, facts, m_today, Unanswered::No, Audience::Citizen);
        QVERIFY(!neededIds(result).contains(QStringLiteral("J06")));
    }

    void agesAreCountedOnTheDay_data()
    {
        QTest::addColumn<QString>("birth");
        QTest::addColumn<QString>("var");
        QTest::addColumn<bool>("expected");
        QTest::newRow("65 tomorrow: the law counts the day before") << "1961-11-22"
                                                                    << "age65" << true;
        QTest::newRow("65 the day after tomorrow") << "1961-11-23"
                                                   << "age65" << false;
        QTest::newRow("18 this school year") << "2008-04-02"
                                             << "kids18" << true;
        QTest::newRow("born on 1 April, one school year earlier") << "2008-04-01"
                                                                  << "kids18" << false;
        QTest::newRow("first grade") << "2020-04-01"
                                     << "kids_school" << true;
        QTest::newRow("not yet at school") << "2020-04-02"
                                           << "kids_school" << false;
        QTest::newRow("last year of junior high") << "2011-04-02"
                                                  << "kids_school" << true;
        QTest::newRow("high school") << "2011-04-01"
                                     << "kids_school" << false;
    }

    void agesAreCountedOnTheDay()
    {
        QFETCH(QString, birth);
        QFETCH(QString, var);
        QFETCH(bool, expected);
        FactSheet facts;
        facts.learn({.key = QStringLiteral("p_birth"), .value = birth, .origin = Origin::Card});
        facts.learn(
            {.key = QStringLiteral("hh_members"), .value = QStringLiteral("一人"), .origin = Origin::Paper});
        const Answers derived = Questionnaire(m_catalogue).derivedAnswers(tennyu(), facts, m_today);
        QCOMPARE(derived.value(var), QVariant(expected));
    }

    void deadlinesAreCountedFromTheRealDate_data()
    {
        QTest::addColumn<QString>("procedure");
        QTest::addColumn<QString>("event");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("last");
        QTest::addColumn<bool>("late");
        QTest::newRow("転入は翌日から14日") << "J01"
                                            << "tennyu"
                                            << "mv_date"
                                            << "2026-11-07"
                                            << "2026-11-21" << false;
        QTest::newRow("一日おくれ") << "J01"
                                    << "tennyu"
                                    << "mv_date"
                                    << "2026-11-06"
                                    << "2026-11-20" << true;
        QTest::newRow("出生は生まれた日を含めて14日") << "K01"
                                                      << "shussho"
                                                      << "kid_birth"
                                                      << "2026-11-08"
                                                      << "2026-11-21" << false;
        QTest::newRow("死亡は知った日を含めて7日") << "K02"
                                                   << "shibou"
                                                   << "dead_date"
                                                   << "2026-11-14"
                                                   << "2026-11-20" << true;
        QTest::newRow("児童手当は翌日から15日") << "B01"
                                                << "shussho"
                                                << "kid_birth"
                                                << "2026-11-10"
                                                << "2026-11-25" << false;
        QTest::newRow("うるう日からの2年") << "H05"
                                           << "shussho"
                                           << "kid_birth"
                                           << "2024-02-29"
                                           << "2026-02-28" << true;
    }

    void deadlinesAreCountedFromTheRealDate()
    {
        QFETCH(QString, procedure);
        QFETCH(QString, event);
        QFETCH(QString, key);
        QFETCH(QString, day);
        QFETCH(QString, last);
        QFETCH(bool, late);
        FactSheet facts;
        facts.learn({.key = key, .value = day, .origin = Origin::Paper});
        const Answers answers{{QStringLiteral("ev"), event},
                              {QStringLiteral("kokuho"), true},
                              {QStringLiteral("first_child"), true}};
        const GuideResult result =
            Questionnaire(m_catalogue).evaluate(answers, facts, m_today, Unanswered::No, Audience::Citizen);
        const auto found = std::find_if(result.needed.begin(), result.needed.end(),
                                        [&](const NeededProcedure& p) { return p.id == procedure; });
        QVERIFY(found != result.needed.end());
        QVERIFY(found->deadline.date);
        QCOMPARE(found->deadline.date->toString(Qt::ISODate), last);
        QCOMPARE(found->deadline.isLate, late);
    }

    void documentsFollowTheAnswers()
    {
        const auto documents = [&](const Answers& answers) {
            const GuideResult result = evaluate(answers, Unanswered::No);
            for (const NeededProcedure& needed : result.needed) {
                if (needed.id == u"J01")
                    return needed.documents;
            }
            return QStringList();
        };
        const QStringList plain = documents(tennyu({{QStringLiteral("visitor"), QStringLiteral("本人")}}));
        QVERIFY(plain.contains(QStringLiteral("tenshutsu_cert")));
        QVERIFY(!plain.contains(QStringLiteral("ininjo")));
        const QStringList agent = documents(tennyu(
            {{QStringLiteral("visitor"), QStringLiteral("任意代理人")}, {QStringLiteral("tokurei"), true}}));
        QVERIFY(!agent.contains(QStringLiteral("tenshutsu_cert")));
        QVERIFY(agent.contains(QStringLiteral("ininjo")));
    }

    void theReasonIsWhatThePersonSaid()
    {
        const GuideResult result = evaluate(tennyu({{QStringLiteral("dog"), true}}), Unanswered::No);
        const auto dog = std::find_if(result.needed.begin(), result.needed.end(),
                                      [](const NeededProcedure& p) { return p.id == u"L04"; });
        QVERIFY(dog != result.needed.end());
        QCOMPARE(dog->reason.ja,
                 QStringLiteral("「転入」の手続きで、「犬を飼っていますか」が「はい」のため"));
        QVERIFY(dog->reason.en.contains(QStringLiteral("“yes” to “Do you keep a dog?”")));
        QVERIFY(dog->reason.jaEasy.contains(QStringLiteral("「犬を かっていますか」に「はい」")));
    }

    void answersThatMakeNoSenseAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no answers") << QByteArray("{}");
        QTest::newRow("answers are a list") << QByteArray("{\"answers\":[]}");
        QTest::newRow("half a person") << QByteArray("{\"answers\":{\"n_members\":1.5}}");
        QTest::newRow("an object as an answer") << QByteArray("{\"answers\":{\"dog\":{}}}");
        QTest::newRow("a novel") << "{\"answers\":{\"dog\":\"" + QByteArray(100'000, 'x') + "\"}}";
        QTest::newRow("a list in a list") << QByteArray("{\"answers\":{\"certs\":[[]]}}");
    }

    void answersThatMakeNoSenseAreRefused()
    {
        QFETCH(QByteArray, json);
        const auto answers = answersFromJson(json);
        QVERIFY(!answers);
        QCOMPARE(answers.error().code, FormErrorCode::AnswersInvalid);
    }

private:
    GuideResult evaluate(const Answers& answers, Unanswered unanswered,
                         Audience audience = Audience::Citizen) const
    {
        return Questionnaire(m_catalogue).evaluate(answers, {}, m_today, unanswered, audience);
    }

    Catalogue m_catalogue;
    const QDate m_today{2026, 11, 21};
};

KAKANAI_TEST(tst_Questionnaire);
#include "tst_Questionnaire.moc"
