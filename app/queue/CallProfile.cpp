// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/CallProfile.h"

#include <algorithm>
#include <array>

namespace kakanai::queue {
namespace {

struct Row {
    CallProfile profile;
    const char* name;
    bool isSounded;
    bool isShown;
};

// clang-format off
constexpr std::array rows{
    Row{CallProfile::Spoken, "",       true,  true},
    Row{CallProfile::Silent, "silent", false, true},
    Row{CallProfile::Flash,  "flash",  false, true},
    Row{CallProfile::Walk,   "walk",   false, false},
};
// clang-format on

const Row& rowOf(CallProfile profile)
{
    return rows.at(static_cast<std::size_t>(profile));
}

} // namespace

QString callProfileName(CallProfile profile)
{
    return QString::fromLatin1(rowOf(profile).name);
}

std::optional<CallProfile> callProfileFromName(const QString& name)
{
    const auto row =
        std::ranges::find_if(rows, [&](const Row& known) { return name == QLatin1String(known.name); });
    return row == rows.end() ? std::nullopt : std::optional(row->profile);
}

bool isSounded(CallProfile profile)
{
    return rowOf(profile).isSounded;
}

bool isShown(CallProfile profile)
{
    return rowOf(profile).isShown;
}

} // namespace kakanai::queue
