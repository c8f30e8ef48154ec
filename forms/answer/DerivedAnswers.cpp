// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/DerivedAnswers.h"

#include "forms/text/JapaneseAddress.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace kakanai::forms {
namespace {

constexpr int mostMembers = 30;

/** One of those who move or are concerned, as far as the birth date is known. */
struct Member {
    QDate birth;
    QString sex;
};

QDate dateOf(const QString& value)
{
    return QDate::fromString(value.left(10), Qt::ISODate);
}

/** The legal age: a year is complete at the end of the day before the birthday (年齢計算法). */
int ageOn(const QDate& birth, const QDate& day)
{
    const QDate reached = day.addDays(1);
    const int years = reached.year() - birth.year();
    // 29 February is reached on 28 February's last moment, so 1 March counts in a common year.
    return birth.addYears(years) <= reached
            && (birth.month() < reached.month() || birth.month() == reached.month())
            && (birth.month() != reached.month() || birth.day() <= reached.day())
        ? years
        : years - 1;
}

/** The school year (1 April) in which somebody turns `age`, counted from the law's day before the birthday.
 */
bool isBeforeSchoolYearEnd(const QDate& birth, const QDate& today, int age)
{
    const QDate reaches = birth.addYears(age).addDays(-1);
    const int endYear = reaches.month() >= 4 ? reaches.year() + 1 : reaches.year();
    return today <= QDate(endYear, 3, 31);
}

bool isChild18(const Member& member, const QDate& today)
{
    return isBeforeSchoolYearEnd(member.birth, today, 18);
}

bool isPupil(const Member& member, const QDate& today)
{
    return !isBeforeSchoolYearEnd(member.birth, today, 6) && isBeforeSchoolYearEnd(member.birth, today, 15);
}

bool isElementary(const Member& member, const QDate& today)
{
    return !isBeforeSchoolYearEnd(member.birth, today, 6) && isBeforeSchoolYearEnd(member.birth, today, 12);
}

bool isSmall(const Member& member, const QDate& today)
{
    return isBeforeSchoolYearEnd(member.birth, today, 6);
}

QList<Member> membersIn(const FactSheet& facts)
{
    QList<Member> members;
    for (int person = 0; person < mostMembers; ++person) {
        for (const auto& [birthKey, sexKey] :
             {std::pair{QStringLiteral("p_birth"), QStringLiteral("p_sex")},
              std::pair{QStringLiteral("kid_birth"), QStringLiteral("kid_sex")},
              std::pair{QStringLiteral("spouse_birth"), QString()}}) {
            const QDate birth = dateOf(facts.value(birthKey, person));
            const auto isKnown = [&](const Member& member) { return member.birth == birth; };
            // The same child may be told as a member and as a child.
            if (birth.isValid() && (birthKey == u"p_birth" || std::ranges::none_of(members, isKnown)))
                members.append({birth, facts.value(sexKey, person)});
        }
    }
    if (members.isEmpty()) {
        const QDate birth = dateOf(facts.value(QStringLiteral("app_birth")));
        if (birth.isValid())
            members.append({birth, facts.value(QStringLiteral("app_sex"))});
    }
    return members;
}

/** How many people the papers list; 0 when no paper does. */
int listedMembers(const FactSheet& facts)
{
    int count = 0;
    for (int person = 0; person < mostMembers; ++person) {
        if (!facts.value(QStringLiteral("hh_members"), person).isEmpty())
            ++count;
    }
    static const QRegularExpression separators(QStringLiteral("[\\n、，,;；]"));
    return count == 1 ? static_cast<int>(
               facts.value(QStringLiteral("hh_members")).split(separators, Qt::SkipEmptyParts).size())
                      : count;
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
    const bool isMove = events.contains(QStringLiteral("tennyu")) || events.contains(QStringLiteral("tenkyo"))
        || events.contains(QStringLiteral("tenshutsu"));
    if (!isMove)
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
         [&](const Member& member) { return isChild18(member, today); });
    tell(answers, QStringLiteral("kids_school"), members, isEverybody,
         [&](const Member& member) { return isPupil(member, today); });
    ruleOut(answers, QStringLiteral("want_gakudo"), members, isEverybody,
            [&](const Member& member) { return isElementary(member, today); });
    ruleOut(answers, QStringLiteral("want_hoiku"), members, isEverybody,
            [&](const Member& member) { return isSmall(member, today); });
    ruleOut(answers, QStringLiteral("single_parent"), members, isEverybody, aged(0, 20));
}

void deriveFromAddresses(Answers& answers, const FactSheet& facts)
{
    const QString from = prefectureOf(facts.value(QStringLiteral("addr_old")));
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

/** Whose card was read and who stands on the household's paper is no question any more. */
void deriveVisitor(Answers& answers, const QStringList& events, const FactSheet& facts, int listed)
{
    const Fact* holder = facts.find(QStringLiteral("app_name"));
    const bool isOneMove = events.size() == 1
        && (events.first() == u"tennyu" || events.first() == u"tenkyo" || events.first() == u"tenshutsu");
    if (!isOneMove || !holder || holder->origin != Origin::Card || holder->value.isEmpty())
        return;
    for (int person = 0; person < mostMembers; ++person) {
        if (facts.value(QStringLiteral("hh_members"), person).contains(holder->value)) {
            answers.insert(QStringLiteral("visitor"),
                           listed == 1 ? QStringLiteral("本人") : QStringLiteral("同一世帯員"));
            return;
        }
    }
}

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

} // namespace

Answers answersFromFacts(const QStringList& events, const FactSheet& facts, const QDate& today)
{
    Answers answers;
    const QList<Member> members = membersIn(facts);
    const int listed = listedMembers(facts);
    const bool isEverybody = listed > 0 && members.size() >= listed;
    if (listed > 0)
        answers.insert(QStringLiteral("n_members"), listed);
    deriveFromAges(answers, events, members, isEverybody, today);
    deriveFromAddresses(answers, facts);
    deriveFromThings(answers, events, facts);
    deriveVisitor(answers, events, facts, listed);
    deriveFromIdentity(answers, events, facts, listed == 1);
    if (events.contains(QStringLiteral("shibou")))
        deriveFromDeath(answers, facts);
    return answers;
}

Answers impliedAnswers(const Answers& answers)
{
    struct Implication {
        const char16_t* unless; ///< a variable answered with no …
        const char16_t* then; ///< … answers this one with no, too
    };
    constexpr std::array implications{
        Implication{u"kids18", u"kids1822"},        Implication{u"kids18", u"kids_school"},
        Implication{u"kids18", u"want_hoiku"},      Implication{u"kids18", u"civil_servant"},
        Implication{u"kids18", u"payee_changes"},   Implication{u"kids_school", u"want_gakudo"},
        Implication{u"kids_school", u"low_income"}, Implication{u"nenkin1", u"nenkin_hard"},
        Implication{u"foreigner", u"want_tokutei"}, Implication{u"to_abroad", u"tax_left"},
    };
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
