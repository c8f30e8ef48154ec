// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/QueueService.h"
#include "app/supervisor/HallChart.h"

namespace kakanai::supervisor {

/** What half and nine in ten wait, by service, as bars in one scale with the promise marked. */
class WaitBars : public HallChart
{
    Q_OBJECT

public:
    WaitBars(const widgets::Theme& theme, const TownSettings& town, QWidget* parent = nullptr);

    void setHall(const queue::HallState& hall);

protected:
    void paintEvent(QPaintEvent* event) override;
    void tell() override;

private:
    QList<queue::ServiceLine> m_lines; ///< where people wait, the longest forecast first
};

} // namespace kakanai::supervisor
