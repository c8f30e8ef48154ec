// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/CounterState.h"

#include <array>

namespace kakanai::queue {
namespace {

constexpr std::array names{"open", "paused", "closed"};

} // namespace

QString counterStateName(CounterState state)
{
    return QLatin1String(names.at(static_cast<std::size_t>(state)));
}

std::optional<CounterState> counterStateFromName(const QString& name)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1String(names[i]))
            return static_cast<CounterState>(i);
    }
    return {};
}

} // namespace kakanai::queue
