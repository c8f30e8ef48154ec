// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace kakanai::queue {

/** Open: calls. Paused: somebody is there and calls nobody. Closed: nobody is there. A counter that never
 * said anything is open: a town with one counter need not know of this. */
enum class CounterState { Open, Paused, Closed };

/** `open paused closed`, as stored and printed. */
[[nodiscard]] QString counterStateName(CounterState state);
[[nodiscard]] std::optional<CounterState> counterStateFromName(const QString& name);

} // namespace kakanai::queue
