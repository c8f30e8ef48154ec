// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/model/Catalogue.h"

#include <algorithm>

namespace kakanai::forms {
namespace {

template <typename T, typename Member>
const T* findBy(const QList<T>& list, Member member, const QString& value)
{
    const auto found = std::ranges::find(list, value, member);
    return found == list.end() ? nullptr : &*found;
}

} // namespace

bool Question::isAskedFor(const QStringList& visitEvents) const
{
    return events.contains(QStringLiteral("*"))
        || std::ranges::any_of(visitEvents, [this](const QString& event) { return events.contains(event); });
}

QList<Choice> Question::optionsFor(const QStringList& visitEvents) const
{
    QList<Choice> offered;
    std::ranges::copy_if(options, std::back_inserter(offered), [&](const Choice& choice) {
        return choice.events.isEmpty()
            || std::ranges::any_of(visitEvents, [&](const QString& e) { return choice.events.contains(e); });
    });
    return offered;
}

const Words& Question::textFor(const QStringList& visitEvents) const
{
    // A wording for one event would be wrong for the other: with several, the general one is asked.
    if (visitEvents.size() == 1) {
        if (const auto found = textByEvent.constFind(visitEvents.first()); found != textByEvent.constEnd())
            return *found;
    }
    return text;
}

FieldSource FieldSpec::sourceFor(const QStringList& visitEvents) const
{
    return visitEvents.isEmpty() ? source : sourceByEvent.value(visitEvents.first(), source);
}

QString FieldSpec::labelOf(const QString& value) const
{
    const Choice* choice = findBy(options, &Choice::value, value);
    return choice ? choice->label.ja : value;
}

const Procedure* Procedure::inForce(const QDate& event, const QDate& filing) const
{
    const QDate day = inForceBy == InForceBy::Event && event.isValid() ? event : filing;
    if (!day.isValid())
        return this;
    if ((since.isValid() && day < since) || (until.isValid() && day > until))
        return nullptr;
    const Procedure* reading = this;
    for (const Procedure& before : earlier) {
        if (day <= before.until)
            reading = &before;
    }
    return reading;
}

QString Procedure::deemedWith(const QStringList& needed) const
{
    const auto found = std::ranges::find_if(
        deemedBy, [&](const QString& other) { return other != id && needed.contains(other); });
    return found == deemedBy.end() ? QString() : *found;
}

const LifeEvent* Catalogue::event(const QString& id) const
{
    return findBy(events, &LifeEvent::id, id);
}

const Department* Catalogue::department(const QString& id) const
{
    return findBy(departments, &Department::id, id);
}

const Question* Catalogue::question(const QString& var) const
{
    return findBy(questions, &Question::var, var);
}

const FieldSpec* Catalogue::field(const QString& key) const
{
    return findBy(fields, &FieldSpec::key, key);
}

const Document* Catalogue::document(const QString& id) const
{
    return findBy(documents, &Document::id, id);
}

const Procedure* Catalogue::procedure(const QString& id) const
{
    return findBy(procedures, &Procedure::id, id);
}

QVariant noFor(const Question& question)
{
    switch (question.type) {
    case QuestionType::Bool:
    case QuestionType::Sensitive:
        return false;
    case QuestionType::Integer:
        return 1;
    case QuestionType::Multi:
        return QStringList();
    case QuestionType::Choice:
        return QString();
    }
    return {};
}

} // namespace kakanai::forms
