// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/FailureCode.h"

#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace kakanai {

/** Why something did not happen. `detail` is for staff and logs: it never holds personal data. */
struct Failure {
    FailureCode code = FailureCode::Internal;
    QString detail = {};
    /** Only with PinWrong, PinFloorReached and CardChanged: how many tries the card still allows. */
    std::optional<int> retriesLeft = {};
};

/** The one way a fallible call of the office answers. Becomes std::expected when the compiler floor is
 * GCC 13. */
template <typename T> using Result = tl::expected<T, Failure>;

/** `return fail(FailureCode::TicketUnknown, number);` */
[[nodiscard]] inline tl::unexpected<Failure> fail(FailureCode code, QString detail = {})
{
    return tl::unexpected(Failure{code, std::move(detail), {}});
}

} // namespace kakanai
