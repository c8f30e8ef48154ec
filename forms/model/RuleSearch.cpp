// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/model/RuleSearch.h"

#include <algorithm>

namespace kakanai::forms {
namespace {

constexpr qsizetype mostBoxes = 8; ///< of a list question: 256 combinations
constexpr qint64 mostForOne = 400'000;
constexpr qsizetype lettersAPrice = 60;

} // namespace

QList<QVariant> answersTo(const Question& question)
{
    QList<QVariant> values;
    switch (question.type) {
    case QuestionType::Bool:
    case QuestionType::Sensitive:
        return {true, false};
    case QuestionType::Integer:
        return {1, 2};
    case QuestionType::Choice:
        values.append(QString());
        for (const Choice& choice : question.options)
            values.append(choice.value);
        return values;
    case QuestionType::Multi:
        if (question.options.size() > mostBoxes)
            return {};
        for (int boxes = 0; boxes < 1 << question.options.size(); ++boxes) {
            QStringList ticked;
            for (qsizetype i = 0; i < question.options.size(); ++i) {
                if (boxes & 1 << i)
                    ticked.append(question.options.at(i).value);
            }
            values.append(ticked);
        }
        return values;
    }
    return values;
}

Answers unaskedAtEvent(const Catalogue& catalogue, const QString& event)
{
    Answers answers;
    for (const Question& question : catalogue.questions) {
        if (!question.isAskedFor({event}))
            answers.insert(question.var, noFor(question));
    }
    answers.insert(QStringLiteral("ev"), event);
    return answers;
}

RuleSearch::RuleSearch(const Catalogue& catalogue, qint64 effort)
    : m_catalogue(&catalogue)
    , m_effort(effort)
{
}

void RuleSearch::begin(const Rule& rule)
{
    m_left = std::min(m_effort, mostForOne);
    m_price = 1 + rule.text().size() / lettersAPrice;
}

bool RuleSearch::isSpent()
{
    ++m_trials;
    m_left -= m_price;
    m_effort -= m_price;
    return m_left < 0;
}

std::optional<bool> RuleSearch::canBe(const Rule& rule, Truth wanted, const Answers& given)
{
    begin(rule);
    Answers answers = given;
    const bool found = canBeFrom(rule, wanted, answers);
    return found || m_left >= 0 ? std::optional(found) : std::nullopt;
}

bool RuleSearch::canBeFrom(const Rule& rule, Truth wanted, Answers& answers)
{
    if (isSpent())
        return false;
    const Truth truth = rule.evaluate(answers);
    if (truth != Truth::Undecided)
        return truth == wanted;
    const QStringList open = rule.missing(answers);
    const auto known =
        std::ranges::find_if(open, [&](const QString& var) { return m_catalogue->question(var) != nullptr; });
    if (known == open.end())
        return wanted == Truth::Undecided; // nobody can answer what is left
    const QString var = *known;
    for (const QVariant& value : answersTo(*m_catalogue->question(var))) {
        answers.insert(var, value);
        const bool found = canBeFrom(rule, wanted, answers);
        answers.remove(var);
        if (found)
            return true;
    }
    return false;
}

std::optional<bool> RuleSearch::matters(const Rule& rule, const QString& var, const Answers& given)
{
    if (!m_catalogue->question(var) || !rule.variables().contains(var))
        return false;
    begin(rule);
    Answers answers = given;
    const bool found = mattersFrom(rule, var, answers);
    return found || m_left >= 0 ? std::optional(found) : std::nullopt;
}

bool RuleSearch::mattersFrom(const Rule& rule, const QString& var, Answers& answers)
{
    if (isSpent())
        return false;
    bool isYes = false;
    bool isNo = false;
    QString open;
    for (const QVariant& value : answersTo(*m_catalogue->question(var))) {
        answers.insert(var, value);
        const Truth truth = rule.evaluate(answers);
        isYes = isYes || truth == Truth::Yes;
        isNo = isNo || truth == Truth::No;
        if (truth == Truth::Undecided && open.isEmpty()) {
            for (const QString& other : rule.missing(answers)) {
                if (open.isEmpty() && m_catalogue->question(other))
                    open = other;
            }
        }
    }
    answers.remove(var);
    if ((isYes && isNo) || open.isEmpty())
        return isYes && isNo;
    for (const QVariant& value : answersTo(*m_catalogue->question(open))) {
        answers.insert(open, value);
        const bool found = mattersFrom(rule, var, answers);
        answers.remove(open);
        if (found)
            return true;
    }
    return false;
}

} // namespace kakanai::forms
