// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"

#include <QImage>
#include <QString>

namespace kakanai::forms {

/** The largest picture that is decoded, in pixels; an A4 page at 600 dpi has 35 million. */
constexpr qint64 maximalPaperPixels = 50'000'000;
/** The largest file that is opened, in bytes. */
constexpr qint64 maximalPaperBytes = 64 * 1024 * 1024;
/** The shorter side below which no field of any paper can be read, in pixels. */
constexpr int minimalPaperSide = 400;

/** A decoded picture of a paper and the SHA-256 of the file it came from, in hex; of a later page, of the
 * file and the page's number. */
struct PaperImage {
    QString pageId;
    QString fileName; ///< without its folder
    QImage image; ///< RGB32, as stored (an EXIF turn is not applied, so boxes fit the given file)
};

/**
 * Opens one page of a JPEG, PNG, BMP, PNM, TIFF, WebP or PDF file (TIFF and WebP where Qt's plugins for them
 * are installed). The header is judged before anything is decoded: a picture that says it is larger than
 * `maximalPaperPixels` is refused, so a small file cannot claim much memory. Vector pictures and animations
 * are refused, and a file is taken for what it holds, not for what its name ends in. The decoder runs in this
 * process; moving it to a child process is still to be done. Errors: FileUnreadable (no such file,
 * larger than `maximalPaperBytes`), PaperUnreadable (no picture, no such page, too large, too small,
 * damaged).
 */
[[nodiscard]] FormResult<PaperImage> openPaper(const QString& file, int page = 0);

/** How many pages a file has; 1 for a picture. Errors as `openPaper`'s. */
[[nodiscard]] FormResult<int> paperPageCount(const QString& file);

} // namespace kakanai::forms
