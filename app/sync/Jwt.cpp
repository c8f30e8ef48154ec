// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/Jwt.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

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

using Key = std::unique_ptr<EVP_PKEY, FreeKey>;

bool isRsa(const Key& key)
{
    return EVP_PKEY_is_a(key.get(), "RSA");
}

Result<Key> readKey(const QString& keyFile)
{
    auto pem = readSecretFile(keyFile);
    if (!pem)
        return tl::unexpected(pem.error());
    BIO* bio = BIO_new_mem_buf(pem->constData(), static_cast<int>(pem->size()));
    Key key(PEM_read_bio_PrivateKey(bio, nullptr, nullptr, nullptr));
    BIO_free(bio);
    OPENSSL_cleanse(pem->data(), static_cast<std::size_t>(pem->size()));
    const bool isP256 = key && EVP_PKEY_is_a(key.get(), "EC") && EVP_PKEY_get_bits(key.get()) == 256;
    if (!key || (!isRsa(key) && !isP256))
        return fail(FailureCode::TownInvalid,
                    QStringLiteral("%1: neither an RSA nor a P-256 key").arg(keyFile));
    return key;
}

/** SHA-256; as JWS writes it down. `padding` is for RSA. */
Result<QByteArray> signatureOf(const Key& key, const QByteArray& input, int padding)
{
    const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* way = nullptr; // the context's own
    std::size_t size = 0;
    const auto* data = reinterpret_cast<const unsigned char*>(input.constData());
    const auto length = static_cast<std::size_t>(input.size());
    if (EVP_DigestSignInit(context.get(), &way, EVP_sha256(), nullptr, key.get()) != 1
        || (isRsa(key) && EVP_PKEY_CTX_set_rsa_padding(way, padding) != 1)
        || (isRsa(key) && padding == RSA_PKCS1_PSS_PADDING
            && EVP_PKEY_CTX_set_rsa_pss_saltlen(way, RSA_PSS_SALTLEN_DIGEST) != 1)
        || EVP_DigestSign(context.get(), nullptr, &size, data, length) != 1)
        return fail(FailureCode::Internal, QStringLiteral("signature"));
    QByteArray signature(static_cast<qsizetype>(size), '\0');
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, data, length)
        != 1)
        return fail(FailureCode::Internal, QStringLiteral("signature"));
    signature.truncate(static_cast<qsizetype>(size));
    return isRsa(key) ? signature : rawEcdsa(signature);
}

Result<QByteArray> thumbprintOf(const QString& certificateFile)
{
    const auto pem = readSecretFile(certificateFile);
    if (!pem)
        return pem;
    BIO* bio = BIO_new_mem_buf(pem->constData(), static_cast<int>(pem->size()));
    X509* certificate = PEM_read_bio_X509(bio, nullptr, nullptr, nullptr);
    BIO_free(bio);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    const bool isMade = certificate && X509_digest(certificate, EVP_sha256(), digest.data(), &size) == 1;
    X509_free(certificate);
    if (!isMade)
        return fail(FailureCode::TownInvalid, QStringLiteral("%1: no certificate").arg(certificateFile));
    return base64Url(QByteArray(reinterpret_cast<const char*>(digest.data()), static_cast<qsizetype>(size)));
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
    const auto key = readKey(keyFile);
    if (!key)
        return tl::unexpected(key.error());
    const QByteArray input = signingInput(isRsa(*key) ? "RS256" : "ES256", assertion);
    const auto signature = signatureOf(*key, input, RSA_PKCS1_PADDING);
    if (!signature)
        return signature;
    return input + '.' + base64Url(*signature);
}

Result<QByteArray> detachedSignature(const Signer& signer, const QByteArray& bytes)
{
    const auto key = readKey(signer.key);
    if (!key)
        return tl::unexpected(key.error());
    const auto thumbprint = thumbprintOf(signer.certificate);
    if (!thumbprint)
        return thumbprint;
    const QJsonObject header{
        {QStringLiteral("alg"), isRsa(*key) ? QStringLiteral("PS256") : QStringLiteral("ES256")},
        {QStringLiteral("b64"), false},
        {QStringLiteral("crit"), QJsonArray{QStringLiteral("b64")}},
        {QStringLiteral("kid"), QString::fromLatin1(*thumbprint)}};
    const QByteArray head = base64Url(QJsonDocument(header).toJson(QJsonDocument::Compact));
    const auto signature = signatureOf(*key, head + '.' + bytes, RSA_PKCS1_PSS_PADDING);
    if (!signature)
        return signature;
    return head + ".." + base64Url(*signature);
}

} // namespace kakanai::sync
