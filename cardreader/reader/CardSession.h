// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/CardReading.h"
#include "cardreader/reader/PinConfirmation.h"
#include "cardreader/reader/ReaderBackend.h"
#include "cardreader/trust/TrustStore.h"

#include <chrono>
#include <optional>

namespace kakanai::card {

/** What to read, where, and how careful to be. */
struct ReadRequest {
    QString readerContains = {}; ///< part of the reader's name; empty: the first reader that has a card
    Credential credential = Credential::Pin;
    CardItems items = CardItem::Basic;
    int floor = 0; ///< tries that must remain after a wrong try: 1 at a kiosk, so that no kiosk locks a card
    std::chrono::milliseconds deadline{30000};
    const TrustStore* trust = nullptr; ///< for Genuineness; none: nobody is known. Outlives the reading
    QDate today = {}; ///< for Genuineness: an expired card is not genuine; invalid: dates are not looked at
    /** The tries its holder was shown; another count just before the VERIFY is another card, or somebody
     * else's try. Empty: nobody was shown any. */
    std::optional<int> shownTries = {};
    /** The card that told them: the reader counts an insertion or removal since, and it is not tried. After a
     * lost VERIFY its fingerprint tells whether the counter on the reader is still this card's. */
    std::optional<CardMark> shownCard = {};
    /** The digits are typed on the reader's own keys; `secret` is then empty. Four-digit PINs only. */
    bool isOnPad = false;
    std::chrono::milliseconds recovery{1500}; ///< how long a card is waited for whose VERIFY got lost
};

/** What is wrong with the request or the secret before any card is asked: CredentialNotForItem,
 * SecretMalformed. */
[[nodiscard]] std::optional<CardError> checkRequest(const ReadRequest& request, const Secret& secret);

/** How many VERIFYs this request sends when all goes well, each of which needs its own confirmation. */
[[nodiscard]] int confirmationsNeeded(const ReadRequest& request);

/**
 * Reads the card the credential belongs to in one exclusive session and resets it at the end, on every path.
 *
 * Nothing is sent for a malformed secret. The tries left are asked first (free); a locked secret and one
 * below the floor are not tried. Each of `confirmations` buys one VERIFY, never a second; `secret` is wiped
 * when the last VERIFY has been built. The first VERIFY that fails ends the reading. When the transport fails
 * during VERIFY, the counter is read on a new connection and the answer is OutcomeUnknown; if the card is
 * gone, CardRemoved. Asking for the expiry alone needs neither and leaves both unspent.
 *
 * Errors: every CardErrorCode but CardNotGenuine; PinWrong, PinFloorReached, CardChanged and OutcomeUnknown
 * carry `retriesLeft`. NoReader where `isOnPad` and the reader has no keys; PinCancelled, Timeout when nobody
 * typed there.
 */
[[nodiscard]] CardResult<CardReading> readCard(ReaderBackend& backend, const ReadRequest& request,
                                               Secret secret, PinConfirmations confirmations);

/** Tries left of every secret of the card; costs none. Errors: as readCard's before the VERIFY. */
[[nodiscard]] CardResult<CardTries> readTries(ReaderBackend& backend, const QString& readerContains = {},
                                              std::chrono::milliseconds deadline = std::chrono::seconds(30));

/** The readers and what is on them. A card another program holds is Unknown. Errors: ServiceUnavailable. */
[[nodiscard]] CardResult<QList<ReaderInfo>> listReaders(ReaderBackend& backend);

/**
 * Waits until a card lies on a reader whose name contains `readerContains`; answers the reader's name.
 * Errors when `wait` is over: NoReader, NoCard; ServiceUnavailable after two seconds without a service.
 */
[[nodiscard]] CardResult<QString> waitForCard(ReaderBackend& backend, const QString& readerContains,
                                              std::chrono::milliseconds wait);

} // namespace kakanai::card
