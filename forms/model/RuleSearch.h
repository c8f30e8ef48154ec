// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/model/Catalogue.h"

#include <optional>

namespace kakanai::forms {

/** Every answer a question can get, as far as conditions can tell them apart; none for a list of more than
 * eight. */
[[nodiscard]] QList<QVariant> answersTo(const Question& question);

/** A life event alone, with no for everything it does not ask; the other answers stay open. */
[[nodiscard]] Answers unaskedAtEvent(const Catalogue& catalogue, const QString& event);

/**
 * Tries a condition with every combination of answers that could still change it. A part that is decided is
 * not tried further, so this is exact and mostly short. Gives up (nothing) on a condition after a while, and
 * on all of them once `effort` is spent, so that a hostile catalogue costs no more than seconds: “not proved”
 * is never “proved”.
 */
class RuleSearch
{
public:
    explicit RuleSearch(const Catalogue& catalogue, qint64 effort = 4'000'000);

    /** Whether some answers make it `wanted`. `Undecided`: with every question answered. */
    [[nodiscard]] std::optional<bool> canBe(const Rule& rule, Truth wanted, const Answers& given);
    /** Whether, with some other answers, two answers to this question decide it differently. */
    [[nodiscard]] std::optional<bool> matters(const Rule& rule, const QString& var, const Answers& given);
    [[nodiscard]] qint64 trials() const { return m_trials; }
    /** Nothing more can be found out. */
    [[nodiscard]] bool isExhausted() const { return m_effort <= 0; }

private:
    bool canBeFrom(const Rule& rule, Truth wanted, Answers& answers);
    bool mattersFrom(const Rule& rule, const QString& var, Answers& answers);
    void begin(const Rule& rule);
    bool isSpent();

    const Catalogue* m_catalogue;
    qint64 m_effort; ///< left for all
    qint64 m_left = 0; ///< left for the condition at hand
    qint64 m_price = 1; ///< of one trial: long conditions cost more
    qint64 m_trials = 0;
};

} // namespace kakanai::forms
