// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/supervisor/LiveOutlook.h"

#include "app/visit/Office.h"

#include <cmath>

namespace kakanai::supervisor {
namespace {

int minutes(double value)
{
    return static_cast<int>(std::lround(value));
}

WhatIfAnswer answerOf(const queue::WhatIf& replay)
{
    return {.countersNow = replay.countersNow,
            .countersThen = replay.countersThen,
            .p50Now = minutes(replay.now.untilCalled.p50),
            .p90Now = minutes(replay.now.untilCalled.p90),
            .p50Then = minutes(replay.then.untilCalled.p50),
            .p90Then = minutes(replay.then.untilCalled.p90)};
}

} // namespace

HallOutlook liveOutlook(visit::Office& office, const Clock& clock, QObject* asker)
{
    HallOutlook outlook;
    outlook.whatIf = [&office, asker](const QString& service, int moreCounters,
                                      HallOutlook::WhatIfReply reply) {
        office.lane().ask(
            asker,
            [&office, service, moreCounters] {
                return office.stores().forecasts.whatIf(service, moreCounters);
            },
            [reply = std::move(reply)](const Result<queue::WhatIf>& replay) {
                reply(replay ? std::optional(answerOf(*replay)) : std::nullopt);
            });
    };
    outlook.errorToday = [&office, &clock, asker](HallOutlook::ErrorReply reply) {
        office.lane().ask(
            asker, [&office, today = clock.today()] { return office.stores().forecasts.accuracy(today); },
            [reply = std::move(reply)](const Result<queue::ForecastAccuracy>& accuracy) {
                if (!accuracy || accuracy->tickets == 0)
                    return reply(std::nullopt);
                reply(ForecastErrorToday{accuracy->tickets, accuracy->calledWithinP90,
                                         minutes(accuracy->medianErrorMinutes)});
            });
    };
    return outlook;
}

} // namespace kakanai::supervisor
