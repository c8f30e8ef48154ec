// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"
#include "forms/answer/FactSheet.h"
#include "forms/model/Catalogue.h"
#include "forms/prefill/FilledSheet.h"
#include "forms/prefill/SheetPlan.h"

#include <QDate>

namespace kakanai::forms {

/**
 * Turns what is known into filled sheets: one for each procedure that has a paper, same-form procedures on
 * one. A paper for a child, a person or a card is written once for each of them, unless it has lines for
 * several.
 */
class Prefiller
{
public:
    explicit Prefiller(const Catalogue& catalogue);

    /** Facts that follow from others (和暦 today, 異動事由, visitor = person …), added with origin Derived or
     * Answer. */
    [[nodiscard]] FactSheet complete(FactSheet facts, const Answers& answers, const QDate& today) const;

    /** Errors: UnknownProcedure. */
    [[nodiscard]] FormResult<QList<FilledSheet>> fill(const FactSheet& completed, const Answers& answers,
                                                      const QStringList& procedures,
                                                      const SheetPlan& plan = {}) const;

    /**
     * COMMANDS "counts". A fact known to card, extract, paper or rule counts there. What a person must
     * answer, type or sign counts as theirs whether or not it is done; what a source should tell but did not
     * is open. A box that does not apply (no agent) counts under its usual source.
     */
    [[nodiscard]] EntryCounts count(const QList<FilledSheet>& sheets, const Answers& answers) const;

private:
    const Catalogue* m_catalogue;
};

/**
 * What facts and a list of procedures say about a visit nobody was asked about: the errand (most of the
 * procedures belong to it), who came (the applicant is the person), which certificates. Given answers stay as
 * they are.
 */
[[nodiscard]] Answers answersFor(const Catalogue& catalogue, Answers given, const FactSheet& facts,
                                 const QStringList& procedures, const QDate& today);

} // namespace kakanai::forms
