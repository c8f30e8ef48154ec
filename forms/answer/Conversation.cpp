// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/Conversation.h"

#include "forms/answer/Ages.h"
#include "forms/answer/DerivedAnswers.h"

#include <algorithm>

namespace kakanai::forms {
namespace {

constexpr qsizetype mostTiles = 8; ///< what fits on a screen that a person of eighty can read
constexpr double yesIsRare = 0.25; ///< most visits answer most questions with no

struct Possibility {
    QVariant value;
    double likelihood = 0;
};

QList<Possibility> possibilitiesOf(const Question& question)
{
    const auto share = 1.0 / std::max<double>(1.0, static_cast<double>(question.options.size()));
    QList<Possibility> all;
    switch (question.type) {
    case QuestionType::Bool:
    case QuestionType::Sensitive:
        return {{true, yesIsRare}, {false, 1 - yesIsRare}};
    case QuestionType::Integer:
        return {{1, 1}};
    case QuestionType::Choice:
        for (const Choice& choice : question.options)
            all.append({choice.value, share});
        return all;
    case QuestionType::Multi:
        all.append({QStringList(), 0.5});
        for (const Choice& choice : question.options)
            all.append({QStringList{choice.value}, share / 2});
        return all;
    }
    return all;
}

/** How often nobody else moves than those whom card and papers told: half of all movers move alone, but a
 * child never does, and seldom with one parent only. */
double chanceThatTheseAreAll(const Household& household, const QDate& today)
{
    const auto children = std::ranges::count_if(household.members, [&](const Member& member) {
        return member.birth.isValid() && isChild18(member.birth, today);
    });
    const auto grown = household.members.size() - children;
    if (children > 0 && grown < 2)
        return 0.1;
    return grown < 2 ? 0.5 : 0.7;
}

/** Boxes of one question are one answer. */
int answersOn(const QuestionScreen& screen)
{
    QSet<QString> asked;
    for (const Question& question : screen.questions)
        asked.insert(question.together.isEmpty() ? question.var : u'+' + question.together);
    return static_cast<int>(asked.size());
}

/** Whoever came decides which papers are needed and what is written on every sheet, so it is asked first. */
const QString visitor = QStringLiteral("visitor");
/** With everybody's birth date this answers a dozen questions about ages. */
const QString howMany = QStringLiteral("n_members");

} // namespace

Conversation::Conversation(const Catalogue& catalogue, VisitJudge judge, const FactSheet& facts,
                           const QDate& today)
    : m_catalogue(&catalogue)
    , m_judge(std::move(judge))
    , m_facts(&facts)
    , m_today(today)
    , m_told(m_judge.answers())
{
    takeImplied();
    m_judge.assumeNoForTheUnasked();
}

void Conversation::takeImplied()
{
    // Only from what was told: that a visit does not ask about children does not say that there are none.
    const Answers implied = impliedAnswers(m_told);
    for (auto it = implied.begin(); it != implied.end(); ++it)
        m_judge.assume(it.key(), it.value());
}

void Conversation::assume(const QString& var, const QVariant& value)
{
    m_judge.assume(var, value);
    m_told.insert(var, value);
    if (var == howMany) {
        const Answers derived = answersFromFacts(m_told, *m_facts, m_today);
        for (auto it = derived.begin(); it != derived.end(); ++it) {
            if (m_told.contains(it.key()))
                continue;
            m_told.insert(it.key(), it.value());
            m_judge.assume(it.key(), it.value());
        }
    }
    takeImplied();
}

QList<const Question*> Conversation::openQuestions() const
{
    QSet<QString> open;
    for (const Procedure* procedure : m_judge.candidates()) {
        if (m_judge.truth(*procedure) != Truth::Undecided)
            continue;
        for (const QString& var : m_judge.missing(*procedure))
            open.insert(var);
    }
    QList<const Question*> questions;
    for (const Question& question : m_catalogue->questions) {
        if (open.contains(question.var) && m_judge.mayAsk(question))
            questions.append(&question);
    }
    return questions;
}

double Conversation::worth(const Question& question) const
{
    VisitJudge trial = m_judge;
    QList<const Procedure*> touched;
    for (const Procedure* procedure : m_judge.candidates()) {
        if (m_judge.truth(*procedure) == Truth::Undecided
            && m_judge.missing(*procedure).contains(question.var))
            touched.append(procedure);
    }
    double expected = 0;
    for (const Possibility& possibility : possibilitiesOf(question)) {
        trial.assume(question.var, possibility.value);
        const auto settled = std::ranges::count_if(
            touched, [&](const Procedure* procedure) { return trial.truth(*procedure) != Truth::Undecided; });
        expected += possibility.likelihood * static_cast<double>(settled);
    }
    return expected;
}

Question Conversation::offered(Question question) const
{
    question.options = question.optionsFor(m_judge.events());
    return question;
}

QList<const Question*> Conversation::firstQuestions() const
{
    const QList<const Question*> open = openQuestions();
    const auto isOpen = [&](const QString& var) {
        return std::ranges::any_of(open, [&](const Question* question) { return question->var == var; });
    };
    QList<const Question*> first;
    std::ranges::copy_if(open, std::back_inserter(first), [&](const Question* question) {
        return std::ranges::none_of(ruledOutBy(question->var), isOpen);
    });
    return first;
}

std::optional<Question> Conversation::next() const
{
    const Question* best = nullptr;
    double most = -1;
    for (const Question* question : firstQuestions()) {
        const double expected = worth(*question);
        if (expected > most) {
            best = question;
            most = expected;
        }
    }
    return best ? std::optional(*best) : std::nullopt;
}

bool Conversation::stillMatters(const Question& question, const QList<Question>& allAnsweredNo) const
{
    Conversation trial = *this;
    for (const Question& asked : allAnsweredNo)
        trial.assume(asked.var, false);
    return std::ranges::any_of(trial.openQuestions(),
                               [&](const Question* open) { return open->var == question.var; });
}

std::optional<Conversation::HouseholdScreen> Conversation::householdScreen() const
{
    const Question* question = m_catalogue->question(howMany);
    if (!question || m_told.contains(howMany) || !question->isAskedFor(m_judge.events()))
        return {};
    const Household household = householdOf(*m_facts, m_told);
    if (household.members.isEmpty() || household.expected > 0)
        return {};
    Conversation trial = *this;
    trial.assume(howMany, static_cast<int>(household.members.size()));
    const auto saved = openQuestions().size() - trial.openQuestions().size();
    if (static_cast<double>(saved) * chanceThatTheseAreAll(household, m_today) <= 1)
        return {};
    return HouseholdScreen{{{*question}, false}, trial.m_judge.answer(visitor).isValid()};
}

std::optional<QuestionScreen> Conversation::screen() const
{
    const Question* who = m_catalogue->question(visitor);
    const auto household = householdScreen();
    const bool isVisitorOpen = who && !m_judge.answer(visitor).isValid() && !m_judge.events().isEmpty();
    if (household && isVisitorOpen && household->tellsVisitor)
        return household->screen;
    if (isVisitorOpen)
        return QuestionScreen{{offered(*who)}, false};
    if (household)
        return household->screen;
    const auto first = next();
    if (!first)
        return {};
    QuestionScreen screen{{offered(*first)}, false};
    if (first->type != QuestionType::Bool)
        return screen;

    struct Candidate {
        QList<Question> boxes; ///< what is one question to people stays on one screen
        bool isSameTopic;
        double worth;
    };
    QList<Candidate> candidates;
    QStringList grouped{first->together};
    const QList<const Question*> open = firstQuestions();
    const auto boxesOf = [&](const Question& question) {
        QList<Question> boxes{question};
        for (const Question* other : open) {
            if (!question.together.isEmpty() && other->together == question.together
                && other->var != question.var)
                boxes.append(*other);
        }
        return boxes;
    };
    screen.questions = boxesOf(*first);
    for (const Question* question : open) {
        if (question->type != QuestionType::Bool || question->var == first->var
            || (!question->together.isEmpty() && grouped.contains(question->together)))
            continue;
        grouped.append(question->together);
        candidates.append({boxesOf(*question), question->topic == first->topic, worth(*question)});
    }
    std::ranges::stable_sort(candidates, [](const Candidate& a, const Candidate& b) {
        return a.isSameTopic != b.isSameTopic ? a.isSameTopic : a.worth > b.worth;
    });
    for (const Candidate& candidate : candidates) {
        if (screen.questions.size() + candidate.boxes.size() > mostTiles)
            continue;
        if (stillMatters(candidate.boxes.first(), screen.questions))
            screen.questions += candidate.boxes;
    }
    // One taken early may turn out to hang on one taken later; asking that one is enough for now.
    for (qsizetype i = screen.questions.size() - 1; i >= 0 && screen.questions.size() > 1; --i) {
        QList<Question> others = screen.questions;
        const Question one = others.takeAt(i);
        if (one.together.isEmpty() && !stillMatters(one, others))
            screen.questions = others;
    }
    screen.isTiles = screen.questions.size() > 1;
    return screen;
}

GuideCounts Conversation::rehearse(const Answers& known)
{
    GuideCounts counts;
    for (const Question& question : m_catalogue->questions) {
        if (!m_judge.events().isEmpty() && question.isAskedFor(m_judge.events()) && m_judge.mayAsk(question))
            ++counts.applicable;
    }
    while (const auto shown = screen()) {
        ++counts.screens;
        counts.answers += answersOn(*shown);
        QStringList& asked = counts.walk.emplaceBack();
        for (const Question& question : shown->questions) {
            asked.append(question.var);
            const QVariant answer = known.value(question.var);
            assume(question.var, answer.isValid() ? answer : noFor(question));
        }
    }
    return counts;
}

} // namespace kakanai::forms
