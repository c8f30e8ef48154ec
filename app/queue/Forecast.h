// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace kakanai::queue {

/** Minutes: half of the people are done with it by `p50`, nine in ten by `p90`. */
struct Spread {
    double p50 = 0;
    double p90 = 0;

    friend bool operator==(const Spread&, const Spread&) = default;
};

/** What somebody may expect from now on: until their number is called, and until everything they came for is
 * finished. */
struct Forecast {
    Spread untilCalled;
    Spread untilFinished;

    friend bool operator==(const Forecast&, const Forecast&) = default;
};

/** The forecast for whoever takes a number for this service now. */
struct ServiceForecast {
    QString service;
    int waiting = 0; ///< people in this service's line
    int counters = 0; ///< open counters that call this service
    Forecast forecast;
};

/** "One more counter: p90 41 → 18": the live line replayed with another number of counters for one service.
 */
struct WhatIf {
    QString service;
    int countersNow = 0;
    int countersThen = 0;
    Forecast now;
    Forecast then;
};

/** How good past forecasts were, from those whose people have been called since. */
struct ForecastAccuracy {
    int tickets = 0; ///< called people who had been given a forecast
    int calledWithinP90 = 0;
    double medianErrorMinutes = 0; ///< of p50, without sign
    double medianErrorShare = 0; ///< the same as a share of the wait; 0.25 = a quarter
};

} // namespace kakanai::queue

Q_DECLARE_METATYPE(kakanai::queue::Forecast)
Q_DECLARE_METATYPE(kakanai::queue::WhatIf)
