// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/CallSpeech.h"

#include <array>

namespace kakanai::devices {
namespace {

constexpr std::array ones{u"", u"いち", u"に", u"さん", u"よん", u"ご", u"ろく", u"なな", u"はち", u"きゅう"};
constexpr std::array tens{u"",         u"じゅう",     u"にじゅう",   u"さんじゅう", u"よんじゅう",
                          u"ごじゅう", u"ろくじゅう", u"ななじゅう", u"はちじゅう", u"きゅうじゅう"};
constexpr std::array hundreds{u"",         u"ひゃく",     u"にひゃく",   u"さんびゃく", u"よんひゃく",
                              u"ごひゃく", u"ろっぴゃく", u"ななひゃく", u"はっぴゃく", u"きゅうひゃく"};
constexpr std::array thousands{u"",       u"せん",     u"にせん",   u"さんぜん", u"よんせん",
                               u"ごせん", u"ろくせん", u"ななせん", u"はっせん", u"きゅうせん"};
constexpr std::array letters{u"エー",   u"ビー",       u"シー",     u"ディー", u"イー",  u"エフ",   u"ジー",
                             u"エイチ", u"アイ",       u"ジェー",   u"ケー",   u"エル",  u"エム",   u"エヌ",
                             u"オー",   u"ピー",       u"キュー",   u"アール", u"エス",  u"ティー", u"ユー",
                             u"ブイ",   u"ダブリュー", u"エックス", u"ワイ",   u"ゼット"};

QString word(const char16_t* text)
{
    return QString::fromUtf16(text);
}

} // namespace

QString kanaNumber(int number)
{
    if (number == 0)
        return QStringLiteral("ゼロ");
    constexpr int most = 9999;
    if (number < 0 || number > most) {
        QString said;
        for (const QChar digit : QString::number(number)) {
            const int value = digit.digitValue();
            said += value == 0 ? QStringLiteral("ゼロ")
                : value > 0    ? word(ones.at(static_cast<size_t>(value)))
                               : QString();
        }
        return said;
    }
    const auto place = [number](int unit) { return static_cast<size_t>(number / unit % 10); };
    return word(thousands.at(place(1000))) + word(hundreds.at(place(100))) + word(tens.at(place(10)))
        + word(ones.at(place(1)));
}

QString kanaLetters(const QString& text)
{
    QString said;
    for (const QChar letter : text) {
        const int index = letter.toUpper().unicode() - u'A';
        said += index >= 0 && index < static_cast<int>(letters.size())
            ? word(letters.at(static_cast<size_t>(index)))
            : QString(letter);
    }
    return said;
}

QString tongueOf(const QString& language)
{
    return language.startsWith(QStringLiteral("ja")) ? QStringLiteral("ja") : QStringLiteral("en");
}

CallWordsSpoken spokenWords(const SpokenCall& call)
{
    if (tongueOf(call.language) == QStringLiteral("ja"))
        return {QStringLiteral("ばんごうふだ、%1の、%2ばんの かた、")
                    .arg(kanaLetters(call.series), kanaNumber(call.number)),
                QStringLiteral("%1ばんまどぐちへ、おこしください。").arg(kanaNumber(call.counter))};
    return {QStringLiteral("Number %1, %2,").arg(call.series).arg(call.number),
            QStringLiteral("please come to counter %1.").arg(call.counter)};
}

} // namespace kakanai::devices
