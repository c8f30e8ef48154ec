// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/prefill/ShownValue.h"

#include "forms/text/Wareki.h"

#include <QTime>

namespace kakanai::forms {
namespace {

const QString noNumber = QStringLiteral("●●●●●●●●●●●●");

/** Only these two dates are Western for a foreign resident (標準仕様書 §1.1.9). */
bool isWesternFor(const FieldSpec& field, bool isForeigner)
{
    return field.key == u"p_zairyu_until"
        || (isForeigner && (field.key == u"p_birth" || field.key == u"app_birth"));
}

QString shownDateTime(const Fact& fact)
{
    const QString day = shownDate(fact.value, fact.notation);
    const QTime time = QTime::fromString(fact.value.mid(11, 5), QStringLiteral("HH:mm"));
    if (!time.isValid())
        return day;
    return QStringLiteral("%1 %2%3時%4分")
        .arg(day, time.hour() < 12 ? QStringLiteral("午前") : QStringLiteral("午後"))
        .arg(time.hour() % 12)
        .arg(time.minute());
}

} // namespace

QString shownValue(const FieldSpec& field, const Fact& fact, bool isForeigner)
{
    switch (field.type) {
    case FieldType::Date:
        return shownDate(fact.value, fact.notation, isWesternFor(field, isForeigner));
    case FieldType::DateTime:
        return shownDateTime(fact);
    case FieldType::Choice:
        return field.labelOf(fact.value);
    case FieldType::MyNumber:
        return noNumber;
    case FieldType::Money: {
        bool isNumber = false;
        const qlonglong yen = fact.value.toLongLong(&isNumber);
        return isNumber ? QStringLiteral("%L1円").arg(yen) : fact.value;
    }
    case FieldType::Text:
    case FieldType::Name:
    case FieldType::Kana:
    case FieldType::Address:
    case FieldType::Tel:
    case FieldType::Code:
    case FieldType::Integer:
    case FieldType::List:
    case FieldType::Image:
    case FieldType::Period:
    case FieldType::Sign:
        return fact.value;
    }
    return fact.value;
}

} // namespace kakanai::forms
