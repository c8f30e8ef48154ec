// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct evp_pkey_st;

namespace kakanai::store {

/**
 * Seals a pre-application for a town: HPKE base mode (RFC 9180) with DHKEM(P-256, HKDF-SHA256), HKDF-SHA256
 * and AES-256-GCM, which every browser's WebCrypto can do. The message is: 1 (the kind) ‖ the first four
 * bytes of the key's SHA-256 ‖ the compressed point of the fresh key (33 bytes) ‖ text and tag. The first
 * five bytes are authenticated with it. `publicKey` is the uncompressed point, 65 bytes. Errors:
 * KeyUnavailable.
 */
[[nodiscard]] Result<QByteArray> sealPreApplication(const QByteArray& publicKey, const QByteArray& clear);

/**
 * The key pair of one town. Its private half stays in a file only its owner may read (0600); whoever copies
 * the public half can seal, and only this office can open. What was opened is still untrusted: anybody may
 * seal.
 */
class PreApplicationKey
{
public:
    /** Makes the pair and its file; a file that is there stays. Errors: KeyUnavailable. */
    [[nodiscard]] static Result<PreApplicationKey> create(const QString& path);
    /** Errors: KeyUnavailable when there is none, it belongs to somebody else, or others may read it. */
    [[nodiscard]] static Result<PreApplicationKey> load(const QString& path);

    /** The uncompressed point, 65 bytes. */
    [[nodiscard]] const QByteArray& publicKey() const { return m_publicKey; }
    /** Errors: SealBroken, whatever is wrong: another town's, changed, cut off, no message at all. */
    [[nodiscard]] Result<QByteArray> open(const QByteArray& message) const;

private:
    using KeyPointer = std::shared_ptr<evp_pkey_st>;
    PreApplicationKey(KeyPointer key, QByteArray publicKey);

    KeyPointer m_key;
    QByteArray m_publicKey;
};

} // namespace kakanai::store
