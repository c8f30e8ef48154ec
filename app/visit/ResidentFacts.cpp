// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/ResidentFacts.h"

#include "forms/answer/VisitJudge.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace kakanai::visit {
namespace {

bool isOneOf(const QStringList& events, std::initializer_list<const char16_t*> ids)
{
    return std::ranges::any_of(ids,
                               [&](const char16_t* id) { return events.contains(QString::fromUtf16(id)); });
}

/** An agent and the bereaved come with their own card about somebody else. */
bool isAboutHolder(const forms::Answers& answers, const QStringList& events)
{
    const QString visitor = answers.value(QStringLiteral("visitor")).toString();
    const bool isSelf =
        visitor.isEmpty() || visitor == QStringLiteral("本人") || visitor == QStringLiteral("同一世帯員");
    return isSelf && !isOneOf(events, {u"shibou", u"shussho"});
}

// The old address and the old head of the household are only written where a household changes.
constexpr std::array keysOfAMove{u"addr_old", u"hh_head_old", u"p_rel_head"};

struct Renamed {
    const char16_t* from;
    const char16_t* to;
};

// The papers about a death ask for the dead under keys of their own, and for 本籍 and 筆頭者 as anybody's.
constexpr std::array keysAtDeath{
    Renamed{u"p_name", u"dead_name"},    Renamed{u"p_birth", u"dead_birth"},
    Renamed{u"p_sex", u"dead_sex"},      Renamed{u"addr_old", u"dead_addr"},
    Renamed{u"dead_date", u"dead_date"}, Renamed{u"p_honseki", u"p_honseki"},
    Renamed{u"p_hittou", u"p_hittou"},   Renamed{u"hoken_kigo", u"hoken_kigo"},
};

/** Who of the household the extract knows as dead, by their numbers. */
QSet<int> deadOf(const casework::ResidentMatch& match)
{
    QSet<int> dead;
    for (const forms::Fact& fact : match.household) {
        if (fact.key == u"dead_date")
            dead.insert(fact.person);
    }
    return dead;
}

/** The one of the holder's household who has died. Whose death it is is confirmed by a person: another one
 * may have died since the extract was made. */
QList<forms::Fact> factsOfTheDead(const casework::ResidentMatch& match, int person)
{
    QList<forms::Fact> facts;
    for (forms::Fact fact : match.household) {
        const auto* known = std::ranges::find_if(
            keysAtDeath, [&](const Renamed& key) { return fact.key == QStringView(key.from); });
        if (fact.person != person || known == keysAtDeath.end())
            continue;
        fact.key = QString::fromUtf16(known->to);
        fact.person = 0;
        fact.needsReview = fact.key == u"dead_name";
        facts.append(fact);
    }
    return facts;
}

/** The others of the household who live, numbered without gaps. */
QList<forms::Fact> factsOfTheLiving(const casework::ResidentMatch& match, const QSet<int>& dead)
{
    QList<forms::Fact> facts;
    for (forms::Fact fact : match.household) {
        if (dead.contains(fact.person))
            continue;
        fact.person -=
            static_cast<int>(std::ranges::count_if(dead, [&](int one) { return one < fact.person; }));
        facts.append(fact);
    }
    return facts;
}

} // namespace

QList<forms::Fact> factsFromExtract(const casework::ResidentMatch& match, const forms::Answers& answers)
{
    QList<forms::Fact> facts;
    if (match.state != casework::ResidentState::Found)
        return facts;
    const QStringList events = forms::eventsOf(answers);
    const bool isMove = isOneOf(events, {u"tenkyo", u"tenshutsu", u"setai"});
    const bool isAbout = isAboutHolder(answers, events);
    for (const forms::Fact& fact : match.own) {
        const bool isOfAMove = std::ranges::any_of(
            keysOfAMove, [&](const char16_t* key) { return fact.key == QStringView(key); });
        if (isAbout && (isMove || !isOfAMove))
            facts.append(fact);
        if (fact.key == u"p_kana" || fact.key == u"p_honseki") {
            forms::Fact applicant = fact;
            applicant.key =
                fact.key == u"p_kana" ? QStringLiteral("app_kana") : QStringLiteral("app_honseki");
            facts.append(applicant);
        }
    }
    const QSet<int> dead = deadOf(match);
    const qsizetype living = match.members - dead.size();
    if (isAbout && isMove && living > 1 && answers.value(QStringLiteral("n_members")).toInt() == living)
        facts += factsOfTheLiving(match, dead);
    if (isOneOf(events, {u"shibou"}) && dead.size() == 1)
        facts += factsOfTheDead(match, *dead.begin());
    return facts;
}

} // namespace kakanai::visit
