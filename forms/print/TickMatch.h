// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/prefill/FilledSheet.h"
#include "forms/print/SheetLayout.h"

namespace kakanai::forms {

/** Which squares of a group get their ✓, and what of the value none of them says. */
struct TickMatch {
    QList<qsizetype> ticked;
    QString rest;
};

/**
 * Ticks by stored value, by the words shown, or by the procedures this paper serves. A list (separated by 、
 * , ・ or ／) may tick several. What no square says is `rest`; a choice marked as "other" is ticked for it.
 */
[[nodiscard]] TickMatch matchTicks(const QList<LayoutChoice>& choices, const FieldValue& field,
                                   const FilledSheet& sheet);

} // namespace kakanai::forms
