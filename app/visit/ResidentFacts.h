// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/ResidentLookup.h"
#include "forms/model/Rule.h"

namespace kakanai::visit {

/**
 * What a visit takes from the residents' extract: about the card's holder only what this errand is about, and
 * the others of the household only when as many move as live there; at a death the one of the household the
 * extract knows as dead, to be confirmed, and nobody where it knows several. Nothing when nobody, or more
 * than one, was found.
 */
[[nodiscard]] QList<forms::Fact> factsFromExtract(const casework::ResidentMatch& match,
                                                  const forms::Answers& answers);

} // namespace kakanai::visit
