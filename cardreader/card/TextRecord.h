// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/CardIssuer.h"

namespace kakanai::card {

/** The files of 券面事項入力補助AP as read, whose digests the issuer signed; empty: not read, not checked. */
struct TextFiles {
    Bytes number; ///< EF 0001, all 17 bytes
    Bytes identity; ///< EF 0002
};

/**
 * Is this card genuine, by 券面事項入力補助AP: the issuer's certificate (EF 0004) against the trust store,
 * the issuer's signature over the digests (EF 0003), the digests over what was read, the issuer's signature
 * over the card's key (EF 0007), and that the card holds that key. All of them; the first that fails is the
 * reason. The application is selected and opened. Errors: the exchange's.
 */
[[nodiscard]] CardResult<Genuineness> checkTextApplication(CardExchange& exchange, const TrustStore& trust,
                                                           const TextFiles& files);

} // namespace kakanai::card
