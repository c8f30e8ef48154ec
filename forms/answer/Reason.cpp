// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/Reason.h"

#include <algorithm>

namespace kakanai::forms {
namespace {

const QString japanese = QStringLiteral("ja");
const QString easy = QStringLiteral("ja-easy");
const QString english = QStringLiteral("en");

/** An answer in words: yes, no, or the chosen labels. */
QString answerWords(const Question& question, const QVariant& answer, const QString& language)
{
    if (question.type == QuestionType::Bool || question.type == QuestionType::Sensitive) {
        if (language == english)
            return answer.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
        return answer.toBool() ? QStringLiteral("はい") : QStringLiteral("いいえ");
    }
    const QStringList values =
        answer.typeId() == QMetaType::QStringList ? answer.toStringList() : QStringList{answer.toString()};
    QStringList labels;
    for (const QString& value : values) {
        const auto choice = std::ranges::find(question.options, value, &Choice::value);
        labels.append(choice == question.options.end() ? value : choice->label.in(language));
    }
    return labels.join(language == english ? QStringLiteral(", ") : QStringLiteral("・"));
}

QString sentence(const QString& event, const QStringList& answers, const QString& language)
{
    if (language == english) {
        return answers.isEmpty() ? QStringLiteral("Because you are here for: %1.").arg(event)
                                 : QStringLiteral("Because you are here for: %1. You answered %2.")
                                       .arg(event, answers.join(QStringLiteral("; ")));
    }
    if (language == easy) {
        return answers.isEmpty()
            ? QStringLiteral("「%1」の 手続きだからです。").arg(event)
            : QStringLiteral("「%1」の 手続きで、%2と 答えたからです。").arg(event, answers.join(u'、'));
    }
    return answers.isEmpty() ? QStringLiteral("「%1」の手続きのため").arg(event)
                             : QStringLiteral("「%1」の手続きで、%2のため").arg(event, answers.join(u'、'));
}

QString quoted(const QString& question, const QString& answer, const QString& language)
{
    if (language == english)
        return QStringLiteral("“%1” to “%2”").arg(answer, question);
    return language == easy ? QStringLiteral("「%1」に「%2」").arg(question, answer)
                            : QStringLiteral("「%1」が「%2」").arg(question, answer);
}

} // namespace

Words reasonFor(const Catalogue& catalogue, const Procedure& procedure, const Answers& answers,
                const Answers& known)
{
    const QString eventId = answers.value(QStringLiteral("ev")).toString();
    const LifeEvent* event = catalogue.event(eventId);
    QList<const Question*> questions;
    for (const QString& var : procedure.condition.reasons(answers)) {
        const Question* question = catalogue.question(var);
        if (question && var != u"ev" && known.value(var).isValid())
            questions.append(question);
    }
    const auto inLanguage = [&](const QString& language) {
        QStringList said;
        for (const Question* question : questions)
            said.append(quoted(question->textFor({eventId}).in(language),
                               answerWords(*question, answers.value(question->var), language), language));
        return sentence(event ? event->name.in(language) : eventId, said, language);
    };
    return {inLanguage(japanese), inLanguage(easy), inLanguage(english)};
}

} // namespace kakanai::forms
