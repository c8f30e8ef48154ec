// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/answer/Questionnaire.h"

namespace kakanai::forms {

/**
 * The last day for a procedure, counted from the real date among the facts. The day itself is not moved when
 * the office is closed then: the town's calendar decides that. Without a known date only the words are given.
 */
[[nodiscard]] Deadline countDeadline(const Procedure& procedure, const FactSheet& facts,
                                     const Answers& answers, const QDate& today);

} // namespace kakanai::forms
