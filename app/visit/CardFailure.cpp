// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/CardFailure.h"

#include <array>

namespace kakanai::visit {
namespace {

struct Row {
    card::CardErrorCode from;
    FailureCode to;
};

using card::CardErrorCode;

// clang-format off
constexpr std::array rows{
    Row{CardErrorCode::ServiceUnavailable,   FailureCode::ServiceUnavailable},
    Row{CardErrorCode::NoReader,             FailureCode::NoReader},
    Row{CardErrorCode::NoCard,               FailureCode::NoCard},
    Row{CardErrorCode::CardNotSupported,     FailureCode::CardNotSupported},
    Row{CardErrorCode::SecretMalformed,      FailureCode::SecretMalformed},
    Row{CardErrorCode::PinWrong,             FailureCode::PinWrong},
    Row{CardErrorCode::PinBlocked,           FailureCode::PinBlocked},
    Row{CardErrorCode::CardRemoved,          FailureCode::CardRemoved},
    Row{CardErrorCode::CardDataInvalid,      FailureCode::CardDataInvalid},
    Row{CardErrorCode::CardNotGenuine,       FailureCode::CardNotGenuine},
    Row{CardErrorCode::CredentialNotForItem, FailureCode::CredentialNotForItem},
    Row{CardErrorCode::ReaderBusy,           FailureCode::ReaderBusy},
    Row{CardErrorCode::Timeout,              FailureCode::Timeout},
    Row{CardErrorCode::OutcomeUnknown,       FailureCode::OutcomeUnknown},
    Row{CardErrorCode::PinFloorReached,      FailureCode::PinFloorReached},
    Row{CardErrorCode::CardChanged,          FailureCode::CardChanged},
    Row{CardErrorCode::PinCancelled,         FailureCode::PinCancelled},
    Row{CardErrorCode::NotConfirmed,         FailureCode::NotPermitted},
};
// clang-format on

/** The table stands in the order of the enum, so a code is its own index. */
constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].from != static_cast<CardErrorCode>(i))
            return false;
    }
    return true;
}
static_assert(isInOrder());
static_assert(rows.size() == static_cast<std::size_t>(CardErrorCode::NotConfirmed) + 1);

} // namespace

Failure toFailure(const card::CardError& error)
{
    return {rows[static_cast<std::size_t>(error.code)].to, error.detail, error.retriesLeft};
}

} // namespace kakanai::visit
