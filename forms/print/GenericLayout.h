// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/prefill/FilledSheet.h"
#include "forms/print/SheetLayout.h"

namespace kakanai::forms {

/**
 * A layout worked out from a sheet's own fields, for papers nobody has drawn yet: who files first, then whom
 * it is about, then the rest by theme, the signature, the office's boxes. Marked `isGeneric`.
 */
[[nodiscard]] SheetLayout genericLayout(const FilledSheet& sheet);

} // namespace kakanai::forms
