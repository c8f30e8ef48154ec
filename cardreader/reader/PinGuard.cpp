// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/reader/PinGuard.h"

#include <algorithm>
#include <array>

namespace kakanai::card {
namespace {

CommandApdu buildVerify(std::uint8_t shortId, Secret secret)
{
    return CommandApdu::verify(shortId,
                               secret); // the secret is wiped here, the command when it has been sent
}

/** What a reader with keys says for itself (PC/SC part 10 §2.5.2): the card has seen no VERIFY. */
struct PadRow {
    std::uint16_t word;
    CardErrorCode meaning;
};

constexpr std::array padRows{
    PadRow{0x6400, CardErrorCode::Timeout}, // nobody typed
    PadRow{0x6401, CardErrorCode::PinCancelled},
    PadRow{0x6403, CardErrorCode::SecretMalformed}, // too few digits or too many
    PadRow{0x6B80, CardErrorCode::CardDataInvalid}, // the reader does not take our question
};

} // namespace

CardResult<std::optional<int>> PinGuard::triesLeft()
{
    const auto answer = m_exchange.run(CommandApdu::retryQuery(m_secret.shortId));
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->status().meaning() == StatusMeaning::NotFound)
        return std::optional<int>{};
    if (answer->status().isOk())
        return std::optional(m_secret.limit);
    if (const auto tries = answer->status().triesLeft())
        return tries;
    return cardFail(CardErrorCode::CardDataInvalid,
                    QStringLiteral("tries left: %1").arg(answer->status().text()));
}

CardResult<void> PinGuard::allow(int triesLeft, int floor, PinConfirmation& confirmation) const
{
    if (triesLeft <= 0)
        return cardFail(CardErrorCode::PinBlocked, {}, 0);
    if (triesLeft - 1 < floor)
        return cardFail(CardErrorCode::PinFloorReached, {}, triesLeft);
    // Late before anything was sent is a plain time-out; only what is lost after sending is unknown.
    if (m_exchange.isLate())
        return cardFail(CardErrorCode::Timeout, QStringLiteral("deadline passed before VERIFY"));
    if (!confirmation.spend())
        return cardFail(CardErrorCode::NotConfirmed);
    return {};
}

CardResult<void> PinGuard::verify(int triesLeft, int floor, Secret secret, PinConfirmation confirmation)
{
    if (const auto allowed = allow(triesLeft, floor, confirmation); !allowed)
        return allowed;
    const auto answer = m_exchange.run(buildVerify(m_secret.shortId, std::move(secret)));
    if (!answer)
        return cardFail(CardErrorCode::OutcomeUnknown, answer.error().detail);
    return judge(answer->status());
}

CardResult<void> PinGuard::verifyOnPad(int triesLeft, int floor, std::size_t digits,
                                       PinConfirmation confirmation)
{
    if (const auto allowed = allow(triesLeft, floor, confirmation); !allowed)
        return allowed;
    const auto answer = m_exchange.verifyOnPad({m_secret.shortId, static_cast<std::uint8_t>(digits)});
    if (!answer) {
        const bool isUnsent = answer.error().code == CardErrorCode::NoReader;
        return cardFail(isUnsent ? CardErrorCode::NoReader : CardErrorCode::OutcomeUnknown,
                        answer.error().detail);
    }
    const auto row = std::ranges::find(padRows, answer->status().value(), &PadRow::word);
    if (row != padRows.end())
        return cardFail(row->meaning, QStringLiteral("reader: %1").arg(answer->status().text()));
    return judge(answer->status());
}

CardResult<void> PinGuard::judge(StatusWord status)
{
    switch (status.meaning()) {
    case StatusMeaning::Ok:
        return {};
    case StatusMeaning::TriesLeft:
    case StatusMeaning::Locked:
        if (*status.triesLeft() == 0)
            return cardFail(CardErrorCode::PinBlocked, QStringLiteral("VERIFY: %1").arg(status.text()), 0);
        return cardFail(CardErrorCode::PinWrong, QStringLiteral("VERIFY: %1").arg(status.text()),
                        status.triesLeft());
    case StatusMeaning::SecretWrong: {
        const auto left = this->triesLeft();
        return cardFail(CardErrorCode::PinWrong, QStringLiteral("VERIFY: %1").arg(status.text()),
                        left ? *left : std::nullopt);
    }
    case StatusMeaning::MoreData:
    case StatusMeaning::WrongLength:
    case StatusMeaning::EndOfFile:
    case StatusMeaning::SecurityNotMet:
    case StatusMeaning::ConditionsNotMet:
    case StatusMeaning::NotFound:
    case StatusMeaning::CommandNotAccepted:
    case StatusMeaning::CardFault:
        return cardFail(CardErrorCode::CardDataInvalid, QStringLiteral("VERIFY: %1").arg(status.text()));
    }
    return cardFail(CardErrorCode::CardDataInvalid);
}

} // namespace kakanai::card
