// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/VisitJudge.h"

#include <algorithm>

namespace kakanai::forms {
namespace {

const QString ev = QStringLiteral("ev");

} // namespace

QStringList eventsOf(const Answers& answers)
{
    const QVariant value = answers.value(ev);
    QStringList events =
        value.typeId() == QMetaType::QStringList ? value.toStringList() : QStringList{value.toString()};
    events.removeAll(QString());
    events.removeDuplicates();
    return events;
}

VisitJudge::VisitJudge(const Catalogue& catalogue, const Answers& answers, Audience audience)
    : m_catalogue(&catalogue)
    , m_audience(audience)
    , m_events(eventsOf(answers))
    , m_answers(answers)
{
    for (const QString& event : std::as_const(m_events)) {
        Answers one = answers;
        one.insert(ev, event);
        m_answersByEvent.append(one);
    }
    for (const Procedure& procedure : catalogue.procedures) {
        const bool isOurs = std::ranges::any_of(
            m_events, [&](const QString& event) { return procedure.events.contains(event); });
        if (isOurs && maySpeakOf(procedure))
            m_candidates.append(&procedure);
    }
}

void VisitJudge::assume(const QString& var, const QVariant& value)
{
    if (var == ev)
        return; // the events are what the visit is
    const auto set = [&](Answers& answers) {
        if (value.isValid())
            answers.insert(var, value);
        else
            answers.remove(var);
    };
    set(m_answers);
    std::ranges::for_each(m_answersByEvent, set);
}

void VisitJudge::assumeNoForTheRest()
{
    for (const Question& question : m_catalogue->questions) {
        if (!m_answers.value(question.var).isValid())
            assume(question.var, noFor(question));
    }
}

void VisitJudge::assumeNoForTheUnasked()
{
    for (const Question& question : m_catalogue->questions) {
        if (!m_answers.value(question.var).isValid() && (!question.isAskedFor(m_events) || !mayAsk(question)))
            assume(question.var, noFor(question));
    }
}

Truth VisitJudge::truth(const Procedure& procedure) const
{
    Truth result = Truth::No;
    for (qsizetype i = 0; i < m_events.size(); ++i) {
        if (!procedure.events.contains(m_events.at(i)))
            continue;
        const Truth one = procedure.condition.evaluate(m_answersByEvent.at(i));
        if (one == Truth::Yes)
            return Truth::Yes;
        if (one == Truth::Undecided)
            result = Truth::Undecided;
    }
    return result;
}

QStringList VisitJudge::missing(const Procedure& procedure) const
{
    QStringList names;
    for (qsizetype i = 0; i < m_events.size(); ++i) {
        if (procedure.events.contains(m_events.at(i)))
            names += procedure.condition.missing(m_answersByEvent.at(i));
    }
    names.removeDuplicates();
    return names;
}

QString VisitJudge::decidingEvent(const Procedure& procedure) const
{
    for (qsizetype i = 0; i < m_events.size(); ++i) {
        if (procedure.events.contains(m_events.at(i))
            && procedure.condition.evaluate(m_answersByEvent.at(i)) == Truth::Yes)
            return m_events.at(i);
    }
    return {};
}

const Answers& VisitJudge::answersFor(const QString& event) const
{
    const qsizetype at = m_events.indexOf(event);
    return at < 0 ? m_answers : m_answersByEvent.at(at);
}

bool VisitJudge::maySpeakOf(const Procedure& procedure) const
{
    return !procedure.discreet || m_audience == Audience::Staff;
}

bool VisitJudge::mayAsk(const Question& question) const
{
    return !question.staffOnly || m_audience == Audience::Staff;
}

} // namespace kakanai::forms
