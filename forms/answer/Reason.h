// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/model/Catalogue.h"

namespace kakanai::forms {

/**
 * Why a procedure is needed, in plain words: the errand and the answers that decided. `known` is what
 * somebody answered or a paper told; what was only assumed to be no is not given as a reason.
 */
[[nodiscard]] Words reasonFor(const Catalogue& catalogue, const Procedure& procedure, const Answers& answers,
                              const Answers& known);

} // namespace kakanai::forms
