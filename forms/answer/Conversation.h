// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/answer/VisitJudge.h"

namespace kakanai::forms {

/**
 * Chooses what to ask. A question is worth what it is expected to decide: for each of its answers, how likely
 * it is and how many procedures it would settle. Yes/no questions that matter and do not hang on one another
 * share a screen.
 */
class Conversation
{
public:
    Conversation(const Catalogue& catalogue, VisitJudge judge, const FactSheet& facts, const QDate& today);

    [[nodiscard]] std::optional<Question> next() const;
    [[nodiscard]] std::optional<QuestionScreen> screen() const;
    /** Talks it through to the end, answering from `known` and with no where that is silent. */
    [[nodiscard]] GuideCounts rehearse(const Answers& known);

private:
    void assume(const QString& var, const QVariant& value);
    void takeImplied();
    struct HouseholdScreen {
        QuestionScreen screen;
        bool tellsVisitor = false; ///< the answer also says who came
    };
    /** Asking how many they are, where that settles what else would be asked. */
    [[nodiscard]] std::optional<HouseholdScreen> householdScreen() const;
    [[nodiscard]] QList<const Question*> openQuestions() const;
    /** Those of them that no other open question's “no” would save. */
    [[nodiscard]] QList<const Question*> firstQuestions() const;
    /** With the choices that make sense at this visit only. */
    [[nodiscard]] Question offered(Question question) const;
    [[nodiscard]] double worth(const Question& question) const;
    [[nodiscard]] bool stillMatters(const Question& question, const QList<Question>& allAnsweredNo) const;

    const Catalogue* m_catalogue;
    VisitJudge m_judge;
    const FactSheet* m_facts;
    QDate m_today;
    Answers m_told; ///< by facts and people, without what was assumed
};

} // namespace kakanai::forms
