// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/reader/CardSession.h"

#include "cardreader/card/CardCatalogue.h"
#include "cardreader/card/CardExchange.h"
#include "cardreader/card/DriverLicence.h"
#include "cardreader/card/JpkiCard.h"
#include "cardreader/card/MyNumberCard.h"
#include "cardreader/card/ResidenceCard.h"
#include "cardreader/reader/CardFingerprint.h"
#include "cardreader/reader/CardTask.h"
#include "cardreader/reader/LostTry.h"
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
// A card just placed may not answer the first time it is powered; one that was taken says so by then.
constexpr milliseconds settlePatience{500};
// How long a service that is just being started is waited for.
constexpr milliseconds servicePatience{2000};

constexpr std::size_t padDigits = 4;

/** How a card is read, by what it is opened with. */
struct TaskRow {
    Credential credential;
    std::span<const std::uint8_t> application; ///< a card without it is another card
    CardResult<void> (*read)(CardTask& task);
};

constexpr std::array taskRows{
    TaskRow{Credential::Pin, textApplication, readMyNumber},
    TaskRow{Credential::NumberA, textApplication, readMyNumber},
    TaskRow{Credential::NumberB, textApplication, readMyNumber},
    TaskRow{Credential::AuthPin, jpkiApplication, readMyNumber},
    TaskRow{Credential::LicencePin, licenceApplication, readLicence},
    TaskRow{Credential::LicencePins, licenceApplication, readLicence},
    TaskRow{Credential::MynaLicencePin, mynaLicenceApplication, readMynaLicence},
    TaskRow{Credential::CardNumber, residenceApplication, readResidence},
};

const TaskRow& taskOf(Credential credential)
{
    return *std::ranges::find(taskRows, credential, &TaskRow::credential);
}

/** Readers whose name contains `text` and that hold a card, in the backend's order. */
CardResult<QList<ReaderState>> readersWithCard(ReaderBackend& backend, const QString& text)
{
    const auto readers = backend.readers();
    if (!readers)
        return tl::unexpected(readers.error());
    QList<ReaderState> holding;
    bool named = false;
    for (const ReaderState& reader : *readers) {
        if (!reader.name.contains(text))
            continue;
        named = true;
        if (reader.cardPresent)
            holding.append(reader);
    }
    if (!named)
        return cardFail(CardErrorCode::NoReader);
    if (holding.isEmpty())
        return cardFail(CardErrorCode::NoCard);
    return holding;
}

CardResult<std::unique_ptr<CardChannel>> connectPatiently(ReaderBackend& backend, const QString& reader,
                                                          Clock::time_point deadline)
{
    const Clock::time_point started = Clock::now();
    while (true) {
        auto channel = backend.connect(reader);
        if (channel)
            return channel;
        const CardErrorCode code = channel.error().code;
        const milliseconds patience = code == CardErrorCode::ReaderBusy ? busyPatience
            : code == CardErrorCode::CardRemoved                        ? settlePatience
                                                                        : milliseconds(0);
        if (Clock::now() + busyPause >= std::min(deadline, started + patience))
            return channel;
        std::this_thread::sleep_for(busyPause);
    }
}

/** An open session with the first card that has the wanted application, which is selected. */
struct OpenCard {
    QString reader;
    std::unique_ptr<CardChannel> channel;
};

/** Opens the card on one reader when it has `application`. */
CardResult<OpenCard> openOn(ReaderBackend& backend, const QString& reader,
                            std::span<const std::uint8_t> application, ExchangeStats& stats,
                            Clock::time_point deadline)
{
    auto channel = connectPatiently(backend, reader, deadline);
    if (!channel)
        return tl::unexpected(channel.error());
    stats = {};
    CardExchange exchange(**channel, stats, deadline);
    if (const auto selected = selectApplication(exchange, application); !selected)
        return tl::unexpected(selected.error());
    return OpenCard{reader, std::move(*channel)};
}

// A reader that was known and is not there now, or a service that was started anew meanwhile.
constexpr std::array neverReached{CardErrorCode::NoReader, CardErrorCode::NoCard,
                                  CardErrorCode::ServiceUnavailable};

/** Where the card lies, when that is known without asking; else empty. */
QString knownReader(const ReaderBackend& backend, const QString& readerContains,
                    const std::optional<CardMark>& shown)
{
    if (shown && shown->reader.contains(readerContains))
        return shown->reader;
    const QStringList fitting = backend.namesLastSeen().filter(readerContains);
    return fitting.size() == 1 ? fitting.first() : QString();
}

/** Opens the first card with `application` on the named readers; a card of another kind is passed over. */
CardResult<OpenCard> openCard(ReaderBackend& backend, const QString& readerContains,
                              const std::optional<CardMark>& shown, std::span<const std::uint8_t> application,
                              ExchangeStats& stats, Clock::time_point deadline)
{
    // Which readers there are and what lies on them are two questions to the service. Where one reader is all
    // there was, the card itself is asked at once; whatever comes of that, the list has the last word.
    const QString known = knownReader(backend, readerContains, shown);
    std::optional<CardError> refused;
    if (!known.isEmpty()) {
        auto card = openOn(backend, known, application, stats, deadline);
        if (card)
            return card;
        // A card of another kind, one torn off and one that others hold are not asked twice.
        if (!std::ranges::count(neverReached, card.error().code))
            refused = card.error();
    }
    const auto holding = readersWithCard(backend, readerContains);
    if (!holding)
        return tl::unexpected(refused.value_or(holding.error())); // torn off now is not "no card"
    CardError last{CardErrorCode::NoCard, {}, {}};
    for (const ReaderState& reader : *holding) {
        if (refused && reader.name == known) {
            last = *refused;
            continue;
        }
        auto card = openOn(backend, reader.name, application, stats, deadline);
        if (card)
            return card;
        last = card.error();
    }
    return tl::unexpected(last);
}

/** What a residence card calls itself; the master file is found by itself. */
QString residenceDocument(CardExchange& exchange, const char* otherwise)
{
    if (!selectMasterFile(exchange))
        return QLatin1String(otherwise);
    const auto kind = readResidenceKind(exchange);
    return QLatin1String(kind && *kind ? (*kind)->document : otherwise);
}

/** The last day of a driving licence, from its master file. */
QDate licenceExpiry(CardExchange& exchange)
{
    if (!selectMasterFile(exchange))
        return {};
    const auto selected = exchange.run(CommandApdu::selectFile(licenceCommonFile));
    if (!selected || !selected->status().isOk())
        return {};
    const auto answer = exchange.run(CommandApdu::readCurrent(0, licenceCommonSize));
    const auto common = answer ? parseLicenceCommon(answer->data()) : tl::unexpected(answer.error());
    return common ? common->expiry : QDate();
}

/** What the card on an open channel is: its kind, all its documents, its last day where that is free to read.
 */
void name(CardExchange& exchange, ReaderInfo& info)
{
    for (const CardDriver& driver : cardCatalogue) {
        const bool isNamed = info.card != CardKind::Unknown;
        if (driver.inside == CardKind::None ? isNamed : driver.inside != info.card)
            continue;
        if (!selectApplication(exchange, driver.application))
            continue;
        if (!isNamed)
            info.card = driver.kind;
        info.documents.append(driver.kind == CardKind::Residence
                                  ? residenceDocument(exchange, driver.document)
                                  : QString(QLatin1String(driver.document)));
    }
    if (info.card == CardKind::MyNumber) {
        if (const auto expiry = readExpiry(exchange))
            info.expiry = dayOf(*expiry);
    }
    if (info.card == CardKind::Licence)
        info.expiry = licenceExpiry(exchange);
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
    name(exchange, info);
    return info;
}

} // namespace

int confirmationsNeeded(const ReadRequest& request)
{
    const CardItems items = request.items;
    const bool photo = bool(items & CardItem::Photo);
    const bool genuineness = bool(items & CardItem::Genuineness);
    switch (request.credential) {
    case Credential::Pin:
    case Credential::NumberA:
    case Credential::NumberB: {
        const bool text = (items & (CardItem::Basic | CardItem::Number)) || (genuineness && !photo);
        return int(text) + int(photo); // two applications, two counters
    }
    case Credential::AuthPin:
        return int(genuineness);
    case Credential::LicencePin:
    case Credential::LicencePins:
        return photo ? 2 : int(bool(items & CardItem::Basic));
    case Credential::MynaLicencePin:
    case Credential::CardNumber:
        return 1;
    }
    return 1;
}

std::optional<CardError> checkRequest(const ReadRequest& request, const Secret& secret)
{
    const CredentialRow& row = rowOf(request.credential);
    if ((request.items & ~row.opens) || !request.items)
        return CardError{CardErrorCode::CredentialNotForItem};
    if (request.isOnPad) {
        // One PIN of four digits and one VERIFY: what a reader's keys can do.
        const bool isPossible = row.form != SecretForm::ResidenceNumber && row.size == padDigits
            && confirmationsNeeded(request) <= 1;
        if (!isPossible)
            return CardError{CardErrorCode::CredentialNotForItem};
        return secret.isEmpty() ? std::nullopt : std::optional(CardError{CardErrorCode::SecretMalformed});
    }
    if (confirmationsNeeded(request) > 0 && !isWellFormed(row, secret))
        return CardError{CardErrorCode::SecretMalformed};
    return {};
}

CardResult<CardReading> readCard(ReaderBackend& backend, const ReadRequest& request, Secret secret,
                                 PinConfirmations confirmations)
{
    if (const auto fault = checkRequest(request, secret))
        return tl::unexpected(*fault);
    if (confirmations.count() < confirmationsNeeded(request))
        return cardFail(CardErrorCode::NotConfirmed);

    const Clock::time_point started = Clock::now();
    const Clock::time_point deadline = started + request.deadline;
    const TaskRow& row = taskOf(request.credential);
    CardReading reading;
    reading.triesBefore = -1;
    const auto& shown = request.shownCard;
    auto card =
        openCard(backend, request.readerContains, shown, row.application, reading.exchanges, deadline);
    if (!card)
        return tl::unexpected(card.error());
    // Asked after connecting: from here on, a card taken away ends the connection.
    if (shown && (card->reader != shown->reader || eventsOf(backend, card->reader) != shown->events))
        return cardFail(CardErrorCode::CardChanged, QStringLiteral("put on since its tries were shown"));
    CardExchange exchange(*card->channel, reading.exchanges, deadline);
    CardTask task{exchange, request, std::move(secret), std::move(confirmations), reading};
    const auto read = row.read(task);
    const bool isLost = !read && read.error().code == CardErrorCode::OutcomeUnknown && task.lastTried;
    const auto events =
        isLost ? eventsWhileHeld(backend, card->reader, *card->channel) : std::optional<unsigned>();
    card->channel.reset(); // resets the card, whatever happened
    if (isLost)
        return tl::unexpected(
            afterLoss(backend, {card->reader, events, *task.lastTried}, request, read.error()));
    if (!read)
        return tl::unexpected(read.error());
    reading.exchanges.milliseconds =
        std::chrono::duration<double, std::milli>(Clock::now() - started).count();
    return reading;
}

CardResult<CardTries> readTries(ReaderBackend& backend, const QString& readerContains, milliseconds deadline)
{
    struct TriesRow {
        std::span<const std::uint8_t> application;
        CardResult<CardTries> (*read)(CardExchange& exchange);
    };
    static constexpr std::array rows{TriesRow{textApplication, readMyNumberTries},
                                     TriesRow{licenceApplication, readLicenceTries}};
    const Clock::time_point until = Clock::now() + deadline;
    CardError last{CardErrorCode::CardNotSupported, {}, {}};
    for (const TriesRow& row : rows) {
        ExchangeStats stats;
        auto card = openCard(backend, readerContains, {}, row.application, stats, until);
        if (card) {
            // Counted while this card is open, before it is asked the rest: swapped by then, it could not
            // answer any more.
            const auto state = backend.reader(card->reader);
            if (!state)
                return tl::unexpected(state.error());
            CardExchange exchange(*card->channel, stats, until);
            auto tries = row.read(exchange);
            if (!tries)
                return tries;
            auto fingerprint = readFingerprint(exchange);
            if (!fingerprint)
                return tl::unexpected(fingerprint.error());
            tries->mark = {card->reader, state->events, std::move(*fingerprint)};
            tries->hasPinPad = card->channel->hasPinPad();
            return tries;
        }
        last = card.error();
        if (last.code != CardErrorCode::CardNotSupported)
            break; // no card, no reader, no service: asking for another kind does not help
    }
    return tl::unexpected(last);
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
            return found->first().name;
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
