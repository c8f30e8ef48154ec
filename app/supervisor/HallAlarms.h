// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/TownSettings.h"
#include "app/queue/QueueService.h"

#include <QStringList>

namespace kakanai::supervisor {

/** Nine in ten should wait less than this, in seconds; beyond it the supervisor is told. */
constexpr int promisedWait = 30 * 60;
/** A number on hold longer than this may have been forgotten. */
constexpr int longHold = 30 * 60;

/** What needs somebody's attention now, each as a sentence with what to do, the most urgent first. */
[[nodiscard]] QStringList hallAlarms(const queue::HallState& hall, const TownSettings& town,
                                     const QDateTime& now);

/** The counters at work that call this service: all of them, and how many serve nobody now. */
struct ServiceCounters {
    int total = 0;
    int unoccupied = 0;
};
[[nodiscard]] ServiceCounters countersOf(const queue::HallState& hall, const TownSettings& town,
                                         const QString& service);

} // namespace kakanai::supervisor
