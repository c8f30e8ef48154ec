// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace kakanai::supervisor {

/** "One more counter: nine in ten within 18 instead of 41 minutes", from a replay of the live line. */
struct WhatIfAnswer {
    int countersNow = 0;
    int countersThen = 0;
    int p50Now = 0; ///< minutes until called
    int p90Now = 0;
    int p50Then = 0;
    int p90Then = 0;
};

/** How good the forecasts of today turned out. */
struct ForecastErrorToday {
    int tickets = 0; ///< called people who had been given a forecast
    int withinP90 = 0;
    int medianErrorMinutes = 0;
};

/**
 * What the supervisor's window asks of the forecasting: both answer later, on the window's thread, and empty
 * when there is nothing to say. Not bound: the window does not offer them.
 */
struct HallOutlook {
    using WhatIfReply = std::function<void(const std::optional<WhatIfAnswer>&)>;
    using ErrorReply = std::function<void(const std::optional<ForecastErrorToday>&)>;
    std::function<void(const QString& service, int moreCounters, WhatIfReply reply)> whatIf = {};
    std::function<void(ErrorReply reply)> errorToday = {};
};

} // namespace kakanai::supervisor
