// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/TownSettings.h"
#include "app/queue/Forecast.h"
#include "app/queue/HallPicture.h"
#include "app/queue/TicketStore.h"

#include <QList>

namespace kakanai::store {
class Database;
class Transaction;
} // namespace kakanai::store

namespace kakanai::queue {

/**
 * Forecasts from the live hall and this town's history of each service by weekday and hour, and how good they
 * turned out. Lives on the `db` lane beside `QueueService`. A forecast is written down when its ticket is
 * issued and settled when the ticket is called and finished; the share by which the last ones were wrong
 * widens or narrows the next.
 */
class ForecastService
{
public:
    /** All references outlive the service. */
    ForecastService(store::Database& database, const TownSettings& town, const Clock& clock);

    /** Every service of the town, in its order: for somebody who takes a number now. */
    [[nodiscard]] Result<QList<ServiceForecast>> forecasts();
    /** For this very ticket from where it stands. `ticket` is an id or a label. Errors: TicketUnknown. */
    [[nodiscard]] Result<Forecast> forecastOf(const QString& ticket);
    /** Replays the line with so many more (or, below zero, fewer) counters calling `service`. Errors:
     * ServiceUnknown. */
    [[nodiscard]] Result<WhatIf> whatIf(const QString& service, int moreCounters);

    /** Writes down what everybody who has no forecast yet was told; the supervisor's machine does this every
     * few seconds, the demonstration after each number. */
    [[nodiscard]] Result<int> keepForecasts();
    /** Of the forecasts made on this business date, those whose people were called. */
    [[nodiscard]] Result<ForecastAccuracy> accuracy(const QDate& day);

private:
    [[nodiscard]] Result<HallPicture> picture(store::Transaction& transaction) const;
    [[nodiscard]] Result<void> learn(store::Transaction& transaction);
    [[nodiscard]] Result<void> settle(store::Transaction& transaction) const;
    [[nodiscard]] QStringList services() const;
    [[nodiscard]] Forecast told(const Forecast& raw) const;

    store::Database* m_database;
    const TownSettings* m_town;
    const Clock* m_clock;
    TicketStore m_tickets;
    ServiceTimes m_times;
    Correction m_called;
    Correction m_finished;
    QDateTime m_learntAt;
};

} // namespace kakanai::queue
