// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/StandingSlip.h"

#include "app/visit/CasePages.h"

#include <algorithm>
#include <array>

namespace kakanai::visit {
namespace {

using casework::Delivery;
using forms::TwoWords;
using forms::Words;

struct Row {
    Delivery state;
    const char16_t* ja;
    const char16_t* easy;
    const char16_t* en;
};

// The five words a citizen understands, and the sixth.
// clang-format off
constexpr std::array rows{
    Row{Delivery::Waiting,   u"受付済み", u"受け付けました", u"received"},
    Row{Delivery::Routed,    u"確認中", u"確かめています", u"being checked"},
    Row{Delivery::Accepted,  u"完了", u"おわりました", u"finished"},
    Row{Delivery::Returned,  u"もう一度来てください", u"もう一度 来てください", u"please come once more"},
    Row{Delivery::Rejected,  u"できません", u"できません", u"cannot be done"},
    Row{Delivery::Cancelled, u"取り下げ", u"やめました", u"withdrawn"},
};
// clang-format on

TwoWords say(const Words& words, const QString& language)
{
    const QString other = language == u"ja" ? QString() : words.in(language);
    return {words.ja, other == words.ja ? QString() : other};
}

Words stateWords(Delivery state)
{
    const Row& row = *std::ranges::find(rows, state, &Row::state);
    return {QString::fromUtf16(row.ja), QString::fromUtf16(row.easy), QString::fromUtf16(row.en)};
}

} // namespace

forms::Handout standingSlip(const casework::Case& head, const QList<casework::ProcedureStanding>& standings,
                            const forms::Catalogue& catalogue, const TownSettings& town,
                            const QString& language, const QDateTime& now, const QString& pageName)
{
    forms::Handout handout;
    handout.title = say({QStringLiteral("手続きの状況"), QStringLiteral("手続きの ようす"),
                         QStringLiteral("What became of your procedures")},
                        language);
    handout.town = town.name;
    handout.number = head.ticketLabel;
    handout.reference = head.number;
    handout.printedAt = now;
    forms::HandoutSection section;
    section.heading =
        say({QStringLiteral("手続き"), QStringLiteral("手続き"), QStringLiteral("Procedures")}, language);
    for (const casework::ProcedureStanding& standing : standings) {
        const forms::Procedure* procedure = catalogue.procedure(standing.procedure);
        if (procedure && procedure->discreet)
            continue; // whoever finds this paper must not learn of it
        TwoWords state = say(stateWords(standing.state), language);
        state.ja += QStringLiteral("（%1）").arg(town.departmentName(standing.department));
        if (standing.state == Delivery::Returned && !standing.reason.isEmpty())
            state.ja += QStringLiteral("　／　") + standing.reason;
        section.rows.append(
            {procedure ? say(procedure->name, language) : TwoWords{standing.name, {}}, state});
    }
    handout.sections = {section};
    handout.page = casePageCode(town, pageName, language);
    return handout;
}

} // namespace kakanai::visit
