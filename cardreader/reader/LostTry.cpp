// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/reader/LostTry.h"

#include "cardreader/card/MyNumberCard.h"
#include "cardreader/reader/CardFingerprint.h"
#include "cardreader/reader/PinGuard.h"

#include <thread>

namespace kakanai::card {
namespace {

using Clock = CardExchange::Clock;

// How long a card that is not back yet is left alone between two looks.
constexpr std::chrono::milliseconds lookPause{100};

/** The reader is there and nothing lies on it. */
bool isCardGone(ReaderBackend& backend, const QString& reader)
{
    const auto state = backend.reader(reader);
    return state && !state->cardPresent;
}

/** What is found on the reader after a VERIFY whose answer got lost. */
struct Found {
    bool isOtherCard = false;
    std::optional<int> tries = {}; ///< the counter of the card that was tried; empty: not to be had
};

/** Whether the card on an open connection is the one that was tried: it never left the reader, or it says the
 * same of itself. Empty when nothing tells. */
CardResult<std::optional<bool>> isTriedCard(ReaderBackend& backend, CardExchange& exchange,
                                            const LostTry& lost, const std::optional<CardMark>& shown)
{
    if (lost.events && eventsOf(backend, lost.reader) == lost.events)
        return std::optional(true);
    if (!shown || shown->fingerprint.isEmpty())
        return std::optional<bool>();
    return readFingerprint(exchange).map(
        [&](const QByteArray& here) { return std::optional(here == shown->fingerprint); });
}

/** Waits for the card, on connections of its own. Nobody else's counter is ever told for it. */
Found lookAfterLoss(ReaderBackend& backend, const LostTry& lost, const ReadRequest& request)
{
    const Clock::time_point deadline = Clock::now() + request.recovery;
    while (true) {
        auto channel = backend.connect(lost.reader);
        if (channel) {
            ExchangeStats stats;
            CardExchange exchange(**channel, stats, deadline);
            const auto isSame = isTriedCard(backend, exchange, lost, request.shownCard);
            if (isSame && !*isSame)
                return {};
            if (isSame && !**isSame)
                return {true, {}};
            const auto selected = !isSame        ? CardResult<void>(tl::unexpected(isSame.error()))
                : lost.place.application.empty() ? selectMasterFile(exchange)
                                                 : selectApplication(exchange, lost.place.application);
            if (selected) {
                if (const auto tries = PinGuard(exchange, lost.place.secret).triesLeft())
                    return {false, *tries};
            }
        }
        if (Clock::now() + lookPause >= deadline)
            return {};
        std::this_thread::sleep_for(lookPause);
    }
}

} // namespace

std::optional<unsigned> eventsOf(ReaderBackend& backend, const QString& reader)
{
    const auto state = backend.reader(reader);
    return state ? std::optional(state->events) : std::nullopt;
}

std::optional<unsigned> eventsWhileHeld(ReaderBackend& backend, const QString& reader, CardChannel& channel)
{
    // In this order: what is counted now was counted while the card that holds afterwards lay there.
    const auto events = eventsOf(backend, reader);
    return channel.holdsItsCard() ? events : std::nullopt;
}

CardError afterLoss(ReaderBackend& backend, const LostTry& lost, const ReadRequest& request, CardError error)
{
    const Found found = lookAfterLoss(backend, lost, request);
    error.retriesLeft = found.tries;
    // Gone is gone: the person can put it back, and then sees the tries left before anything is sent.
    if (found.isOtherCard || (!found.tries && isCardGone(backend, lost.reader)))
        return {CardErrorCode::CardRemoved,
                QStringLiteral("during VERIFY: whether the try is spent is not known"),
                {}};
    return error;
}

} // namespace kakanai::card
