// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/FactSheet.h"

#include "forms/model/BoundedJson.h"
#include "forms/text/SameWords.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace kakanai::forms {
namespace {

constexpr qsizetype mostFacts = 5'000;
constexpr qsizetype longestValue = 4'000;
constexpr qsizetype mostPeople = 100;

auto isAbout(const QString& key, int person)
{
    return [key, person](const Fact& fact) { return fact.key == key && fact.person == person; };
}

/** Whoever came may say what they think; which source is right only the staff decide. */
bool mayDecide(const QString& by)
{
    return by != u"resident";
}

/** The same thing, though perhaps written differently. */
bool isSameValue(const QString& key, const QString& one, const QString& other)
{
    const bool isAddress = key.contains(u"addr") || key.endsWith(u"honseki");
    return isAddress ? isSameAddress(one, other) : isSameText(one, other);
}

/** A source that saw something, as opposed to a rule or a person's answer. */
bool isWitness(Origin origin)
{
    return origin == Origin::Card || origin == Origin::Core || origin == Origin::Paper
        || origin == Origin::Qr;
}

/** Lists are written one under the other on every sheet. */
QString textOf(const QJsonValue& value)
{
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue& part : value.toArray())
            parts.append(textOf(part));
        return parts.join(u'\n');
    }
    return value.isBool() ? QString::number(value.toBool() ? 1 : 0) : value.toVariant().toString();
}

FormResult<Fact> readFact(const QString& key, int person, const QJsonValue& json)
{
    const QJsonObject object = json.toObject();
    const QJsonValue value = object.value(QStringLiteral("value"));
    const auto refuse = [&](const QString& what) {
        return formError(FormErrorCode::FactsInvalid, QStringLiteral("facts/%1: %2").arg(key.left(60), what));
    };
    if (!json.isObject() || value.isUndefined() || value.isNull() || value.isObject())
        return refuse(QStringLiteral("an object with a value is expected"));
    const QString text = textOf(value);
    if (text.size() > longestValue)
        return refuse(QStringLiteral("the value is too long"));
    Fact fact{.key = key, .person = person, .value = text};
    const auto origin =
        originFromName(object.value(QStringLiteral("origin")).toString(QStringLiteral("typed")));
    if (!origin)
        return refuse(QStringLiteral("unknown origin"));
    fact.origin = *origin;
    if (const QJsonValue confidence = object.value(QStringLiteral("confidence")); !confidence.isUndefined()) {
        if (!confidence.isDouble() || confidence.toDouble() < 0 || confidence.toDouble() > 1)
            return refuse(QStringLiteral("confidence is a number from 0 to 1"));
        fact.confidence = confidence.toDouble();
    }
    fact.needsReview = object.value(QStringLiteral("needsReview")).toBool();
    fact.notation = object.value(QStringLiteral("notation")).toString();
    fact.substitute = object.value(QStringLiteral("substitute")).toString();
    fact.confirmedBy = object.value(QStringLiteral("confirmedBy")).toString();
    if (const QJsonValue replaced = object.value(QStringLiteral("replacedValue")); replaced.isString()) {
        fact.replacedValue = replaced.toString();
        fact.replacedOrigin = originFromName(object.value(QStringLiteral("replacedOrigin")).toString());
    }
    const QJsonObject region = object.value(QStringLiteral("region")).toObject();
    const QJsonArray box = region.value(QStringLiteral("box")).toArray();
    if (box.size() == 4)
        fact.region = {region.value(QStringLiteral("page")).toString(),
                       QRect(box.at(0).toInt(), box.at(1).toInt(), box.at(2).toInt(), box.at(3).toInt())};
    return fact;
}

QJsonObject writeFact(const Fact& fact)
{
    QJsonObject object{{QStringLiteral("value"), fact.value},
                       {QStringLiteral("origin"), originName(fact.origin)}};
    if (fact.confidence)
        object.insert(QStringLiteral("confidence"), *fact.confidence);
    if (fact.needsReview)
        object.insert(QStringLiteral("needsReview"), true);
    if (!fact.notation.isEmpty())
        object.insert(QStringLiteral("notation"), fact.notation);
    if (!fact.substitute.isEmpty())
        object.insert(QStringLiteral("substitute"), fact.substitute);
    if (!fact.confirmedBy.isEmpty())
        object.insert(QStringLiteral("confirmedBy"), fact.confirmedBy);
    if (fact.replacedValue) {
        object.insert(QStringLiteral("replacedValue"), *fact.replacedValue);
        if (fact.replacedOrigin)
            object.insert(QStringLiteral("replacedOrigin"), originName(*fact.replacedOrigin));
    }
    if (const QRect box = fact.region.box; !box.isNull())
        object.insert(
            QStringLiteral("region"),
            QJsonObject{{QStringLiteral("page"), fact.region.pageId},
                        {QStringLiteral("box"), QJsonArray{box.x(), box.y(), box.width(), box.height()}}});
    return object;
}

} // namespace

void FactSheet::learn(Fact fact)
{
    const auto known = std::ranges::find_if(m_facts, isAbout(fact.key, fact.person));
    if (known == m_facts.end()) {
        m_facts.append(std::move(fact));
        return;
    }
    if (!known->confirmedBy.isEmpty())
        return; // a person has settled it
    const bool isStronger = fact.origin <= known->origin;
    if (!isSameValue(fact.key, known->value, fact.value) && isWitness(known->origin)
        && (isWitness(fact.origin) || fact.origin == Origin::Typed)) {
        const Contradiction found = isStronger ? Contradiction{fact, *known} : Contradiction{*known, fact};
        m_contradictions.removeIf([&](const Contradiction& old) {
            return isAbout(fact.key, fact.person)(old.kept) && old.other.origin == found.other.origin;
        });
        m_contradictions.append(found);
    }
    if (isStronger)
        *known = std::move(fact);
}

bool FactSheet::settle(const QString& key, const QString& value, const QString& by, int person)
{
    const auto known = std::ranges::find_if(m_facts, isAbout(key, person));
    if (known == m_facts.end() || !mayDecide(by))
        return false;
    if (known->value != value) {
        const auto told = std::ranges::find_if(m_contradictions, [&](const Contradiction& c) {
            return isAbout(key, person)(c.kept) && c.other.value == value;
        });
        if (told == m_contradictions.end())
            return false;
        Fact chosen = told->other;
        chosen.replacedValue = known->value;
        chosen.replacedOrigin = known->origin;
        *known = std::move(chosen);
    }
    confirm(key, by, person);
    return true;
}

void FactSheet::correct(const QString& key, const QString& value, const QString& by, int person,
                        const QString& notation)
{
    const auto known = std::ranges::find_if(m_facts, isAbout(key, person));
    if (known != m_facts.end() && known->value == value && known->notation == notation)
        return confirm(key, by, person);
    Fact typed{.key = key,
               .person = person,
               .value = value,
               .origin = Origin::Typed,
               .notation = notation,
               .confirmedBy = by};
    if (mayDecide(by))
        m_contradictions.removeIf([&](const Contradiction& c) { return isAbout(key, person)(c.kept); });
    if (known == m_facts.end()) {
        m_facts.append(std::move(typed));
        return;
    }
    // What the first source said stays visible, however often a person corrects.
    typed.replacedValue = known->replacedValue ? known->replacedValue : known->value;
    typed.replacedOrigin = known->replacedOrigin ? known->replacedOrigin : known->origin;
    typed.region = known->region;
    *known = std::move(typed);
}

void FactSheet::confirm(const QString& key, const QString& by, int person)
{
    const auto known = std::ranges::find_if(m_facts, isAbout(key, person));
    if (known == m_facts.end())
        return;
    known->needsReview = false;
    known->confirmedBy = by;
    if (mayDecide(by))
        m_contradictions.removeIf([&](const Contradiction& c) { return isAbout(key, person)(c.kept); });
}

void FactSheet::forget(const QString& key, int person)
{
    m_facts.removeIf(isAbout(key, person));
    m_contradictions.removeIf([&](const Contradiction& c) { return isAbout(key, person)(c.kept); });
}

void FactSheet::acceptSubstitute(const QString& key, const QString& substitute, const QString& by, int person)
{
    const auto known = std::ranges::find_if(m_facts, isAbout(key, person));
    if (known == m_facts.end())
        return;
    known->substitute = substitute;
    known->confirmedBy = by;
}

const Fact* FactSheet::find(const QString& key, int person) const
{
    const auto known = std::ranges::find_if(m_facts, isAbout(key, person));
    return known == m_facts.end() ? nullptr : &*known;
}

QString FactSheet::value(const QString& key, int person) const
{
    const Fact* fact = find(key, person);
    return fact ? fact->value : QString();
}

QList<Fact> FactSheet::doubtful() const
{
    QList<Fact> doubts;
    std::ranges::copy_if(m_facts, std::back_inserter(doubts), &Fact::needsReview);
    for (const Contradiction& contradiction : m_contradictions) {
        if (std::ranges::none_of(doubts, isAbout(contradiction.kept.key, contradiction.kept.person)))
            doubts.append(contradiction.kept);
    }
    return doubts;
}

FormResult<FactSheet> FactSheet::fromJson(const QByteArray& json)
{
    const auto object = readJsonObject(json, FormErrorCode::FactsInvalid, {.bytes = 8 << 20, .depth = 16});
    if (!object)
        return tl::unexpected(object.error());
    const QJsonValue facts = object->value(QStringLiteral("facts"));
    if (!facts.isObject())
        return formError(FormErrorCode::FactsInvalid, QStringLiteral("facts: an object is expected"));
    FactSheet sheet;
    const QJsonObject all = facts.toObject();
    for (auto it = all.begin(); it != all.end(); ++it) {
        const QString key = it.key().section(u'@', 0, 0);
        const QString number = it.key().section(u'@', 1);
        bool isNumber = true;
        const int person = number.isEmpty() ? 0 : number.toInt(&isNumber);
        if (key.isEmpty() || !isNumber || person < 0 || person >= mostPeople)
            return formError(FormErrorCode::FactsInvalid,
                             QStringLiteral("facts/%1: no such person").arg(it.key().left(60)));
        const QJsonArray people = it.value().isArray() ? it.value().toArray() : QJsonArray{it.value()};
        if (people.size() > mostPeople || sheet.m_facts.size() + people.size() > mostFacts)
            return formError(FormErrorCode::FactsInvalid,
                             QStringLiteral("facts/%1: too many").arg(key.left(60)));
        for (qsizetype i = 0; i < people.size(); ++i) {
            auto fact = readFact(key, person + static_cast<int>(i), people.at(i));
            if (!fact)
                return tl::unexpected(fact.error());
            sheet.learn(std::move(*fact));
        }
    }
    const QJsonArray disagreements = object->value(QStringLiteral("contradictions")).toArray();
    for (const QJsonValue& each : disagreements) {
        const QString key = each[QStringLiteral("key")].toString();
        const int person = each[QStringLiteral("person")].toInt();
        auto other = readFact(key, person, each);
        if (!other)
            return tl::unexpected(other.error());
        const Fact* kept = sheet.find(key, person);
        if (!kept || sheet.m_contradictions.size() >= mostFacts)
            return formError(FormErrorCode::FactsInvalid,
                             QStringLiteral("contradictions/%1: nothing to disagree with").arg(key.left(60)));
        sheet.m_contradictions.append({*kept, std::move(*other)});
    }
    return sheet;
}

QByteArray FactSheet::toJson() const
{
    QJsonObject facts;
    for (const Fact& fact : m_facts) {
        const QString key =
            fact.person == 0 ? fact.key : QStringLiteral("%1@%2").arg(fact.key).arg(fact.person);
        facts.insert(key, writeFact(fact));
    }
    QJsonObject all{{QStringLiteral("facts"), facts}};
    QJsonArray disagreements;
    for (const Contradiction& contradiction : m_contradictions) {
        QJsonObject other = writeFact(contradiction.other);
        other.insert(QStringLiteral("key"), contradiction.other.key);
        other.insert(QStringLiteral("person"), contradiction.other.person);
        disagreements.append(other);
    }
    if (!disagreements.isEmpty())
        all.insert(QStringLiteral("contradictions"), disagreements);
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

} // namespace kakanai::forms
