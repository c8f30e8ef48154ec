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

/** A decoded picture of a paper and the SHA-256 of the file it came from, in hex. */
struct PaperImage {
    QString pageId;
    QString fileName; ///< without its folder
    QImage image; ///< RGB32, as stored (an EXIF turn is not applied, so boxes fit the given file)
};

/**
 * Opens a JPEG, PNG, BMP, PNM, TIFF or WebP file. The header is judged before anything is decoded: a picture
 * that says it is larger than `maximalPaperPixels` is refused, so a small file cannot claim much memory.
 * Vector and animated formats are refused. The decoder runs in this process; moving it to a child process
 * (HOUSE §3) is still to be done. Errors: FileUnreadable (no such file, larger than `maximalPaperBytes`),
 * PaperUnreadable (no picture, too large, too small, damaged).
 */
[[nodiscard]] FormResult<PaperImage> openPaper(const QString& file);

} // namespace kakanai::forms
