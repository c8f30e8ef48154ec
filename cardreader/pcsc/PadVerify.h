// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/CardChannel.h"

#include <array>

namespace kakanai::card {

/**
 * What SCardControl(FEATURE_VERIFY_PIN_DIRECT) is given: PIN_VERIFY_STRUCTURE of PC/SC part 10 §2.5.2, 19
 * bytes, little-endian, and the VERIFY into which the reader puts the digits it is told.
 */
using PadVerify = std::array<std::uint8_t, 19 + 9>;

/** Empty for anything but four digits, the only PINs asked for this way. */
[[nodiscard]] std::optional<PadVerify> buildPadVerify(const PadEntry& entry);

} // namespace kakanai::card
