// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/Backoff.h"

#include <algorithm>

namespace kakanai::sync {

qint64 backoffMilliseconds(int attempts, quint32 random)
{
    // 2^9 s is already beyond the ceiling, so the shift cannot overflow.
    const int doublings = std::clamp(attempts - 1, 0, 9);
    const qint64 ceiling = std::min<qint64>(backoffFirstSeconds << doublings, backoffMostSeconds) * 1000;
    return static_cast<qint64>(random) * ceiling / 0xffffffffLL;
}

} // namespace kakanai::sync
