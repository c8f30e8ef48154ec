// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

    /** True the first time only. */
    [[nodiscard]] bool spend() { return std::exchange(m_valid, false); }

private:
    bool m_valid = true;
};

} // namespace kakanai::card
