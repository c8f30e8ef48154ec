// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"
#include "forms/ocr/DecoderAnswer.h"

#include <QImage>
#include <QString>

namespace kakanai::forms {

/** The shorter side below which no field of any paper can be read, in pixels. */
constexpr int minimalPaperSide = 400;

/** A decoded picture of a paper and the SHA-256 of the file it came from, in hex; of a later page, of the
 * file and the page's number. */
struct PaperImage {
    QString pageId;
    QString fileName; ///< without its folder
    QImage image; ///< RGB32, as stored (an EXIF turn is not applied, so boxes fit the given file)
    int shrunk = 1; ///< so many pixels of the file along a side of one of these
};

/**
 * Opens one page of a JPEG, PNG, BMP, PNM, TIFF, JPEG 2000, WebP or PDF file (WebP where Qt's plugin for it
 * is installed). Decoded is in a process of its own (DecoderProcess.h), where the header is judged first: a
 * picture that says it is larger than `maximalPaperPixels` is refused, so a small file cannot claim much
 * memory; one of more than `handedPaperPixels` comes at half its size. Vector pictures and animations are
 * refused, and a file is taken for what it holds, not for what its name ends in. Errors: FileUnreadable (no
 * such file), PaperTooLarge (pixels, pages, `maximalPaperBytes`), PaperLocked (a PDF with a password),
 * PaperNotPicture (empty, something else), PaperUnreadable (no such page, too small, damaged, takes too
 * long). Blocks: for a lane, never a window.
 */
[[nodiscard]] FormResult<PaperImage> openPaper(const QString& file, int page = 0);

/** The first picture of a file whatever its size: for codes and thumbnails. Otherwise as `openPaper`. */
[[nodiscard]] FormResult<QImage> openPicture(const QString& file);

/** How many pages a file has; 1 for a picture. Errors as `openPaper`'s. */
[[nodiscard]] FormResult<int> paperPageCount(const QString& file);

} // namespace kakanai::forms
