// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

namespace kakanai::demo {

/**
 * Whether windows can be shown here; asked before Qt is, which ends the program when they cannot. Errors:
 * DeviceFailed, with what is missing.
 */
[[nodiscard]] Result<void> requireScreen();

} // namespace kakanai::demo
