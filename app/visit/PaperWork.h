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

/** One page of a file as a picture. Errors: FileUnreadable, PaperUnreadable. */
[[nodiscard]] Result<QImage> pagePicture(const QString& file, int page);

/** Told which page of how many is read and how much of it is done, 0…1; false stops the reading. */
using PaperProgress = forms::ReadingProgress;

/**
 * Reads all pages of one paper with this thread's own recogniser (made at first use, and anew when the town's
 * folder `papers` of templates has changed: a paper drawn a moment ago is known at once). For the `work`
 * lane.
 */
[[nodiscard]] Result<QList<forms::PageReading>> readPaperHere(const QString& file, const QString& type,
                                                              const QString& papers = {},
                                                              const PaperProgress& progress = {});

/** Sheets as they are kept: their PDFs, and what ties the signature to each of them. */
struct DrawnSheets {
    QList<casework::Attachment> attachments; ///< `<sheet id>.pdf`
    QList<forms::SheetSeal> seals; ///< one a sheet, in the same order
};

/** All sheets drawn to PDF, two at a time; layouts of the town's folder `layouts` come first. For the `work`
 * lane, and for others that live long: a thread's first call loads its fonts. */
[[nodiscard]] Result<DrawnSheets> drawSheets(const QList<forms::FilledSheet>& sheets,
                                             const forms::SheetContext& context, const QString& layouts);

/**
 * A read page as an attachment: individual numbers and what the template says may not be kept are black in
 * the stored picture, and the picture was read again before it came out of here. Errors: PaperUnreadable,
 * also when something could still be read; then nothing is stored.
 */
[[nodiscard]] Result<casework::Attachment> maskedScan(const QString& file, const forms::PageReading& reading,
                                                      const QString& papers = {});

} // namespace kakanai::visit
