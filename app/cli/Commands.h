// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandContext.h"

namespace kakanai::cli {

/** A subcommand: `kakanai NAME …`. */
struct Command {
    const char* name;
    int (*run)(CommandContext& context);
    const char* summary;
};

// One file per command, named after it.
int runCard(CommandContext& context);
int runSimulator(CommandContext& context);
int runOcr(CommandContext& context);
int runOcrCorrections(CommandContext& context);
int runQr(CommandContext& context);
int runTown(CommandContext& context);
int runVisit(CommandContext& context);
int runQueue(CommandContext& context);
int runBooking(CommandContext& context);
int runHall(CommandContext& context);
int runCase(CommandContext& context);
int runSync(CommandContext& context);
int runReview(CommandContext& context);
int runAudit(CommandContext& context);
int runGuide(CommandContext& context);
int runGuideExport(CommandContext& context); // `guide export`
int runForms(CommandContext& context);
int runDoctor(CommandContext& context);
int runStaff(CommandContext& context);
int runBench(CommandContext& context);

} // namespace kakanai::cli
