// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "cardreader/card/CardError.h"

namespace kakanai::visit {

/** The office's word for what the card reader said; keeps detail and tries left. */
[[nodiscard]] Failure toFailure(const card::CardError& error);

} // namespace kakanai::visit
