// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandContext.h"

namespace kakanai::cli {

/** `kakanai sync dead …`: the dead-letter screen without a screen. */
[[nodiscard]] int runSyncDead(CommandContext& context);

} // namespace kakanai::cli
