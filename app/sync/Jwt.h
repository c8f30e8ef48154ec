// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace kakanai::sync {

/** Who asserts what to whom (RFC 7523 §3). */
struct Assertion {
    QString clientId; ///< issuer and subject
    QString audience;
    QDateTime issuedAt;
    QString id; ///< `jti`, fresh every time: a replayed assertion is refused
};

/** The longest an assertion is good for. */
inline constexpr int assertionSeconds = 60;

/** base64url without padding (RFC 7515 §2). */
[[nodiscard]] QByteArray base64Url(const QByteArray& bytes);

/**
 * A compact JWT over the assertion, signed HS256 with the bytes of `secretFile` (a line end at its close is
 * not part of it) — `client_secret_jwt`. Errors: FileUnreadable.
 */
[[nodiscard]] Result<QByteArray> signWithSecret(const Assertion& assertion, const QString& secretFile);

/** The same with a private key in PEM: RS256 for RSA, ES256 for P-256 — `private_key_jwt`. Errors:
 * FileUnreadable, TownInvalid for another kind of key. */
[[nodiscard]] Result<QByteArray> signWithKey(const Assertion& assertion, const QString& keyFile);

/** Who signs messages: the city's sync certificate and its key, PEM files. */
struct Signer {
    QString certificate;
    QString key;
};

/**
 * A detached JWS over these very bytes (RFC 7515 App. F, `b64` false as in RFC 7797): ES256 for P-256, PS256
 * for RSA; `kid` is the certificate's SHA-256 thumbprint, base64url. Errors: FileUnreadable, TownInvalid for
 * another kind of key.
 */
[[nodiscard]] Result<QByteArray> detachedSignature(const Signer& signer, const QByteArray& bytes);

/** The content of a secret's file without the line end at its close; the caller keeps it short. Errors:
 * FileUnreadable. */
[[nodiscard]] Result<QByteArray> readSecretFile(const QString& file);

} // namespace kakanai::sync
