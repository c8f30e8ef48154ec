// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/WireValue.h"

#include <QDate>
#include <QRegularExpression>

namespace kakanai::casework {
namespace {

constexpr int longestNotation = 72;
constexpr int longestWareki = 40;
constexpr int numberLength = 12;

bool hasCheckDigit(const QString& digits)
{
    int sum = 0;
    for (int n = 1; n < numberLength; ++n)
        sum += digits[numberLength - 1 - n].digitValue() * (n <= 6 ? n + 1 : n - 5);
    const int remainder = sum % 11;
    return digits[numberLength - 1].digitValue() == (remainder <= 1 ? 0 : 11 - remainder);
}

} // namespace

QJsonObject wireDate(const QString& value, const QString& notation, const QString& wareki)
{
    static const QRegularExpression shape(
        QStringLiteral("^[0-9]{4}-(0[0-9]|1[0-2])-(0[0-9]|[12][0-9]|3[01])$"));
    const bool isShaped = shape.match(value).hasMatch();
    const bool isUnknown = !isShaped || !QDate::fromString(value, Qt::ISODate).isValid();
    QJsonObject date{{QStringLiteral("date"), isShaped ? QJsonValue(value) : QJsonValue()},
                     {QStringLiteral("unknown"), isUnknown}};
    if (isUnknown) {
        const QString shown = !notation.isEmpty() ? notation
            : isShaped || value.isEmpty()         ? QStringLiteral("不詳")
                                                  : value;
        date.insert(QStringLiteral("unknown_notation"), shown.left(longestNotation));
    } else if (wareki.contains(u'年') && wareki.size() <= longestWareki) {
        date.insert(QStringLiteral("wareki"), wareki);
    }
    return date;
}

QString wireKana(const QString& value)
{
    static const QRegularExpression kana(
        QStringLiteral("^[\\x{30a1}-\\x{30fa}\\x{30fc}\\x{30fb}\\x{3000}]{1,100}$"));
    // Compatibility composition joins half-width kana with their marks; it is safe here because kana is all
    // there is.
    QString wide = value.trimmed().normalized(QString::NormalizationForm_KC);
    for (QChar& c : wide) {
        if (c.isSpace())
            c = u'　';
        else if (c >= u'ぁ' && c <= u'ゖ')
            c = QChar(c.unicode() + 0x60);
    }
    return kana.match(wide).hasMatch() ? wide : QString();
}

QJsonObject wireAddress(const QString& raw)
{
    static const QRegularExpression prefecture(QStringLiteral("^(東京都|北海道|大阪府|京都府|.{2,3}県)"));
    // 市川市, 町田市 and 村上市 begin with the character that ends others; three cities end in 市市.
    static const QRegularExpression city(
        QStringLiteral("^(四日市市|廿日市市|野々市市|大和郡山市|蒲郡市|小郡市|.{1,5}?郡.[^町村]{0,5}[町村]|.["
                       "^市区町村]{0,6}[市区町村])"));
    QJsonObject address{{QStringLiteral("kind"), QStringLiteral("domestic")}, {QStringLiteral("raw"), raw}};
    QString rest = raw;
    if (const auto found = prefecture.match(rest); found.hasMatch()) {
        address.insert(QStringLiteral("prefecture"), found.captured(1));
        rest = rest.mid(found.capturedLength(1));
        if (const auto town = city.match(rest); town.hasMatch())
            address.insert(QStringLiteral("city"), town.captured(1));
    }
    return address;
}

QString wirePhone(const QString& value)
{
    static const QRegularExpression phone(QStringLiteral("^(\\+[0-9]{1,3}[ -])?[0-9()-]{9,18}$"));
    QString narrow = value.trimmed().normalized(QString::NormalizationForm_KC);
    for (QChar& c : narrow) {
        if (c == u'ー' || c == u'−' || c == u'‐' || c == u'–')
            c = u'-';
    }
    return phone.match(narrow).hasMatch() && narrow.size() <= 20 ? narrow : QString();
}

bool holdsIndividualNumber(const QString& text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.digitValue() >= 0) {
            digits += QChar(u'0' + c.digitValue());
        } else if (!c.isSpace() && c != u'-' && c != u'‐' && c != u'－' && c != u'−') {
            if (digits.size() == numberLength && hasCheckDigit(digits))
                return true;
            digits.clear();
        }
    }
    return digits.size() == numberLength && hasCheckDigit(digits);
}

} // namespace kakanai::casework
