// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/reader/ReaderBackend.h"
#include "tests/fuzz/Fuzz.h"

#include <cstring>
#include <memory>

namespace kakanai::fuzz {

/** A reader whose card answers every command with the next chunk of the input; then it is gone. */
class FuzzReader final : public card::ReaderBackend
{
public:
    explicit FuzzReader(Input input)
        : m_script(std::make_shared<Script>(Script{input}))
    {
    }

    [[nodiscard]] static QString name() { return QStringLiteral("Fuzz"); }
    [[nodiscard]] bool isOver() const { return m_script->input.isOver(); }
    [[nodiscard]] int sent() const { return m_script->sent; }
    /** VERIFYs that carried a secret. */
    [[nodiscard]] int verifies() const { return m_script->verifies; }

    [[nodiscard]] card::CardResult<QList<card::ReaderState>> readers() override
    {
        return QList<card::ReaderState>{{name(), !isOver(), 1}};
    }
    [[nodiscard]] card::CardResult<QList<card::ReaderState>> waitForChange(const QList<card::ReaderState>&,
                                                                           std::chrono::milliseconds) override
    {
        return readers();
    }
    void cancel() override { }
    [[nodiscard]] card::CardResult<std::unique_ptr<card::CardChannel>> connect(const QString&) override
    {
        // A card that is gone is not waited for: the input is all there is.
        if (isOver() && m_script->sent > 0)
            return card::cardFail(card::CardErrorCode::ServiceUnavailable);
        return std::make_unique<Channel>(m_script);
    }

private:
    struct Script {
        Input input;
        int sent = 0;
        int verifies = 0;
    };

    class Channel final : public card::CardChannel
    {
    public:
        explicit Channel(std::shared_ptr<Script> script)
            : m_script(std::move(script))
        {
        }
        [[nodiscard]] card::CardResult<std::size_t> transmit(std::span<const std::uint8_t> command,
                                                             std::span<std::uint8_t> response) override
        {
            ++m_script->sent;
            if (command.size() > 5 && command[1] == 0x20)
                ++m_script->verifies;
            if (m_script->input.isOver())
                return card::cardFail(card::CardErrorCode::CardRemoved);
            const auto answer = m_script->input.chunk();
            if (answer.size() < 2)
                return card::cardFail(card::CardErrorCode::CardRemoved);
            if (answer.size() > response.size())
                return card::cardFail(card::CardErrorCode::CardDataInvalid);
            std::memcpy(response.data(), answer.data(), answer.size());
            return answer.size();
        }
        [[nodiscard]] bool holdsItsCard() override { return true; }

    private:
        std::shared_ptr<Script> m_script;
    };

    std::shared_ptr<Script> m_script;
};

} // namespace kakanai::fuzz
