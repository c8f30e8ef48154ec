// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/Household.h"

#include "forms/answer/Questionnaire.h"
#include "forms/model/BoundedJson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace kakanai::forms {
namespace {

constexpr qsizetype mostPeople = 30;
constexpr qsizetype longestText = 200;

/** Where what was said about somebody belongs: nowhere means that nobody asks. */
struct Told {
    const char16_t* json;
    const char16_t* member;
    const char16_t* newborn;
    const char16_t* deceased;
};

constexpr std::array told{
    Told{u"name", u"p_name", u"kid_name", u"dead_name"},
    Told{u"kana", u"p_kana", u"kid_kana", u""},
    Told{u"birth", u"p_birth", u"kid_birth", u"dead_birth"},
    Told{u"sex", u"p_sex", u"kid_sex", u"dead_sex"},
};

QString keyOf(const Told& row, Relation relation)
{
    if (relation == Relation::Newborn)
        return QString::fromUtf16(row.newborn);
    return QString::fromUtf16(relation == Relation::Deceased ? row.deceased : row.member);
}

/** The word that a sheet shows under 続柄. */
QString relationText(Relation relation, const QString& sex)
{
    switch (relation) {
    case Relation::Head:
        return QStringLiteral("世帯主");
    case Relation::Spouse:
        return sex == u"female" ? QStringLiteral("妻")
            : sex == u"male"    ? QStringLiteral("夫")
                                : QStringLiteral("配偶者");
    case Relation::Child:
        return QStringLiteral("子");
    case Relation::Parent:
        return sex == u"female" ? QStringLiteral("母") : QStringLiteral("父");
    case Relation::Grandparent:
        return sex == u"female" ? QStringLiteral("祖母") : QStringLiteral("祖父");
    case Relation::Grandchild:
        return QStringLiteral("子の子");
    case Relation::Sibling:
        return QStringLiteral("兄弟姉妹");
    case Relation::Other:
        return QStringLiteral("縁故者");
    case Relation::Unknown:
    case Relation::Newborn:
    case Relation::Deceased:
        return {};
    }
    return {};
}

tl::unexpected<FormError> refused(qsizetype at, const QString& what)
{
    return formError(FormErrorCode::AnswersInvalid, QStringLiteral("people/%1: %2").arg(at).arg(what));
}

/** The number of the person already known by that name and birth date; else the next free one. */
int numberFor(const Household& known, const QJsonObject& one, int& nextFree)
{
    const QString name = one.value(QStringLiteral("name")).toString();
    const QDate birth = QDate::fromString(one.value(QStringLiteral("birth")).toString(), Qt::ISODate);
    for (const Member& member : known.members) {
        if (member.person >= 0 && !name.isEmpty() && member.name == name
            && (!birth.isValid() || !member.birth.isValid() || member.birth == birth))
            return member.person;
    }
    return nextFree++;
}

} // namespace

FormResult<ToldPeople> peopleFromJson(const QByteArray& json, const FactSheet& known)
{
    const auto object = readJsonObject(json, FormErrorCode::AnswersInvalid, {.bytes = 1 << 20, .depth = 8});
    if (!object)
        return tl::unexpected(object.error());
    const QJsonValue people = object->value(QStringLiteral("people"));
    ToldPeople result{known, {}};
    if (people.isUndefined())
        return result;
    if (!people.isArray() || people.toArray().size() > mostPeople)
        return formError(FormErrorCode::AnswersInvalid,
                         QStringLiteral("people: a list of at most 30 is expected"));
    const Household before = householdOf(known, {});
    int nextFree = 0;
    int nextNewborn = 0;
    for (const Member& member : before.members) {
        nextFree = std::max(nextFree, member.person + 1);
        nextNewborn = std::max(nextNewborn, member.kid + 1);
    }
    const QJsonArray list = people.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonObject one = list.at(i).toObject();
        if (!list.at(i).isObject())
            return refused(i, QStringLiteral("an object is expected"));
        const QString said = one.value(QStringLiteral("relation")).toString();
        const Relation relation = relationFromText(said);
        if (!said.isEmpty() && relation == Relation::Unknown)
            return refused(i, QStringLiteral("unknown relation"));
        const bool isNewborn = relation == Relation::Newborn;
        const bool isDeceased = relation == Relation::Deceased;
        const int person = isNewborn ? nextNewborn++ : isDeceased ? 0 : numberFor(before, one, nextFree);
        for (const Told& row : told) {
            const QJsonValue value = one.value(QString::fromUtf16(row.json));
            const QString key = keyOf(row, relation);
            if (value.isUndefined() || value.isNull() || key.isEmpty())
                continue;
            if (!value.isString() || value.toString().size() > longestText)
                return refused(i, QStringLiteral("%1 is a short text").arg(QString::fromUtf16(row.json)));
            if (QStringView(row.json) == u"birth"
                && !QDate::fromString(value.toString(), Qt::ISODate).isValid())
                return refused(i, QStringLiteral("birth is YYYY-MM-DD"));
            result.facts.learn({.key = key, .person = person, .value = value.toString()});
        }
        if (const QString word = relationText(relation, one.value(QStringLiteral("sex")).toString());
            !word.isEmpty())
            // 長男 says more than 子: what was said in the office's own words stays as it was said.
            result.facts.learn({.key = QStringLiteral("p_rel_head"),
                                .person = person,
                                .value = relationName(relation) == said ? word : said});
        if (!one.contains(QStringLiteral("answers")))
            continue;
        const auto own = answersFromJson(
            QJsonDocument(QJsonObject{{QStringLiteral("answers"), one.value(QStringLiteral("answers"))}})
                .toJson(QJsonDocument::Compact));
        if (!own)
            return refused(i, own.error().detail);
        for (auto it = own->begin(); it != own->end(); ++it) {
            if (!isNewborn && !isDeceased)
                result.answers.insert(QStringLiteral("%1@%2").arg(it.key()).arg(person), it.value());
            if (it.value().typeId() != QMetaType::Bool || it.value().toBool())
                result.answers.insert(it.key(), it.value()); // somebody's yes is the visit's
        }
    }
    return result;
}

} // namespace kakanai::forms
