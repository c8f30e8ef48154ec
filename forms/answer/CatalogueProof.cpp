// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/CatalogueProof.h"

#include "forms/answer/VisitJudge.h"
#include "forms/model/CatalogueLint.h"
#include "forms/model/RuleSearch.h"

#include <algorithm>
#include <array>

namespace kakanai::forms {
namespace {

const QString ev = QStringLiteral("ev");
constexpr double mostCombinations = 30'000; ///< of one condition, at each of 171 pairs

class Prover
{
public:
    Prover(const Catalogue& catalogue, CatalogueProof& proof)
        : m_catalogue(catalogue)
        , m_proof(proof)
        , m_search(catalogue)
    {
    }

    void run()
    {
        for (const LifeEvent& event : m_catalogue.events)
            proveEvent(event.id);
        for (qsizetype i = 0; i < m_catalogue.events.size(); ++i) {
            for (qsizetype j = i + 1; j < m_catalogue.events.size(); ++j)
                provePair(m_catalogue.events.at(i).id, m_catalogue.events.at(j).id);
        }
    }

private:
    void complain(ProofFaultKind kind, const QString& event, const QString& object, const QString& message)
    {
        m_proof.faults.append(
            {kind, event, object.section(u'/', 1), m_catalogue.places.value(object), message});
    }

    void proveEvent(const QString& event)
    {
        EventProof row{event};
        const qint64 before = m_search.trials();
        const Answers given = unaskedAtEvent(m_catalogue, event);
        for (const Procedure& procedure : m_catalogue.procedures) {
            if (!procedure.events.contains(event))
                continue;
            ++row.procedures;
            proveProcedure(procedure, event, given);
        }
        for (const Question& question : m_catalogue.questions) {
            if (!question.isAskedFor({event}))
                continue;
            ++row.questions;
            if (!isForOthers(question.var))
                proveQuestion(question, event, given);
        }
        row.trials = m_search.trials() - before;
        m_proof.events.append(row);
    }

    void proveProcedure(const Procedure& procedure, const QString& event, const Answers& given)
    {
        const QString object = QStringLiteral("procedure/") + procedure.id;
        const auto isNeeded = m_search.canBe(procedure.condition, Truth::Yes, given);
        const auto isOpen = m_search.canBe(procedure.condition, Truth::Undecided, given);
        if (!isNeeded || !isOpen)
            return complain(ProofFaultKind::Unproved, event, object,
                            QStringLiteral("too many combinations of answers"));
        if (!*isNeeded)
            complain(ProofFaultKind::Unreachable, event, object,
                     QStringLiteral("no answers ever make it needed here"));
        if (*isOpen)
            complain(ProofFaultKind::Undecided, event, object,
                     QStringLiteral("hangs on something that is no question"));
        for (const QString& var : procedure.condition.variables()) {
            const Question* question = m_catalogue.question(var);
            if (question && question->staffOnly && !procedure.discreet
                && m_search.matters(procedure.condition, var, given).value_or(true))
                complain(ProofFaultKind::Undecided, event, object,
                         QStringLiteral("hangs on %1, which a citizen is never asked").arg(var));
        }
    }

    void proveQuestion(const Question& question, const QString& event, const Answers& given)
    {
        const QString object = QStringLiteral("question/") + question.var;
        bool isProved = true;
        const auto matters = [&](const Rule& rule) {
            const auto found = m_search.matters(rule, question.var, given);
            isProved = isProved && found.has_value();
            return found.value_or(false);
        };
        const bool decides = std::ranges::any_of(m_catalogue.procedures, [&](const Procedure& procedure) {
            return procedure.events.contains(event)
                && (matters(procedure.condition) || matters(procedure.due.when)
                    || std::ranges::any_of(procedure.documents, [&](const RequiredDocument& document) {
                           return matters(document.when);
                       }));
        });
        if (decides)
            return;
        complain(isProved ? ProofFaultKind::Pointless : ProofFaultKind::Unproved, event, object,
                 isProved ? QStringLiteral("no answer to it changes anything here")
                          : QStringLiteral("too many combinations of answers"));
    }

    void provePair(const QString& first, const QString& second)
    {
        ++m_proof.pairs;
        VisitJudge both(m_catalogue, {{ev, QStringList{first, second}}}, Audience::Staff);
        VisitJudge one(m_catalogue, {{ev, first}}, Audience::Staff);
        VisitJudge other(m_catalogue, {{ev, second}}, Audience::Staff);
        const QString event = first + u'+' + second;
        QSet<QString> seen;
        for (const Procedure* procedure : both.candidates()) {
            if (seen.contains(procedure->id))
                complain(ProofFaultKind::Union, event, QStringLiteral("procedure/") + procedure->id,
                         QStringLiteral("would be filed twice"));
            seen.insert(procedure->id);
            QStringList open = procedure->condition.variables().values();
            open.removeIf([&](const QString& var) { return var == ev || !m_catalogue.question(var); });
            if (combinations(open) > mostCombinations)
                complain(ProofFaultKind::Unproved, event, QStringLiteral("procedure/") + procedure->id,
                         QStringLiteral("too many combinations of answers"));
            else if (!agree({&both, &one, &other}, *procedure, open))
                complain(ProofFaultKind::Union, event, QStringLiteral("procedure/") + procedure->id,
                         QStringLiteral("together they need something else than one by one"));
        }
    }

    [[nodiscard]] double combinations(const QStringList& vars) const
    {
        double count = 1;
        for (const QString& var : vars)
            count *= static_cast<double>(answersTo(*m_catalogue.question(var)).size()) + 1;
        return count;
    }

    /** Every combination of the answers this procedure's condition names, unanswered ones among them. */
    bool agree(const std::array<VisitJudge*, 3>& judges, const Procedure& procedure, QStringList open)
    {
        const auto& [both, one, other] = judges;
        const auto strongest = [](Truth left, Truth right) {
            if (left == Truth::Yes || right == Truth::Yes)
                return Truth::Yes;
            return left == Truth::Undecided ? left : right;
        };
        if (both->truth(procedure) != strongest(one->truth(procedure), other->truth(procedure)))
            return false;
        if (open.isEmpty())
            return true;
        const QString var = open.takeFirst();
        bool isSame = true;
        for (const QVariant& value : answersTo(*m_catalogue.question(var))) {
            for (VisitJudge* judge : judges)
                judge->assume(var, value);
            isSame = isSame && agree(judges, procedure, open);
        }
        for (VisitJudge* judge : judges)
            judge->assume(var, {});
        return isSame;
    }

    const Catalogue& m_catalogue;
    CatalogueProof& m_proof;
    RuleSearch m_search;
};

} // namespace

QString nameOf(ProofFaultKind kind)
{
    switch (kind) {
    case ProofFaultKind::Unreachable:
        return QStringLiteral("unreachable");
    case ProofFaultKind::Undecided:
        return QStringLiteral("undecided");
    case ProofFaultKind::Pointless:
        return QStringLiteral("pointless");
    case ProofFaultKind::Union:
        return QStringLiteral("union");
    case ProofFaultKind::Unproved:
        return QStringLiteral("unproved");
    }
    return {};
}

CatalogueProof proveCatalogue(const Catalogue& catalogue)
{
    CatalogueProof proof;
    Prover(catalogue, proof).run();
    return proof;
}

} // namespace kakanai::forms
