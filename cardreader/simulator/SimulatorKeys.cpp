// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/simulator/SimulatorKeys.h"

#include <QCryptographicHash>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

namespace kakanai::card {
namespace {

constexpr int keyBytes = 256;
// DigestInfo of SHA-256 (RFC 8017 §9.2, note 1).
constexpr char sha256Prefix[] =
    "\x30\x31\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05\x00\x04\x20";

const unsigned char* unsignedBytes(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

unsigned char* unsignedBytes(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

} // namespace

SimulatorKey::SimulatorKey()
    : m_key(EVP_RSA_gen(keyBytes * 8), EVP_PKEY_free)
{
}

QByteArray SimulatorKey::modulus() const
{
    BIGNUM* number = nullptr;
    QByteArray bytes(keyBytes, '\0');
    if (EVP_PKEY_get_bn_param(m_key.get(), OSSL_PKEY_PARAM_RSA_N, &number) == 1)
        BN_bn2binpad(number, unsignedBytes(bytes), keyBytes);
    BN_free(number);
    return bytes;
}

QByteArray SimulatorKey::publicObjects() const
{
    return QByteArray::fromHex("90030100019182"
                               "0100")
        + modulus();
}

QByteArray SimulatorKey::signSha256(const QByteArray& data) const
{
    return signPadded(QByteArray(sha256Prefix, sizeof sha256Prefix - 1)
                      + QCryptographicHash::hash(data, QCryptographicHash::Sha256));
}

QByteArray SimulatorKey::signPadded(const QByteArray& digestInfo) const
{
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(
        EVP_PKEY_CTX_new(m_key.get(), nullptr), EVP_PKEY_CTX_free);
    std::size_t size = keyBytes;
    QByteArray signature(keyBytes, '\0');
    if (EVP_PKEY_sign_init(context.get()) != 1
        || EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) != 1
        || EVP_PKEY_sign(context.get(), unsignedBytes(signature), &size, unsignedBytes(digestInfo),
                         static_cast<std::size_t>(digestInfo.size()))
            != 1)
        return {};
    return signature;
}

SimulatorKey SimulatorKeyRing::key(const std::string& purpose)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_keys.find(purpose);
    if (found != m_keys.end())
        return found->second;
    return m_keys.emplace(purpose, SimulatorKey()).first->second;
}

} // namespace kakanai::card
