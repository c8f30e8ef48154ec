// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/DropProfile.h"
#include "app/base/Result.h"
#include "cardreader/secret/Secret.h"

#include <QByteArray>

namespace kakanai::casework {

/**
 * A JWE in compact form (RFC 7516 §7.1) that only the holder of the receiver's private key opens: A256GCM
 * under a fresh key, which is wrapped by ECDH-ES+A256KW for a key on P-256 (RFC 7518 §4.6) and by
 * RSA-OAEP-256 for RSA (§4.3). Errors: KeyUnavailable for a file that is no such public key, or an RSA key of
 * less than 2048 bits.
 */
[[nodiscard]] Result<QByteArray> lockFor(const NumberKey& key, const Secret& clear);

} // namespace kakanai::casework
