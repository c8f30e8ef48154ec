// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/Jwt.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/pem.h>

#include <array>
#include <memory>

namespace kakanai::sync {
namespace {

constexpr qint64 biggestSecret = 64 * 1024;
constexpr int coordinateSize = 32; // of P-256

QByteArray signingInput(const char* algorithm, const Assertion& assertion)
{
    const QJsonObject header{{QStringLiteral("alg"), QLatin1String(algorithm)},
                             {QStringLiteral("typ"), QStringLiteral("JWT")}};
    const qint64 now = assertion.issuedAt.toSecsSinceEpoch();
    const QJsonObject claims{{QStringLiteral("iss"), assertion.clientId},
                             {QStringLiteral("sub"), assertion.clientId},
                             {QStringLiteral("aud"), assertion.audience},
                             {QStringLiteral("jti"), assertion.id},
                             {QStringLiteral("iat"), now},
                             {QStringLiteral("exp"), now + assertionSeconds}};
    return base64Url(QJsonDocument(header).toJson(QJsonDocument::Compact)) + '.'
        + base64Url(QJsonDocument(claims).toJson(QJsonDocument::Compact));
}

struct FreeKey {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
struct FreeContext {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

/** The two numbers of an ECDSA signature side by side, as JWS wants them (RFC 7518 §3.4). */
QByteArray rawEcdsa(const QByteArray& der)
{
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    ECDSA_SIG* signature = d2i_ECDSA_SIG(nullptr, &at, der.size());
    if (!signature)
        return {};
    QByteArray raw(2 * coordinateSize, '\0');
    auto* out = reinterpret_cast<unsigned char*>(raw.data());
    const bool fits = BN_bn2binpad(ECDSA_SIG_get0_r(signature), out, coordinateSize) == coordinateSize
        && BN_bn2binpad(ECDSA_SIG_get0_s(signature), out + coordinateSize, coordinateSize) == coordinateSize;
    ECDSA_SIG_free(signature);
    return fits ? raw : QByteArray();
}

} // namespace

QByteArray base64Url(const QByteArray& bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

Result<QByteArray> readSecretFile(const QString& file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly) || in.size() > biggestSecret)
        return fail(FailureCode::FileUnreadable, file);
    QByteArray secret = in.readAll();
    while (secret.endsWith('\n') || secret.endsWith('\r'))
        secret.chop(1);
    if (secret.isEmpty())
        return fail(FailureCode::FileUnreadable, file);
    return secret;
}

Result<QByteArray> signWithSecret(const Assertion& assertion, const QString& secretFile)
{
    auto secret = readSecretFile(secretFile);
    if (!secret)
        return secret;
    const QByteArray input = signingInput("HS256", assertion);
    std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
    unsigned size = 0;
    const bool isMade = HMAC(EVP_sha256(), secret->constData(), static_cast<int>(secret->size()),
                             reinterpret_cast<const unsigned char*>(input.constData()),
                             static_cast<std::size_t>(input.size()), mac.data(), &size)
        != nullptr;
    OPENSSL_cleanse(secret->data(), static_cast<std::size_t>(secret->size()));
    if (!isMade)
        return fail(FailureCode::Internal, QStringLiteral("HS256"));
    return input + '.'
        + base64Url(QByteArray(reinterpret_cast<const char*>(mac.data()), static_cast<qsizetype>(size)));
}

Result<QByteArray> signWithKey(const Assertion& assertion, const QString& keyFile)
{
    auto pem = readSecretFile(keyFile);
    if (!pem)
        return pem;
    BIO* bio = BIO_new_mem_buf(pem->constData(), static_cast<int>(pem->size()));
    const std::unique_ptr<EVP_PKEY, FreeKey> key(PEM_read_bio_PrivateKey(bio, nullptr, nullptr, nullptr));
    BIO_free(bio);
    OPENSSL_cleanse(pem->data(), static_cast<std::size_t>(pem->size()));
    const bool isRsa = key && EVP_PKEY_is_a(key.get(), "RSA");
    const bool isP256 = key && EVP_PKEY_is_a(key.get(), "EC") && EVP_PKEY_get_bits(key.get()) == 256;
    if (!isRsa && !isP256)
        return fail(FailureCode::TownInvalid,
                    QStringLiteral("%1: neither an RSA nor a P-256 key").arg(keyFile));
    const QByteArray input = signingInput(isRsa ? "RS256" : "ES256", assertion);
    const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
    std::size_t size = 0;
    const auto* data = reinterpret_cast<const unsigned char*>(input.constData());
    const auto length = static_cast<std::size_t>(input.size());
    if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) != 1
        || EVP_DigestSign(context.get(), nullptr, &size, data, length) != 1)
        return fail(FailureCode::Internal, QStringLiteral("signature"));
    QByteArray signature(static_cast<qsizetype>(size), '\0');
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, data, length)
        != 1)
        return fail(FailureCode::Internal, QStringLiteral("signature"));
    signature.truncate(static_cast<qsizetype>(size));
    return input + '.' + base64Url(isRsa ? signature : rawEcdsa(signature));
}

} // namespace kakanai::sync
