// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/apdu/StatusWord.h"
#include "cardreader/secret/Secret.h"

#include <cstdint>
#include <span>

namespace kakanai::card {

/**
 * What a card answered: data and status word. May hold the individual number, so the data lives in a
 * `Secret`: wiped, move-only, at most `Secret::capacity` bytes over all chained parts.
 */
class ResponseApdu
{
public:
    ResponseApdu() = default;

    /** Adds one answer as it came, at least two bytes; its status word becomes the whole's. False when it is
     * too much. */
    [[nodiscard]] bool append(std::span<const std::uint8_t> answer);

    [[nodiscard]] StatusWord status() const { return m_status; }
    [[nodiscard]] std::span<const std::uint8_t> data() const { return m_data.bytes(); }

private:
    Secret m_data;
    StatusWord m_status;
};

} // namespace kakanai::card
