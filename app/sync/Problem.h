// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/HttpPool.h"

namespace kakanai::sync {

/** What a receiver objected to, for staff: status, code and the first pointers of its problem details (RFC
 * 9457), never its free text, which may name a person. */
[[nodiscard]] QString problemText(const HttpAnswer& answer);

} // namespace kakanai::sync
