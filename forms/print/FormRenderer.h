// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"
#include "forms/prefill/FilledSheet.h"
#include "forms/print/NumberStream.h"
#include "forms/print/SheetDrawing.h"
#include "forms/print/SheetLayout.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QImage>
#include <QPointF>
#include <QRectF>

#include <optional>
#include <span>

namespace kakanai::forms {

/** What stands on a sheet besides its facts. */
struct SheetContext {
    QString townName;
    QString caseNumber; ///< under the QR; empty = a draft
    QString caseId; ///< inside the QR
    QDateTime printedAt;
    QByteArray signatureSvg = {}; ///< pen strokes as SVG; empty = a line to sign by hand
    bool isOverprint = false; ///< only the values, for official paper that has its words and lines
    QPointF trayOffset = {}; ///< with overprint: what this printer's tray moves the page by, in millimetres
};

/** Where a field's box stands: the page (from 0) and millimetres from its top left. */
struct SheetPlace {
    int page = 0;
    QRectF box;
};

/**
 * Draws filled sheets as their city-hall forms (Pango and Cairo; layouts are data in millimetres). The
 * preview and the PDF are the same drawing. An individual number is always drawn as ●●●●, whatever a field
 * claims to hold. Costs nothing to make. Any thread may call it, several at once: each call uses the font map
 * of its own thread, which Pango loads once a thread (some 100 ms), and the thread remembers how the forms'
 * own words are set, so a long-lived worker draws faster than a new one for every sheet.
 */
class FormRenderer
{
public:
    /** Layouts come from the town's folder first (its `catalogue/sheets`), then from the program. */
    explicit FormRenderer(const QString& townLayouts = {});

    /** A PDF of all pages. Errors: SheetNotWritten, GlyphMissing (keys and code points), CatalogueInvalid,
     * FieldInvalid. */
    [[nodiscard]] FormResult<QByteArray> toPdf(const FilledSheet& sheet, const SheetContext& context) const;
    /**
     * The same for the printer only, with individual numbers that were checked in their boxes (see
     * NumberStream); a number this sheet has no box for is left out. Errors: as toPdf.
     */
    [[nodiscard]] FormResult<WipedBytes> toPrinter(const FilledSheet& sheet, const SheetContext& context,
                                                   std::span<const NumberForPrint> numbers) const;
    /** Page `page` (from 0) at `dpi`, exactly what toPdf draws. Refuses less than 20 and more than 600 dpi.
     */
    [[nodiscard]] FormResult<QImage> toImage(const FilledSheet& sheet, const SheetContext& context, int page,
                                             double dpi) const;
    /** 0 when the sheet cannot be drawn. */
    [[nodiscard]] int pageCount(const FilledSheet& sheet) const;
    /** Where a field stands on its page, for the cursor of the counter's preview. */
    [[nodiscard]] std::optional<QRectF> fieldBox(const FilledSheet& sheet, const QString& key,
                                                 int person) const;
    /** The same with the page it stands on. */
    [[nodiscard]] std::optional<SheetPlace> fieldPlace(const FilledSheet& sheet, const QString& key,
                                                       int person) const;

    /** What a signature is linked to: SHA-256 of the exact PDF bytes as they are before anybody signed. */
    [[nodiscard]] FormResult<QString> unsignedDigest(const FilledSheet& sheet, SheetContext context) const;
    /** The drawing itself, before any surface: for checks. Errors: as toPdf. */
    [[nodiscard]] FormResult<SheetDrawing> drawing(const FilledSheet& sheet,
                                                   const SheetContext& context) const;
    /** How this sheet is signed; None when it cannot be drawn. */
    [[nodiscard]] SignMode signMode(const FilledSheet& sheet) const;
    /** Of each of these papers, the keys that have a line for each of several people. */
    [[nodiscard]] QHash<QString, QStringList> keysByPerson(const QStringList& papers) const;
    /** The layout this sheet is drawn with: its paper's own, or one worked out from its fields. */
    [[nodiscard]] FormResult<SheetLayout> layoutFor(const FilledSheet& sheet) const;

private:
    QStringList m_folders;
};

} // namespace kakanai::forms
