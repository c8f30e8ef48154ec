// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <time.h>

#include <algorithm>

namespace kakanai::test {

/**
 * Beats in this thread's event loop and keeps the longest time it had to wait for it: by the clock, and in
 * processor time of this thread alone, which a loaded machine does not stretch.
 */
class LoopWatch
{
public:
    LoopWatch()
    {
        m_beat.setInterval(5);
        QObject::connect(&m_beat, &QTimer::timeout, &m_beat, [this] { look(); });
        m_wall.start();
        m_lastSpent = spent();
        m_beat.start();
    }

    [[nodiscard]] double longestMilliseconds() const { return m_longestWall; }
    [[nodiscard]] double longestOwnMilliseconds() const { return m_longestOwn; }
    [[nodiscard]] int beats() const { return m_beats; }

private:
    static double spent()
    {
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }

    void look()
    {
        ++m_beats;
        const double now = spent();
        m_longestOwn = std::max(m_longestOwn, now - m_lastSpent);
        m_longestWall = std::max(m_longestWall, static_cast<double>(m_wall.nsecsElapsed()) / 1e6);
        m_lastSpent = now;
        m_wall.restart();
    }

    QTimer m_beat;
    QElapsedTimer m_wall;
    double m_lastSpent = 0;
    double m_longestOwn = 0;
    double m_longestWall = 0;
    int m_beats = 0;
};

} // namespace kakanai::test
