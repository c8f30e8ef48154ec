// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/answer/Questionnaire.h"

namespace kakanai::forms {

/**
 * Whether whoever came (`visitor` among the answers) may file this procedure, by the catalogue's table of
 * filings: the first row that fits decides, and none means that nothing more is needed. Without an answer
 * nothing is judged.
 */
[[nodiscard]] Filing judgeFiling(const Catalogue& catalogue, const QString& procedure,
                                 const Answers& answers);

} // namespace kakanai::forms
