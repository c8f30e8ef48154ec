// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/model/CatalogueLint.h"

namespace kakanai::forms {

/** The faults in who may file what and in what comes before what: rows that name no procedure, ask for a
 * paper or an answer nobody has, or say nothing in a language. */
void lintFilings(const Catalogue& catalogue, QList<CatalogueFault>& faults);

} // namespace kakanai::forms
