// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"
#include "forms/answer/FactSheet.h"
#include "forms/model/Catalogue.h"
#include "forms/prefill/FilledSheet.h"

#include <QDate>

namespace kakanai::forms {

/** Turns what is known into filled sheets: one for each procedure that has a paper, same-form procedures on
 * one. */
class Prefiller
{
public:
    explicit Prefiller(const Catalogue& catalogue);

    /** Facts that follow from others (和暦 today, 異動事由, visitor = person …), added with origin Derived or
     * Answer. */
    [[nodiscard]] FactSheet complete(FactSheet facts, const Answers& answers, const QDate& today) const;

    /** Errors: UnknownProcedure. */
    [[nodiscard]] FormResult<QList<FilledSheet>> fill(const FactSheet& completed, const Answers& answers,
                                                      const QStringList& procedures) const;

    [[nodiscard]] EntryCounts count(const QList<FilledSheet>& sheets, const Answers& answers) const;

private:
    const Catalogue* m_catalogue;
};

} // namespace kakanai::forms
