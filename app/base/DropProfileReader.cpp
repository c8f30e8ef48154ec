// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/DropProfileReader.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace kakanai {
namespace {

template <typename Value> struct Word {
    const char* word;
    Value value;
};

constexpr std::array encodings{Word{"utf-8", DropEncoding::Utf8},
                               Word{"windows-31j", DropEncoding::Windows31J}};
constexpr std::array headers{Word{"keys", DropHeader::Keys}, Word{"labels", DropHeader::Labels},
                             Word{"none", DropHeader::None}};
constexpr std::array lineEnds{Word{"crlf", false}, Word{"lf", true}};
constexpr std::array quotes{Word{"all", true}, Word{"needed", false}};

/** False when the key says a word there is none of; what is not said stays as it is. */
template <typename Words, typename Value>
bool take(const QJsonObject& object, const char* key, const Words& words, Value& target)
{
    const QJsonValue value = object.value(QLatin1String(key));
    if (value.isUndefined())
        return true;
    const QString said = value.toString().toLower();
    const auto found =
        std::ranges::find_if(words, [&](const auto& word) { return said == QLatin1String(word.word); });
    if (found == words.end())
        return false;
    target = found->value;
    return true;
}

bool takeText(const QJsonObject& object, const char* key, const QRegularExpression& shape, QString& target)
{
    const QJsonValue value = object.value(QLatin1String(key));
    if (value.isUndefined())
        return true;
    if (!value.isString() || !shape.match(value.toString()).hasMatch())
        return false;
    target = value.toString();
    return true;
}

bool takeTables(const QJsonObject& object, QStringList& tables)
{
    const QJsonValue value = object.value(QStringLiteral("tables"));
    if (value.isUndefined())
        return true;
    const QStringList known = DropProfile().tables;
    tables.clear();
    for (const QJsonValue& table : value.toArray()) {
        if (!known.contains(table.toString()))
            return false;
        tables.append(table.toString());
    }
    return value.isArray();
}

bool takeColumns(const QJsonObject& object, QHash<QString, QStringList>& columns)
{
    static const QRegularExpression shape(QStringLiteral("^[a-z][a-z0-9_]*(#[1-9][0-9]?)?$"));
    const QJsonObject papers = object.value(QStringLiteral("formColumns")).toObject();
    for (auto it = papers.begin(); it != papers.end(); ++it) {
        QStringList keys;
        for (const QJsonValue& key : it.value().toArray()) {
            // A column that holds an individual number does not exist, whatever a town writes.
            if (!shape.match(key.toString()).hasMatch() || keys.contains(key.toString())
                || key.toString().contains(QStringLiteral("mynumber")))
                return false;
            keys.append(key.toString());
        }
        if (keys.isEmpty())
            return false;
        columns.insert(it.key().toUpper(), keys);
    }
    return true;
}

bool takeSubstitutes(const QJsonObject& object, QHash<QString, QString>& substitutes)
{
    const QJsonObject pairs = object.value(QStringLiteral("substitutes")).toObject();
    for (auto it = pairs.begin(); it != pairs.end(); ++it) {
        if (it.key().isEmpty() || !it.value().isString())
            return false;
        substitutes.insert(it.key(), it.value().toString());
    }
    return true;
}

} // namespace

tl::expected<DropProfile, QString> readDropProfile(const QJsonObject& object)
{
    static const QRegularExpression mark(QStringLiteral("^['\\x{3000} ]?$"));
    static const QRegularExpression name(
        QStringLiteral("^([A-Za-z0-9_-]|\\{(municipality|target|date|time|sequence)\\}){1,120}$"));
    static const QRegularExpression end(QStringLiteral("^[A-Za-z0-9_.-]{1,40}$"));
    static const QRegularExpression short1(QStringLiteral("^.{1,4}$"));
    const auto no = [](const char* key) { return tl::unexpected(QString::fromLatin1(key)); };
    DropProfile profile;
    profile.hasMark = object.value(QStringLiteral("byteOrderMark")).toBool();
    if (!take(object, "encoding", encodings, profile.encoding))
        return no("encoding");
    if (profile.hasMark && profile.encoding != DropEncoding::Utf8)
        return no("byteOrderMark");
    if (!take(object, "header", headers, profile.header))
        return no("header");
    if (!take(object, "lineEnd", lineEnds, profile.isLineFeedOnly))
        return no("lineEnd");
    if (!take(object, "quote", quotes, profile.quotesAll))
        return no("quote");
    if (!takeText(object, "formulaGuard", mark, profile.formulaGuard))
        return no("formulaGuard");
    if (!takeText(object, "nameTemplate", name, profile.nameTemplate)
        || !profile.nameTemplate.contains(QStringLiteral("{sequence}")))
        return no("nameTemplate");
    if (!takeText(object, "manifest", end, profile.manifestEnd))
        return no("manifest");
    if (!takeText(object, "doneMarker", end, profile.doneEnd) || profile.doneEnd == profile.manifestEnd)
        return no("doneMarker");
    if (!takeText(object, "missing", short1, profile.missing))
        return no("missing");
    if (!takeTables(object, profile.tables))
        return no("tables");
    if (!takeColumns(object, profile.formColumns))
        return no("formColumns");
    if (!takeSubstitutes(object, profile.substitutes))
        return no("substitutes");
    return profile;
}

} // namespace kakanai
