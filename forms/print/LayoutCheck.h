// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/model/CatalogueLoader.h"
#include "forms/print/SheetLayout.h"

namespace kakanai::forms {

/**
 * Every fault of a town's own layouts (`sheets/<procedure id>.json` in `folder`), for `kakanai forms check`:
 * what parseSheetLayout refuses, a file named after no procedure, boxes of fields the catalogue lacks or that
 * no procedure on this paper has. One fault a file for its form, all for its fields. Empty when all is well
 * or the folder is not there.
 */
[[nodiscard]] QList<CatalogueFault> layoutFaults(const Catalogue& catalogue, const QString& folder);

/** Boxes for a value no words name: neither at the left, nor above, nor in the box. Field keys, each with its
 * block. */
[[nodiscard]] QStringList unlabelledBoxes(const SheetLayout& layout);

/** What the procedures on this paper ask for and the layout has no box for: field keys, in their order. */
[[nodiscard]] QStringList missingBoxes(const Catalogue& catalogue, const Procedure& procedure,
                                       const SheetLayout& layout);

} // namespace kakanai::forms
