// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Commands.h"

#include <QStringList>

#include <span>

namespace kakanai::cli {

/** The subcommands that need no window, in the order `--help` lists them. */
[[nodiscard]] std::span<const Command> commands();

/**
 * Takes the general options out of the program's arguments (without its name) and the word that names the
 * subcommand. A missing data folder is made (0700). Returns the subcommand's name, empty when there is none.
 */
[[nodiscard]] Result<QString> prepare(QStringList arguments, CommandContext& context);

/** Installs the texts of `language` (ja, ja-easy, en) for the whole program; unknown languages fall back to
 * ja. */
void installLanguage(const QString& language);

} // namespace kakanai::cli
