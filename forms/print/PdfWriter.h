// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"
#include "forms/print/SheetDrawing.h"

#include <QByteArray>
#include <QDateTime>

namespace kakanai::forms {

class Typesetter;

/** What a PDF is for. */
enum class PdfFor {
    Keeping,
    Amending, ///< version 1.4, whose table of objects can be added to (see PdfAmendment)
};

/**
 * The drawing as a PDF of A4 pages, fonts embedded as subsets with their Unicode. Equal drawings with an
 * equal `printedAt` give equal bytes. Errors: SheetNotWritten.
 */
[[nodiscard]] FormResult<QByteArray> writePdf(const SheetDrawing& drawing, const QDateTime& printedAt,
                                              const Typesetter& type, PdfFor purpose = PdfFor::Keeping);

/** SHA-256 of the exact bytes, in hex: what a signature or a record refers to. */
[[nodiscard]] QString pdfDigest(const QByteArray& pdf);

} // namespace kakanai::forms
