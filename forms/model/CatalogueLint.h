// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/model/CatalogueLoader.h"

namespace kakanai::forms {

/**
 * Every fault of a catalogue (and of a town's additions): what cannot be read, unknown fields, documents and
 * variables, conditions that can never hold, variables nobody asks, questions that decide nothing, choices
 * without options, deadlines without a law, texts a language lacks. Empty when all is well.
 */
[[nodiscard]] QList<CatalogueFault> lintCatalogue(const QString& folder, const QString& townFolder = {});

} // namespace kakanai::forms
