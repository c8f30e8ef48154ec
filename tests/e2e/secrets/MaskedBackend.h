// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/simulator/SimulatorBackend.h"

#include <array>
#include <mutex>

namespace kakanai::test {

/** SHA-256 over a salt and a secret. */
using SecretHash = std::array<unsigned char, 32>;

[[nodiscard]] SecretHash hashOf(const unsigned char* secret, std::size_t size);

/** What the masked card accepts next; set by the test on its thread, asked on the card lane. */
class MaskedSecrets
{
public:
    void expect(const SecretHash& pin, const SecretHash& numberB);
    [[nodiscard]] bool isRight(unsigned char shortId, const unsigned char* secret, std::size_t size) const;

private:
    mutable std::mutex m_mutex;
    SecretHash m_pin{};
    SecretHash m_numberB{};
};

/**
 * A simulated reader in this process whose card does not know the visitor's secrets. A simulated card has to
 * keep its PIN in memory, where the search would find it; so every VERIFY is compared here as a salted hash
 * and goes on to the card with that card's own fixed PIN (right) or with another fixed one (wrong). The
 * simulator never sees what was typed. The command's bytes are the program's own buffer; no copy of its data
 * is made here.
 */
class MaskedBackend final : public card::ReaderBackend
{
public:
    MaskedBackend(std::shared_ptr<card::SimulatorReaders> readers, std::shared_ptr<MaskedSecrets> secrets)
        : m_inner(std::move(readers))
        , m_secrets(std::move(secrets))
    {
    }

    [[nodiscard]] card::CardResult<QList<card::ReaderState>> readers() override { return m_inner.readers(); }
    [[nodiscard]] card::CardResult<QList<card::ReaderState>>
    waitForChange(const QList<card::ReaderState>& known, std::chrono::milliseconds timeout) override
    {
        return m_inner.waitForChange(known, timeout);
    }
    void cancel() override { m_inner.cancel(); }
    [[nodiscard]] card::CardResult<std::unique_ptr<card::CardChannel>>
    connect(const QString& reader) override;

private:
    card::SimulatorBackend m_inner;
    std::shared_ptr<MaskedSecrets> m_secrets;
};

} // namespace kakanai::test
