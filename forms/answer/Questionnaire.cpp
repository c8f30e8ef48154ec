// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/Questionnaire.h"

#include "forms/answer/Conversation.h"
#include "forms/answer/DeadlineCount.h"
#include "forms/answer/DerivedAnswers.h"
#include "forms/answer/Reason.h"
#include "forms/model/BoundedJson.h"

#include <QJsonArray>

namespace kakanai::forms {
namespace {

constexpr qsizetype mostAnswers = 1'000;
constexpr qsizetype longestAnswer = 500;

/** What facts tell, below what people answered. */
Answers merged(const Answers& answers, const Answers& derived)
{
    Answers all = derived;
    for (auto it = answers.begin(); it != answers.end(); ++it)
        all.insert(it.key(), it.value());
    return all;
}

QStringList documentsFor(const Procedure& procedure, const Answers& answers)
{
    QStringList ids;
    for (const RequiredDocument& document : procedure.documents) {
        // Undecided stays on the list: bringing one paper too many costs less than a second visit.
        if (document.when.evaluate(answers) != Truth::No)
            ids.append(document.id);
    }
    return ids;
}

} // namespace

Questionnaire::Questionnaire(const Catalogue& catalogue)
    : m_catalogue(&catalogue)
{
}

Answers Questionnaire::derivedAnswers(const Answers& answers, const FactSheet& facts,
                                      const QDate& today) const
{
    Answers derived = answersFromFacts(eventsOf(answers), facts, today);
    for (auto it = answers.begin(); it != answers.end(); ++it)
        derived.remove(it.key());
    return derived;
}

GuideResult Questionnaire::judge(const Answers& answers, const FactSheet& facts, const QDate& today,
                                 Unanswered unanswered, Audience audience) const
{
    const Answers told = merged(answers, derivedAnswers(answers, facts, today));
    const VisitJudge known(*m_catalogue, told, audience,
                           visitDates(*m_catalogue, eventsOf(told), facts, today));
    VisitJudge judge = known;
    // Nobody will ever be asked what no event of the visit asks, so nothing stays undecided because of it.
    if (unanswered == Unanswered::No)
        judge.assumeNoForTheRest();
    else if (!judge.events().isEmpty())
        judge.assumeNoForTheUnasked();

    GuideResult result;
    for (const Procedure& procedure : m_catalogue->procedures) {
        if (!judge.maySpeakOf(procedure))
            continue;
        // Without an event nothing can be said, and that is what is missing.
        const bool isOpen = judge.events().isEmpty() && unanswered == Unanswered::Unknown;
        switch (isOpen ? Truth::Undecided : judge.truth(procedure)) {
        case Truth::Yes: {
            const QString event = judge.decidingEvent(procedure);
            const Procedure& reading = *judge.inForce(procedure, event);
            const Answers& inForce = judge.answersFor(event);
            result.needed.append({procedure.id,
                                  reasonFor(*m_catalogue, reading, inForce, known.answersFor(event)),
                                  countDeadline(reading, facts, inForce, today),
                                  documentsFor(reading, inForce), reading.name, reading.law});
            break;
        }
        case Truth::No:
            result.notNeeded.append(procedure.id);
            break;
        case Truth::Undecided:
            result.undecided.append(
                {procedure.id, isOpen ? QStringList{QStringLiteral("ev")} : judge.missing(procedure)});
            break;
        }
    }
    QStringList needed;
    for (const NeededProcedure& one : std::as_const(result.needed))
        needed.append(one.id);
    for (NeededProcedure& one : result.needed)
        one.deemedWith = m_catalogue->procedure(one.id)->deemedWith(needed);
    return result;
}

GuideResult Questionnaire::evaluate(const Answers& answers, const FactSheet& facts, const QDate& today,
                                    Unanswered unanswered, Audience audience) const
{
    GuideResult result = judge(answers, facts, today, unanswered, audience);
    const Answers known = merged(answers, derivedAnswers(answers, facts, today));
    const QStringList events = eventsOf(known);
    if (events.isEmpty()) {
        if (const Question* first = m_catalogue->question(QStringLiteral("ev")))
            result.next = *first;
        return result;
    }
    const VisitDates dates = visitDates(*m_catalogue, events, facts, today);
    if (unanswered == Unanswered::Unknown)
        result.next = Conversation(*m_catalogue, VisitJudge(*m_catalogue, known, audience, dates)).next();
    // What a person must still say after card and papers spoke, whatever they also answered by themselves.
    Answers told = answersFromFacts(events, facts, today);
    told.insert(QStringLiteral("ev"), answers.value(QStringLiteral("ev")));
    result.counts =
        Conversation(*m_catalogue, VisitJudge(*m_catalogue, told, audience, dates)).rehearse(answers);
    return result;
}

std::optional<QuestionScreen> Questionnaire::nextScreen(const Answers& answers, const FactSheet& facts,
                                                        const QDate& today, Audience audience) const
{
    const Answers known = merged(answers, derivedAnswers(answers, facts, today));
    if (eventsOf(known).isEmpty()) {
        const Question* first = m_catalogue->question(QStringLiteral("ev"));
        return first ? std::optional(QuestionScreen{{*first}, false}) : std::nullopt;
    }
    const VisitDates dates = visitDates(*m_catalogue, eventsOf(known), facts, today);
    return Conversation(*m_catalogue, VisitJudge(*m_catalogue, known, audience, dates)).screen();
}

FormResult<Answers> answersFromJson(const QByteArray& json)
{
    const auto object = readJsonObject(json, FormErrorCode::AnswersInvalid, {.bytes = 1 << 20, .depth = 8});
    if (!object)
        return tl::unexpected(object.error());
    const QJsonValue all = object->value(QStringLiteral("answers"));
    if (!all.isObject() || all.toObject().size() > mostAnswers)
        return formError(FormErrorCode::AnswersInvalid, QStringLiteral("answers: an object is expected"));
    Answers answers;
    const QJsonObject values = all.toObject();
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QJsonValue& value = it.value();
        const auto refuse = [&](const QString& what) {
            return formError(FormErrorCode::AnswersInvalid,
                             QStringLiteral("answers/%1: %2").arg(it.key().left(60), what));
        };
        if (value.isNull())
            continue; // unknown, said aloud
        if (value.isBool()) {
            answers.insert(it.key(), value.toBool());
        } else if (value.isDouble()) {
            if (value.toDouble() != value.toInt())
                return refuse(QStringLiteral("a whole number is expected"));
            answers.insert(it.key(), value.toInt());
        } else if (value.isString()) {
            if (value.toString().size() > longestAnswer)
                return refuse(QStringLiteral("too long"));
            answers.insert(it.key(), value.toString());
        } else if (value.isArray() && value.toArray().size() <= mostAnswers) {
            QStringList texts;
            for (const QJsonValue& one : value.toArray()) {
                if (!one.isString() || one.toString().size() > longestAnswer)
                    return refuse(QStringLiteral("a list of texts is expected"));
                texts.append(one.toString());
            }
            answers.insert(it.key(), texts);
        } else {
            return refuse(QStringLiteral("true, false, a number, a text or a list of texts is expected"));
        }
    }
    return answers;
}

} // namespace kakanai::forms
