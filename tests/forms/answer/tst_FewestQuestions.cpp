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
#include <array>

using namespace kakanai::forms;

namespace {

// How many answers people give once the card and the usual papers have spoken. Nothing here is tuned to a
// count: the facts are built from the demonstration people by the three rules below, and the visits are the
// personas'.

QJsonValue readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

QJsonObject withId(const QJsonArray& list, const QString& id)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const QJsonValue& value) {
        return value[QStringLiteral("id")].toString() == id;
    });
    return found == list.end() ? QJsonObject() : found->toObject();
}

struct Person {
    QString name;
    QString kana;
    QString birth;
    QString sex;
    QString address;
    QString newAddress;
    QString relation;
};

/** One visit: who comes, who belongs to the household, who died. The first is the one whose card is read. */
struct Visit {
    QString persona;
    QList<Person> household;
    Person dead;
};

/** Rule 1: a My Number Card tells the four attributes of its holder (券面事項入力補助AP). */
void readCard(FactSheet& facts, const Person& person, int number, bool isVisitor)
{
    const auto learn = [&](const char16_t* key, const QString& value, int of) {
        facts.learn({.key = QString::fromUtf16(key), .person = of, .value = value, .origin = Origin::Card});
    };
    if (isVisitor) {
        learn(u"app_name", person.name, 0);
        learn(u"app_birth", person.birth, 0);
        learn(u"app_addr", person.address, 0);
    }
    if (number < 0)
        return;
    learn(u"p_name", person.name, number);
    learn(u"p_birth", person.birth, number);
    learn(u"p_sex", person.sex, number);
}

/** Rule 2: what stands on each paper that the catalogue asks people to bring. */
void readPaper(FactSheet& facts, const QString& document, const Visit& visit)
{
    const auto learn = [&](const char16_t* key, const QString& value, int of = 0) {
        if (!value.isEmpty())
            facts.learn(
                {.key = QString::fromUtf16(key), .person = of, .value = value, .origin = Origin::Paper});
    };
    if (document == u"tenshutsu_cert") {
        const Person& head = visit.household.first();
        learn(u"addr_old", head.address);
        learn(u"addr_new", head.newAddress);
        learn(u"hh_head_old", head.name);
        learn(u"mv_date", QStringLiteral("2026-11-20"));
        QStringList names;
        for (qsizetype i = 0; i < visit.household.size(); ++i) {
            const Person& person = visit.household.at(i);
            names.append(person.name);
            learn(u"p_name", person.name, static_cast<int>(i));
            learn(u"p_kana", person.kana, static_cast<int>(i));
            learn(u"p_birth", person.birth, static_cast<int>(i));
            learn(u"p_sex", person.sex, static_cast<int>(i));
            learn(u"p_rel_head", person.relation, static_cast<int>(i));
        }
        learn(u"hh_members", names.join(u'\n'));
    } else if (document == u"mncard") {
        for (qsizetype i = 1; i < visit.household.size(); ++i)
            readCard(facts, visit.household.at(i), static_cast<int>(i), false);
    } else if (document == u"zaigaku") {
        int kid = 0;
        for (const Person& person : visit.household) {
            if (person.relation == u"子" && person.birth < u"2020-04-02") {
                learn(u"kid_name", person.name, kid);
                learn(u"kid_birth", person.birth, kid);
                learn(u"kid_school", QStringLiteral("みほん市立みほん小学校"), kid++);
            }
        }
    } else if (document == u"death_cert" || document == u"rel_cert") {
        learn(u"dead_name", visit.dead.name);
        learn(u"dead_birth", visit.dead.birth);
        learn(u"dead_sex", visit.dead.sex);
        learn(u"dead_date", QStringLiteral("2026-11-10"));
    } else if (document == u"funeral_receipt") {
        learn(u"funeral_date", QStringLiteral("2026-11-13"));
        learn(u"funeral_host", visit.household.first().name);
    } else if (document == u"kaigo_card") {
        learn(u"kaigo_no", QStringLiteral("0000012345"));
        learn(u"kaigo_level", QStringLiteral("要介護2"));
    } else if (document == u"techo") {
        learn(u"sho_no", QStringLiteral("身体障害者手帳　みほん県第12345号　2級"));
    } else if (document == u"dog_tag") {
        learn(u"dog_no", QStringLiteral("第123号"));
    } else if (document == u"license_plate") {
        learn(u"bike_no", QStringLiteral("みほん市　あ　1234"));
    } else if (document == u"water_bill") {
        learn(u"water_addr", visit.household.first().address);
    } else if (document == u"bank") {
        learn(u"bank_name", QStringLiteral("みほん銀行　本店"));
    }
}

const QString dog = QStringLiteral("dog_tag");

} // namespace

class tst_FewestQuestions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = loadCatalogue(QStringLiteral(":/kakanai/catalogue"));
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
        m_catalogue = std::move(*loaded);
        m_people = readFile(QStringLiteral(":/kakanai/town/people.json"))[QStringLiteral("people")].toArray();
        m_personas = readFile(QStringLiteral(KAKANAI_SOURCE_DIR "/tests/fixtures/personas.json")).toArray();
        QVERIFY(!m_people.isEmpty() && !m_personas.isEmpty());
    }

    void cardAndPapersSaveAnswers_data()
    {
        QTest::addColumn<QString>("persona");
        QTest::addColumn<QStringList>("papers"); // beyond the visitor's card; "*" = all the visit asks for
        QTest::addColumn<int>("answers"); // 0 = only measured
        QTest::addColumn<int>("screens");
        const QStringList all{QStringLiteral("*")};
        const QStringList none;
        QTest::newRow("P1 the card alone") << "P1" << none << 22 << 6;
        QTest::newRow("P1 card and 転出証明書")
            << "P1" << QStringList{QStringLiteral("tenshutsu_cert")} << 22 << 6;
        QTest::newRow("P1 card and all papers") << "P1" << all << 22 << 6;
        QTest::newRow("P5 the card alone") << "P5" << none << 0 << 0;
        QTest::newRow("P5 the family's cards") << "P5" << QStringList{QStringLiteral("mncard")} << 0 << 0;
        QTest::newRow("P5 card, school, meter bill and dog tag")
            << "P5" << QStringList{QStringLiteral("zaigaku"), QStringLiteral("water_bill"), dog} << 12 << 4;
        QTest::newRow("P5 card and all papers") << "P5" << all << 12 << 4;
        QTest::newRow("P9 the card alone") << "P9" << none << 0 << 0;
        QTest::newRow("P9 card and 戸籍") << "P9" << QStringList{QStringLiteral("rel_cert")} << 17 << 5;
        QTest::newRow("P9 card and all papers") << "P9" << all << 17 << 5;
    }

    void cardAndPapersSaveAnswers()
    {
        QFETCH(QString, persona);
        QFETCH(QStringList, papers);
        QFETCH(int, answers);
        QFETCH(int, screens);
        const GuideResult before = evaluate(persona, {});
        if (papers.contains(QStringLiteral("*"))) {
            papers.clear();
            for (const NeededProcedure& needed : before.needed)
                papers += needed.documents;
        }
        const GuideResult after = evaluate(persona, factsOf(visitOf(persona), papers));
        const QString row = QStringLiteral("| %1 | %2 | %3 | %4 |")
                                .arg(QString::fromUtf8(QTest::currentDataTag()))
                                .arg(after.counts.applicable)
                                .arg(after.counts.answers)
                                .arg(after.counts.screens);
        qInfo().noquote() << row << after.counts.walk;
        QCOMPARE(idsOf(after), idsOf(before)); // fewer questions, the same procedures
        QCOMPARE(idsOf(after), expected(persona));
        QVERIFY2(answers == 0 || after.counts.answers <= answers, qPrintable(row));
        QVERIFY2(screens == 0 || after.counts.screens <= screens, qPrintable(row));
        // What the documentation says is what the program counts.
        QFile page(QStringLiteral(KAKANAI_SOURCE_DIR "/docs/measurements/guide-questions.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        QVERIFY2(QString::fromUtf8(page.readAll()).contains(row), qPrintable(row));
    }

private:
    Person personOf(const QString& id) const
    {
        const QJsonObject one = withId(m_people, id);
        return {one[QStringLiteral("name")].toString(),
                one[QStringLiteral("kana")].toString(),
                one[QStringLiteral("birthDate")].toString(),
                one[QStringLiteral("sex")].toString(),
                one[QStringLiteral("cardAddress")].toString(),
                one[QStringLiteral("newAddress")].toString(),
                QStringLiteral("世帯主")};
    }

    /** Rule 3: who comes stands in people.json; whom it does not name is invented here. */
    Visit visitOf(const QString& persona) const
    {
        if (persona == u"P1")
            return {persona, {personOf(QStringLiteral("a"))}, {}};
        if (persona == u"P5") {
            const Person mother = personOf(QStringLiteral("e"));
            const auto relative = [&](const char16_t* name, const char* birth, const char* sex,
                                      const char16_t* relation) {
                return Person{QString::fromUtf16(name), {}, QLatin1String(birth),        QLatin1String(sex),
                              mother.address,           {}, QString::fromUtf16(relation)};
            };
            return {persona,
                    {mother, relative(u"髙橋　守", "1987-02-01", "male", u"夫"),
                     relative(u"髙橋　空", "2016-05-01", "male", u"子"),
                     relative(u"髙橋　海", "2018-08-09", "female", u"子")},
                    {}};
        }
        Person dead;
        dead.name = QStringLiteral("𠮷田　勝");
        dead.birth = QStringLiteral("1946-01-05");
        dead.sex = QStringLiteral("male");
        return {persona, {personOf(QStringLiteral("c"))}, dead};
    }

    static FactSheet factsOf(const Visit& visit, const QStringList& papers)
    {
        FactSheet facts;
        readCard(facts, visit.household.first(), visit.dead.name.isEmpty() ? 0 : -1, true);
        for (const QString& paper : papers)
            readPaper(facts, paper, visit);
        return facts;
    }

    QJsonObject personaOf(const QString& id) const { return withId(m_personas, id); }

    GuideResult evaluate(const QString& persona, const FactSheet& facts) const
    {
        const QJsonObject file{
            {QStringLiteral("answers"), personaOf(persona).value(QStringLiteral("answers"))}};
        return Questionnaire(m_catalogue)
            .evaluate(answersFromJson(QJsonDocument(file).toJson()).value_or(Answers()), facts, m_today,
                      Unanswered::No, Audience::Citizen);
    }

    QStringList expected(const QString& persona) const
    {
        QStringList ids;
        for (const QJsonValue& id : personaOf(persona).value(QStringLiteral("procedures")).toArray())
            ids.append(id.toString());
        ids.sort();
        return ids;
    }

    static QStringList idsOf(const GuideResult& result)
    {
        QStringList ids;
        for (const NeededProcedure& needed : result.needed)
            ids.append(needed.id);
        ids.sort();
        return ids;
    }

    Catalogue m_catalogue;
    QJsonArray m_people;
    QJsonArray m_personas;
    const QDate m_today{2026, 11, 21};
};

KAKANAI_TEST(tst_FewestQuestions);
#include "tst_FewestQuestions.moc"
