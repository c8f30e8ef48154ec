// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/text/SameWords.h"

#include <QRegularExpression>

namespace kakanai::forms {
namespace {

/** Full-width ASCII becomes ASCII, blanks go; nothing else is touched. */
QString narrowed(const QString& text)
{
    QString plain;
    for (const QChar c : text) {
        if (c.isSpace())
            continue;
        const bool isWide = c >= u'\uFF01' && c <= u'\uFF5E';
        plain += isWide ? QChar(c.unicode() - 0xFEE0) : c;
    }
    return plain;
}

/** 二十三 → 23, 一七〇五 → 1705; below ten thousand, as house numbers are. */
QString digitsOf(const QString& kanji)
{
    const QString digits = QStringLiteral("〇一二三四五六七八九");
    const QString units = QStringLiteral("十百千");
    constexpr int unitValues[] = {10, 100, 1000};
    bool hasUnit = false;
    for (const QChar c : kanji)
        hasUnit = hasUnit || units.contains(c);
    if (!hasUnit) {
        QString plain;
        for (const QChar c : kanji)
            plain += QString::number(digits.indexOf(c));
        return plain;
    }
    int sum = 0;
    int digit = 0;
    for (const QChar c : kanji) {
        if (const qsizetype unit = units.indexOf(c); unit >= 0) {
            sum += std::max(digit, 1) * unitValues[unit];
            digit = 0;
        } else {
            digit = static_cast<int>(digits.indexOf(c));
        }
    }
    return QString::number(sum + digit);
}

} // namespace

QString comparableAddress(const QString& address)
{
    QString plain = narrowed(address);
    // A kanji number counts only where a house number stands: 三重県 and 四日市市 keep theirs.
    static const QRegularExpression numbers(
        QStringLiteral("(?<=^|[^〇一二三四五六七八九十百千])([〇一二三四五六七八九十百千]+)(?=丁目|番|号|の["
                       "0-9〇一二三四五六七八九十]|[-－―−‐ー]|$)"));
    static const QRegularExpression afterBlock(
        QStringLiteral("(?<=番地|番地の|丁目|番)([〇一二三四五六七八九十百千]+)"));
    for (const QRegularExpression& shape : {numbers, afterBlock}) {
        QString replaced;
        qsizetype at = 0;
        auto matches = shape.globalMatch(plain);
        while (matches.hasNext()) {
            const auto match = matches.next();
            replaced += plain.mid(at, match.capturedStart(1) - at) + digitsOf(match.captured(1));
            at = match.capturedEnd(1);
        }
        plain = replaced + plain.mid(at);
    }
    static const QRegularExpression separator(
        QStringLiteral("(?<=[0-9])(?:丁目|番地の|番地|番|の|ノ|[-－―−‐ー])(?=[0-9]|$)"));
    plain.replace(separator, QStringLiteral("-"));
    static const QRegularExpression separatorBeforeWords(QStringLiteral("(?<=[0-9])(?:番地|番|号)"));
    plain.replace(separatorBeforeWords, QStringLiteral("-"));
    static const QRegularExpression ends(QStringLiteral("-+$"));
    plain.remove(ends);
    static const QRegularExpression beforeLetters(QStringLiteral("(?<=[0-9])-(?=[^0-9])"));
    return plain.replace(beforeLetters, QString());
}

bool isSameAddress(const QString& one, const QString& other)
{
    return one == other || comparableAddress(one) == comparableAddress(other);
}

bool isSameText(const QString& one, const QString& other)
{
    return one == other || narrowed(one) == narrowed(other);
}

} // namespace kakanai::forms
