// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/apdu/CommandApdu.h"
#include "cardreader/apdu/ResponseApdu.h"
#include "cardreader/card/CardChannel.h"
#include "cardreader/card/CardReading.h"

#include <chrono>

namespace kakanai::card {

/**
 * Commands and answers over one channel: follows 61xx and 6Cxx, counts, keeps the deadline and wipes what
 * passed. A card that chains without end is refused after `chainLimit` parts.
 */
class CardExchange
{
public:
    using Clock = std::chrono::steady_clock;
    static constexpr int chainLimit = 64;

    /** `channel` and `stats` must outlive this. */
    CardExchange(CardChannel& channel, ExchangeStats& stats, Clock::time_point deadline)
        : m_channel(channel)
        , m_stats(stats)
        , m_deadline(deadline)
    {
    }

    /** Sends the command and, where the card asks for it, what belongs to it. Errors: the channel's, Timeout,
     * CardDataInvalid. */
    [[nodiscard]] CardResult<ResponseApdu> run(CommandApdu command);

    /** VERIFY by the reader's own keys, as one exchange, whatever it answers. Errors: as `run`. */
    [[nodiscard]] CardResult<ResponseApdu> verifyOnPad(PadEntry entry);

    /** The longest piece of a file worth asking for: what the reader passes, less what an answer may hold. */
    [[nodiscard]] std::size_t longestPiece() const;

    /** See CardChannel. */
    void forgoExtended() { m_channel.forgoExtended(); }

    /** True when the deadline has passed: nothing more is sent. */
    [[nodiscard]] bool isLate() const { return Clock::now() >= m_deadline; }

private:
    CardResult<std::size_t> send(const CommandApdu& command, std::span<std::uint8_t> answer);

    CardChannel& m_channel;
    ExchangeStats& m_stats;
    Clock::time_point m_deadline;
};

} // namespace kakanai::card
