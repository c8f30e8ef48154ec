// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace kakanai::sync {

constexpr int backoffFirstSeconds = 1;
constexpr int backoffMostSeconds = 300;

/**
 * How long to wait, in milliseconds, after the `attempts`-th failure (1 = the first): full jitter, that is
 * anything between 0 and 1 s doubled each time up to 5 min. `random` is any 32-bit number.
 */
[[nodiscard]] qint64 backoffMilliseconds(int attempts, quint32 random);

} // namespace kakanai::sync
