// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"

#include <QByteArray>
#include <QImage>

namespace kakanai::forms {

/** Standard input from its start, at most `maximalPaperBytes` of it. */
[[nodiscard]] QByteArray wholeInput();

/** How many pages a file has; 1 for a format of single pictures. Errors: as `pictureOf`'s; more than
 * `mostPaperPages` are too large. */
[[nodiscard]] FormResult<int> pictureCount(const QByteArray& file);

/**
 * One page as RGB32, on white where it was transparent; at half its size when it has more than
 * `handedPaperPixels`. The header is judged before anything is decoded, and a picture (not a PDF, which needs
 * fonts) is decoded with no file to open any more. Errors: PaperUnreadable (no such page, damaged),
 * PaperTooLarge, PaperLocked (a PDF with a password), PaperNotPicture.
 */
[[nodiscard]] FormResult<QImage> pictureOf(const QByteArray& file, int page);

} // namespace kakanai::forms
