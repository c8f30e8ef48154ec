// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/model/CatalogueLoader.h"
#include "forms/prefill/Prefiller.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace kakanai::forms;

namespace {

QJsonArray personas()
{
    QFile file(QStringLiteral(KAKANAI_SOURCE_DIR "/tests/fixtures/personas.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
}

Answers answersOf(const QJsonObject& persona)
{
    Answers answers;
    const QJsonObject values = persona.value(QStringLiteral("answers")).toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        answers.insert(it.key(),
                       it.value().isArray() ? QVariant(it.value().toVariant().toStringList())
                                            : it.value().toVariant());
    return answers;
}

Fact fact(const char* key, const QString& value, Origin origin)
{
    return {.key = QLatin1String(key), .value = value, .origin = origin};
}

/** A value that fits the field, from the source that usually knows it. */
std::optional<Fact> usualFact(const FieldSpec& field, const QStringList& events)
{
    const QString value =
        field.type == FieldType::Date ? QStringLiteral("2026-11-07") : QStringLiteral("見本");
    const bool isRule = !field.derive.isEmpty();
    const auto from = [&](Origin origin) { return Fact{.key = field.key, .value = value, .origin = origin}; };
    switch (field.sourceFor(events)) {
    case FieldSource::Card:
    case FieldSource::Face:
        return from(Origin::Card);
    case FieldSource::Core:
        return from(isRule ? Origin::Derived : Origin::Core);
    case FieldSource::Paper:
        return from(isRule ? Origin::Derived : Origin::Paper);
    case FieldSource::Question:
        return from(isRule ? Origin::Derived : Origin::Answer);
    case FieldSource::Typed:
        return from(isRule ? Origin::Derived : Origin::Typed);
    case FieldSource::Sys:
        return from(Origin::Derived);
    case FieldSource::Signed:
        return {};
    }
    return {};
}

const FieldValue* boxOf(const QList<FilledSheet>& sheets, const QString& sheet, const char* key)
{
    const auto found =
        std::find_if(sheets.begin(), sheets.end(), [&](const FilledSheet& s) { return s.id == sheet; });
    if (found == sheets.end())
        return nullptr;
    const auto box = std::find_if(found->fields.begin(), found->fields.end(),
                                  [&](const FieldValue& value) { return value.key == QLatin1String(key); });
    return box == found->fields.end() ? nullptr : &*box;
}

/** What is at hand when P1 comes to the counter: the card, the certificate of moving out, a telephone number.
 */
FactSheet factsOfP1()
{
    FactSheet facts;
    for (const auto& [key, value] :
         {std::pair{"app_name", QStringLiteral("高梨　陽太")},
          std::pair{"app_birth", QStringLiteral("1994-06-11")},
          std::pair{"app_addr", QStringLiteral("神奈川県藤沢市朝日町１番地の１")},
          std::pair{"p_sex", QStringLiteral("male")}, std::pair{"mn_cardno", QStringLiteral("A12345")}})
        facts.learn(fact(key, value, Origin::Card));
    for (const char* key : {"p_kana", "hh_head_old", "hh_members", "p_honseki", "p_hittou", "p_rel_head",
                            "p_jcode", "seal_img", "bank_name", "bank_no"})
        facts.learn(fact(key, QStringLiteral("見本"), Origin::Paper));
    facts.learn(fact("addr_old", QStringLiteral("神奈川県藤沢市朝日町１番地の１"), Origin::Paper));
    facts.learn(fact("mv_date", QStringLiteral("2026-11-07"), Origin::Paper));
    facts.learn(fact("app_tel", QStringLiteral("090-0000-0101"), Origin::Typed));
    facts.learn(fact("addr_new", QStringLiteral("みほん県みほん市中央一丁目２番３号"), Origin::Typed));
    return facts;
}

} // namespace

class tst_Prefiller : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = loadCatalogue(QStringLiteral(":/kakanai/catalogue"));
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
        m_catalogue = std::move(*loaded);
    }

    void everyPersonaIsCountedAsExpected_data()
    {
        QTest::addColumn<QJsonObject>("persona");
        for (const QJsonValue& value : personas())
            QTest::newRow(qPrintable(value[QStringLiteral("id")].toString())) << value.toObject();
    }

    void everyPersonaIsCountedAsExpected()
    {
        QFETCH(QJsonObject, persona);
        const Answers answers = answersOf(persona);
        const QVariant ev = answers.value(QStringLiteral("ev"));
        const QStringList events =
            ev.typeId() == QMetaType::QStringList ? ev.toStringList() : QStringList{ev.toString()};
        FactSheet facts;
        for (const FieldSpec& field : m_catalogue.fields) {
            if (const auto usual = usualFact(field, events))
                facts.learn(*usual);
        }
        const QStringList procedures = persona.value(QStringLiteral("procedures")).toVariant().toStringList();
        const auto sheets = Prefiller(m_catalogue).fill(facts, answers, procedures);
        QVERIFY(sheets);
        compare(Prefiller(m_catalogue).count(*sheets, answers),
                persona.value(QStringLiteral("counts")).toObject());
        QCOMPARE(sheets->size(), persona.value(QStringLiteral("sheets")).toInt());
    }

    void aMoveInAloneIsCountedFromCardAndPapers()
    {
        const QJsonObject persona = personas().first().toObject();
        const QList<FilledSheet> sheets = fillP1(factsOfP1());
        QCOMPARE(sheets.size(), 6);
        const EntryCounts counts = Prefiller(m_catalogue).count(sheets, answersOf(persona));
        compare(counts, persona.value(QStringLiteral("counts")).toObject());
        QCOMPARE(counts.open, 0);
    }

    void whatNobodyWasAskedFollowsFromFactsAndProcedures()
    {
        FactSheet facts = factsOfP1();
        facts.learn(fact("p_name", QStringLiteral("高梨　陽太"), Origin::Card));
        const QStringList ids =
            personas().first().toObject().value(QStringLiteral("procedures")).toVariant().toStringList();
        const Answers answers = answersFor(m_catalogue, {}, facts, ids, m_today);
        QCOMPARE(answers.value(QStringLiteral("ev")).toString(), QStringLiteral("tennyu"));
        QCOMPARE(answers.value(QStringLiteral("visitor")).toString(), QStringLiteral("本人"));
        const Prefiller prefiller(m_catalogue);
        const auto sheets = prefiller.fill(prefiller.complete(facts, answers, m_today), answers, ids);
        QVERIFY(sheets);
        compare(prefiller.count(*sheets, answers),
                personas().first().toObject().value(QStringLiteral("counts")).toObject());
    }

    void withoutPapersTheBoxesStayOpenAndNobodyTypesThem()
    {
        FactSheet facts;
        facts.learn(fact("app_name", QStringLiteral("高梨　陽太"), Origin::Card));
        const EntryCounts counts = Prefiller(m_catalogue).count(fillP1(facts), p1());
        QCOMPARE(counts.fromPaper, 0);
        QVERIFY(counts.open >= 11);
        QCOMPARE(counts.unique, 39);
        QCOMPARE(counts.fromCard + counts.fromCore + counts.fromPaper + counts.derived + counts.answered
                     + counts.typed + counts.signedCount + counts.open,
                 counts.unique);
    }

    void aPaperSaysThingsAsJapaneseFormsDo_data()
    {
        QTest::addColumn<QString>("sheet");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("shown");
        QTest::newRow("today") << "J01"
                               << "sys_date"
                               << "令和8年11月21日";
        QTest::newRow("birth") << "J01"
                               << "p_birth"
                               << "平成6年6月11日";
        QTest::newRow("sex") << "J01"
                             << "p_sex"
                             << "男";
        QTest::newRow("for oneself") << "J01"
                                     << "app_rel"
                                     << "本人";
        QTest::newRow("kind") << "J01"
                              << "mv_kind"
                              << "転入";
        QTest::newRow("the card holds the old address") << "J01"
                                                        << "addr_old"
                                                        << "神奈川県藤沢市朝日町１番地の１";
        QTest::newRow("the new address was typed") << "J01"
                                                   << "addr_new"
                                                   << "みほん県みほん市中央一丁目２番３号";
        QTest::newRow("alone, so head of household") << "J01"
                                                     << "hh_head_new"
                                                     << "高梨　陽太";
        QTest::newRow("no agent") << "J10"
                                  << "agent_name"
                                  << "―";
        QTest::newRow("which certificate") << "C01"
                                           << "cert_kind"
                                           << "住民票の写し";
        QTest::newRow("its fee") << "C01"
                                 << "cert_fee"
                                 << "300円";
        QTest::newRow("water where they live now") << "L01"
                                                   << "water_addr"
                                                   << "みほん県みほん市中央一丁目２番３号";
        QTest::newRow("identified by") << "J01"
                                       << "app_idtype"
                                       << "マイナンバーカード";
    }

    void aPaperSaysThingsAsJapaneseFormsDo()
    {
        QFETCH(QString, sheet);
        QFETCH(QString, key);
        QFETCH(QString, shown);
        const QList<FilledSheet> sheets = fillP1(factsOfP1());
        const FieldValue* box = boxOf(sheets, sheet, qPrintable(key));
        QVERIFY(box);
        QCOMPARE(box->shown, shown);
    }

    void atAMoveInTheCardNeverGivesTheNewAddress()
    {
        FactSheet facts;
        facts.learn(fact("addr_new", QStringLiteral("神奈川県藤沢市朝日町１番地の１"), Origin::Card));
        const FactSheet completed = Prefiller(m_catalogue).complete(facts, p1(), m_today);
        QVERIFY(!completed.find(QStringLiteral("addr_new")));
        QCOMPARE(completed.value(QStringLiteral("addr_old")),
                 QStringLiteral("神奈川県藤沢市朝日町１番地の１"));
    }

    void whereNobodyMovesTheCardGivesTheAddress()
    {
        FactSheet facts;
        facts.learn(fact("app_addr", QStringLiteral("みほん県みほん市港町一丁目３番２号"), Origin::Card));
        const Answers answers{{QStringLiteral("ev"), QStringLiteral("hoken")},
                              {QStringLiteral("visitor"), QStringLiteral("本人")}};
        const FactSheet completed = Prefiller(m_catalogue).complete(facts, answers, m_today);
        QCOMPARE(completed.find(QStringLiteral("addr_new"))->origin, Origin::Card);
    }

    void oneFormIsOnePaper()
    {
        const auto sheets =
            Prefiller(m_catalogue)
                .fill({}, p1(), {QStringLiteral("J01"), QStringLiteral("J05"), QStringLiteral("L06")});
        QVERIFY(sheets);
        QCOMPARE(sheets->size(), 1);
        QCOMPARE(sheets->first().title, QStringLiteral("住民異動届"));
        QCOMPARE(sheets->first().procedures, (QStringList{QStringLiteral("J01"), QStringLiteral("J05")}));
    }

    void theIndividualNumberNeverReachesASheet()
    {
        FactSheet facts;
        facts.learn(fact("p_mynumber", QStringLiteral("123456789018"), Origin::Card));
        const auto sheets = Prefiller(m_catalogue).fill(facts, {}, {QStringLiteral("H01")});
        QVERIFY(sheets);
        const FieldValue* box = boxOf(*sheets, QStringLiteral("H01"), "p_mynumber");
        QVERIFY(box->state == FieldState::Masked);
        QVERIFY(box->value.isEmpty());
        QVERIFY(!box->shown.contains(u'1'));
        QVERIFY(boxOf(*sheets, QStringLiteral("H01"), "app_sign")->state == FieldState::ToSign);
    }

    void afterADeathTheVisitorIsTheHeir()
    {
        FactSheet facts;
        facts.learn(fact("app_name", QStringLiteral("𠮷田　久美子"), Origin::Card));
        facts.learn(fact("dead_name", QStringLiteral("𠮷田　勝"), Origin::Core));
        facts.learn(fact("dead_date", QStringLiteral("2026-11-10T03:20"), Origin::Paper));
        const Answers answers{{QStringLiteral("ev"), QStringLiteral("shibou")},
                              {QStringLiteral("visitor"), QStringLiteral("親族・遺族")}};
        const FactSheet completed = Prefiller(m_catalogue).complete(facts, answers, m_today);
        QCOMPARE(completed.value(QStringLiteral("heir_name")), QStringLiteral("𠮷田　久美子"));
        QCOMPARE(completed.value(QStringLiteral("heir_rel")), QStringLiteral("relative"));
        QCOMPARE(completed.value(QStringLiteral("mv_date")), QStringLiteral("2026-11-10"));
        QCOMPARE(completed.value(QStringLiteral("p_name")), QStringLiteral("𠮷田　勝"));
        const auto sheets = Prefiller(m_catalogue).fill(completed, answers, {QStringLiteral("S05")});
        QCOMPARE(boxOf(*sheets, QStringLiteral("S05"), "dead_date")->shown,
                 QStringLiteral("令和8年11月10日 午前3時20分"));
    }

    void whatIsKnownIsNeverOverwritten()
    {
        FactSheet facts = factsOfP1();
        facts.correct(QStringLiteral("hh_head_new"), QStringLiteral("高梨　花"), QStringLiteral("resident"));
        const FactSheet completed = Prefiller(m_catalogue).complete(facts, p1(), m_today);
        QCOMPARE(completed.value(QStringLiteral("hh_head_new")), QStringLiteral("高梨　花"));
    }

    void everyChildGetsItsOwnPaper()
    {
        FactSheet facts;
        facts.learn(fact("app_name", QStringLiteral("﨑山　健司"), Origin::Card));
        facts.learn(fact("p_sex", QStringLiteral("male"), Origin::Card));
        facts.learn({.key = QStringLiteral("p_sex"), .person = 2, .value = QStringLiteral("female")});
        facts.learn({.key = QStringLiteral("kid_name"), .value = QStringLiteral("﨑山　葵")});
        facts.learn({.key = QStringLiteral("kid_name"), .person = 1, .value = QStringLiteral("﨑山　蓮")});
        SheetPlan plan;
        plan.subjects[QStringLiteral("B05")] = {{2, 0}, {-1, 1}};
        const auto sheets = Prefiller(m_catalogue).fill(facts, {}, {QStringLiteral("B05")}, plan);
        QVERIFY(sheets);
        QCOMPARE(sheets->size(), 2);
        QCOMPARE(sheets->last().id, QStringLiteral("B05-2"));
        QCOMPARE(sheets->last().paper(), QStringLiteral("B05"));
        QCOMPARE(boxOf(*sheets, QStringLiteral("B05"), "kid_name")->shown, QStringLiteral("﨑山　葵"));
        QCOMPARE(boxOf(*sheets, QStringLiteral("B05-2"), "kid_name")->shown, QStringLiteral("﨑山　蓮"));
        QCOMPARE(boxOf(*sheets, QStringLiteral("B05-2"), "app_name")->shown, QStringLiteral("﨑山　健司"));
        // The parent's sex never stands for the child's.
        QCOMPARE(boxOf(*sheets, QStringLiteral("B05"), "p_sex")->shown, QStringLiteral("女"));
        QCOMPARE(boxOf(*sheets, QStringLiteral("B05-2"), "p_sex")->shown, QString());
    }

    void theHouseholdTellsTheApplicantsKanaTheirSpouseAndTheirChildren()
    {
        FactSheet facts;
        facts.learn(fact("app_name", QStringLiteral("﨑山　健司"), Origin::Card));
        struct Row {
            const char16_t* name;
            const char16_t* kana;
            const char16_t* birth;
            const char16_t* relation;
        };
        int person = 0;
        for (const Row& row : {Row{u"﨑山　健司", u"サキヤマ　ケンジ", u"1986-02-17", u"世帯主"},
                               Row{u"﨑山　美穂", u"サキヤマ　ミホ", u"1988-11-30", u"妻"},
                               Row{u"﨑山　葵", u"サキヤマ　アオイ", u"2017-05-02", u"子"},
                               Row{u"﨑山　蓮", u"サキヤマ　レン", u"2024-03-09", u"子"},
                               Row{u"﨑山　徹", u"サキヤマ　トオル", u"2000-03-09", u"子"}}) {
            for (const auto& [key, value] :
                 {std::pair{"p_name", row.name}, std::pair{"p_kana", row.kana},
                  std::pair{"p_birth", row.birth}, std::pair{"p_rel_head", row.relation}})
                facts.learn({.key = QLatin1String(key),
                             .person = person,
                             .value = QString::fromUtf16(value),
                             .origin = Origin::Paper});
            ++person;
        }
        const Answers answers{{QStringLiteral("ev"), QStringLiteral("tennyu")},
                              {QStringLiteral("visitor"), QStringLiteral("同一世帯員")}};
        const FactSheet completed = Prefiller(m_catalogue).complete(facts, answers, m_today);
        QCOMPARE(completed.value(QStringLiteral("app_kana")), QStringLiteral("サキヤマ　ケンジ"));
        QCOMPARE(completed.value(QStringLiteral("spouse_name")), QStringLiteral("﨑山　美穂"));
        QVERIFY(completed.find(QStringLiteral("spouse_name"))->origin == Origin::Paper);
        QCOMPARE(completed.value(QStringLiteral("kid_name")), QStringLiteral("﨑山　葵"));
        QCOMPARE(completed.value(QStringLiteral("kid_birth"), 1), QStringLiteral("2024-03-09"));
        QVERIFY(!completed.find(QStringLiteral("kid_name"), 2)); // grown up
    }

    void theCardsAddressIsHeldAgainstTheCertificates()
    {
        FactSheet facts;
        facts.learn(fact("app_addr", QStringLiteral("神奈川県藤沢市朝日町１番地の１"), Origin::Card));
        facts.learn(fact("addr_old", QStringLiteral("神奈川県藤沢市朝日町1-1"), Origin::Paper));
        QVERIFY(Prefiller(m_catalogue).complete(facts, p1(), m_today).contradictions().isEmpty());
        facts.learn(fact("addr_old", QStringLiteral("神奈川県藤沢市朝日町1-2"), Origin::Paper));
        QCOMPARE(Prefiller(m_catalogue).complete(facts, p1(), m_today).contradictions().size(), 1);
    }

    void whereThePaperHasLinesEveryoneStandsOnOne()
    {
        FactSheet facts;
        for (int person = 0; person < 3; ++person)
            facts.learn({.key = QStringLiteral("p_name"),
                         .person = person,
                         .value = QStringLiteral("見本　%1").arg(person)});
        SheetPlan plan;
        plan.keysByPerson[QStringLiteral("J01")] = {QStringLiteral("p_name"), QStringLiteral("p_birth")};
        const auto sheets = Prefiller(m_catalogue).fill(facts, {}, {QStringLiteral("J01")}, plan);
        QVERIFY(sheets);
        QCOMPARE(sheets->size(), 1);
        QStringList names;
        int births = 0;
        int applicants = 0;
        for (const FieldValue& value : sheets->first().fields) {
            if (value.key == QLatin1String("p_name"))
                names.append(value.shown);
            births += value.key == QLatin1String("p_birth") ? 1 : 0;
            applicants += value.key == QLatin1String("app_name") ? 1 : 0;
        }
        QCOMPARE(
            names,
            (QStringList{QStringLiteral("見本　0"), QStringLiteral("見本　1"), QStringLiteral("見本　2")}));
        QCOMPARE(births, 3);
        QCOMPARE(applicants, 1);
    }

    void aChildWhoseDayOfBirthIsUnknownIsAChildWhereEveryDaySaysSo_data()
    {
        QTest::addColumn<QString>("birth");
        QTest::addColumn<bool>("isChild");
        QTest::newRow("月日不詳の７歳か８歳") << QStringLiteral("2018-00-00") << true;
        QTest::newRow("日不詳の８歳") << QStringLiteral("2018-06-00") << true;
        QTest::newRow("１８歳になる年度かもしれない") << QStringLiteral("2008-00-00") << false;
        QTest::newRow("年も分からない") << QStringLiteral("0000-00-00") << false;
    }
    void aChildWhoseDayOfBirthIsUnknownIsAChildWhereEveryDaySaysSo()
    {
        QFETCH(QString, birth);
        QFETCH(bool, isChild);
        const Answers answers{{QStringLiteral("ev"), QStringLiteral("tennyu")}};
        FactSheet facts = factsOfP1();
        const auto told = [&](const char* key, const QString& value) {
            facts.learn({.key = QLatin1String(key), .person = 1, .value = value, .origin = Origin::Paper});
        };
        told("p_name", QStringLiteral("高梨　海"));
        told("p_birth", birth);
        told("p_rel_head", QStringLiteral("子"));
        const FactSheet completed = Prefiller(m_catalogue).complete(facts, answers, m_today);
        QCOMPARE(completed.value(QStringLiteral("kid_name")),
                 isChild ? QStringLiteral("高梨　海") : QString());
        QCOMPARE(completed.value(QStringLiteral("kid_birth")), isChild ? birth : QString()); // not invented
    }

    void anUnknownProcedureIsRefused()
    {
        const auto sheets = Prefiller(m_catalogue).fill({}, {}, {QStringLiteral("X99")});
        QVERIFY(!sheets);
        QCOMPARE(sheets.error().code, FormErrorCode::UnknownProcedure);
    }

private:
    static Answers p1() { return answersOf(personas().first().toObject()); }

    QList<FilledSheet> fillP1(const FactSheet& facts) const
    {
        const Prefiller prefiller(m_catalogue);
        const QStringList ids =
            personas().first().toObject().value(QStringLiteral("procedures")).toVariant().toStringList();
        return prefiller.fill(prefiller.complete(facts, p1(), m_today), p1(), ids)
            .value_or(QList<FilledSheet>());
    }

    static void compare(const EntryCounts& counts, const QJsonObject& expected)
    {
        const QJsonObject found{
            {QStringLiteral("slots"), counts.slotCount},     {QStringLiteral("unique"), counts.unique},
            {QStringLiteral("fromCard"), counts.fromCard},   {QStringLiteral("fromCore"), counts.fromCore},
            {QStringLiteral("fromPaper"), counts.fromPaper}, {QStringLiteral("answered"), counts.answered},
            {QStringLiteral("derived"), counts.derived},     {QStringLiteral("typed"), counts.typed},
            {QStringLiteral("signed"), counts.signedCount}};
        QCOMPARE(QJsonDocument(found).toJson(), QJsonDocument(expected).toJson());
    }

    Catalogue m_catalogue;
    const QDate m_today{2026, 11, 21};
};

KAKANAI_TEST(tst_Prefiller);
#include "tst_Prefiller.moc"
