// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/Household.h"

#include "forms/answer/Ages.h"
#include "forms/answer/VisitJudge.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace kakanai::forms {
namespace {

constexpr int mostMembers = 30;

struct RelationWord {
    const char16_t* word;
    Relation relation;
};

constexpr std::array relationIds{
    RelationWord{u"head", Relation::Head},
    RelationWord{u"spouse", Relation::Spouse},
    RelationWord{u"child", Relation::Child},
    RelationWord{u"newborn", Relation::Newborn},
    RelationWord{u"parent", Relation::Parent},
    RelationWord{u"grandparent", Relation::Grandparent},
    RelationWord{u"grandchild", Relation::Grandchild},
    RelationWord{u"sibling", Relation::Sibling},
    RelationWord{u"other", Relation::Other},
    RelationWord{u"deceased", Relation::Deceased},
};

// What stands under 続柄 on certificates of residence (住民基本台帳事務処理要領 第2-1-(2)-エ), and everyday
// words.
constexpr std::array relationWords{
    RelationWord{u"世帯主", Relation::Head},       RelationWord{u"本人", Relation::Head},
    RelationWord{u"夫", Relation::Spouse},         RelationWord{u"妻", Relation::Spouse},
    RelationWord{u"配偶者", Relation::Spouse},     RelationWord{u"夫(未届)", Relation::Spouse},
    RelationWord{u"妻(未届)", Relation::Spouse},   RelationWord{u"子", Relation::Child},
    RelationWord{u"夫の子", Relation::Child},      RelationWord{u"妻の子", Relation::Child},
    RelationWord{u"長男", Relation::Child},        RelationWord{u"長女", Relation::Child},
    RelationWord{u"二男", Relation::Child},        RelationWord{u"二女", Relation::Child},
    RelationWord{u"三男", Relation::Child},        RelationWord{u"三女", Relation::Child},
    RelationWord{u"養子", Relation::Child},        RelationWord{u"新生児", Relation::Newborn},
    RelationWord{u"父", Relation::Parent},         RelationWord{u"母", Relation::Parent},
    RelationWord{u"夫の父", Relation::Parent},     RelationWord{u"夫の母", Relation::Parent},
    RelationWord{u"妻の父", Relation::Parent},     RelationWord{u"妻の母", Relation::Parent},
    RelationWord{u"祖父", Relation::Grandparent},  RelationWord{u"祖母", Relation::Grandparent},
    RelationWord{u"子の子", Relation::Grandchild}, RelationWord{u"孫", Relation::Grandchild},
    RelationWord{u"兄", Relation::Sibling},        RelationWord{u"弟", Relation::Sibling},
    RelationWord{u"姉", Relation::Sibling},        RelationWord{u"妹", Relation::Sibling},
    RelationWord{u"縁故者", Relation::Other},      RelationWord{u"同居人", Relation::Other},
};

QDate dateOf(const QString& value)
{
    return QDate::fromString(value.left(10), Qt::ISODate);
}

/** Names agree whatever space stands between family and given name; never any closer a guess. */
QString bare(const QString& name)
{
    QString text = name;
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

bool isSame(const Member& member, const QString& name, const QDate& birth)
{
    const bool bothNamed = !member.name.isEmpty() && !name.isEmpty();
    const bool bothDated = member.birth.isValid() && birth.isValid();
    if (bothNamed && bare(member.name) != bare(name))
        return false;
    if (bothDated && member.birth != birth)
        return false;
    return bothNamed || bothDated;
}

Member* known(Household& household, const QString& name, const QDate& birth)
{
    const auto found = std::ranges::find_if(
        household.members, [&](const Member& member) { return isSame(member, name, birth); });
    return found == household.members.end() ? nullptr : &*found;
}

/** Adds somebody, or what is new about one already there. */
Member& meet(Household& household, Member one)
{
    Member* member = known(household, one.name, one.birth);
    if (!member) {
        household.members.append(std::move(one));
        return household.members.last();
    }
    if (member->name.isEmpty())
        member->name = one.name;
    if (member->kana.isEmpty())
        member->kana = one.kana;
    if (!member->birth.isValid())
        member->birth = one.birth;
    if (member->sex.isEmpty())
        member->sex = one.sex;
    if (one.relation != Relation::Unknown
        && (member->relation == Relation::Unknown || one.relation == Relation::Deceased))
        member->relation = one.relation;
    if (member->kid < 0)
        member->kid = one.kid;
    return *member;
}

void meetPersons(Household& household, const FactSheet& facts)
{
    for (int n = 0; n < mostMembers; ++n) {
        const Member one{
            .id = QStringLiteral("p%1").arg(n),
            .relation = relationFromText(facts.value(QStringLiteral("p_rel_head"), n)),
            .name = facts.value(QStringLiteral("p_name"), n),
            .kana = facts.value(QStringLiteral("p_kana"), n),
            .birth = dateOf(facts.value(QStringLiteral("p_birth"), n)),
            .sex = facts.value(QStringLiteral("p_sex"), n),
            .person = n,
        };
        if (!one.name.isEmpty() || one.birth.isValid())
            household.members.append(one); // two people of one name are two people
    }
}

void meetChildren(Household& household, const FactSheet& facts, bool isBirth)
{
    for (int n = 0; n < mostMembers; ++n) {
        const Member one{
            .id = QStringLiteral("k%1").arg(n),
            .relation = isBirth ? Relation::Newborn : Relation::Child,
            .name = facts.value(QStringLiteral("kid_name"), n),
            .kana = facts.value(QStringLiteral("kid_kana"), n),
            .birth = dateOf(facts.value(QStringLiteral("kid_birth"), n)),
            .sex = facts.value(QStringLiteral("kid_sex"), n),
            .kid = n,
        };
        if (!one.name.isEmpty() || one.birth.isValid())
            meet(household, one);
    }
}

/** The names the papers list, one under the other or with commas between. */
QStringList listedNames(const FactSheet& facts)
{
    static const QRegularExpression separators(QStringLiteral("[\\n、，,;；]"));
    QStringList names;
    for (int n = 0; n < mostMembers; ++n) {
        const QString value = facts.value(QStringLiteral("hh_members"), n);
        for (const QString& part : value.split(separators, Qt::SkipEmptyParts)) {
            if (!part.trimmed().isEmpty())
                names.append(part.trimmed());
        }
    }
    return names.mid(0, mostMembers);
}

/** “﨑山　美穂 1988-11-30 妻”: a list may tell more than the name. */
Member fromList(const QString& line, qsizetype at)
{
    static const QRegularExpression date(QStringLiteral("\\d{4}-\\d{2}-\\d{2}"));
    const auto found = date.match(line);
    Member one{.id = QStringLiteral("m%1").arg(at), .name = line};
    if (found.hasMatch()) {
        one.birth = dateOf(found.captured());
        one.name =
            line.left(found.capturedStart()).remove(QRegularExpression(QStringLiteral("[\\s(（・]+$")));
    }
    return one;
}

void meetListed(Household& household, const FactSheet& facts)
{
    const QStringList names = listedNames(facts);
    household.expected = std::max(household.expected, static_cast<int>(names.size()));
    for (qsizetype i = 0; i < names.size(); ++i) {
        const Member one = fromList(names.at(i), i);
        // Somebody told without a name may be this one: then the list is full before the names are used up.
        if (known(household, one.name, one.birth))
            meet(household, one);
        else if (household.members.size() < names.size())
            household.members.append(one);
    }
}

bool isMove(const QStringList& events)
{
    return events.contains(QStringLiteral("tennyu")) || events.contains(QStringLiteral("tenkyo"))
        || events.contains(QStringLiteral("tenshutsu"));
}

/** Questions about “somebody”: a yes does not say who, a no holds for each. */
constexpr std::array aboutSomebody{
    u"has_mn",       u"foreigner",    u"kokuho",     u"kouki",         u"nenkin1",      u"nenkin_hard",
    u"kids18",       u"kids_school",  u"want_hoiku", u"want_gakudo",   u"low_income",   u"pregnant",
    u"age65",        u"kaigo_ninte",  u"kaigo_new",  u"techo_shintai", u"techo_ryoiku", u"techo_seishin",
    u"jiritsu",      u"sho_service",  u"judo",       u"want_mncard",   u"evac",         u"oldname",
    u"want_shikaku", u"want_tokutei", u"premature",
};

bool isChildOf(const Member& member, const QDate& today)
{
    if (member.birth.isValid())
        return isChild18(member.birth, today);
    return member.relation == Relation::Child || member.relation == Relation::Newborn;
}

/** Who can be meant at all. */
bool isMeant(const Procedure& procedure, const Member& member, const QString& event, const QDate& today)
{
    constexpr int signsAlone = 15; // 署名用電子証明書: from fifteen on (事務処理要領)
    if (event == u"shibou")
        return procedure.per == u"child" ? isChildOf(member, today) && member.relation != Relation::Deceased
                                         : member.relation == Relation::Deceased;
    if (member.relation == Relation::Deceased)
        return false;
    if (event == u"shussho" && (procedure.per == u"child" || procedure.per == u"person"))
        return member.relation == Relation::Newborn;
    if (procedure.per == u"child")
        return isChildOf(member, today);
    if (procedure.per == u"card15")
        return !member.birth.isValid() || ageOn(member.birth, today) >= signsAlone;
    return true;
}

} // namespace

QString relationName(Relation relation)
{
    const auto row = std::ranges::find(relationIds, relation, &RelationWord::relation);
    return row == relationIds.end() ? QString() : QString::fromUtf16(row->word);
}

Relation relationFromText(const QString& text)
{
    const QString word = text.normalized(QString::NormalizationForm_KC).remove(u' ');
    for (const RelationWord& row : relationIds) {
        if (word == QStringView(row.word))
            return row.relation;
    }
    for (const RelationWord& row : relationWords) {
        if (word == QStringView(row.word))
            return row.relation;
    }
    return Relation::Unknown;
}

bool Household::isComplete() const
{
    return expected > 0 && members.size() >= expected
        && std::ranges::all_of(members, [](const Member& member) { return member.birth.isValid(); });
}

const Member* Household::member(const QString& id) const
{
    const auto found = std::ranges::find(members, id, &Member::id);
    return found == members.end() ? nullptr : &*found;
}

Household householdOf(const FactSheet& facts, const Answers& answers)
{
    const QStringList events = eventsOf(answers);
    Household household;
    meetPersons(household, facts);
    meetChildren(household, facts, events.contains(QStringLiteral("shussho")));
    if (const QString name = facts.value(QStringLiteral("spouse_name")),
        birth = facts.value(QStringLiteral("spouse_birth"));
        !name.isEmpty() || !birth.isEmpty())
        meet(household,
             {.id = QStringLiteral("spouse"),
              .relation = Relation::Spouse,
              .name = name,
              .birth = dateOf(birth)});
    if (const QString name = facts.value(QStringLiteral("dead_name")); !name.isEmpty())
        meet(household,
             {.id = QStringLiteral("dead"),
              .relation = Relation::Deceased,
              .name = name,
              .birth = dateOf(facts.value(QStringLiteral("dead_birth"))),
              .sex = facts.value(QStringLiteral("dead_sex"))});
    meetListed(household, facts);
    const bool comesForOthers = answers.value(QStringLiteral("visitor")).toString() == u"任意代理人";
    if (household.members.isEmpty() && isMove(events) && !comesForOthers) {
        const Member holder{.id = QStringLiteral("app"),
                            .name = facts.value(QStringLiteral("app_name")),
                            .kana = facts.value(QStringLiteral("app_kana")),
                            .birth = dateOf(facts.value(QStringLiteral("app_birth"))),
                            .sex = facts.value(QStringLiteral("app_sex"))};
        if (!holder.name.isEmpty() || holder.birth.isValid())
            household.members.append(holder);
    }
    // What somebody says counts where no paper lists them.
    if (household.expected == 0 && isMove(events))
        household.expected = answers.value(QStringLiteral("n_members")).toInt();
    return household;
}

Answers answersFromAge(const Member& member, const QDate& today)
{
    if (!member.birth.isValid())
        return {};
    const int age = ageOn(member.birth, today);
    Answers answers{
        {QStringLiteral("age65"), age >= 65},
        {QStringLiteral("kids18"), isChild18(member.birth, today)},
        {QStringLiteral("kids_school"), isPupil(member.birth, today)},
    };
    const auto ruleOut = [&](const QString& var, bool isPossible) {
        if (!isPossible)
            answers.insert(var, false);
    };
    ruleOut(QStringLiteral("kouki"), age >= 65);
    ruleOut(QStringLiteral("kokuho"), age < 75);
    ruleOut(QStringLiteral("kaigo_ninte"), age >= 40);
    ruleOut(QStringLiteral("kaigo_new"), age >= 40);
    ruleOut(QStringLiteral("nenkin1"), age >= 20 && age < 60);
    ruleOut(QStringLiteral("nenkin_hard"), age >= 20 && age < 60);
    ruleOut(QStringLiteral("want_gakudo"), isElementary(member.birth, today));
    ruleOut(QStringLiteral("want_hoiku"), isSmall(member.birth, today));
    ruleOut(QStringLiteral("low_income"), isPupil(member.birth, today));
    ruleOut(QStringLiteral("pregnant"), member.sex != u"male" && age >= 10 && age <= 60);
    if (age >= 75)
        answers.insert(QStringLiteral("kouki"), true);
    return answers;
}

Answers answersForMember(const Member& member, const Answers& inForce, const QDate& today)
{
    Answers own = inForce;
    for (const auto* var : aboutSomebody) {
        const QString name = QString::fromUtf16(var);
        if (own.value(name).toBool())
            own.remove(name);
    }
    const Answers aged = answersFromAge(member, today);
    for (auto it = aged.begin(); it != aged.end(); ++it)
        own.insert(it.key(), it.value());
    if (member.person < 0)
        return own;
    const QString mine = QStringLiteral("@%1").arg(member.person);
    for (auto it = inForce.begin(); it != inForce.end(); ++it) {
        if (it.key().endsWith(mine))
            own.insert(it.key().chopped(mine.size()), it.value());
    }
    return own;
}

Concerned concernedBy(const Procedure& procedure, const Household& household, const Answers& inForce,
                      const QDate& today)
{
    constexpr std::array perSomebody{u"person", u"child", u"card", u"card15"};
    if (std::ranges::none_of(perSomebody,
                             [&](const char16_t* per) { return procedure.per == QStringView(per); }))
        return {};
    const QString event = inForce.value(QStringLiteral("ev")).toString();
    Concerned sure;
    Concerned possible{{}, true};
    for (const Member& member : household.members) {
        if (!isMeant(procedure, member, event, today))
            continue;
        switch (procedure.condition.evaluate(answersForMember(member, inForce, today))) {
        case Truth::Yes:
            sure.members.append(member.id);
            break;
        case Truth::Undecided:
            possible.members.append(member.id);
            break;
        case Truth::No:
            break;
        }
    }
    if (!sure.members.isEmpty() || possible.members.isEmpty())
        return sure;
    possible.isOpen = possible.members.size() > 1 || household.members.size() < household.expected;
    return possible;
}

} // namespace kakanai::forms
