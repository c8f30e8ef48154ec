// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/FieldGrammar.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <vector>

namespace kakanai::forms {
namespace {

// 和 is common to two eras, so the first character decides; each list was seen on test pages or is a
// look-alike.
struct EraSign {
    QStringView first;
    QStringView second;
    int base; ///< Western year of year 0
    std::array<int, 3> begins;
    std::array<int, 3> ends;
};

constexpr std::array eras{
    EraSign{u"明", u"治冶", 1867, {1868, 1, 25}, {1912, 7, 29}},
    EraSign{u"大太犬", u"正", 1911, {1912, 7, 30}, {1926, 12, 24}},
    EraSign{u"昭暇照招沼晤略詔", u"和利知相秒", 1925, {1926, 12, 25}, {1989, 1, 7}},
    EraSign{u"平乎", u"成威戌戊咸城", 1988, {1989, 1, 8}, {2019, 4, 30}},
    EraSign{u"令会全合今命含金傘", u"和利知相秒", 2018, {2019, 5, 1}, {2200, 12, 31}},
};

QDate dateOf(const std::array<int, 3>& parts)
{
    return {parts[0], parts[1], parts[2]};
}

// What a recogniser writes where a digit stood.
QString withDigits(QString text)
{
    struct Likeness {
        char16_t seen;
        char16_t meant;
    };
    constexpr std::array likenesses{
        Likeness{u'O', u'0'}, Likeness{u'o', u'0'}, Likeness{u'〇', u'0'}, Likeness{u'○', u'0'},
        Likeness{u'l', u'1'}, Likeness{u'I', u'1'}, Likeness{u'|', u'1'},  Likeness{u'!', u'1'},
        Likeness{u']', u'1'}, Likeness{u'[', u'1'},
    };
    for (const Likeness& likeness : likenesses)
        text.replace(QChar(likeness.seen), QChar(likeness.meant));
    return text;
}

bool isDash(QChar character)
{
    return QStringView(u"-‐‑‒–—―−ー一").contains(character);
}

QString withoutSpaces(const QString& text)
{
    QString result;
    for (const QChar character : text) {
        if (!character.isSpace())
            result.append(character);
    }
    return result;
}

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

bool isKatakana(QChar character)
{
    return (character >= u'ァ' && character <= u'ヶ') || character == u'ー' || character == u'・';
}

// 14 August 1995, August 14, 1995, 1995-08-14. Days and months in digits alone are refused: 3/4 is two days.
PaperValue englishDate(const QString& text)
{
    constexpr std::array months{"jan", "feb", "mar", "apr", "may", "jun",
                                "jul", "aug", "sep", "oct", "nov", "dec"};
    static const QRegularExpression iso(QStringLiteral("^(\\d{4})[-/.](\\d{2})[-/.](\\d{2})$"));
    static const QRegularExpression dayFirst(
        QStringLiteral("^(\\d{1,2})(?:st|nd|rd|th)?\\s*([A-Za-z]{3,9})\\.?,?\\s*(\\d{4})$"));
    static const QRegularExpression monthFirst(
        QStringLiteral("^([A-Za-z]{3,9})\\.?\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s*(\\d{4})$"));
    QString printed = text.normalized(QString::NormalizationForm_KC).simplified();
    while (!printed.isEmpty() && !printed.back().isLetterOrNumber())
        printed.chop(1);
    const auto monthOf = [&](const QString& name) {
        for (std::size_t i = 0; i < months.size(); ++i) {
            if (name.left(3).compare(QLatin1String(months[i]), Qt::CaseInsensitive) == 0)
                return static_cast<int>(i) + 1;
        }
        return 0;
    };
    QDate date;
    if (const auto match = iso.match(printed); match.hasMatch())
        date = QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    else if (const auto day = dayFirst.match(printed); day.hasMatch())
        date = QDate(day.captured(3).toInt(), monthOf(day.captured(2)), day.captured(1).toInt());
    else if (const auto month = monthFirst.match(printed); month.hasMatch())
        date = QDate(month.captured(3).toInt(), monthOf(month.captured(1)), month.captured(2).toInt());
    if (!date.isValid() || date.year() < 1868 || date.year() > 2200)
        return {};
    return {printed, date.toString(Qt::ISODate)};
}

} // namespace

PaperValue paperDate(const QString& text)
{
    const QString plain = withDigits(withoutSpaces(text.normalized(QString::NormalizationForm_KC)));
    static const QRegularExpression pattern(QStringLiteral(
        "^[^\\p{L}\\d]*(\\p{Lo}{0,2})(\\d{1,4}|元)年(\\d{1,2})月(\\d{1,2})[日目曰](生?)\\D{0,8}$"));
    const QRegularExpressionMatch match = pattern.match(plain);
    if (!match.hasMatch())
        return englishDate(text);
    const QString sign = match.captured(1);
    const int count = match.captured(2) == QStringLiteral("元") ? 1 : match.captured(2).toInt();
    const int month = match.captured(3).toInt();
    const int day = match.captured(4).toInt();
    const QString printed =
        match.captured(2) + u'年' + match.captured(3) + u'月' + match.captured(4) + u'日' + match.captured(5);
    if (sign.isEmpty() || sign == QStringLiteral("西暦")) {
        const QDate date(count, month, day);
        return count >= 1868 && count <= 2200 && date.isValid()
            ? PaperValue{sign + printed, date.toString(Qt::ISODate)}
            : PaperValue{};
    }
    if (sign.size() != 2)
        return {};
    for (const EraSign& era : eras) {
        if (!era.first.contains(sign[0]) || !era.second.contains(sign[1]))
            continue;
        const QDate date(era.base + count, month, day);
        if (count < 1 || count > 99 || !date.isValid() || date < dateOf(era.begins)
            || date > dateOf(era.ends))
            return {};
        return {era.first.at(0) + (era.second.at(0) + printed), date.toString(Qt::ISODate)};
    }
    return {};
}

QString cleanKana(const QString& text)
{
    struct Likeness {
        char16_t seen;
        char16_t meant;
    };
    constexpr std::array likenesses{
        Likeness{u'力', u'カ'}, Likeness{u'二', u'ニ'}, Likeness{u'八', u'ハ'}, Likeness{u'口', u'ロ'},
        Likeness{u'夕', u'タ'}, Likeness{u'工', u'エ'}, Likeness{u'卜', u'ト'}, Likeness{u'一', u'ー'},
        Likeness{u'へ', u'ヘ'}, Likeness{u'べ', u'ベ'}, Likeness{u'ぺ', u'ペ'}, Likeness{u'千', u'チ'},
        Likeness{u'三', u'ミ'}, Likeness{u'-', u'ー'},  Likeness{u'—', u'ー'},  Likeness{u'ー', u'ー'},
        Likeness{u'り', u'リ'}, Likeness{u'せ', u'セ'}, Likeness{u'や', u'ヤ'}, Likeness{u'き', u'キ'},
        Likeness{u'も', u'モ'}, Likeness{u'才', u'オ'}, Likeness{u'ヵ', u'カ'}, Likeness{u'ヶ', u'ケ'},
    };
    QString result;
    for (QChar character : text.normalized(QString::NormalizationForm_KC)) {
        for (const Likeness& likeness : likenesses) {
            if (character == QChar(likeness.seen)) {
                character = QChar(likeness.meant);
                break;
            }
        }
        if (character.isSpace()) {
            if (!result.isEmpty() && !result.endsWith(u'\u3000'))
                result.append(u'\u3000');
        } else if (isKatakana(character)) {
            result.append(character);
        } else if (character.isLetterOrNumber()) {
            return {};
        }
    }
    return result.trimmed();
}

QString cleanAddress(const QString& text)
{
    const QString plain = withDigits(text.trimmed()).normalized(QString::NormalizationForm_KC);
    QString result;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar character = plain[i];
        const QChar before = result.isEmpty() ? QChar() : result.back();
        // A wide dash is sometimes read as two.
        qsizetype end = i;
        while (end < plain.size() && isDash(plain[end]))
            ++end;
        const QChar behind = end < plain.size() ? plain[end] : QChar();
        if (end > i && isDigit(before) && isDigit(behind)) {
            result.append(u'-');
            i = end - 1;
        } else if (character.isSpace())
            result.append(u'\u3000');
        else if (character.isLetterOrNumber() || character.isSurrogate()
                 || QStringView(u"-ー々〆ヶ・").contains(character))
            result.append(character);
    }
    return result.trimmed();
}

QString mendedBlock(const QString& address)
{
    static const QRegularExpression quarter(QStringLiteral("(\\d)[^\\d\\s番号-][目日自](?=\\d)"));
    static const QRegularExpression last(QStringLiteral("(\\d番\\d{1,4})[^\\d\\s地の-]$"));
    QString mended = address;
    mended.replace(quarter, QStringLiteral("\\1丁目"));
    mended.replace(last, QStringLiteral("\\1号"));
    return mended;
}

bool hasBlockNumber(const QString& address)
{
    // Kanji numerals stand before 丁目 only; everything else counts in digits.
    static const QRegularExpression pattern(
        QStringLiteral("^\\D{4,}?(?:(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})丁目)?(?:\\d{1,5}番地(?:の\\d{"
                       "1,4})?|\\d{1,4}番\\d{1,4}号|\\d{1,4}番)"
                       "|\\d{1,4}(?:-\\d{1,4}){1,3})(?:\\x{3000}.+)?$"));
    return pattern.match(address).hasMatch();
}

bool hasPrefecture(const QString& address)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:北海道|(?:東京)都|(?:京都|大阪)府|(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|"
                       "群馬|埼玉|千葉|神奈川|新潟|富山|石川|福井|"
                       "山梨|長野|岐阜|静岡|愛知|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|"
                       "香川|愛媛|高知|福岡|佐賀|長崎|熊本|"
                       "大分|宮崎|鹿児島|沖縄|みほん)県)\\D*[市区町村]"));
    return pattern.match(address).hasMatch();
}

QString cleanName(const QString& text)
{
    QString result;
    for (const QChar character : text) {
        if (character.isSpace()) {
            if (!result.isEmpty() && !result.endsWith(u'\u3000'))
                result.append(u'\u3000');
        } else if (character.isLetter() || character.isSurrogate()
                   || QStringView(u"々ヶー・").contains(character)) {
            result.append(character);
        }
    }
    return result.trimmed();
}

bool hasVariantCharacters(const QString& name)
{
    // Both forms of each: the rarer one is read as the common one, and the other way round. After the bar,
    // look-alikes that no model can write or that were seen read for each other.
    static const QString variants = QStringLiteral(
        "高髙崎﨑嵜吉斎齋齊斉辺邊邉浜濱濵沢澤島嶋嶌桜櫻広廣国國竜龍徳德真眞恵惠瀬瀨柳栁曽曾桑桒富冨槙槇館舘"
        "凛凜峰峯遥遙関關弥彌寿壽栄榮豊豐淵渕塚黒黑|蛇蛯己巳已敷藪薮糟精糖干千于萩荻秋簑蓑管菅諌諫");
    return std::ranges::any_of(
        name, [&](QChar character) { return character.isSurrogate() || variants.contains(character); });
}

bool hasSingleCharacterPart(const QString& name)
{
    const QStringList parts = name.split(u'\u3000', Qt::SkipEmptyParts);
    return std::ranges::any_of(parts, [](const QString& part) { return part.size() == 1; });
}

bool hasDoubtfulSize(const QString& kana)
{
    static const QRegularExpression pattern(
        QStringLiteral("[キシチニヒミリギジヂビピ][ヤユヨャュョ]|[ァ-ヶー][ツッ][カ-ヂテトパピプペポ]"));
    return pattern.match(kana).hasMatch();
}

bool hasLookAlikes(const QString& address)
{
    static const QString lookAlikes = QStringLiteral("蛇蛯己巳已敷藪薮糟精糖干于萩荻檮梼諌諫");
    return std::ranges::any_of(
        address, [&](QChar character) { return character.isSurrogate() || lookAlikes.contains(character); });
}

QString cleanCardNumber(const QString& text, int length)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Z]{2}\\d+[A-Z]{2}$"));
    QString number = withoutSpaces(text.normalized(QString::NormalizationForm_KC)).toUpper();
    if (number.size() != length || length < 5)
        return {};
    const QString middle = withDigits(number.mid(2, length - 4));
    number = number.first(2) + middle + number.last(2);
    return pattern.match(number).hasMatch() ? number : QString();
}

PaperValue latinName(const QString& text)
{
    const QString name = text.normalized(QString::NormalizationForm_KC).simplified();
    const auto small = std::ranges::count_if(name, [](QChar character) { return character.isLower(); });
    return {2 * small > name.size() ? name : name.toUpper(), name.toUpper()};
}

PaperValue cleanAmount(const QString& text)
{
    QString digits;
    bool isGrouped = false;
    for (const QChar character : withDigits(text.normalized(QString::NormalizationForm_KC))) {
        if (isDigit(character))
            digits.append(character);
        else if (QStringView(u",.、，").contains(character))
            isGrouped = true;
        else if (!character.isSpace() && character != u'円')
            return {};
    }
    if (digits.size() > 1 && digits.startsWith(u'0'))
        return {};
    QString printed = digits;
    for (qsizetype at = digits.size() - 3; isGrouped && at > 0; at -= 3)
        printed.insert(at, u',');
    return {printed, digits};
}

PaperValue cleanNumber(const QString& text)
{
    PaperValue number;
    for (const QChar character : text.normalized(QString::NormalizationForm_KC)) {
        if (isDigit(character)) {
            number.printed.append(character);
            number.fact.append(character);
        } else if (isDash(character)) {
            if (!number.printed.isEmpty() && !number.printed.endsWith(u'-'))
                number.printed.append(u'-');
        } else if (!character.isSpace()) {
            return {};
        }
    }
    if (number.printed.endsWith(u'-'))
        number.printed.chop(1);
    return number;
}

QString betweenFixedWords(const QString& value, const QString& print)
{
    const qsizetype at = print.indexOf(QStringLiteral("{}"));
    if (at < 0 || value.isEmpty())
        return value;
    const QString before = print.first(at);
    const QString after = print.sliced(at + 2);
    QString result = value;
    if (!result.startsWith(before))
        result.prepend(before);
    if (!result.endsWith(after))
        result.append(after);
    return result;
}

std::pair<PaperValue, double> nearestWord(const QString& text,
                                          const QList<std::pair<QString, QString>>& words)
{
    const QString plain = withoutSpaces(text.normalized(QString::NormalizationForm_KC));
    std::pair<PaperValue, double> best{{}, 0};
    for (const auto& [word, value] : words) {
        // Levenshtein distance, one row at a time.
        std::vector<qsizetype> row(static_cast<std::size_t>(word.size()) + 1);
        for (std::size_t i = 0; i < row.size(); ++i)
            row[i] = static_cast<qsizetype>(i);
        for (qsizetype j = 0; j < plain.size(); ++j) {
            qsizetype diagonal = row[0]++;
            for (std::size_t i = 1; i < row.size(); ++i) {
                const qsizetype changed =
                    diagonal + (word[static_cast<qsizetype>(i) - 1] == plain[j] ? 0 : 1);
                diagonal = row[i];
                row[i] = std::min({row[i] + 1, row[i - 1] + 1, changed});
            }
        }
        const double longest = static_cast<double>(std::max(word.size(), plain.size()));
        const double nearness = longest > 0 ? 1 - static_cast<double>(row.back()) / longest : 0;
        if (nearness > best.second)
            best = {PaperValue{word, value}, nearness};
    }
    return best;
}

} // namespace kakanai::forms
