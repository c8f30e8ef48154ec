// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/model/CatalogueLoader.h"

namespace kakanai::forms {

/**
 * Every fault of a town's own layouts (`sheets/<procedure id>.json` in `folder`), for `kakanai forms check`:
 * what parseSheetLayout refuses, a file named after no procedure, boxes of fields the catalogue lacks or that
 * no procedure on this paper has. One fault a file for its form, all for its fields. Empty when all is well
 * or the folder is not there.
 */
[[nodiscard]] QList<CatalogueFault> layoutFaults(const Catalogue& catalogue, const QString& folder);

} // namespace kakanai::forms
