// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/print/SheetDrawing.h"

#include <QStringList>

namespace kakanai::forms {

/**
 * Looks at a drawing as a strict clerk would: ink that leaves its box or the page, texts over one another,
 * values smaller than can be read. One sentence a fault, with page and field key, never a value; empty =
 * nothing to complain.
 */
[[nodiscard]] QStringList sheetFaults(const SheetDrawing& drawing);

} // namespace kakanai::forms
