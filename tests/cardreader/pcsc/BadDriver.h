// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/pcsc/PcscBackend.h"

#include <QHash>

#include <algorithm>

#include <vector>

namespace kakanai::test {

/** What a careless program does when a card is torn away. */
enum class Carelessness {
    None,
    KeepsData, ///< gives what the same command gave the last time
    TriesAgain, ///< connects anew and sends the command again, whatever it was
    LeavesOpen, ///< never ends its connections
    SaysNoCard, ///< has one word for every trouble
};

/** The real PC/SC room below a driver that does what ours must never do: the checks have to notice each. */
class BadDriver final : public card::ReaderBackend
{
public:
    explicit BadDriver(Carelessness carelessness)
        : m_carelessness(carelessness)
    {
    }

    [[nodiscard]] card::CardResult<QList<card::ReaderState>> readers() override { return m_inner.readers(); }
    [[nodiscard]] card::CardResult<card::ReaderState> reader(const QString& name) override
    {
        return m_inner.reader(name);
    }
    [[nodiscard]] QStringList namesLastSeen() const override { return m_inner.namesLastSeen(); }
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
            return channel;
        return std::make_unique<Channel>(*this, reader, std::move(*channel));
    }

private:
    class Channel final : public card::CardChannel
    {
    public:
        Channel(BadDriver& driver, QString reader, std::unique_ptr<card::CardChannel> channel)
            : m_driver(driver)
            , m_reader(std::move(reader))
            , m_channel(std::move(channel))
        {
        }
        ~Channel() override
        {
            if (m_driver.m_carelessness == Carelessness::LeavesOpen)
                m_driver.m_leftOpen.push_back(std::move(m_channel));
        }

        [[nodiscard]] card::CardResult<std::size_t> transmit(std::span<const std::uint8_t> command,
                                                             std::span<std::uint8_t> response) override
        {
            const QByteArray asked(reinterpret_cast<const char*>(command.data()), qsizetype(command.size()));
            if (!m_channel)
                return card::cardFail(card::CardErrorCode::CardRemoved);
            if (command.size() > 1 && command[1] == 0xA4)
                m_driver.m_lastSelect.assign(command.begin(), command.end());
            auto size = m_channel->transmit(command, response);
            QByteArray& kept = m_driver.m_kept[asked];
            if (size) {
                kept = QByteArray(reinterpret_cast<const char*>(response.data()), qsizetype(*size));
                return size;
            }
            switch (m_driver.m_carelessness) {
            case Carelessness::None:
            case Carelessness::LeavesOpen:
                return size;
            case Carelessness::SaysNoCard:
                return card::cardFail(card::CardErrorCode::NoCard);
            case Carelessness::KeepsData:
                if (kept.isEmpty())
                    return size;
                std::ranges::copy(kept, response.begin());
                return std::size_t(kept.size());
            case Carelessness::TriesAgain:
                break;
            }
            m_channel.reset();
            auto again = m_driver.m_inner.connect(m_reader);
            if (!again)
                return tl::unexpected(again.error());
            m_channel = std::move(*again);
            (void)m_channel->transmit(m_driver.m_lastSelect, response);
            return m_channel->transmit(command, response);
        }
        [[nodiscard]] bool holdsItsCard() override { return m_channel && m_channel->holdsItsCard(); }

    private:
        BadDriver& m_driver;
        QString m_reader;
        std::unique_ptr<card::CardChannel> m_channel;
    };

    Carelessness m_carelessness;
    card::PcscBackend m_inner;
    QHash<QByteArray, QByteArray> m_kept;
    std::vector<std::uint8_t> m_lastSelect;
    std::vector<std::unique_ptr<card::CardChannel>> m_leftOpen;
};

} // namespace kakanai::test
