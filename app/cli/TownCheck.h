// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandContext.h"

namespace kakanai::cli {

/** `kakanai town check`: everything in a town's folder that names something it must not name, with file and
 * place. */
[[nodiscard]] int runTownCheck(CommandContext& context);

} // namespace kakanai::cli
