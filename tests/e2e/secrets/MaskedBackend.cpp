// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/secrets/MaskedBackend.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <cstring>
#include <vector>

namespace kakanai::test {
namespace {

constexpr unsigned char verifyInstruction = 0x20;
constexpr std::size_t headerSize = 5;
/** The card's own secrets (persona `a`); the campaign never draws them. */
constexpr unsigned char cardPin[] = {'1', '2', '3', '4'};
constexpr unsigned char wrongPin[] = {'9', '9', '9', '9'};
constexpr unsigned char cardNumberB[] = {'0', '6', '0', '6', '1', '1', '2',
                                         '0', '3', '5', '4', '0', '7', '1'};
constexpr unsigned char wrongNumberB[] = {'0', '6', '0', '6', '1', '1', '2',
                                          '0', '3', '5', '9', '9', '9', '9'};

/** Puts the card's own words in place of the visitor's. */
class MaskedChannel final : public card::CardChannel
{
public:
    MaskedChannel(std::unique_ptr<card::CardChannel> inner, std::shared_ptr<MaskedSecrets> secrets)
        : m_inner(std::move(inner))
        , m_secrets(std::move(secrets))
    {
    }

    card::CardResult<std::size_t> transmit(std::span<const std::uint8_t> command,
                                           std::span<std::uint8_t> response) override
    {
        if (command.size() <= headerSize || command[1] != verifyInstruction)
            return m_inner->transmit(command, response);
        const std::size_t size = command[4];
        const unsigned char shortId = command[3] & 0x1F;
        const bool isPin = size == sizeof cardPin;
        const bool isRight = m_secrets->isRight(shortId, command.data() + headerSize, size);
        const unsigned char* instead =
            isPin ? (isRight ? cardPin : wrongPin) : (isRight ? cardNumberB : wrongNumberB);
        std::vector<std::uint8_t> other(command.begin(), command.begin() + headerSize);
        other.insert(other.end(), instead, instead + size);
        return m_inner->transmit(other, response);
    }
    [[nodiscard]] bool holdsItsCard() override { return m_inner->holdsItsCard(); }

private:
    std::unique_ptr<card::CardChannel> m_inner;
    std::shared_ptr<MaskedSecrets> m_secrets;
};

} // namespace

SecretHash hashOf(const unsigned char* secret, std::size_t size)
{
    static constexpr unsigned char salt[] = "a salt for this test only";
    SecretHash hash{};
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    EVP_DigestInit_ex(context, EVP_sha256(), nullptr);
    EVP_DigestUpdate(context, salt, sizeof salt);
    EVP_DigestUpdate(context, secret, size);
    EVP_DigestFinal_ex(context, hash.data(), nullptr);
    EVP_MD_CTX_free(context); // OpenSSL wipes the block it held
    return hash;
}

void MaskedSecrets::expect(const SecretHash& pin, const SecretHash& numberB)
{
    const std::scoped_lock lock(m_mutex);
    m_pin = pin;
    m_numberB = numberB;
}

bool MaskedSecrets::isRight(unsigned char shortId, const unsigned char* secret, std::size_t size) const
{
    constexpr unsigned char numberBId = 0x15;
    const SecretHash hash = hashOf(secret, size);
    const std::scoped_lock lock(m_mutex);
    return hash == (shortId == numberBId ? m_numberB : m_pin);
}

card::CardResult<std::unique_ptr<card::CardChannel>> MaskedBackend::connect(const QString& reader)
{
    auto inner = m_inner.connect(reader);
    if (!inner)
        return tl::unexpected(inner.error());
    return std::make_unique<MaskedChannel>(std::move(*inner), m_secrets);
}

} // namespace kakanai::test
