// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <map>
#include <memory>
#include <mutex>
#include <string>

using EVP_PKEY = struct evp_pkey_st;

namespace kakanai::card {

/** An RSA-2048 key pair of the simulated world. Nothing real is signed with it. */
class SimulatorKey
{
public:
    /** Makes a new one; takes some hundred milliseconds. */
    SimulatorKey();

    [[nodiscard]] EVP_PKEY* handle() const { return m_key.get(); }
    /** 256 bytes, big-endian; the exponent is 65537. */
    [[nodiscard]] QByteArray modulus() const;
    /** `90 03 010001 91 82 0100 modulus`, as the card stores public keys. */
    [[nodiscard]] QByteArray publicObjects() const;
    /** PKCS#1 v1.5 over SHA-256 of `data`. */
    [[nodiscard]] QByteArray signSha256(const QByteArray& data) const;
    /** PKCS#1 v1.5 padding of `digestInfo` as it stands; empty when it does not fit. */
    [[nodiscard]] QByteArray signPadded(const QByteArray& digestInfo) const;

private:
    std::shared_ptr<EVP_PKEY> m_key;
};

/** Keys by purpose (`auth-ca`, `text-issuer`, `auth:a` …), made when first wanted. Many cards may share one
 * ring. */
class SimulatorKeyRing
{
public:
    [[nodiscard]] SimulatorKey key(const std::string& purpose);

private:
    std::mutex m_mutex;
    std::map<std::string, SimulatorKey> m_keys;
};

} // namespace kakanai::card
