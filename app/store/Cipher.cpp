// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Cipher.h"

#include "app/base/Ids.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <memory>

namespace kakanai::store {
namespace {

constexpr int ivLength = 12;
constexpr int tagLength = 16;
constexpr std::size_t keyBytes = 32;

using Context = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

Context newContext()
{
    return {EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free};
}

unsigned char* out(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

const unsigned char* in(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

} // namespace

std::optional<QByteArray> gcmSeal(const Secret& key, const QByteArray& clear, const QByteArray& associated)
{
    const Context context = newContext();
    const QByteArray iv = randomBytes(ivLength);
    QByteArray text(clear.size(), '\0');
    QByteArray tag(tagLength, '\0');
    int length = 0;
    if (!context || key.size() != keyBytes
        || EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.bytes().data(), in(iv)) != 1
        || EVP_EncryptUpdate(context.get(), nullptr, &length, in(associated),
                             static_cast<int>(associated.size()))
            != 1
        || EVP_EncryptUpdate(context.get(), out(text), &length, in(clear), static_cast<int>(clear.size()))
            != 1
        || EVP_EncryptFinal_ex(context.get(), out(text) + length, &length) != 1
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, tagLength, tag.data()) != 1)
        return {};
    return iv + text + tag;
}

std::optional<QByteArray> gcmOpen(const Secret& key, const QByteArray& sealedText,
                                  const QByteArray& associated)
{
    if (sealedText.size() < ivLength + tagLength || key.size() != keyBytes)
        return {};
    const Context context = newContext();
    const QByteArray iv = sealedText.left(ivLength);
    const QByteArray text = sealedText.mid(ivLength, sealedText.size() - ivLength - tagLength);
    QByteArray tag = sealedText.right(tagLength);
    QByteArray clear(text.size(), '\0');
    int length = 0;
    if (!context
        || EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.bytes().data(), in(iv)) != 1
        || EVP_DecryptUpdate(context.get(), nullptr, &length, in(associated),
                             static_cast<int>(associated.size()))
            != 1
        || EVP_DecryptUpdate(context.get(), out(clear), &length, in(text), static_cast<int>(text.size())) != 1
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, tagLength, tag.data()) != 1
        || EVP_DecryptFinal_ex(context.get(), out(clear) + length, &length) != 1)
        return {};
    return clear;
}

std::optional<QByteArray> wrapKey(const Secret& wrappingKey, const Secret& key)
{
    const Context context = newContext();
    if (!context || wrappingKey.size() != keyBytes)
        return {};
    EVP_CIPHER_CTX_set_flags(context.get(), EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
    QByteArray wrapped(static_cast<qsizetype>(key.size()) + 16, '\0');
    int length = 0;
    if (EVP_EncryptInit_ex(context.get(), EVP_aes_256_wrap(), nullptr, wrappingKey.bytes().data(), nullptr)
            != 1
        || EVP_EncryptUpdate(context.get(), out(wrapped), &length, key.bytes().data(),
                             static_cast<int>(key.size()))
            != 1)
        return {};
    wrapped.truncate(length);
    return wrapped;
}

std::optional<Secret> unwrapKey(const Secret& wrappingKey, const QByteArray& wrapped)
{
    const Context context = newContext();
    if (!context || wrappingKey.size() != keyBytes || wrapped.size() != static_cast<qsizetype>(keyBytes) + 8)
        return {};
    EVP_CIPHER_CTX_set_flags(context.get(), EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
    std::array<std::uint8_t, keyBytes + 16> bytes{};
    int length = 0;
    const bool isOpen =
        EVP_DecryptInit_ex(context.get(), EVP_aes_256_wrap(), nullptr, wrappingKey.bytes().data(), nullptr)
            == 1
        && EVP_DecryptUpdate(context.get(), bytes.data(), &length, in(wrapped),
                             static_cast<int>(wrapped.size()))
            == 1
        && length == static_cast<int>(keyBytes);
    Secret key(std::span<const std::uint8_t>(bytes).first(isOpen ? keyBytes : 0));
    OPENSSL_cleanse(bytes.data(), bytes.size());
    if (!isOpen)
        return {};
    return key;
}

QByteArray hmac(const Secret& key, const QByteArray& message)
{
    QByteArray mac(EVP_MAX_MD_SIZE, '\0');
    unsigned int length = 0;
    if (!HMAC(EVP_sha256(), key.bytes().data(), static_cast<int>(key.size()), in(message),
              static_cast<std::size_t>(message.size()), out(mac), &length))
        qFatal("HMAC-SHA-256 failed");
    mac.truncate(static_cast<qsizetype>(length));
    return mac;
}

Secret freshKey()
{
    QByteArray bytes = randomBytes(static_cast<int>(keyBytes));
    Secret key(std::span(in(bytes), keyBytes));
    OPENSSL_cleanse(bytes.data(), keyBytes);
    return key;
}

Secret derivedKey(const Secret& key, const char* purpose)
{
    QByteArray bytes = hmac(key, QByteArray(purpose));
    Secret derived(std::span(in(bytes), keyBytes));
    OPENSSL_cleanse(bytes.data(), keyBytes);
    return derived;
}

} // namespace kakanai::store
