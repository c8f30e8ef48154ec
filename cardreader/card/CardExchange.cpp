// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/card/CardExchange.h"

#include <algorithm>
#include <array>

namespace kakanai::card {
namespace {

/** Wipes the answer's raw bytes when the exchange is over, however it ends. */
struct AnswerBuffer {
    AnswerBuffer() = default;
    AnswerBuffer(const AnswerBuffer&) = delete;
    AnswerBuffer& operator=(const AnswerBuffer&) = delete;
    ~AnswerBuffer() { explicit_bzero(bytes.data(), bytes.size()); }
    std::array<std::uint8_t, Secret::capacity + 2> bytes{};
};

} // namespace

CardResult<ResponseApdu> CardExchange::run(CommandApdu command)
{
    AnswerBuffer answer;
    ResponseApdu response;
    CommandApdu next = std::move(command);
    bool corrected = false;
    for (int part = 0; part < chainLimit; ++part) {
        const auto size = send(next, answer.bytes);
        if (!size)
            return tl::unexpected(size.error());
        if (*size < 2)
            return cardFail(CardErrorCode::CardRemoved, QStringLiteral("empty answer"));
        if (!response.append(std::span(answer.bytes).first(*size)))
            return cardFail(CardErrorCode::CardDataInvalid, QStringLiteral("answer too long"));
        switch (response.status().meaning()) {
        case StatusMeaning::MoreData:
            next = CommandApdu::getResponse(response.status().low());
            break;
        case StatusMeaning::WrongLength:
            // Never a VERIFY twice: only what asks for data is asked again, and only once.
            if (!next.hasLength() || next.isExtended() || corrected)
                return response;
            next.correctLength(response.status().low());
            corrected = true;
            break;
        case StatusMeaning::Ok:
        case StatusMeaning::EndOfFile:
        case StatusMeaning::TriesLeft:
        case StatusMeaning::SecretWrong:
        case StatusMeaning::Locked:
        case StatusMeaning::SecurityNotMet:
        case StatusMeaning::ConditionsNotMet:
        case StatusMeaning::NotFound:
        case StatusMeaning::CommandNotAccepted:
        case StatusMeaning::CardFault:
            return response;
        }
    }
    return cardFail(CardErrorCode::CardDataInvalid, QStringLiteral("answer without end"));
}

CardResult<ResponseApdu> CardExchange::verifyOnPad(PadEntry entry)
{
    using std::chrono::seconds;
    // The reader gives up a little before the deadline, so that its own word is heard.
    const auto left = std::chrono::duration_cast<seconds>(m_deadline - Clock::now()) - seconds(1);
    entry.patience = std::clamp(left, seconds(1), entry.patience);
    AnswerBuffer answer;
    const auto size = m_channel.verifyOnPad(entry, answer.bytes);
    if (!size)
        return tl::unexpected(size.error());
    ++m_stats.count;
    m_stats.received += static_cast<qint64>(*size);
    ResponseApdu response;
    if (!response.append(std::span(answer.bytes).first(*size)))
        return cardFail(CardErrorCode::CardDataInvalid, QStringLiteral("answer cut or too long"));
    return response;
}

std::size_t CardExchange::longestPiece() const
{
    return std::min(m_channel.longestAnswer(), Secret::capacity);
}

CardResult<std::size_t> CardExchange::send(const CommandApdu& command, std::span<std::uint8_t> answer)
{
    if (isLate())
        return cardFail(CardErrorCode::Timeout, QStringLiteral("deadline passed"));
    const auto size = m_channel.transmit(command.bytes(), answer);
    if (!size)
        return size;
    ++m_stats.count;
    m_stats.sent += static_cast<qint64>(command.bytes().size());
    m_stats.received += static_cast<qint64>(*size);
    return size;
}

} // namespace kakanai::card
