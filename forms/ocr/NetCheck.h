// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace kakanai::forms {

/** Asks each of the program's networks (`cells plain full`) for one look at a stroke: the names of those that
 * do not load, or whose answer has not one share for each of their characters. */
[[nodiscard]] QStringList brokenNets();

} // namespace kakanai::forms
