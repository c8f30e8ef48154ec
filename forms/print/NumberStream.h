// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/secret/Secret.h"
#include "cardreader/secret/WipedBytes.h"
#include "forms/FormError.h"
#include "forms/print/SheetDrawing.h"

#include <QDateTime>

#include <span>

namespace kakanai::forms {

class Typesetter;

/** An individual number somebody has checked, for one box of the sheets. */
struct NumberForPrint {
    QString key; ///< `p_mynumber` …
    int person = 0;
    Secret digits; ///< twelve
};

/**
 * The sheet for the printer: as it is kept, but with these numbers in their boxes instead of ●●●●. The digits
 * go from the secret into the answer, which is wiped, and nowhere else: Pango and Cairo draw the sheet
 * without them. They are strokes, not text, so that nobody copies or searches them. Errors: SheetNotWritten,
 * and FieldInvalid for a number that is none or that this sheet has no box for.
 */
[[nodiscard]] FormResult<WipedBytes> writeWithNumbers(SheetDrawing drawing, const QDateTime& printedAt,
                                                      const Typesetter& type,
                                                      std::span<const NumberForPrint> numbers);

} // namespace kakanai::forms
