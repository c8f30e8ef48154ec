// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/text/Wareki.h"

#include "forms/text/Kana.h"

#include <QRegularExpression>

#include <array>

namespace kakanai::forms {
namespace {

struct Era {
    const char16_t* name;
    char16_t letter;
    int year, month, day; ///< its first day
    bool isLastDayShared = false; ///< the next era's first day is legal in this one, too
};

// A new era is one more row, newest first.
constexpr std::array eras{
    Era{u"令和", u'R', 2019, 5, 1},        Era{u"平成", u'H', 1989, 1, 8},
    Era{u"昭和", u'S', 1926, 12, 25},      Era{u"大正", u'T', 1912, 7, 30, true},
    Era{u"明治", u'M', 1868, 1, 25, true},
};

QDate firstDay(const Era& era)
{
    return {era.year, era.month, era.day};
}

QString yearWords(int year)
{
    return year == 1 ? QStringLiteral("元") : QString::number(year);
}

} // namespace

std::optional<WarekiDate> toWarekiDate(const QDate& date)
{
    for (const Era& era : eras) {
        if (date.isValid() && date >= firstDay(era))
            return WarekiDate{QString::fromUtf16(era.name), date.year() - era.year + 1, date.month(),
                              date.day()};
    }
    return {};
}

QString toSeireki(const QDate& date)
{
    return QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day());
}

QString toWareki(const QDate& date)
{
    const auto wareki = toWarekiDate(date);
    if (!wareki)
        return date.isValid() ? toSeireki(date) : QString();
    return QStringLiteral("%1%2年%3月%4日")
        .arg(wareki->era, yearWords(wareki->year))
        .arg(wareki->month)
        .arg(wareki->day);
}

std::optional<QDate> fromWareki(const QString& text)
{
    static const QRegularExpression shape(
        QStringLiteral("^\\s*(明治|大正|昭和|平成|令和|[MTSHRmtshr])\\s*(元|[0-9]{1,3})\\s*[年./"
                       "-]\\s*([0-9]{1,2})\\s*[月./-]\\s*"
                       "([0-9]{1,2})\\s*日?\\s*$"));
    const auto match = shape.match(toHalfWidthDigits(text));
    if (!match.hasMatch())
        return {};
    const QString name = match.captured(1);
    const int year = match.captured(2) == u"元" ? 1 : match.captured(2).toInt();
    for (std::size_t i = 0; i < eras.size(); ++i) {
        const Era& era = eras[i];
        if (name != QStringView(era.name) && name.toUpper() != QChar(era.letter))
            continue;
        const QDate date(era.year + year - 1, match.captured(3).toInt(), match.captured(4).toInt());
        const QDate end = i == 0 ? QDate() : firstDay(eras[i - 1]).addDays(era.isLastDayShared ? 0 : -1);
        const bool isInEra = year > 0 && date.isValid() && date >= firstDay(era) && (i == 0 || date <= end);
        return isInEra ? std::optional(date) : std::nullopt;
    }
    return {};
}

QString shownDate(const QString& stored, const QString& notation, bool isWestern)
{
    if (!notation.isEmpty())
        return notation;
    const QDate date = QDate::fromString(stored.left(10), Qt::ISODate);
    if (date.isValid())
        return isWestern ? toSeireki(date) : toWareki(date);
    static const QRegularExpression partial(QStringLiteral("^([0-9]{4})-([0-9]{2})-([0-9]{2})"));
    const auto match = partial.match(stored);
    if (!match.hasMatch())
        return stored;
    const int year = match.captured(1).toInt();
    const int month = match.captured(2).toInt();
    const int day = match.captured(3).toInt();
    if (year == 0)
        return QStringLiteral("年月日不詳");
    // The year alone may fall into two eras, so it stays Western; a known month decides it.
    const auto wareki = month == 0 ? std::nullopt : toWarekiDate(QDate(year, month, 1));
    const QString years =
        wareki && !isWestern ? wareki->era + yearWords(wareki->year) : QString::number(year);
    if (month == 0)
        return QStringLiteral("%1年月日不詳").arg(years);
    return day == 0 ? QStringLiteral("%1年%2月日不詳").arg(years).arg(month)
                    : QStringLiteral("%1年%2月%3日").arg(years).arg(month).arg(day);
}

} // namespace kakanai::forms
