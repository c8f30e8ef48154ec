// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/ResidentFacts.h"

#include "forms/answer/VisitJudge.h"

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
    if (isAbout && isMove && match.members > 1
        && answers.value(QStringLiteral("n_members")).toInt() == match.members)
        facts += match.household;
    return facts;
}

} // namespace kakanai::visit
