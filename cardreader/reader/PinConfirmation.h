// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <deque>
#include <utility>

namespace kakanai::card {

/** Only declared here: whoever can make one has defined it. The product's one definition is
 * app/visit/ConfirmationKey.h. */
struct ConfirmationKey;

/**
 * A person said yes to one try of one secret, and that is on record. Buys exactly one VERIFY; invalid once
 * spent or moved from. Cannot be copied.
 */
class PinConfirmation
{
public:
    explicit PinConfirmation(const ConfirmationKey&) { }

    PinConfirmation(const PinConfirmation&) = delete;
    PinConfirmation& operator=(const PinConfirmation&) = delete;
    PinConfirmation(PinConfirmation&& other) noexcept
        : m_valid(std::exchange(other.m_valid, false))
    {
    }
    PinConfirmation& operator=(PinConfirmation&& other) noexcept
    {
        m_valid = std::exchange(other.m_valid, false);
        return *this;
    }
    ~PinConfirmation() = default;

    [[nodiscard]] bool isValid() const { return m_valid; }

    /** One that buys nothing. */
    [[nodiscard]] static PinConfirmation spent() { return PinConfirmation(); }

    /** True the first time only. */
    [[nodiscard]] bool spend() { return std::exchange(m_valid, false); }

private:
    PinConfirmation()
        : m_valid(false)
    {
    }

    bool m_valid = true;
};

/**
 * The confirmations a session may spend, one for each VERIFY it sends: some readings open two applications,
 * each with its own counter. Move-only.
 */
class PinConfirmations
{
public:
    PinConfirmations() = default;
    PinConfirmations(PinConfirmation only) { add(std::move(only)); } // NOLINT: one is the usual case

    void add(PinConfirmation confirmation) { m_left.push_back(std::move(confirmation)); }

    /** How many valid ones are left. */
    [[nodiscard]] int count() const
    {
        return static_cast<int>(std::ranges::count_if(m_left, &PinConfirmation::isValid));
    }

    /** The next one; one that is spent already when there is none. */
    [[nodiscard]] PinConfirmation take()
    {
        if (m_left.empty())
            return PinConfirmation::spent();
        PinConfirmation next = std::move(m_left.front());
        m_left.pop_front();
        return next;
    }

private:
    std::deque<PinConfirmation> m_left;
};

} // namespace kakanai::card
