// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/reader/CardSession.h"

#include "cardreader/card/CardCatalogue.h"
#include "cardreader/card/CardExchange.h"
#include "cardreader/card/MyNumberCard.h"
#include "cardreader/reader/PinGuard.h"

#include <algorithm>
#include <thread>

namespace kakanai::card {
namespace {

using Clock = CardExchange::Clock;
using std::chrono::milliseconds;

// Other programs probe a card that was just placed; they are given this long to let go.
constexpr milliseconds busyPatience{2000};
constexpr milliseconds busyPause{100};
// After a lost VERIFY: long enough for a card that slipped, short enough to tell the person soon.
constexpr milliseconds recoveryPatience{1500};
// How long a service that is just being started is waited for.
constexpr milliseconds servicePatience{2000};

bool needsSecret(const ReadRequest& request)
{
    return bool(request.items & (CardItem::Basic | CardItem::Number));
}

/** Readers whose name contains `text` and that hold a card, in the backend's order. */
CardResult<QStringList> readersWithCard(ReaderBackend& backend, const QString& text)
{
    const auto readers = backend.readers();
    if (!readers)
        return tl::unexpected(readers.error());
    QStringList names;
    bool named = false;
    for (const ReaderState& reader : *readers) {
        if (!reader.name.contains(text))
            continue;
        named = true;
        if (reader.cardPresent)
            names.append(reader.name);
    }
    if (!named)
        return cardFail(CardErrorCode::NoReader);
    if (names.isEmpty())
        return cardFail(CardErrorCode::NoCard);
    return names;
}

CardResult<std::unique_ptr<CardChannel>> connectPatiently(ReaderBackend& backend, const QString& reader,
                                                          Clock::time_point deadline)
{
    const Clock::time_point giveUp = std::min(deadline, Clock::now() + busyPatience);
    while (true) {
        auto channel = backend.connect(reader);
        if (channel || channel.error().code != CardErrorCode::ReaderBusy
            || Clock::now() + busyPause >= giveUp)
            return channel;
        std::this_thread::sleep_for(busyPause);
    }
}

/** An open session with the first card that has the wanted application, which is selected. */
struct OpenCard {
    QString reader;
    std::unique_ptr<CardChannel> channel;
};

/** Opens the first card with `application` on the named readers; a card of another kind is passed over. */
CardResult<OpenCard> openCard(ReaderBackend& backend, const QString& readerContains,
                              std::span<const std::uint8_t> application, ExchangeStats& stats,
                              Clock::time_point deadline)
{
    const auto names = readersWithCard(backend, readerContains);
    if (!names)
        return tl::unexpected(names.error());
    CardError last{CardErrorCode::NoCard, {}, {}};
    for (const QString& name : *names) {
        auto channel = connectPatiently(backend, name, deadline);
        if (!channel) {
            last = channel.error();
            continue;
        }
        stats = {};
        CardExchange exchange(**channel, stats, deadline);
        const auto selected = selectApplication(exchange, application);
        if (selected)
            return OpenCard{name, std::move(*channel)};
        last = selected.error();
    }
    return tl::unexpected(last);
}

/** The reader is there and nothing lies on it. */
bool isCardGone(ReaderBackend& backend, const QString& reader)
{
    const auto states = backend.readers();
    return states && std::ranges::any_of(*states, [&](const ReaderState& state) {
               return state.name == reader && !state.cardPresent;
           });
}

/** The counter after a VERIFY whose answer got lost, on a connection of its own; empty when the card stays
 * away. */
std::optional<int> triesAfterLoss(ReaderBackend& backend, const QString& reader, const SecretRow& secret)
{
    const Clock::time_point deadline = Clock::now() + recoveryPatience;
    while (true) {
        auto channel = backend.connect(reader);
        if (channel) {
            ExchangeStats stats;
            CardExchange exchange(**channel, stats, deadline);
            if (selectApplication(exchange, textApplication)) {
                if (const auto tries = PinGuard(exchange, secret).triesLeft())
                    return *tries;
            }
        }
        if (Clock::now() + busyPause >= deadline)
            return {};
        std::this_thread::sleep_for(busyPause);
    }
}

/** Everything between SELECT and the reset, on an open card. */
CardResult<void> readItems(CardExchange& exchange, const ReadRequest& request, Secret secret,
                           PinConfirmation confirmation, CardReading& reading)
{
    const CredentialRow& row = rowOf(request.credential);
    reading.triesBefore = -1;
    if (needsSecret(request)) {
        PinGuard guard(exchange, row.secret);
        const auto tries = guard.triesLeft();
        if (!tries)
            return tl::unexpected(tries.error());
        if (!*tries)
            return cardFail(CardErrorCode::CardNotSupported, QStringLiteral("the card has no such secret"));
        reading.triesBefore = **tries;
        const auto verified =
            guard.verify(**tries, request.floor, std::move(secret), std::move(confirmation));
        if (!verified)
            return verified;
    }
    if (request.items & CardItem::Basic) {
        auto identity = readIdentity(exchange);
        if (!identity)
            return tl::unexpected(identity.error());
        reading.basic = std::move(*identity);
    }
    if (request.items & CardItem::Number) {
        auto number = readNumber(exchange);
        if (!number)
            return tl::unexpected(number.error());
        reading.number = std::move(*number);
    }
    // Last, because selecting another application may close what the secret opened.
    if (request.items & CardItem::Expiry) {
        const auto expiry = readExpiry(exchange);
        if (!expiry)
            return tl::unexpected(expiry.error());
        reading.expiry = dayOf(*expiry);
        reading.expiryText = withHyphens(*expiry);
    }
    return {};
}

CardResult<ReaderInfo> infoOf(ReaderBackend& backend, const ReaderState& reader)
{
    ReaderInfo info{reader.name, CardKind::None, {}};
    if (!reader.cardPresent)
        return info;
    info.card = CardKind::Unknown;
    auto channel = backend.connect(reader.name);
    if (!channel) {
        if (channel.error().code == CardErrorCode::ServiceUnavailable)
            return tl::unexpected(channel.error());
        if (channel.error().code == CardErrorCode::NoCard
            || channel.error().code == CardErrorCode::CardRemoved)
            info.card = CardKind::None;
        return info;
    }
    ExchangeStats stats;
    CardExchange exchange(**channel, stats, Clock::now() + std::chrono::seconds(5));
    for (const CardDriver& driver : cardCatalogue) {
        if (!selectApplication(exchange, driver.application))
            continue;
        info.card = driver.kind;
        if (driver.kind == CardKind::MyNumber) {
            if (const auto expiry = readExpiry(exchange))
                info.expiry = dayOf(*expiry);
        }
        break;
    }
    return info;
}

/** The tries of one application's secrets; an application that is not there leaves them empty. */
CardResult<void> readTriesOf(CardExchange& exchange, const SecretRow& secret, std::optional<int>& tries)
{
    const auto answer = PinGuard(exchange, secret).triesLeft();
    if (!answer)
        return tl::unexpected(answer.error());
    tries = *answer;
    return {};
}

} // namespace

std::optional<CardError> checkRequest(const ReadRequest& request, const Secret& secret)
{
    const CredentialRow& row = rowOf(request.credential);
    if ((request.items & ~row.opens) || !request.items)
        return CardError{CardErrorCode::CredentialNotForItem};
    if (needsSecret(request) && !secret.isDigits(row.digits))
        return CardError{CardErrorCode::SecretMalformed};
    return {};
}

CardResult<CardReading> readCard(ReaderBackend& backend, const ReadRequest& request, Secret secret,
                                 PinConfirmation confirmation)
{
    if (const auto fault = checkRequest(request, secret))
        return tl::unexpected(*fault);
    if (needsSecret(request) && !confirmation.isValid())
        return cardFail(CardErrorCode::NotConfirmed);

    const Clock::time_point started = Clock::now();
    const Clock::time_point deadline = started + request.deadline;
    CardReading reading;
    reading.document = QStringLiteral("mynumber-card");
    auto card = openCard(backend, request.readerContains, textApplication, reading.exchanges, deadline);
    if (!card)
        return tl::unexpected(card.error());
    CardExchange exchange(*card->channel, reading.exchanges, deadline);
    const auto read = readItems(exchange, request, std::move(secret), std::move(confirmation), reading);
    card->channel.reset(); // resets the card, whatever happened
    if (!read) {
        CardError error = read.error();
        if (error.code == CardErrorCode::OutcomeUnknown) {
            error.retriesLeft = triesAfterLoss(backend, card->reader, rowOf(request.credential).secret);
            // Gone is gone: the person can put it back, and then sees the tries left before anything is sent.
            if (!error.retriesLeft && isCardGone(backend, card->reader))
                error = {CardErrorCode::CardRemoved,
                         QStringLiteral("during VERIFY: whether the try is spent is not known"),
                         {}};
        }
        return tl::unexpected(error);
    }
    reading.exchanges.milliseconds =
        std::chrono::duration<double, std::milli>(Clock::now() - started).count();
    return reading;
}

CardResult<CardTries> readTries(ReaderBackend& backend, const QString& readerContains, milliseconds deadline)
{
    ExchangeStats stats;
    const Clock::time_point until = Clock::now() + deadline;
    auto card = openCard(backend, readerContains, textApplication, stats, until);
    if (!card)
        return tl::unexpected(card.error());
    CardExchange exchange(*card->channel, stats, until);
    CardTries tries;
    auto read = readTriesOf(exchange, pinSecret, tries.pin)
                    .and_then([&] { return readTriesOf(exchange, numberASecret, tries.numberA); })
                    .and_then([&] { return readTriesOf(exchange, numberBSecret, tries.numberB); });
    if (!read)
        return tl::unexpected(read.error());
    const auto signing = selectApplication(exchange, jpkiApplication);
    if (!signing && signing.error().code == CardErrorCode::CardNotSupported)
        return tries;
    read = signing.and_then([&] { return readTriesOf(exchange, authSecret, tries.auth); }).and_then([&] {
        return readTriesOf(exchange, signSecret, tries.sign);
    });
    if (!read)
        return tl::unexpected(read.error());
    return tries;
}

CardResult<QList<ReaderInfo>> listReaders(ReaderBackend& backend)
{
    const auto readers = backend.readers();
    if (!readers)
        return tl::unexpected(readers.error());
    QList<ReaderInfo> infos;
    for (const ReaderState& reader : *readers) {
        const auto info = infoOf(backend, reader);
        if (!info)
            return tl::unexpected(info.error());
        infos.append(*info);
    }
    return infos;
}

CardResult<QString> waitForCard(ReaderBackend& backend, const QString& readerContains, milliseconds wait)
{
    Clock::time_point deadline = Clock::now() + wait;
    Clock::time_point lastSeen = Clock::now();
    while (true) {
        const auto found = readersWithCard(backend, readerContains);
        if (found)
            return found->first();
        if (found.error().code == CardErrorCode::ServiceUnavailable)
            deadline = std::min(deadline, lastSeen + servicePatience);
        else
            lastSeen = Clock::now();
        const auto left = std::chrono::duration_cast<milliseconds>(deadline - Clock::now());
        if (left <= milliseconds::zero())
            return tl::unexpected(found.error());
        const auto known = backend.readers();
        const bool waited = known && backend.waitForChange(*known, left);
        // A dead service answers at once; asking it again at once would only keep the processor busy.
        if (!waited)
            std::this_thread::sleep_for(std::min(left, busyPause));
    }
}

} // namespace kakanai::card
