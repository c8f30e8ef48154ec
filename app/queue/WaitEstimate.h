// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>

namespace kakanai::queue {

/** How long somebody who takes a number now will wait, in seconds: half wait less than p50, nine in ten less
 * than p90. */
struct WaitEstimate {
    int p50 = 0;
    int p90 = 0;

    friend bool operator==(const WaitEstimate&, const WaitEstimate&) = default;
};

/**
 * From how many are ahead, how many counters call this service, how many of them are free, and how long
 * recent visits took (seconds; too few of them are filled up with ten-minute visits, so that the first person
 * of the day is not told zero).
 */
[[nodiscard]] WaitEstimate estimateWait(int ahead, int counters, int freeCounters,
                                        const QList<int>& recentSeconds);

} // namespace kakanai::queue

Q_DECLARE_METATYPE(kakanai::queue::WaitEstimate)
