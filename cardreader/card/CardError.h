// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace kakanai::card {

/** Every way a card on a reader can refuse or fail. The office maps each to a FailureCode of the same name.
 */
enum class CardErrorCode {
    ServiceUnavailable, ///< no pcscd, or it died; the next call tries a new context
    NoReader, ///< no reader (of that name) is connected
    NoCard, ///< the reader is empty
    CardNotSupported, ///< no application we know answers SELECT
    SecretMalformed, ///< wrong length or not digits; nothing was sent
    PinWrong, ///< one try was used; `retriesLeft` says how many remain
    PinBlocked, ///< locked; no VERIFY was sent, or this one locked it
    CardRemoved, ///< taken away, or stopped answering, before or after the secret
    CardDataInvalid, ///< answered, but not with what the specification says
    CardNotGenuine, ///< a signature or a key proof failed
    CredentialNotForItem, ///< this secret does not open what was asked for
    ReaderBusy, ///< another program holds the card, also after two seconds
    Timeout, ///< the deadline passed
    OutcomeUnknown, ///< VERIFY was sent and no answer came; `retriesLeft` is the counter read afterwards, if
                    ///< any
    PinFloorReached, ///< too few tries left for this place; no VERIFY was sent
    CardChanged, ///< not the tries its holder was shown: another card, or tried elsewhere; no VERIFY was sent
    PinCancelled, ///< nothing was entered at the reader's own keys; no VERIFY was sent
    NotConfirmed, ///< the confirmation was already spent: a fault of the program, nothing was sent
};

/** Why a card call did not answer. `detail` names steps and status words, never personal data. */
struct CardError {
    CardErrorCode code = CardErrorCode::CardDataInvalid;
    QString detail = {};
    std::optional<int> retriesLeft = {};
};

/** The one way a fallible call of the card reader answers. */
template <typename T> using CardResult = tl::expected<T, CardError>;

/** `return cardFail(CardErrorCode::NoCard);` */
[[nodiscard]] inline tl::unexpected<CardError> cardFail(CardErrorCode code, QString detail = {},
                                                        std::optional<int> retriesLeft = {})
{
    return tl::unexpected(CardError{code, std::move(detail), retriesLeft});
}

} // namespace kakanai::card
