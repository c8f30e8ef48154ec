// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/TownSettings.h"
#include "app/queue/QueueService.h"
#include "widgets/Theme.h"

#include <QDateTime>
#include <QWidget>

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
class HallTrend : public QWidget
{
    Q_OBJECT

public:
    HallTrend(const widgets::Theme& theme, const TownSettings& town, QWidget* parent = nullptr);

    /** At most one point a minute is kept; what is older than two hours goes. */
    void add(const queue::HallState& hall, const QDateTime& now);
    [[nodiscard]] const QList<TrendPoint>& points() const { return m_points; }
    /** The services drawn, the longest line first. */
    [[nodiscard]] QStringList drawn() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tell();

    const widgets::Theme& m_theme;
    const TownSettings& m_town;
    QList<TrendPoint> m_points;
};

/** What half and nine in ten wait, by service, as bars in one scale with the promise marked. */
class WaitBars : public QWidget
{
    Q_OBJECT

public:
    WaitBars(const widgets::Theme& theme, const TownSettings& town, QWidget* parent = nullptr);

    void setHall(const queue::HallState& hall);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tell();

    const widgets::Theme& m_theme;
    const TownSettings& m_town;
    QList<queue::ServiceLine> m_lines; ///< where people wait, the longest forecast first
};

} // namespace kakanai::supervisor
