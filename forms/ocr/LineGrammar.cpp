// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/LineGrammar.h"

#include "forms/ocr/FieldGrammar.h"

#include <QRegularExpression>

#include <algorithm>

namespace kakanai::forms {
namespace {

bool begins(const QRegularExpression& pattern, const QString& beginning)
{
    const auto match = pattern.match(beginning, 0, QRegularExpression::PartialPreferCompleteMatch);
    return match.hasMatch() || match.hasPartialMatch();
}

LineGrammar patternGrammar(const QString& alphabet, const QRegularExpression& pattern)
{
    LineGrammar grammar{alphabet};
    grammar.mayBegin = [pattern](const QString& beginning) { return begins(pattern, beginning); };
    grammar.mayBe = [pattern](const QString& text) { return pattern.match(text).hasMatch(); };
    return grammar;
}

const QRegularExpression& blockPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:(?:[1-9]\\d?|[一二三四五六七八九十]{1,3})丁目)?(?:[1-9]\\d{0,4}番地(?:の?[1-9]"
                       "\\d{0,3})?|[1-9]\\d{0,3}番(?:[1-"
                       "9]\\d{0,3}号)?|[1-9]\\d{0,3}(?:-[1-9]\\d{0,3}){0,3})$"));
    return pattern;
}

} // namespace

LineGrammar dateGrammar()
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:(?:明治|大正|昭和|平成|令和)(?:元|[1-9]\\d?|0[1-9])|(?:西暦)?(?:18|19|20|21)"
                       "\\d\\d)年(?:1[0-2]|0?["
                       "1-9])月(?:[12]\\d|3[01]|0?[1-9])日(?:生|まで(?:有効)?)?$"));
    LineGrammar grammar =
        patternGrammar(QStringLiteral("0123456789明治大正昭和平成令西暦元年月日生まで有効"), pattern);
    grammar.alike = {QStringLiteral("日目口ロ曰"), QStringLiteral("0OQ〇○"), QStringLiteral("1lI")};
    grammar.meaning = [](const QString& text) { return QString(text.first(text.indexOf(u'日') + 1)); };
    return grammar;
}

LineGrammar kanaGrammar()
{
    QString katakana = QStringLiteral("ー・");
    for (char16_t character = u'ァ'; character <= u'ヶ'; ++character)
        katakana.append(QChar(character));
    LineGrammar grammar{katakana};
    for (const QStringView twins : {u"カ力", u"ニ二", u"ハ八", u"ロ口", u"タ夕", u"エ工", u"ト卜", u"ー一",
                                    u"ヘへ", u"ベべ", u"ペぺ", u"チ千", u"ミ三", u"リり", u"オ才"})
        grammar.alike.append(twins.toString());
    return grammar;
}

LineGrammar amountGrammar()
{
    static const QRegularExpression pattern(QStringLiteral("^(?:0|[1-9]\\d{0,2}(?:,\\d{3})*|[1-9]\\d*)円?$"));
    LineGrammar grammar = patternGrammar(QStringLiteral("0123456789,円"), pattern);
    grammar.meaning = [](const QString& text) { return cleanAmount(text).fact; };
    return grammar;
}

LineGrammar cardNumberGrammar(int length)
{
    const QRegularExpression pattern(
        QStringLiteral("^[A-Z]{2}\\d{%1}[A-Z]{2}$").arg(std::max(length - 4, 1)));
    return patternGrammar(QStringLiteral("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"), pattern);
}

LineGrammar romanGrammar()
{
    return {QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ")};
}

LineGrammar wordGrammar(const QList<std::pair<QString, QString>>& words)
{
    LineGrammar grammar;
    QStringList texts;
    for (const auto& [word, value] : words) {
        texts.append(word.normalized(QString::NormalizationForm_KC).remove(u' '));
        grammar.alphabet.append(texts.back());
    }
    grammar.mayBegin = [texts](const QString& beginning) {
        return std::ranges::any_of(texts, [&](const QString& text) { return text.startsWith(beginning); });
    };
    grammar.mayBe = [texts](const QString& text) { return texts.contains(text); };
    return grammar;
}

LineGrammar addressGrammar(const AddressBook& book)
{
    // What stands before the first digit is the town; a town may have a numeral in kanji before 丁目.
    const auto split = [](const QString& text) {
        static const QRegularExpression digit(QStringLiteral("\\d"));
        const qsizetype at = text.indexOf(digit);
        return at < 0 ? text.size() : at;
    };
    LineGrammar grammar;
    grammar.mayBegin = [&book, split](const QString& beginning) {
        const qsizetype at = split(beginning);
        if (at == beginning.size())
            return book.beginsTown(beginning);
        return book.isTown(beginning.first(at)) && begins(blockPattern(), beginning.sliced(at));
    };
    grammar.mayBe = [&book, split](const QString& text) {
        const qsizetype at = split(text);
        return at < text.size() && book.isTown(text.first(at))
            && blockPattern().match(text.sliced(at)).hasMatch();
    };
    return grammar;
}

} // namespace kakanai::forms
