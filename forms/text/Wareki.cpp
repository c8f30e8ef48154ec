// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/text/Wareki.h"

#include "forms/text/Eras.h"
#include "forms/text/Kana.h"

#include <QRegularExpression>

namespace kakanai::forms {
namespace {

QString yearWords(int year)
{
    return year == 1 ? QStringLiteral("元") : QString::number(year);
}

} // namespace

std::optional<WarekiDate> toWarekiDate(const QDate& date)
{
    for (const Era& era : knownEras()) {
        if (date.isValid() && date >= era.first)
            return WarekiDate{era.name, date.year() - era.first.year() + 1, date.month(), date.day()};
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
        QStringLiteral("^\\s*([^\\s0-9元]{1,4}?)\\s*(元|[0-9]{1,3})\\s*[年./-]\\s*([0-9]{1,2})\\s*[月./-]\\s*"
                       "([0-9]{1,2})\\s*日?\\s*$"));
    const auto match = shape.match(toHalfWidthDigits(text));
    if (!match.hasMatch())
        return {};
    const QString name = match.captured(1);
    const int year = match.captured(2) == u"元" ? 1 : match.captured(2).toInt();
    const QList<Era>& eras = knownEras();
    for (qsizetype i = 0; i < eras.size(); ++i) {
        const Era& era = eras.at(i);
        if (name != era.name && name.toUpper() != era.letter)
            continue;
        const QDate date(era.first.year() + year - 1, match.captured(3).toInt(), match.captured(4).toInt());
        const QDate end = i == 0 ? QDate() : eras.at(i - 1).first.addDays(era.isLastDayShared ? 0 : -1);
        const bool isInEra = year > 0 && date.isValid() && date >= era.first && (i == 0 || date <= end);
        return isInEra ? std::optional(date) : std::nullopt;
    }
    return {};
}

std::optional<StoredDate> readDate(const QString& text)
{
    const QString plain = toHalfWidthDigits(text.trimmed());
    if (const auto day = fromWareki(plain))
        return StoredDate{day->toString(Qt::ISODate), {}};
    static const QRegularExpression western(
        QStringLiteral("^([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*日?$"));
    if (const auto match = western.match(plain); match.hasMatch()) {
        const QDate day(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
        return day.isValid() ? std::optional(StoredDate{day.toString(Qt::ISODate), {}}) : std::nullopt;
    }
    static const QRegularExpression unknown(
        QStringLiteral("不詳|頃|ごろ|推定|上旬|中旬|下旬|の間|から.*まで"));
    if (!unknown.match(plain).hasMatch())
        return {};
    // Only a year and month that stand there without a doubt are kept: 推定 and 頃 say that they do not.
    static const QRegularExpression sure(QStringLiteral(
        "^(?:([0-9]{4})|([^\\s0-9元]{1,4}?)(元|[0-9]{1,3}))年(?:([0-9]{1,2})月)?(?:月?日不詳|[上中下]旬)$"));
    QString stored = QStringLiteral("0000-00-00");
    if (const auto match = sure.match(plain); match.hasMatch()) {
        int year = match.captured(1).toInt();
        for (const Era& era : knownEras()) {
            if (match.captured(2) == era.name || match.captured(2).toUpper() == era.letter)
                year = era.first.year() - 1 + (match.captured(3) == u"元" ? 1 : match.captured(3).toInt());
        }
        if (year > 0)
            stored = QStringLiteral("%1-%2-00")
                         .arg(year, 4, 10, QLatin1Char('0'))
                         .arg(match.captured(4).toInt(), 2, 10, QLatin1Char('0'));
    }
    return StoredDate{stored, text.trimmed()};
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
