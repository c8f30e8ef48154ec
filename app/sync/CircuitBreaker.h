// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace kakanai::sync {

/** Leaves a receiver alone that gave no answer five times running; after a minute one message may try again.
 */
class CircuitBreaker
{
public:
    using Clock = std::chrono::steady_clock;
    static constexpr int tolerated = 5;
    static constexpr std::chrono::seconds pause{60};

    /** Whether a message may be tried now; while open, one a minute. */
    [[nodiscard]] bool mayTry(Clock::time_point now)
    {
        if (m_failures < tolerated)
            return true;
        if (now < m_openUntil)
            return false;
        m_openUntil = now + pause;
        return true;
    }
    void answered() { m_failures = 0; }
    void failed(Clock::time_point now)
    {
        if (++m_failures == tolerated)
            m_openUntil = now + pause;
    }

private:
    int m_failures = 0;
    Clock::time_point m_openUntil{};
};

} // namespace kakanai::sync
