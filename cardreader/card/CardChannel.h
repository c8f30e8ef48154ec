// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/CardError.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>

namespace kakanai::card {

/** A VERIFY whose digits are typed on the reader's own keys and never reach this machine. */
struct PadEntry {
    std::uint8_t shortId = 0; ///< of the secret, as in CommandApdu::verify
    std::uint8_t digits = 4; ///< exactly so many
    std::chrono::seconds patience{25}; ///< how long the reader waits for them; 1 to 255 s
};

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

    /** The reader has keys of its own and sends the VERIFY itself (PC/SC part 10, FEATURE_VERIFY_PIN_DIRECT).
     */
    [[nodiscard]] virtual bool hasPinPad() const { return false; }

    /**
     * Has the reader ask for the digits and send VERIFY once; writes the answer as `transmit` does. What the
     * reader says for itself: 6400 nobody typed, 6401 cancelled, 6403 wrong number of digits; then no VERIFY
     * was sent. Errors: transmit's; NoReader where there is no pad.
     */
    [[nodiscard]] virtual CardResult<std::size_t> verifyOnPad(const PadEntry& entry,
                                                              std::span<std::uint8_t> response);

    /** The card this connection was opened with has not left its reader since, as far as anybody saw. False
     * where that cannot be known. */
    [[nodiscard]] virtual bool holdsItsCard() { return false; }

    static constexpr std::size_t shortAnswer = 256;
};

inline CardResult<std::size_t> CardChannel::verifyOnPad(const PadEntry&, std::span<std::uint8_t>)
{
    return cardFail(CardErrorCode::NoReader, QStringLiteral("the reader has no keys of its own"));
}

} // namespace kakanai::card
