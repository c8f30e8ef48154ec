// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandContext.h"

namespace kakanai::cli {

/** `kakanai forms fill`: fills every sheet these procedures need and writes the PDFs. */
int fillForms(CommandContext& context);

} // namespace kakanai::cli
