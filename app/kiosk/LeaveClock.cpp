// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/LeaveClock.h"

namespace kakanai::kiosk {

using namespace std::chrono_literals;

LeaveClock::LeaveClock(int seconds, QObject* parent)
    : QObject(parent)
    , m_seconds(seconds)
    , m_left(seconds)
{
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (--m_left > 0)
            Q_EMIT ticked();
        else
            Q_EMIT ended();
    });
}

} // namespace kakanai::kiosk
