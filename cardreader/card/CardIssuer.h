// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/FileReader.h"
#include "cardreader/card/Genuineness.h"
#include "cardreader/trust/TrustStore.h"

#include <optional>

namespace kakanai::card {

/** The issuer's key as the card brings it (EF 0004), and what our trust store says about it. */
struct CardIssuer {
    std::optional<PublicKey> key; ///< empty: no certificate that can be read
    QString digits; ///< of the authority that signed it
    GenuinenessReason verdict = GenuinenessReason::RecordMissing; ///< Proven, IssuerUnknown or a failure
};

/**
 * Reads and judges the card-verifiable certificate `7F21 { 5F4E body, 5F37 signature }` of EF 0004; the body
 * is issuer key id 16, subject key id 16, `90 exponent 91 modulus`. Errors: the exchange's; a bad certificate
 * is a verdict.
 */
[[nodiscard]] CardResult<CardIssuer> readIssuer(CardExchange& exchange, const TrustStore& trust);

/** Parses and judges the certificate's bytes. */
[[nodiscard]] CardIssuer judgeIssuer(ByteView certificate, const TrustStore& trust);

/**
 * Lets the card sign fresh random bytes (`80 2A 00 p2`) and checks with the key it claims. False when it
 * cannot or does it wrongly. Errors: the exchange's.
 */
[[nodiscard]] CardResult<bool> provesKey(CardExchange& exchange, const PublicKey& key, std::uint8_t p2);

/** A file needed for a check: absent and unreadable files are empty bytes; the other errors are the
 * exchange's. */
[[nodiscard]] CardResult<Bytes> readRecordFile(CardExchange& exchange, std::uint8_t shortId,
                                               const QString& what, std::size_t limit = tlvSizeLimit);

} // namespace kakanai::card
