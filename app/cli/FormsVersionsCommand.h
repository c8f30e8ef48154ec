// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandContext.h"

namespace kakanai::cli {

/** `kakanai forms versions`: what the town published, and which of it counts today. */
int listVersions(CommandContext& context);
/** `kakanai forms changes`: the draft's faults, and what all visits say became different for whom. */
int showChanges(CommandContext& context);
/** `kakanai forms publish`: the draft as the next version, by two people. */
int publishDraft(CommandContext& context);
/** `kakanai forms rollback`: an old version as the next one, by two people. */
int rollBackVersion(CommandContext& context);

} // namespace kakanai::cli
