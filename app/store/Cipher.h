// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/secret/Secret.h"

#include <QByteArray>

#include <optional>

namespace kakanai::store {

// The listed primitives (CRYPTREC 2023) the seal is made of, each one call of OpenSSL. An empty answer is a
// refusal.

/** AES-256-GCM, NIST SP 800-38D: IV (12 bytes) ‖ text ‖ tag (16 bytes). The IV is fresh each time. */
[[nodiscard]] std::optional<QByteArray> gcmSeal(const Secret& key, const QByteArray& clear,
                                                const QByteArray& associated);
[[nodiscard]] std::optional<QByteArray> gcmOpen(const Secret& key, const QByteArray& sealedText,
                                                const QByteArray& associated);

/** AES-256 key wrap, RFC 3394. */
[[nodiscard]] std::optional<QByteArray> wrapKey(const Secret& wrappingKey, const Secret& key);
[[nodiscard]] std::optional<Secret> unwrapKey(const Secret& wrappingKey, const QByteArray& wrapped);

/** HMAC-SHA-256, 32 bytes. */
[[nodiscard]] QByteArray hmac(const Secret& key, const QByteArray& message);

/** A 256-bit key from the system's generator. */
[[nodiscard]] Secret freshKey();

/** A key for one purpose only: HMAC-SHA-256 of the purpose under the site key (NIST SP 800-108, one block).
 */
[[nodiscard]] Secret derivedKey(const Secret& key, const char* purpose);

} // namespace kakanai::store
