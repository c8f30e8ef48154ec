// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/reader/PinConfirmation.h"
#include "cardreader/secret/Secret.h"

#include <QByteArray>

namespace kakanai::card {

/** The tests' own key: in the product only app/visit/ConfirmationKey.h defines it. */
struct ConfirmationKey {
};

} // namespace kakanai::card

namespace kakanai::test {

/** A confirmation as somebody at a counter gives it. */
inline card::PinConfirmation confirmed()
{
    return card::PinConfirmation(card::ConfirmationKey{});
}

/** A secret typed in a test. */
inline Secret secretOf(const QByteArray& digits)
{
    Secret secret;
    for (const char digit : digits) {
        if (!secret.append(static_cast<std::uint8_t>(digit)))
            break;
    }
    return secret;
}

} // namespace kakanai::test
