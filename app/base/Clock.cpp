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
    return time.toOffsetFromUtc(japanOffsetSeconds).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz"))
        + QStringLiteral("+09:00");
}

} // namespace kakanai
