// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/DemoPeople.h"

#include "app/base/JsonFile.h"
#include "forms/answer/Questionnaire.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace kakanai::demo {
namespace {

const QString builtInPeople = QStringLiteral(":/kakanai/town/people.json");
const QString builtInVisits = QStringLiteral(":/kakanai/town/visits.json");

DemoPerson toPerson(const QJsonObject& object)
{
    const auto text = [&](const char* key) { return object.value(QLatin1String(key)).toString(); };
    DemoPerson person;
    person.id = text("id");
    person.name = text("name");
    person.kana = text("kana");
    person.birthDate = QDate::fromString(text("birthDate"), Qt::ISODate);
    person.sex = text("sex");
    person.cardAddress = text("cardAddress");
    person.newAddress = text("newAddress");
    person.phone = text("phone");
    person.relation = text("relation");
    if (const QJsonObject card = object.value(QStringLiteral("card")).toObject(); !card.isEmpty()) {
        person.cardJson = QJsonDocument(object).toJson(QJsonDocument::Compact);
        person.pin = card.value(QStringLiteral("pin")).toString().toLatin1();
    }
    return person;
}

struct Errand {
    QString description;
    forms::Answers answers;
    forms::FactSheet facts;
};

Result<QHash<QString, Errand>> loadErrands()
{
    const auto object = readJsonObject(builtInVisits, FailureCode::ScriptInvalid);
    if (!object)
        return tl::unexpected(object.error());
    QHash<QString, Errand> errands;
    for (const QJsonValue& value : object->value(QStringLiteral("visits")).toArray()) {
        auto answers = forms::answersFromJson(
            QJsonDocument(QJsonObject{{QStringLiteral("answers"), value[QStringLiteral("answers")]}})
                .toJson());
        if (!answers)
            return fail(FailureCode::ScriptInvalid, answers.error().detail);
        auto facts = forms::FactSheet::fromJson(
            QJsonDocument(QJsonObject{{QStringLiteral("facts"), value[QStringLiteral("facts")].toObject()}})
                .toJson());
        if (!facts)
            return fail(FailureCode::ScriptInvalid, facts.error().detail);
        errands[value[QStringLiteral("id")].toString()] = {value[QStringLiteral("description")].toString(),
                                                           std::move(*answers), std::move(*facts)};
    }
    return errands;
}

/** P2 before P11: by the number in the id. */
bool comesBefore(const DemoVisit& a, const DemoVisit& b)
{
    return a.id.mid(1).toInt() < b.id.mid(1).toInt();
}

} // namespace

Result<QList<DemoVisit>> loadDemoVisits(const QString& file)
{
    const QString path = file.isEmpty() ? builtInPeople : file;
    const auto object = readJsonObject(path, FailureCode::ScriptInvalid);
    if (!object)
        return tl::unexpected(object.error());
    const auto errands = loadErrands();
    if (!errands)
        return tl::unexpected(errands.error());

    QHash<QString, DemoPerson> people;
    for (const QJsonValue& value : object->value(QStringLiteral("people")).toArray()) {
        const DemoPerson person = toPerson(value.toObject());
        if (person.id.isEmpty() || person.name.isEmpty())
            return fail(FailureCode::ScriptInvalid, path + QStringLiteral(": people: id and name"));
        people[person.id] = person;
    }
    QList<DemoVisit> visits;
    const QJsonObject wanted = object->value(QStringLiteral("visits")).toObject();
    for (auto it = wanted.constBegin(); it != wanted.constEnd(); ++it) {
        if (!errands->contains(it.key()))
            return fail(FailureCode::ScriptInvalid, path + QStringLiteral(": visits: ") + it.key());
        const Errand errand = errands->value(it.key());
        DemoVisit visit{it.key(), errand.description, {}, errand.answers, errand.facts};
        for (const QJsonValue& id : it.value().toArray()) {
            if (!people.contains(id.toString()))
                return fail(FailureCode::ScriptInvalid,
                            path + QStringLiteral(": visits: %1: %2").arg(it.key(), id.toString()));
            visit.people.append(people.value(id.toString()));
        }
        if (visit.people.isEmpty())
            return fail(FailureCode::ScriptInvalid, path + QStringLiteral(": visits: ") + it.key());
        visits.append(visit);
    }
    std::ranges::sort(visits, comesBefore);
    return visits;
}

} // namespace kakanai::demo
