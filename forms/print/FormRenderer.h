// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"
#include "forms/prefill/FilledSheet.h"

#include <QByteArray>
#include <QDateTime>
#include <QImage>
#include <QRectF>

#include <optional>

namespace kakanai::forms {

/** What stands on a sheet besides its facts. */
struct SheetContext {
    QString townName;
    QString caseNumber; ///< under the QR; empty = a draft
    QString caseId; ///< inside the QR
    QDateTime printedAt;
    QByteArray signatureSvg = {}; ///< pen strokes as SVG; empty = a line to sign by hand
};

/**
 * Draws filled sheets as their city-hall forms (Pango and Cairo; layouts are data in millimetres). The
 * preview and the PDF are the same drawing. The individual number is drawn as ●●●● unless the caller is the
 * counter's print stream.
 */
class FormRenderer
{
public:
    FormRenderer();

    /** A PDF of all pages of this sheet. Errors: SheetNotWritten, GlyphMissing, CatalogueInvalid (layout). */
    [[nodiscard]] FormResult<QByteArray> toPdf(const FilledSheet& sheet, const SheetContext& context) const;
    /** Page `page` (from 0) at `dpi`, exactly what toPdf draws. */
    [[nodiscard]] FormResult<QImage> toImage(const FilledSheet& sheet, const SheetContext& context, int page,
                                             double dpi) const;
    [[nodiscard]] int pageCount(const FilledSheet& sheet) const;
    /** Where a field stands on the page, in millimetres from the top left, for the cursor of the counter's
     * preview. */
    [[nodiscard]] std::optional<QRectF> fieldBox(const FilledSheet& sheet, const QString& key,
                                                 int person) const;
};

} // namespace kakanai::forms
