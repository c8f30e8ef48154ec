// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/trust/PublicKey.h"

#include "cardreader/apdu/BerTlv.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <array>
#include <string_view>

namespace kakanai::card {
namespace {

template <typename T, void (*Free)(T*)> struct Freer {
    void operator()(T* object) const { Free(object); }
};
template <typename T, void (*Free)(T*)> using Owned = std::unique_ptr<T, Freer<T, Free>>;

constexpr int rsaBits = 2048;
constexpr std::array<std::uint8_t, 19> sha256Prefix{0x30, 0x31, 0x30, 0x0D, 0x06, 0x09, 0x60,
                                                    0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02,
                                                    0x01, 0x05, 0x00, 0x04, 0x20};
constexpr std::size_t coordinateSize = 48; // P-384

/** A raw signature r ‖ s as DER; what already is DER passes. */
std::vector<std::uint8_t> asDer(std::span<const std::uint8_t> signature)
{
    if (signature.size() != 2 * coordinateSize)
        return {signature.begin(), signature.end()};
    const Owned<ECDSA_SIG, ECDSA_SIG_free> pair(ECDSA_SIG_new());
    BIGNUM* r = BN_bin2bn(signature.data(), coordinateSize, nullptr);
    BIGNUM* s = BN_bin2bn(signature.data() + coordinateSize, coordinateSize, nullptr);
    if (!pair || ECDSA_SIG_set0(pair.get(), r, s) != 1) {
        BN_free(r);
        BN_free(s);
        return {};
    }
    unsigned char* der = nullptr;
    const int size = i2d_ECDSA_SIG(pair.get(), &der);
    if (size <= 0)
        return {};
    std::vector<std::uint8_t> bytes(der, der + size);
    OPENSSL_free(der);
    return bytes;
}

} // namespace

std::vector<std::uint8_t> sha256(std::span<const std::uint8_t> bytes)
{
    std::vector<std::uint8_t> digest(32);
    unsigned size = 0;
    EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr);
    return digest;
}

std::vector<std::uint8_t> sha256DigestInfo(std::span<const std::uint8_t> bytes)
{
    std::vector<std::uint8_t> info(sha256Prefix.begin(), sha256Prefix.end());
    const auto digest = sha256(bytes);
    info.insert(info.end(), digest.begin(), digest.end());
    return info;
}

std::vector<std::uint8_t> randomBytes(std::size_t count)
{
    std::vector<std::uint8_t> bytes(count);
    // Without randomness a challenge proves nothing; an empty one is refused by every caller.
    if (RAND_bytes(bytes.data(), static_cast<int>(count)) != 1)
        return {};
    return bytes;
}

std::optional<PublicKey> PublicKey::accept(Handle key)
{
    if (!key)
        return {};
    if (EVP_PKEY_is_a(key.get(), "RSA") == 1 && EVP_PKEY_get_bits(key.get()) >= rsaBits)
        return PublicKey(std::move(key), SignatureScheme::RsaSha256);
    std::array<char, 64> group{};
    if (EVP_PKEY_is_a(key.get(), "EC") == 1
        && EVP_PKEY_get_group_name(key.get(), group.data(), group.size(), nullptr) == 1
        && std::string_view(group.data()) == "secp384r1")
        return PublicKey(std::move(key), SignatureScheme::EcdsaP384Sha384);
    return {};
}

std::optional<PublicKey> PublicKey::fromRsa(std::span<const std::uint8_t> modulus,
                                            std::span<const std::uint8_t> exponent)
{
    constexpr std::size_t longestNumber = 1024;
    if (modulus.empty() || exponent.empty() || modulus.size() > longestNumber
        || exponent.size() > longestNumber)
        return {};
    const Owned<BIGNUM, BN_free> n(BN_bin2bn(modulus.data(), static_cast<int>(modulus.size()), nullptr));
    const Owned<BIGNUM, BN_free> e(BN_bin2bn(exponent.data(), static_cast<int>(exponent.size()), nullptr));
    const Owned<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free> build(OSSL_PARAM_BLD_new());
    if (!n || !e || !build || OSSL_PARAM_BLD_push_BN(build.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) != 1
        || OSSL_PARAM_BLD_push_BN(build.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) != 1)
        return {};
    const Owned<OSSL_PARAM, OSSL_PARAM_free> parameters(OSSL_PARAM_BLD_to_param(build.get()));
    const Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free> context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    EVP_PKEY* key = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
        return {};
    return accept(Handle(key, EVP_PKEY_free));
}

std::optional<PublicKey> PublicKey::fromCardObjects(std::span<const std::uint8_t> objects)
{
    const auto list = parseTlvList(objects);
    if (!list)
        return {};
    const auto exponent = findTlv(*list, 0x90);
    const auto modulus = findTlv(*list, 0x91);
    if (!exponent || !modulus)
        return {};
    return fromRsa(modulus->value, exponent->value);
}

std::optional<PublicKey> PublicKey::fromPem(std::span<const std::uint8_t> pem)
{
    const auto open = [&pem] {
        return Owned<BIO, BIO_free_all>(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    };
    if (EVP_PKEY* key = PEM_read_bio_PUBKEY(open().get(), nullptr, nullptr, nullptr))
        return accept(Handle(key, EVP_PKEY_free));
    const Owned<X509, X509_free> certificate(PEM_read_bio_X509(open().get(), nullptr, nullptr, nullptr));
    return certificate ? accept(Handle(X509_get_pubkey(certificate.get()), EVP_PKEY_free)) : std::nullopt;
}

std::optional<PublicKey> PublicKey::fromCertificate(std::span<const std::uint8_t> der)
{
    const unsigned char* at = der.data();
    const Owned<X509, X509_free> certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    return certificate ? accept(Handle(X509_get_pubkey(certificate.get()), EVP_PKEY_free)) : std::nullopt;
}

bool PublicKey::verifies(std::span<const std::uint8_t> data, std::span<const std::uint8_t> signature) const
{
    const bool isRsa = m_scheme == SignatureScheme::RsaSha256;
    const EVP_MD* digest = isRsa ? EVP_sha256() : EVP_sha384();
    const auto given =
        isRsa ? std::vector<std::uint8_t>(signature.begin(), signature.end()) : asDer(signature);
    const Owned<EVP_MD_CTX, EVP_MD_CTX_free> context(EVP_MD_CTX_new());
    return context && EVP_DigestVerifyInit(context.get(), nullptr, digest, nullptr, m_key.get()) == 1
        && EVP_DigestVerify(context.get(), given.data(), given.size(), data.data(), data.size()) == 1;
}

bool PublicKey::verifiesPadded(std::span<const std::uint8_t> digestInfo,
                               std::span<const std::uint8_t> signature) const
{
    if (m_scheme != SignatureScheme::RsaSha256)
        return false;
    const Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free> context(EVP_PKEY_CTX_new(m_key.get(), nullptr));
    return context && EVP_PKEY_verify_init(context.get()) == 1
        && EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) == 1
        && EVP_PKEY_verify(context.get(), signature.data(), signature.size(), digestInfo.data(),
                           digestInfo.size())
        == 1;
}

} // namespace kakanai::card
