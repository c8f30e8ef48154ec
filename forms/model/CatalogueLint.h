// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/model/CatalogueLoader.h"

namespace kakanai::forms {

/**
 * Every fault of a catalogue (and of a town's additions): what cannot be read, keys nobody knows, ids that
 * stand twice, unknown fields, documents and variables, conditions that can never hold, variables nobody
 * asks, questions that decide nothing, choices without options or never offered, days in the wrong order,
 * sheets deemed by none, deadlines without a law, texts a language lacks. Empty when all is well. What a
 * person has to have read is in CatalogueReview.
 */
[[nodiscard]] QList<CatalogueFault> lintCatalogue(const QString& folder, const QString& townFolder = {});

/** Whether a question is put for the sheets, the desk or the queue, so that no procedure has to hang on it.
 */
[[nodiscard]] bool isForOthers(const QString& var);

} // namespace kakanai::forms
