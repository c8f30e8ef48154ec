// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/SecureMessaging.h"
#include "cardreader/reader/ReaderBackend.h"
#include "tests/fuzz/Fuzz.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kakanai::fuzz {

/**
 * A reader whose residence card knows its number, so that a session with it opens, and says inside it
 * whatever the input says. Each answer begins with one byte: 0 answers as a card should, 1 answers the next
 * chunk as it stands, 2 and 3 answer nearly right.
 */
class ResidenceReader final : public card::ReaderBackend
{
public:
    static constexpr std::string_view number = "AB12345678CD";

    ResidenceReader(Input& input, bool isExtended)
        : m_input(input)
        , m_isExtended(isExtended)
    {
    }

    [[nodiscard]] int verifies() const { return m_verifies; }

    [[nodiscard]] card::CardResult<QList<card::ReaderState>> readers() override
    {
        return QList<card::ReaderState>{{QStringLiteral("Fuzz"), true, 1}};
    }
    [[nodiscard]] card::CardResult<QList<card::ReaderState>> waitForChange(const QList<card::ReaderState>&,
                                                                           std::chrono::milliseconds) override
    {
        return readers();
    }
    void cancel() override { }
    [[nodiscard]] card::CardResult<std::unique_ptr<card::CardChannel>> connect(const QString&) override
    {
        return std::make_unique<Channel>(*this);
    }

private:
    class Channel final : public card::CardChannel
    {
    public:
        explicit Channel(ResidenceReader& reader)
            : m_reader(reader)
        {
        }
        [[nodiscard]] card::CardResult<std::size_t> transmit(std::span<const std::uint8_t> command,
                                                             std::span<std::uint8_t> response) override
        {
            const card::Bytes answer = m_reader.answerTo(command);
            if (answer.size() < 2)
                return card::cardFail(card::CardErrorCode::CardRemoved);
            if (answer.size() > response.size())
                return card::cardFail(card::CardErrorCode::CardDataInvalid);
            std::ranges::copy(answer, response.begin());
            return answer.size();
        }
        [[nodiscard]] std::size_t longestAnswer() const override
        {
            return m_reader.m_isExtended ? 2300 : shortAnswer;
        }
        void forgoExtended() override { m_reader.m_isExtended = false; }

    private:
        ResidenceReader& m_reader;
    };

    static card::Bytes withStatus(card::Bytes data, std::uint8_t high = 0x90, std::uint8_t low = 0x00)
    {
        data.push_back(high);
        data.push_back(low);
        return data;
    }

    card::Bytes answerTo(std::span<const std::uint8_t> command)
    {
        if (command.size() < 4)
            return {};
        const std::uint8_t mode = m_input.byte() % 4;
        if (mode == 1) {
            const auto raw = m_input.chunk();
            return {raw.begin(), raw.end()};
        }
        const bool isSecured = command[0] == 0x08;
        switch (command[1]) {
        case 0xA4:
            return withStatus({});
        case 0x84:
            return withStatus(card::Bytes(8, 'c'));
        case 0x82:
            return authenticated(command, mode);
        case 0x20:
            ++m_verifies;
            return withStatus({});
        case 0xB0:
            return isSecured ? sealed(mode) : withStatus({0xC1, 0x01, '1'}, 0x62, 0x82); // all of it
        default:
            return withStatus({}, 0x6D, 0x00);
        }
    }

    card::Bytes authenticated(std::span<const std::uint8_t> command, std::uint8_t mode)
    {
        if (command.size() < 45)
            return withStatus({}, 0x67, 0x00);
        const std::span secret(reinterpret_cast<const std::uint8_t*>(number.data()), number.size());
        const card::DesKey key = card::keyOfNumber(secret);
        const card::Bytes asked = card::tripleDes(key, command.subspan(5, 32), false);
        card::Bytes plain(asked.begin() + 8, asked.begin() + 16);
        plain.insert(plain.end(), asked.begin(), asked.begin() + 8);
        const card::Bytes half(16, 'h');
        plain.insert(plain.end(), half.begin(), half.end());
        plain[0] ^= std::uint8_t(mode == 3 ? 1 : 0); // an answer to another challenge
        m_key = card::sessionKey(std::span(asked).last(16), half);
        card::Bytes cryptogram = card::tripleDes(key, plain, true);
        const card::Bytes mac = card::retailMac(key, cryptogram);
        cryptogram.insert(cryptogram.end(), mac.begin(), mac.end());
        cryptogram.back() ^= std::uint8_t(mode == 2 ? 1 : 0);
        return withStatus(std::move(cryptogram));
    }

    card::Bytes sealed(std::uint8_t mode)
    {
        const auto plain = m_input.chunk();
        const card::Bytes cryptogram = card::tripleDes(m_key, card::padded(plain), true);
        card::Bytes object{0x86, 0x82, std::uint8_t((cryptogram.size() + 1) >> 8),
                           std::uint8_t((cryptogram.size() + 1) & 0xFF), 0x01};
        object.insert(object.end(), cryptogram.begin(), cryptogram.end());
        return mode == 2 ? withStatus(std::move(object), 0x62, 0x82) : withStatus(std::move(object));
    }

    Input& m_input;
    bool m_isExtended;
    card::DesKey m_key{};
    int m_verifies = 0;
};

} // namespace kakanai::fuzz
