// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/AuditTrail.h"
#include "app/queue/ForecastService.h"
#include "app/queue/QueueService.h"
#include "tests/support/SealedStore.h"

#include <QRandomGenerator>

#include <functional>
#include <queue>
#include <set>
#include <tuple>

namespace kakanai::test {

/**
 * A town hall's weeks, played through the product: people come by the hour and the weekday, some miss their
 * call, some were booked, some have two errands; counters take their lunch. Everything is drawn from one
 * seed, so that a run is the same on every machine.
 */
class HallMonth
{
public:
    /** `size` 1 = Fujisawa: 980 tickets in the busiest hour. */
    HallMonth(queue::QueueService& queue, queue::ForecastService& forecasts, FixedClock& clock,
              const TownSettings& town, double size, quint32 seed);

    /** One day from 8:30 until the last is gone. Forecasts are kept every `everySeconds`; 0 = none. */
    void play(const QDate& day, int everySeconds);

    /** The services and counters of such a hall. */
    [[nodiscard]] static TownSettings town(double size);

    int issued = 0;
    int refused = 0; ///< calls and moves the product refused: none

private:
    void at(qint64 second, std::function<void()> what);
    void comes();
    void asks(int counter);
    void ends(int counter, const QString& ticket);
    [[nodiscard]] double normal();
    [[nodiscard]] double lengthOf(const QString& service);

    struct Thing {
        qint64 at;
        quint64 order;
        std::function<void()> what;
        bool operator>(const Thing& other) const
        {
            return std::tie(at, order) > std::tie(other.at, other.order);
        }
    };

    queue::QueueService& m_queue;
    queue::ForecastService& m_forecasts;
    FixedClock& m_clock;
    const TownSettings& m_town;
    double m_size;
    QRandomGenerator m_random;
    std::priority_queue<Thing, std::vector<Thing>, std::greater<>> m_things;
    quint64 m_order = 0;
    qint64 m_now = 0; ///< seconds since midnight
    std::set<int> m_free;
    std::set<int> m_atLunch;
    double m_pace = 1; ///< of this day
    double m_crowd = 1;
};

} // namespace kakanai::test
