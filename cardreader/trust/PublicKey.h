// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

struct evp_pkey_st;

namespace kakanai::card {

/** The signature schemes that cards use, now and next. A key decides by its kind which one is meant. */
enum class SignatureScheme {
    RsaSha256, ///< RSA of at least 2048 bits, PKCS#1 v1.5, SHA-256: every card of today
    EcdsaP384Sha384, ///< announced for the next My Number card
};

/** The SHA-256 digest of some bytes. */
[[nodiscard]] std::vector<std::uint8_t> sha256(std::span<const std::uint8_t> bytes);

/** `3031300D…0420` and the SHA-256 digest: what a card is given to sign (RFC 8017 §9.2, note 1). */
[[nodiscard]] std::vector<std::uint8_t> sha256DigestInfo(std::span<const std::uint8_t> bytes);

/** Random bytes of OpenSSL's generator. */
[[nodiscard]] std::vector<std::uint8_t> randomBytes(std::size_t count);

/** A public key that something may be checked with. Refuses RSA below 2048 bits and curves but P-384. */
class PublicKey
{
public:
    /** Big-endian modulus and exponent, as card-verifiable certificates carry them. */
    [[nodiscard]] static std::optional<PublicKey> fromRsa(std::span<const std::uint8_t> modulus,
                                                          std::span<const std::uint8_t> exponent);
    /** `90 exponent 91 modulus`, the objects inside a card-verifiable certificate. */
    [[nodiscard]] static std::optional<PublicKey> fromCardObjects(std::span<const std::uint8_t> objects);
    /** The first PEM block: PUBLIC KEY or CERTIFICATE. */
    [[nodiscard]] static std::optional<PublicKey> fromPem(std::span<const std::uint8_t> pem);
    /** The subject's key of an X.509 certificate, DER. */
    [[nodiscard]] static std::optional<PublicKey> fromCertificate(std::span<const std::uint8_t> der);

    [[nodiscard]] SignatureScheme scheme() const { return m_scheme; }

    /** The signature is this key's over `data`, by its scheme. */
    [[nodiscard]] bool verifies(std::span<const std::uint8_t> data,
                                std::span<const std::uint8_t> signature) const;

    /** The signature is this RSA key's over these very bytes, padded and not hashed (the visual application's
     * DigestInfo over three digests). False for other keys. */
    [[nodiscard]] bool verifiesPadded(std::span<const std::uint8_t> digestInfo,
                                      std::span<const std::uint8_t> signature) const;

private:
    using Handle = std::shared_ptr<evp_pkey_st>;
    [[nodiscard]] static std::optional<PublicKey> accept(Handle key);
    PublicKey(Handle key, SignatureScheme scheme)
        : m_key(std::move(key))
        , m_scheme(scheme)
    {
    }

    Handle m_key;
    SignatureScheme m_scheme;
};

} // namespace kakanai::card
