// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/Credentials.h"
#include "cardreader/card/FileReader.h"
#include "cardreader/reader/CardSession.h"

namespace kakanai::card {

/** Where a secret is kept: in an application, or below the master file when that is empty. */
struct SecretPlace {
    ByteView application;
    SecretRow secret;
};

/** Everything between SELECT and the reset of one reading: what is asked, what opens it, what came of it. */
struct CardTask {
    CardExchange& exchange;
    const ReadRequest& request;
    Secret secret;
    PinConfirmations confirmations;
    CardReading& reading;
    std::optional<SecretPlace> lastTried = {}; ///< whose counter must be read again when its answer got lost

    /** The trust store of the request, or an empty one. */
    [[nodiscard]] const TrustStore& trust() const;

    [[nodiscard]] bool wants(CardItems items) const { return bool(request.items & items); }
};

/**
 * Tries left, then VERIFY of `secret`, once, as PinGuard does both; the secret's application is selected.
 * Errors: CardNotSupported when the card has no such secret, PinGuard's.
 */
[[nodiscard]] CardResult<void> openSecret(CardTask& task, const SecretPlace& place, Secret secret);

/** The last day into the reading; what it says about being expired into its genuineness. */
void noteExpiry(CardTask& task, const QDate& day, const QString& text);
void noteGenuineness(CardTask& task, const Genuineness& found);

// One for each kind of card; the probed application is selected.
[[nodiscard]] CardResult<void> readMyNumber(CardTask& task);
[[nodiscard]] CardResult<void> readMynaLicence(CardTask& task);
[[nodiscard]] CardResult<void> readLicence(CardTask& task);
[[nodiscard]] CardResult<void> readResidence(CardTask& task);

/** The tries of every secret a card of this kind may have; costs none. */
[[nodiscard]] CardResult<CardTries> readMyNumberTries(CardExchange& exchange);
[[nodiscard]] CardResult<CardTries> readLicenceTries(CardExchange& exchange);

} // namespace kakanai::card
