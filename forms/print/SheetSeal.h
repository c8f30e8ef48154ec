// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/print/FormRenderer.h"

namespace kakanai::forms {

/**
 * What ties a signature to exactly one PDF: the digest of the sheet as it lay before the person, the digest
 * of that together with the pen strokes, and the digest of the PDF that was kept. Kept with the case; nothing
 * in it is personal. All are SHA-256 in hex.
 */
struct SheetSeal {
    QString sheet; ///< `J01`, `B05-2`
    QString document; ///< the PDF nobody had signed yet
    QString link; ///< `document` and the pen strokes; of the document alone where nobody signs with a pen
    QString pdf; ///< the PDF with its signature, byte for byte

    friend bool operator==(const SheetSeal&, const SheetSeal&) = default;
};

/** `pdf` is what `toPdf(sheet, context)` gave. Errors: as toPdf. */
[[nodiscard]] FormResult<SheetSeal> sealSheet(const FormRenderer& renderer, const FilledSheet& sheet,
                                              const SheetContext& context, const QByteArray& pdf);

/** True while the kept PDF and the kept pen strokes are still the ones that were sealed. */
[[nodiscard]] bool holds(const SheetSeal& seal, const QString& pdfDigest, const QByteArray& signatureSvg);

} // namespace kakanai::forms
