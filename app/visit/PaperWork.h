// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/casework/Attachment.h"
#include "forms/FormError.h"
#include "forms/ocr/PageReader.h"
#include "forms/prefill/FilledSheet.h"
#include "forms/print/FormRenderer.h"
#include "forms/print/SheetSeal.h"

#include <QList>
#include <QString>

namespace kakanai::visit {

/** The office's word for what `forms` said. */
[[nodiscard]] Failure toFailure(const forms::FormError& error);

/** Reads one paper with this thread's own recogniser (made at first use). For the `work` lane. */
[[nodiscard]] Result<forms::PageReading> readPaperHere(const QString& file, const QString& type);

/** Sheets as they are kept: their PDFs, and what ties the signature to each of them. */
struct DrawnSheets {
    QList<casework::Attachment> attachments; ///< `<sheet id>.pdf`
    QList<forms::SheetSeal> seals; ///< one a sheet, in the same order
};

/** All sheets drawn to PDF; layouts of the town's folder `layouts` come first. For the `work` lane. */
[[nodiscard]] Result<DrawnSheets> drawSheets(const QList<forms::FilledSheet>& sheets,
                                             const forms::SheetContext& context, const QString& layouts);

/**
 * A read page as an attachment, with the boxes of individual numbers blackened in the stored picture: a
 * moving-out certificate shows one, and the case must not hold it. Errors: PaperUnreadable.
 */
[[nodiscard]] Result<casework::Attachment> maskedScan(const QString& file, const forms::PageReading& reading);

} // namespace kakanai::visit
