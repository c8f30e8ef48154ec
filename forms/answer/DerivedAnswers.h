// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/answer/FactSheet.h"
#include "forms/model/Rule.h"

#include <QDate>

namespace kakanai::forms {

/** What follows from card and papers: ages, school age, 75+, prefecture change, nationality, household. Of
 * what people said only the errand and how many they are is taken into account. */
[[nodiscard]] Answers answersFromFacts(const Answers& said, const FactSheet& facts, const QDate& today);

/** What follows from other answers: without children there is no nursery to ask about. Only new answers are
 * returned. */
[[nodiscard]] Answers impliedAnswers(const Answers& answers);

/** The questions whose “no” makes this one needless: asked first, they may save it. */
[[nodiscard]] QStringList ruledOutBy(const QString& var);

} // namespace kakanai::forms
