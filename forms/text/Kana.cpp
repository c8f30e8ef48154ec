// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/text/Kana.h"

#include <algorithm>

namespace kakanai::forms {
namespace {

// U+FF61 … U+FF9D in order.
constexpr char16_t halfWidth[] = u"。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナ"
                                 u"ニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

constexpr ushort firstHalf = 0xFF61;
constexpr ushort lastHalf = 0xFF9D;
constexpr ushort halfVoiced = 0xFF9E;
constexpr ushort halfSemiVoiced = 0xFF9F;

/** ｶ + ﾞ is ガ; characters that take no mark keep it beside them. */
QString voiced(char16_t kana, bool isSemi)
{
    if (!isSemi && kana == u'ウ')
        return QStringLiteral("ヴ");
    const bool takesVoice =
        (kana >= u'カ' && kana <= u'ト' && kana != u'ッ') || (kana >= u'ハ' && kana <= u'ホ');
    const bool takesSemi = kana >= u'ハ' && kana <= u'ホ';
    if (isSemi ? takesSemi : takesVoice)
        return QString(QChar(static_cast<ushort>(kana + (isSemi ? 2 : 1))));
    return QString(QChar(kana)) + QChar(isSemi ? u'゜' : u'゛');
}

} // namespace

QString toKatakana(const QString& text)
{
    QString result = text;
    for (QChar& c : result) {
        if ((c >= u'ぁ' && c <= u'ゖ') || c == u'ゝ' || c == u'ゞ')
            c = QChar(static_cast<ushort>(c.unicode() + 0x60));
    }
    return result;
}

QString toFullWidth(const QString& text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const ushort c = text.at(i).unicode();
        const ushort next = i + 1 < text.size() ? text.at(i + 1).unicode() : ushort(0);
        if (c >= firstHalf && c <= lastHalf) {
            const char16_t full = halfWidth[c - firstHalf];
            if (next == halfVoiced || next == halfSemiVoiced) {
                result += voiced(full, next == halfSemiVoiced);
                ++i;
            } else {
                result += QChar(full);
            }
        } else if (c == halfVoiced || c == halfSemiVoiced) {
            result += c == halfVoiced ? u'゛' : u'゜';
        } else if (c == ' ') {
            result += u'　';
        } else if (c > ' ' && c <= '~') {
            result += QChar(static_cast<ushort>(c + 0xFEE0));
        } else {
            result += text.at(i);
        }
    }
    return result;
}

QString toHalfWidthDigits(const QString& text)
{
    QString result = text;
    for (QChar& c : result) {
        if ((c >= u'０' && c <= u'９') || c == u'．' || c == u'－' || c == u'／')
            c = QChar(static_cast<ushort>(c.unicode() - 0xFEE0));
        else if ((c >= u'Ａ' && c <= u'Ｚ') || (c >= u'ａ' && c <= u'ｚ'))
            c = QChar(static_cast<ushort>(c.unicode() - 0xFEE0));
    }
    return result;
}

bool isFullWidthKatakana(const QString& text)
{
    const auto isAllowed = [](QChar c) {
        return (c >= u'ァ' && c <= u'ヺ') || c == u'ー' || c == u'・' || c == u'＝' || c == u'　'
            || c == u'ヽ' || c == u'ヾ';
    };
    return !text.trimmed().isEmpty() && std::all_of(text.begin(), text.end(), isAllowed);
}

} // namespace kakanai::forms
