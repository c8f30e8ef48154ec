// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/QueueService.h"
#include "app/supervisor/HallChart.h"

#include <QDateTime>

namespace kakanai::supervisor {

/** How many waited at one moment, by service. */
struct TrendPoint {
    QDateTime at;
    QHash<QString, int> waiting;
};

/**
 * The last two hours of the hall as lines: how many wait, for the services with the longest lines, each named
 * at its end; distinguished by stroke as well as by shade. Says the same in words to a screen reader.
 */
class HallTrend : public HallChart
{
    Q_OBJECT

public:
    HallTrend(const widgets::Theme& theme, const TownSettings& town, QWidget* parent = nullptr);

    /** At most one point a minute is kept; what is older than two hours goes. */
    void add(const queue::HallState& hall, const QDateTime& now);
    [[nodiscard]] const QList<TrendPoint>& points() const { return m_points; }
    /** The services drawn, the longest line first. */
    [[nodiscard]] QStringList drawn() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void tell() override;

private:
    QList<TrendPoint> m_points;
};

} // namespace kakanai::supervisor
