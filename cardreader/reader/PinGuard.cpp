// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/reader/PinGuard.h"

namespace kakanai::card {
namespace {

CommandApdu buildVerify(std::uint8_t shortId, Secret secret)
{
    return CommandApdu::verify(shortId,
                               secret); // the secret is wiped here, the command when it has been sent
}

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

CardResult<void> PinGuard::verify(int triesLeft, int floor, Secret secret, PinConfirmation confirmation)
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

    const auto answer = m_exchange.run(buildVerify(m_secret.shortId, std::move(secret)));
    if (!answer)
        return cardFail(CardErrorCode::OutcomeUnknown, answer.error().detail);
    const StatusWord status = answer->status();
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
