// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/CardExchange.h"

#include <QByteArray>

namespace kakanai::card {

/**
 * SHA-256 of what a card says of itself without any secret: serial, issuer and last day of a My Number card,
 * issue and last day of a licence (no serial is free there, so two licences of one day are alike). Empty
 * where the card says nothing. Leaves another application selected. Errors: the exchange's.
 */
[[nodiscard]] CardResult<QByteArray> readFingerprint(CardExchange& exchange);

} // namespace kakanai::card
