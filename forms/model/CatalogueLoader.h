// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"
#include "forms/model/Catalogue.h"

#include <QString>

namespace kakanai::forms {

/**
 * Reads a catalogue folder (built in: `:/kakanai/catalogue`), then a town's additions and overrides when
 * `townFolder` is not empty (objects with a known id replace, others are added). Bounded: refuses files over
 * 16 MiB and nesting over 64. Errors: FileUnreadable, CatalogueInvalid with file and place.
 */
[[nodiscard]] FormResult<Catalogue> loadCatalogue(const QString& folder, const QString& townFolder = {});

} // namespace kakanai::forms
