// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Commands.h"

#include <QString>

#include <span>

namespace kakanai::demo {

/** The subcommands that need a window system: they run under a QApplication. */
[[nodiscard]] std::span<const cli::Command> windowCommands();

/** True when this subcommand (empty: the start window) runs without a display: its windows are drawn off
 * screen. */
[[nodiscard]] bool runsOffScreen(const QString& name, const QStringList& arguments);

// One file per command, named after it.
int runDemo(cli::CommandContext& context);
int runOpen(cli::CommandContext& context);
int runEdit(cli::CommandContext& context);
int runReviewWindow(cli::CommandContext& context);
int runGallery(cli::CommandContext& context);

} // namespace kakanai::demo
