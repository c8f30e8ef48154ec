// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

namespace kakanai::visit {

class OfficeStores;

/** What receivers said since the last time becomes tasks at the counter; answers how many. By then people
 * have gone home, so no number moves: the office calls or writes. */
[[nodiscard]] Result<int> takeAnswers(OfficeStores& stores);

} // namespace kakanai::visit
