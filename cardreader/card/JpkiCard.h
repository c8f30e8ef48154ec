// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/FileReader.h"
#include "cardreader/card/Genuineness.h"
#include "cardreader/trust/TrustStore.h"

namespace kakanai::card {

/** What holds the JPKI application, by the label in EF 0006. */
enum class JpkiToken { Card, Android, IPhone, Other };

/** EF 0006 begins with a label; free. Errors: CardDataInvalid, the exchange's. */
[[nodiscard]] CardResult<JpkiToken> readJpkiToken(CardExchange& exchange);

/** 利用者証明用電子証明書, EF 000A, DER. It names nobody. Free on a plastic card; a phone wants its PIN.
 * Errors: CardDataInvalid, the exchange's. */
[[nodiscard]] CardResult<Bytes> readAuthCertificate(CardExchange& exchange);

/**
 * The certificate's chain and dates against the trust store, then the key's proof: the card signs fresh
 * random bytes with key 0017, which 利用者証明用 PIN has opened. Whether the certificate was revoked only
 * J-LIS could say. Errors: the exchange's.
 */
[[nodiscard]] CardResult<Genuineness> checkAuthKey(CardExchange& exchange, const TrustStore& trust,
                                                   ByteView certificate, const QDate& today);

} // namespace kakanai::card
