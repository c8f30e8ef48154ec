// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Clock.h"

namespace kakanai {
namespace {

constexpr int japanOffsetSeconds = 9 * 3600;

} // namespace

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc().toOffsetFromUtc(japanOffsetSeconds);
}

FixedClock::FixedClock(const QDateTime& now)
    : m_now(now.toOffsetFromUtc(japanOffsetSeconds))
{
}

QString toWireTime(const QDateTime& time)
{
    const QDateTime here = time.toOffsetFromUtc(japanOffsetSeconds);
    const QDate date = here.date();
    // By hand: a format text costs some microseconds, and every move of the hall writes a dozen times.
    if (date.year() < 0 || date.year() > 9999 || !here.isValid())
        return here.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")) + QStringLiteral("+09:00");
    QString text = QStringLiteral("0000-00-00T00:00:00.000+09:00");
    QChar* const letters = text.data();
    const auto put = [letters](int at, int digits, int value) {
        for (int i = at + digits - 1; i >= at; --i, value /= 10)
            letters[i] = QChar(u'0' + value % 10);
    };
    const QTime clock = here.time();
    put(0, 4, date.year());
    put(5, 2, date.month());
    put(8, 2, date.day());
    put(11, 2, clock.hour());
    put(14, 2, clock.minute());
    put(17, 2, clock.second());
    put(20, 3, clock.msec());
    return text;
}

QDateTime fromWireTime(const QString& text)
{
    constexpr QStringView shape = u"0000-00-00T00:00:00.000+09:00";
    if (text.size() != shape.size())
        return QDateTime::fromString(text, Qt::ISODateWithMs);
    for (qsizetype i = 0; i < shape.size(); ++i) {
        const bool isDigit = text[i] >= u'0' && text[i] <= u'9';
        const bool isPlace = shape[i] == u'0' && i < shape.size() - 6;
        if (isPlace ? !isDigit : text[i] != shape[i])
            return QDateTime::fromString(text, Qt::ISODateWithMs);
    }
    const auto number = [&](int at, int digits) {
        int value = 0;
        for (int i = at; i < at + digits; ++i)
            value = value * 10 + (text[i].unicode() - u'0');
        return value;
    };
    const QDate date(number(0, 4), number(5, 2), number(8, 2));
    const QTime clock(number(11, 2), number(14, 2), number(17, 2), number(20, 3));
    // Qt would take an hour that is none for midnight.
    return date.isValid() && clock.isValid() ? QDateTime(date, clock, Qt::OffsetFromUTC, japanOffsetSeconds)
                                             : QDateTime();
}

} // namespace kakanai
