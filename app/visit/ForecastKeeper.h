// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QObject>
#include <QTimer>

namespace kakanai::visit {

class Office;

/**
 * Writes down, every few seconds, what everybody with a new number was told about their wait, so that the
 * error of the forecasts can be counted whether or not somebody looks at it. For the machines of the staff:
 * a kiosk's account on a server may not. Two machines that do it write each forecast once.
 */
class ForecastKeeper : public QObject
{
    Q_OBJECT

public:
    /** `office` outlives the keeper. */
    explicit ForecastKeeper(Office& office, QObject* parent = nullptr);

    /** Now. */
    void keep();

Q_SIGNALS:
    /** How many were new. */
    void kept(int forecasts);
    void failed(const kakanai::Failure& failure);

private:
    Office& m_office;
    QTimer m_timer;
    bool m_isKeeping = false; ///< a slow lane is not asked twice
};

} // namespace kakanai::visit
