// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/answer/FactSheet.h"
#include "forms/model/Catalogue.h"

namespace kakanai::forms {

/**
 * Adds what follows from the facts and answers, as the catalogue's `derive` column says: who is who, dates,
 * addresses, kinds and usual choices. What is copied keeps its origin (the applicant's name read from the
 * card is still from the card); what follows from an answer is an Answer, everything else Derived. Nothing
 * that is known is overwritten.
 */
[[nodiscard]] FactSheet completeFacts(FactSheet facts, const Answers& answers, const QDate& today);

/** The visitor answers for themselves. */
[[nodiscard]] bool isSelf(const Answers& answers);
/** Somebody acts for the person, so the agent's boxes apply. */
[[nodiscard]] bool hasAgent(const Answers& answers);

} // namespace kakanai::forms
