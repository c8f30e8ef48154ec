// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/TownSettings.h"
#include "app/store/ComparisonLog.h"
#include "app/sync/BackOfficeClient.h"
#include "app/sync/SyncStores.h"

namespace kakanai::sync {

/** Lays the day's list beside what a receiver holds; what it lost is put back into the outbox, once. */
class DayComparison
{
public:
    /** `stores` outlives it. */
    explicit DayComparison(const SyncStores& stores);

    /** The counters are closed at `time`; before it the day is not compared. */
    void compareAfter(const QTime& time) { m_compareAfter = time; }

    /** The days to be compared now: today once the counters are closed, those of the last week that were not
     * since something was last delivered on them; one without an answer again after ten minutes. Errors:
     * those of the store. */
    [[nodiscard]] Result<QList<QDate>> dueDays(const QString& target) const;

    /** Where the receiver does not answer, the report's `problem` says so. Errors: those of the store. */
    [[nodiscard]] Result<store::Comparison> compare(const QString& target, BackOfficeClient& client,
                                                    const QDate& day) const;

private:
    const SyncStores* m_stores;
    store::ComparisonLog m_comparisons;
    QTime m_compareAfter = TownSettings().compareAfter;
};

} // namespace kakanai::sync
