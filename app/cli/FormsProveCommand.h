// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandContext.h"

namespace kakanai::cli {

/** `kakanai forms prove [DIR]`: every combination of answers tried; exit 1 when something is not proved. */
int proveForms(CommandContext& context);

/** `kakanai forms review DIR [--accept PLACE,…|all]`: easy wordings to read beside the full ones, and the
 * note that they were. */
int reviewForms(CommandContext& context);

} // namespace kakanai::cli
