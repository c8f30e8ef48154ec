// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/simulator/SimulatorBackend.h"

#include <atomic>
#include <memory>

namespace kakanai::test {

/** While set, an exchange with a card is not given back: a driver that hangs. */
using Hang = std::shared_ptr<std::atomic<bool>>;

/** Simulated readers behind a driver that can hang inside an exchange, in this process. */
class HangingReader final : public card::ReaderBackend
{
public:
    HangingReader(std::shared_ptr<card::SimulatorReaders> readers, Hang hang)
        : m_inner(std::move(readers))
        , m_hang(std::move(hang))
    {
    }

    [[nodiscard]] card::CardResult<QList<card::ReaderState>> readers() override { return m_inner.readers(); }
    [[nodiscard]] card::CardResult<QList<card::ReaderState>>
    waitForChange(const QList<card::ReaderState>& known, std::chrono::milliseconds timeout) override
    {
        return m_inner.waitForChange(known, timeout);
    }
    void cancel() override { m_inner.cancel(); }
    [[nodiscard]] card::CardResult<std::unique_ptr<card::CardChannel>> connect(const QString& reader) override
    {
        auto channel = m_inner.connect(reader);
        if (!channel)
            return tl::unexpected(channel.error());
        return std::make_unique<Channel>(std::move(*channel), m_hang);
    }

private:
    class Channel final : public card::CardChannel
    {
    public:
        Channel(std::unique_ptr<card::CardChannel> inner, Hang hang)
            : m_inner(std::move(inner))
            , m_hang(std::move(hang))
        {
        }
        [[nodiscard]] card::CardResult<std::size_t> transmit(std::span<const std::uint8_t> command,
                                                             std::span<std::uint8_t> response) override
        {
            m_hang->wait(true);
            return m_inner->transmit(command, response);
        }

    private:
        std::unique_ptr<card::CardChannel> m_inner;
        Hang m_hang;
    };

    card::SimulatorBackend m_inner;
    Hang m_hang;
};

} // namespace kakanai::test
