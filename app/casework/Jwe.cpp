// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/Jwe.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>

#include <array>
#include <memory>
#include <optional>

namespace kakanai::casework {
namespace {

constexpr std::size_t keySize = 32; // of AES-256, and of a coordinate of P-256
constexpr std::size_t ivSize = 12;
constexpr int tagSize = 16;
constexpr std::size_t wrappedSize = keySize + 8; // RFC 3394 adds one block
constexpr int leastRsaBits = 2048;
constexpr char agreement[] = "ECDH-ES+A256KW";

template <typename Type, void (*release)(Type*)> struct Release {
    void operator()(Type* one) const { release(one); }
};
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY, EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Release<EVP_PKEY_CTX, EVP_PKEY_CTX_free>>;
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, Release<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX, EVP_MD_CTX_free>>;
using Number = std::unique_ptr<BIGNUM, Release<BIGNUM, BN_free>>;

/** Key material: wiped when it goes. */
struct Material : std::array<unsigned char, keySize> {
    Material() { fill(0); }
    Material(const Material&) = delete;
    Material& operator=(const Material&) = delete;
    ~Material() { OPENSSL_cleanse(data(), size()); }
};

/** The content key as the receiver gets it, and what the header says about it. */
struct WrappedKey {
    QJsonObject header;
    QByteArray bytes;
};

unsigned char* raw(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

QByteArray base64Url(const QByteArray& bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

Key readKey(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray pem = file.readAll();
    BIO* bio = BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size()));
    Key key(PEM_read_bio_PUBKEY(bio, nullptr, nullptr, nullptr));
    BIO_free(bio);
    return key;
}

std::optional<WrappedKey> wrapByRsa(EVP_PKEY* receiver, const Material& content)
{
    const KeyContext context(EVP_PKEY_CTX_new(receiver, nullptr));
    std::size_t size = 0;
    if (!context || EVP_PKEY_encrypt_init(context.get()) != 1
        || EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_OAEP_PADDING) != 1
        || EVP_PKEY_CTX_set_rsa_oaep_md(context.get(), EVP_sha256()) != 1
        || EVP_PKEY_CTX_set_rsa_mgf1_md(context.get(), EVP_sha256()) != 1
        || EVP_PKEY_encrypt(context.get(), nullptr, &size, content.data(), content.size()) != 1)
        return {};
    QByteArray wrapped(static_cast<qsizetype>(size), '\0');
    if (EVP_PKEY_encrypt(context.get(), raw(wrapped), &size, content.data(), content.size()) != 1)
        return {};
    wrapped.truncate(static_cast<qsizetype>(size));
    return WrappedKey{{{QStringLiteral("alg"), QStringLiteral("RSA-OAEP-256")}}, wrapped};
}

/** A 32-bit number, the most significant byte first. */
QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    for (int i = 0; i < 4; ++i)
        bytes[i] = static_cast<char>(number >> (24 - 8 * i));
    return bytes;
}

/** The key both sides come to: one round of the Concat KDF of RFC 7518 §4.6.2, with nothing said of the two
 * parties. */
bool deriveKey(EVP_PKEY* ours, EVP_PKEY* theirs, Material& derived)
{
    Material shared;
    std::size_t size = shared.size();
    const KeyContext context(EVP_PKEY_CTX_new(ours, nullptr));
    if (!context || EVP_PKEY_derive_init(context.get()) != 1
        || EVP_PKEY_derive_set_peer(context.get(), theirs) != 1
        || EVP_PKEY_derive(context.get(), shared.data(), &size) != 1 || size != keySize)
        return false;
    const QByteArray name(agreement);
    const QByteArray info = bigEndian(static_cast<quint32>(name.size())) + name + bigEndian(0) + bigEndian(0)
        + bigEndian(keySize * 8);
    const QByteArray round = bigEndian(1);
    const Digest digest(EVP_MD_CTX_new());
    return digest && EVP_DigestInit_ex(digest.get(), EVP_sha256(), nullptr) == 1
        && EVP_DigestUpdate(digest.get(), round.constData(), static_cast<std::size_t>(round.size())) == 1
        && EVP_DigestUpdate(digest.get(), shared.data(), shared.size()) == 1
        && EVP_DigestUpdate(digest.get(), info.constData(), static_cast<std::size_t>(info.size())) == 1
        && EVP_DigestFinal_ex(digest.get(), derived.data(), nullptr) == 1;
}

/** A coordinate of a public point, 32 bytes long. */
QByteArray coordinate(EVP_PKEY* key, const char* name)
{
    BIGNUM* number = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &number) != 1)
        return {};
    const Number owned(number);
    QByteArray bytes(keySize, '\0');
    if (BN_bn2binpad(number, raw(bytes), static_cast<int>(keySize)) != static_cast<int>(keySize))
        return {};
    return base64Url(bytes);
}

std::optional<WrappedKey> wrapByAgreement(EVP_PKEY* receiver, const Material& content)
{
    const Key passing(EVP_EC_gen("P-256"));
    Material wrapping;
    if (!passing || !deriveKey(passing.get(), receiver, wrapping))
        return {};
    const Cipher cipher(EVP_CIPHER_CTX_new());
    if (!cipher)
        return {};
    EVP_CIPHER_CTX_set_flags(cipher.get(), EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
    QByteArray wrapped(static_cast<qsizetype>(wrappedSize + keySize), '\0');
    int size = 0;
    if (EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_wrap(), nullptr, wrapping.data(), nullptr) != 1
        || EVP_EncryptUpdate(cipher.get(), raw(wrapped), &size, content.data(),
                             static_cast<int>(content.size()))
            != 1
        || size != static_cast<int>(wrappedSize))
        return {};
    wrapped.truncate(size);
    const QJsonObject point{
        {QStringLiteral("kty"), QStringLiteral("EC")},
        {QStringLiteral("crv"), QStringLiteral("P-256")},
        {QStringLiteral("x"), QString::fromLatin1(coordinate(passing.get(), OSSL_PKEY_PARAM_EC_PUB_X))},
        {QStringLiteral("y"), QString::fromLatin1(coordinate(passing.get(), OSSL_PKEY_PARAM_EC_PUB_Y))}};
    return WrappedKey{
        {{QStringLiteral("alg"), QString::fromLatin1(agreement)}, {QStringLiteral("epk"), point}}, wrapped};
}

/** `ciphertext.tag`, with the header as the associated data. */
std::optional<QByteArray> lockContent(const Material& content, const QByteArray& iv, const QByteArray& header,
                                      const Secret& clear)
{
    const Cipher cipher(EVP_CIPHER_CTX_new());
    QByteArray text(static_cast<qsizetype>(clear.size()), '\0');
    QByteArray tag(tagSize, '\0');
    int size = 0;
    const auto* associated = reinterpret_cast<const unsigned char*>(header.constData());
    const auto* start = reinterpret_cast<const unsigned char*>(iv.constData());
    if (!cipher || EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, content.data(), start) != 1
        || EVP_EncryptUpdate(cipher.get(), nullptr, &size, associated, static_cast<int>(header.size())) != 1
        || EVP_EncryptUpdate(cipher.get(), raw(text), &size, clear.bytes().data(),
                             static_cast<int>(clear.size()))
            != 1
        || EVP_EncryptFinal_ex(cipher.get(), raw(text) + size, &size) != 1
        || EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tagSize, tag.data()) != 1)
        return {};
    return base64Url(text) + '.' + base64Url(tag);
}

} // namespace

Result<QByteArray> lockFor(const NumberKey& key, const Secret& clear)
{
    const Key receiver = readKey(key.file);
    const bool isRsa =
        receiver && EVP_PKEY_is_a(receiver.get(), "RSA") && EVP_PKEY_get_bits(receiver.get()) >= leastRsaBits;
    std::array<char, 32> curve{};
    const bool isP256 = receiver && EVP_PKEY_is_a(receiver.get(), "EC")
        && EVP_PKEY_get_utf8_string_param(receiver.get(), OSSL_PKEY_PARAM_GROUP_NAME, curve.data(),
                                          curve.size(), nullptr)
            == 1
        && QByteArray(curve.data()) == "prime256v1";
    if (!isRsa && !isP256)
        return fail(FailureCode::KeyUnavailable,
                    QStringLiteral("%1: neither an RSA key of 2048 bits nor one on P-256").arg(key.file));
    const auto broken = [] { return fail(FailureCode::Internal, QStringLiteral("JWE")); };
    Material content;
    QByteArray iv(static_cast<qsizetype>(ivSize), '\0');
    if (RAND_bytes(content.data(), static_cast<int>(content.size())) != 1
        || RAND_bytes(raw(iv), static_cast<int>(ivSize)) != 1)
        return broken();
    auto wrapped = isRsa ? wrapByRsa(receiver.get(), content) : wrapByAgreement(receiver.get(), content);
    if (!wrapped)
        return broken();
    wrapped->header[QStringLiteral("enc")] = QStringLiteral("A256GCM");
    if (!key.id.isEmpty())
        wrapped->header[QStringLiteral("kid")] = key.id;
    const QByteArray header = base64Url(QJsonDocument(wrapped->header).toJson(QJsonDocument::Compact));
    const auto locked = lockContent(content, iv, header, clear);
    if (!locked)
        return broken();
    return header + '.' + base64Url(wrapped->bytes) + '.' + base64Url(iv) + '.' + *locked;
}

} // namespace kakanai::casework
