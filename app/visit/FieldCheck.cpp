// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/FieldCheck.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

namespace kakanai::visit {
namespace {

/** 基本データリスト: a name has at most 100 characters, an address at most 300; anything else we cap at the
 * wire's 600. */
constexpr int longestName = 100;
constexpr int longestAddress = 300;
constexpr int longestText = 600;

bool isDate(const QString& value)
{
    static const QRegularExpression pattern(QStringLiteral("^\\d{4}-(0\\d|1[0-2])-([0-2]\\d|3[01])$"));
    if (!pattern.match(value).hasMatch())
        return false;
    // Unknown parts are 00 and carried as they are; a full date must be on the calendar.
    return value.contains(QStringLiteral("-00")) || QDate::fromString(value, Qt::ISODate).isValid();
}

bool isKana(const QString& value)
{
    return std::ranges::all_of(value,
                               [](QChar c) { return (c >= u'\u30a1' && c <= u'\u30fe') || c == u'　'; });
}

bool isPhone(const QString& value)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\+[0-9]{1,3}[ -])?[0-9()-]{9,18}$"));
    return pattern.match(value).hasMatch();
}

bool canStand(const forms::FieldSpec& field, const QString& value)
{
    if (value.isEmpty())
        return true;
    switch (field.type) {
    case forms::FieldType::Date:
        return isDate(value);
    case forms::FieldType::DateTime:
        return isDate(value.left(10));
    case forms::FieldType::Kana:
        return isKana(value) && value.size() <= longestName;
    case forms::FieldType::Name:
        return value.size() <= 2 * longestName; // variation selectors count twice in UTF-16
    case forms::FieldType::Address:
        return value.size() <= 2 * longestAddress;
    case forms::FieldType::Tel:
        return isPhone(value);
    case forms::FieldType::Integer:
    case forms::FieldType::Money: {
        bool ok = false;
        value.toLongLong(&ok);
        return ok || field.type == forms::FieldType::Money;
    }
    case forms::FieldType::Choice:
        return field.options.isEmpty()
            || std::ranges::any_of(field.options,
                                   [&](const forms::Choice& choice) { return choice.value == value; });
    case forms::FieldType::MyNumber:
        return false; // never typed into a text
    case forms::FieldType::Text:
    case forms::FieldType::Code:
    case forms::FieldType::List:
    case forms::FieldType::Image:
    case forms::FieldType::Period:
    case forms::FieldType::Sign:
        return value.size() <= longestText;
    }
    return false;
}

} // namespace

Result<void> checkField(const forms::FieldSpec& field, const QString& value)
{
    const bool hasControl = std::ranges::any_of(value, [](QChar c) {
        return c.category() == QChar::Other_Control || (c >= u'\u202a' && c <= u'\u202e');
    });
    if (hasControl || !canStand(field, value))
        return fail(FailureCode::FieldInvalid, field.key);
    return {};
}

} // namespace kakanai::visit
