// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/WindowCommands.h"

#include <array>

namespace kakanai::demo {
namespace {

constexpr std::array table{
    cli::Command{"open", runOpen, "the windows of this machine: kiosk,counter,supervisor,display"},
    cli::Command{"desk", runReviewWindow, "review --department X: one department's work list"},
    cli::Command{"edit", runEdit, "forms edit: the town's own procedures and sheets"},
    cli::Command{"demo", runDemo, "a day at the demonstration town, as a guided tour"},
    cli::Command{"gallery", runGallery, "every piece of screen in one window"},
};

} // namespace

std::span<const cli::Command> windowCommands()
{
    return table;
}

bool runsOffScreen(const QString& name, const QStringList& arguments)
{
    return (name == QStringLiteral("demo") && arguments.contains(QStringLiteral("--headless")))
        || (name == QStringLiteral("gallery") && arguments.contains(QStringLiteral("--out")));
}

} // namespace kakanai::demo
