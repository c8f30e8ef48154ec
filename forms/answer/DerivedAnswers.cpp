// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/DerivedAnswers.h"

#include "forms/answer/Ages.h"
#include "forms/answer/Household.h"
#include "forms/answer/VisitJudge.h"
#include "forms/text/JapaneseAddress.h"

#include <QList>

#include <algorithm>
#include <array>

namespace kakanai::forms {
namespace {

QDate dateOf(const QString& value)
{
    return QDate::fromString(value.left(10), Qt::ISODate);
}

bool comesFrom(const FactSheet& facts, const QString& key, Origin origin)
{
    const Fact* fact = facts.find(key);
    return fact && fact->origin == origin;
}

/** Yes when somebody is; no only when everybody is known. */
template <typename Predicate>
void tell(Answers& answers, const QString& var, const QList<Member>& members, bool isEverybodyKnown,
          Predicate predicate)
{
    if (std::ranges::any_of(members, predicate))
        answers.insert(var, true);
    else if (isEverybodyKnown)
        answers.insert(var, false);
}

/** No when everybody is known and nobody can be concerned; never yes. */
template <typename Predicate>
void ruleOut(Answers& answers, const QString& var, const QList<Member>& members, bool isEverybodyKnown,
             Predicate couldBe)
{
    if (isEverybodyKnown && std::ranges::none_of(members, couldBe))
        answers.insert(var, false);
}

bool isMove(const QStringList& events)
{
    return events.contains(QStringLiteral("tennyu")) || events.contains(QStringLiteral("tenkyo"))
        || events.contains(QStringLiteral("tenshutsu"));
}

void deriveFromAges(Answers& answers, const QStringList& events, const QList<Member>& members,
                    bool isEverybody, const QDate& today)
{
    const auto aged = [&](int from, int to) {
        return [&, from, to](const Member& member) {
            const int age = ageOn(member.birth, today);
            return age >= from && age <= to;
        };
    };
    constexpr int oldest = 200;
    if (!isMove(events))
        return; // only a move lists the people concerned; elsewhere the questions mean somebody else
    tell(answers, QStringLiteral("age65"), members, isEverybody, aged(65, oldest));
    if (std::ranges::any_of(members, aged(75, oldest)))
        answers.insert(QStringLiteral("kouki"), true);
    ruleOut(answers, QStringLiteral("kouki"), members, isEverybody, aged(65, oldest));
    ruleOut(answers, QStringLiteral("kaigo_ninte"), members, isEverybody, aged(40, oldest));
    ruleOut(answers, QStringLiteral("kaigo_new"), members, isEverybody, aged(40, oldest));
    ruleOut(answers, QStringLiteral("nenkin1"), members, isEverybody, aged(20, 59));
    // Somebody of 75 or more has no other insurance than 後期高齢者医療.
    ruleOut(answers, QStringLiteral("kokuho"), members, isEverybody, aged(0, 74));
    ruleOut(answers, QStringLiteral("pregnant"), members, isEverybody,
            [&](const Member& member) { return member.sex != u"male" && aged(10, 60)(member); });
    tell(answers, QStringLiteral("kids18"), members, isEverybody,
         [&](const Member& member) { return isChild18(member.birth, today); });
    tell(answers, QStringLiteral("kids_school"), members, isEverybody,
         [&](const Member& member) { return isPupil(member.birth, today); });
    ruleOut(answers, QStringLiteral("want_gakudo"), members, isEverybody,
            [&](const Member& member) { return isElementary(member.birth, today); });
    ruleOut(answers, QStringLiteral("want_hoiku"), members, isEverybody,
            [&](const Member& member) { return isSmall(member.birth, today); });
    ruleOut(answers, QStringLiteral("single_parent"), members, isEverybody, aged(0, 20));
}

/** With the wife or the husband in the household nobody brings the children up alone. */
void deriveFromRelations(Answers& answers, const QStringList& events, const Household& household)
{
    const auto count = [&](Relation relation) {
        return std::ranges::count(household.members, relation, &Member::relation);
    };
    // A grown-up child may be the single parent: only a household of parents and their children is plain.
    const bool isPlain = std::ranges::all_of(household.members, [](const Member& member) {
        return member.relation != Relation::Grandchild && member.relation != Relation::Other;
    });
    if (isMove(events) && isPlain && count(Relation::Spouse) == 1)
        answers.insert(QStringLiteral("single_parent"), false);
}

void deriveFromAddresses(Answers& answers, const QStringList& events, const FactSheet& facts)
{
    QString old = facts.value(QStringLiteral("addr_old"));
    // Until the move is entered the card still shows the address one leaves.
    if (old.isEmpty() && isMove(events) && comesFrom(facts, QStringLiteral("app_addr"), Origin::Card))
        old = facts.value(QStringLiteral("app_addr"));
    const QString from = prefectureOf(old);
    const QString to = prefectureOf(facts.value(QStringLiteral("addr_new")));
    if (!from.isEmpty()) {
        answers.insert(QStringLiteral("from_abroad"), false);
        if (!to.isEmpty())
            answers.insert(QStringLiteral("cross_pref"), from != to);
    }
    if (!prefectureOf(facts.value(QStringLiteral("addr_forward"))).isEmpty())
        answers.insert(QStringLiteral("to_abroad"), false);
    // Only the certificate of moving out tells the old household on paper: it was not done by card or phone.
    if (comesFrom(facts, QStringLiteral("addr_old"), Origin::Paper)
        || comesFrom(facts, QStringLiteral("hh_head_old"), Origin::Paper))
        answers.insert(QStringLiteral("tokurei"), false);
}

void deriveFromIdentity(Answers& answers, const QStringList& events, const FactSheet& facts, bool isOnePerson)
{
    const bool hasCard = comesFrom(facts, QStringLiteral("p_name"), Origin::Card)
        || comesFrom(facts, QStringLiteral("app_name"), Origin::Card);
    if (hasCard && !events.contains(QStringLiteral("shibou")))
        answers.insert(QStringLiteral("has_mn"), true);
    if (hasCard && isOnePerson)
        answers.insert(QStringLiteral("want_mncard"), false);
    const QString nation = facts.value(QStringLiteral("p_nation"));
    if (!nation.isEmpty() && nation != u"日本")
        answers.insert(QStringLiteral("foreigner"), true);
    else if (!facts.value(QStringLiteral("p_zairyu_no")).isEmpty())
        answers.insert(QStringLiteral("foreigner"), true);
    else if (isOnePerson && (nation == u"日本" || !facts.value(QStringLiteral("p_honseki")).isEmpty()))
        answers.insert(QStringLiteral("foreigner"), false); // only a Japanese has a 本籍
}

/** What a paper or the extract says about somebody; what a rule or a person put there says nothing new. */
QString witnessed(const FactSheet& facts, const QString& key)
{
    const Fact* fact = facts.find(key);
    const bool isWitness = fact
        && (fact->origin == Origin::Paper || fact->origin == Origin::Core || fact->origin == Origin::Qr
            || fact->origin == Origin::Card);
    return isWitness ? fact->value : QString();
}

/** Somebody else than the card says that its holder is one of those concerned. An agent's own card is no such
 * word, and a paper about another person speaks against it. */
bool isHolderConcerned(const FactSheet& facts, const Household& household, const QString& holder)
{
    const auto isAboutName = [](const Contradiction& c) {
        return c.kept.key == u"p_name" && c.kept.person == 0;
    };
    const auto isHolder = [&](const Member& member) { return member.name == holder; };
    if (std::ranges::any_of(facts.contradictions(), isAboutName)
        || std::ranges::none_of(household.members, isHolder))
        return false;
    if (facts.value(QStringLiteral("hh_members")).contains(holder) || household.members.size() > 1)
        return true;
    constexpr std::array keys{u"p_kana", u"p_rel_head", u"p_honseki", u"p_jcode", u"hh_head_old"};
    return std::ranges::any_of(
        keys, [&](const auto* key) { return !witnessed(facts, QString::fromUtf16(key)).isEmpty(); });
}

/** Whose card was read and who stands in the household is no question any more. */
void deriveVisitor(Answers& answers, const QStringList& events, const FactSheet& facts,
                   const Household& household)
{
    if (events.size() != 1 || !isMove(events) || household.expected == 0)
        return;
    const Fact* holder = facts.find(QStringLiteral("app_name"));
    if (!holder)
        holder = facts.find(QStringLiteral("p_name")); // a card read is the card of whoever came
    if (holder && holder->origin == Origin::Card && isHolderConcerned(facts, household, holder->value))
        answers.insert(QStringLiteral("visitor"),
                       household.expected == 1 ? QStringLiteral("本人") : QStringLiteral("同一世帯員"));
}

/** The words on a paper that settle a question. */
struct Sign {
    const char16_t* key;
    const char16_t* contains; ///< empty = that it is there at all
    const char16_t* var;
    const char16_t* value; ///< empty = yes
};

constexpr std::array signs{
    Sign{u"water_addr", u"", u"water", u""}, // the meter bill was brought along
    Sign{u"kid_school", u"小学", u"kids_school", u""},
    Sign{u"kid_school", u"中学", u"kids_school", u""},
    Sign{u"mn_cardno", u"", u"has_mn", u""},
    Sign{u"sho_kind", u"身体", u"techo_shintai", u""},
    Sign{u"sho_no", u"身体", u"techo_shintai", u""},
    Sign{u"sho_kind", u"療育", u"techo_ryoiku", u""},
    Sign{u"sho_no", u"療育", u"techo_ryoiku", u""},
    Sign{u"sho_kind", u"精神", u"techo_seishin", u""},
    Sign{u"sho_no", u"精神", u"techo_seishin", u""},
    Sign{u"sho_hospital", u"", u"jiritsu", u""}, // only the 受給者証 of 自立支援医療 names the hospital
    Sign{u"hoken_lost", u"", u"hoken_change", u"lost"},
    Sign{u"funeral_date", u"", u"death_filed",
         u""}, // no funeral without the permit that the notification brings
};

/** Something of theirs is on record; that nothing is on record says nothing. */
void deriveFromThings(Answers& answers, const QStringList& events, const FactSheet& facts)
{
    struct Thing {
        const char16_t* key;
        const char16_t* var;
    };
    constexpr std::array things{
        Thing{u"dog_no", u"dog"},       Thing{u"bike_no", u"bike"},          Thing{u"prop_addr", u"property"},
        Thing{u"seal_no", u"had_seal"}, Thing{u"house_no", u"public_house"}, Thing{u"preg_due", u"pregnant"},
    };
    for (const Thing& thing : things) {
        if (!facts.value(QString::fromUtf16(thing.key)).isEmpty())
            answers.insert(QString::fromUtf16(thing.var), true);
    }
    for (const Sign& sign : signs) {
        const QString seen = witnessed(facts, QString::fromUtf16(sign.key));
        if (seen.isEmpty() || !seen.contains(QStringView(sign.contains)))
            continue;
        const QString var = QString::fromUtf16(sign.var);
        const QString value = QString::fromUtf16(sign.value);
        if (value.isEmpty())
            answers.insert(var, true);
        else
            answers.insert(var, value);
    }
    const QString level = facts.value(QStringLiteral("kaigo_level"));
    if (!level.isEmpty() && level != u"none")
        answers.insert(QStringLiteral("kaigo_ninte"), true);
    const QString dead = facts.value(QStringLiteral("dead_name"));
    const QString head = facts.value(QStringLiteral("hh_head_old"));
    if (events.contains(QStringLiteral("shibou")) && !dead.isEmpty() && !head.isEmpty() && dead != head)
        answers.insert(QStringLiteral("dead_head"), false);
}

void deriveFromDeath(Answers& answers, const FactSheet& facts)
{
    const QDate birth = dateOf(facts.value(QStringLiteral("dead_birth")));
    const QDate death = dateOf(facts.value(QStringLiteral("dead_date")));
    if (!birth.isValid() || !death.isValid())
        return;
    const int age = ageOn(birth, death);
    answers.insert(QStringLiteral("age65"), age >= 65);
    if (age >= 75)
        answers.insert(QStringLiteral("dead_hoken"), QStringLiteral("kouki"));
    if (age < 40)
        answers.insert(QStringLiteral("kaigo_ninte"), false);
    if (age < 15)
        answers.insert(QStringLiteral("dead_head"), false);
}

struct Implication {
    const char16_t* unless; ///< a variable answered with no …
    const char16_t* then; ///< … answers this one with no, too
};
constexpr std::array implications{
    Implication{u"kids18", u"kids1822"},
    Implication{u"kids18", u"kids_school"},
    Implication{u"kids18", u"want_hoiku"},
    Implication{u"kids18", u"civil_servant"},
    Implication{u"kids18", u"payee_changes"},
    Implication{u"kids_school", u"want_gakudo"},
    Implication{u"kids_school", u"low_income"},
    Implication{u"nenkin1", u"nenkin_hard"},
    Implication{u"foreigner", u"want_tokutei"},
    Implication{u"to_abroad", u"tax_left"},
    // 65–74 with a recognised disability or 75 and more: nobody younger is in 後期高齢者医療
    // (高確法50条).
    Implication{u"age65", u"kouki"},
};

} // namespace

Answers answersFromFacts(const Answers& said, const FactSheet& facts, const QDate& today)
{
    Answers answers;
    const QStringList events = eventsOf(said);
    const Household household = householdOf(facts, said);
    QList<Member> dated;
    std::ranges::copy_if(household.members, std::back_inserter(dated),
                         [](const Member& member) { return member.birth.isValid(); });
    if (household.expected > 0 && isMove(events))
        answers.insert(QStringLiteral("n_members"), household.expected);
    // Fewer move than are known: only whose the visit is can be said, and only where it is one.
    if (household.expected == 1 && dated.size() > 1)
        dated = dated.mid(0, 1);
    if (household.expected == 0 || dated.size() <= household.expected)
        deriveFromAges(answers, events, dated, household.isComplete(), today);
    deriveFromRelations(answers, events, household);
    deriveFromAddresses(answers, events, facts);
    deriveFromThings(answers, events, facts);
    deriveVisitor(answers, events, facts, household);
    deriveFromIdentity(answers, events, facts, household.expected == 1);
    if (events.contains(QStringLiteral("shibou")))
        deriveFromDeath(answers, facts);
    return answers;
}

QStringList ruledOutBy(const QString& var)
{
    QStringList causes;
    for (const Implication& implication : implications) {
        if (var == QStringView(implication.then))
            causes.append(QString::fromUtf16(implication.unless));
    }
    return causes;
}

Answers impliedAnswers(const Answers& answers)
{
    Answers implied;
    for (const Implication& implication : implications) {
        const QString unless = QString::fromUtf16(implication.unless);
        const QString then = QString::fromUtf16(implication.then);
        const QVariant cause = answers.contains(unless) ? answers.value(unless) : implied.value(unless);
        if (cause.isValid() && !cause.toBool() && !answers.value(then).isValid())
            implied.insert(then, false);
    }
    return implied;
}

} // namespace kakanai::forms
