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

VisitDates visitDates(const Catalogue& catalogue, const QStringList& events, const FactSheet& facts,
                      const QDate& today)
{
    VisitDates dates{today, {}};
    for (const QString& id : events) {
        const LifeEvent* event = catalogue.event(id);
        for (const QString& key : event ? event->date : QStringList()) {
            const QDate day = QDate::fromString(facts.value(key).left(10), Qt::ISODate);
            if (day.isValid()) {
                dates.events.insert(id, day);
                break;
            }
        }
    }
    return dates;
}

VisitJudge::VisitJudge(const Catalogue& catalogue, const Answers& answers, Audience audience,
                       VisitDates dates)
    : m_catalogue(&catalogue)
    , m_audience(audience)
    , m_dates(std::move(dates))
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
        const Procedure* reading = inForce(procedure, m_events.at(i));
        if (!reading)
            continue;
        const Truth one = reading->condition.evaluate(m_answersByEvent.at(i));
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
        if (const Procedure* reading = inForce(procedure, m_events.at(i)))
            names += reading->condition.missing(m_answersByEvent.at(i));
    }
    names.removeDuplicates();
    return names;
}

QString VisitJudge::decidingEvent(const Procedure& procedure) const
{
    for (qsizetype i = 0; i < m_events.size(); ++i) {
        const Procedure* reading = inForce(procedure, m_events.at(i));
        if (reading && reading->condition.evaluate(m_answersByEvent.at(i)) == Truth::Yes)
            return m_events.at(i);
    }
    return {};
}

const Procedure* VisitJudge::inForce(const Procedure& procedure, const QString& event) const
{
    const Procedure* reading = procedure.inForce(m_dates.events.value(event), m_dates.filing);
    return reading && reading->events.contains(event) ? reading : nullptr;
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
