// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/WaitEstimate.h"

#include <algorithm>
#include <cmath>

namespace kakanai::queue {
namespace {

constexpr int usualVisitSeconds = 600;
constexpr int leastSample = 5;
/** Nine tenths of a normal distribution lie below its mean plus this many deviations. */
constexpr double deviationsToP90 = 1.2816;
/** Visits differ at least this much, even when the last few happened to be alike. */
constexpr double leastVariation = 0.3;

} // namespace

WaitEstimate estimateWait(int ahead, int counters, int freeCounters, const QList<int>& recentSeconds)
{
    if (ahead < freeCounters)
        return {};
    QList<int> sample = recentSeconds;
    while (sample.size() < leastSample)
        sample.append(usualVisitSeconds);
    double mean = 0;
    for (const int seconds : std::as_const(sample))
        mean += seconds;
    mean /= static_cast<double>(sample.size());
    double variance = 0;
    for (const int seconds : std::as_const(sample))
        variance += (seconds - mean) * (seconds - mean);
    const double deviation =
        std::max(std::sqrt(variance / static_cast<double>(sample.size())), leastVariation * mean);

    // So many visits must end before this person's turn; the first of them is, on average, half over.
    const double endings = ahead - freeCounters + 1;
    const double places = std::max(counters, 1);
    const double middle = (endings - 0.5) * mean / places;
    return {
        static_cast<int>(std::lround(middle)),
        static_cast<int>(std::lround(middle + deviationsToP90 * std::sqrt(endings) * deviation / places))};
}

} // namespace kakanai::queue
