// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kakanai::cli {

struct CommandContext;

/**
 * `kakanai card selftest`: everything that costs no try on whatever card lies there, and a trace a town can
 * send us. In the trace stand commands, lengths and status words; of what the card answered only the
 * counters, never content.
 */
[[nodiscard]] int runCardSelfTest(CommandContext& context);

} // namespace kakanai::cli
