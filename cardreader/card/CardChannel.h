// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/CardError.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace kakanai::card {

/**
 * An exclusive connection to one card. Destroying it resets the card, on every path, so that no verified
 * secret stays open for the next program (a reset also ends the session of a card that was taken away).
 */
class CardChannel
{
public:
    CardChannel() = default;
    CardChannel(const CardChannel&) = delete;
    CardChannel& operator=(const CardChannel&) = delete;
    virtual ~CardChannel() = default;

    /**
     * Sends one command APDU and writes the answer, status word included, into `response`; returns its
     * length, always at least 2. The caller owns and wipes both buffers. Errors: CardRemoved (also for empty
     * and cut answers), ServiceUnavailable, Timeout, CardDataInvalid when the answer does not fit.
     */
    [[nodiscard]] virtual CardResult<std::size_t> transmit(std::span<const std::uint8_t> command,
                                                           std::span<std::uint8_t> response) = 0;

    /** Data bytes the reader passes in one answer: 256, or more where it says that it knows extended length
     * (ISO/IEC 7816-4 §5.1). */
    [[nodiscard]] virtual std::size_t longestAnswer() const { return shortAnswer; }

    /** An extended command was refused: this reader gets short ones from now on, also on later connections.
     */
    virtual void forgoExtended() { }

    static constexpr std::size_t shortAnswer = 256;
};

} // namespace kakanai::card
