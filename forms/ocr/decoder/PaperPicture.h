// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"

#include <QByteArray>
#include <QImage>

namespace kakanai::forms {

/** Standard input from its start, at most `maximalPaperBytes` of it. */
[[nodiscard]] QByteArray wholeInput();

/** How many pages a file has; 1 for a format of single pictures. Errors: PaperUnreadable. */
[[nodiscard]] FormResult<int> pictureCount(const QByteArray& file);

/** One page as RGB32, on white where it was transparent. The header is judged before anything is decoded.
 * Errors: PaperUnreadable (no picture, no such page, too large, damaged). */
[[nodiscard]] FormResult<QImage> pictureOf(const QByteArray& file, int page);

} // namespace kakanai::forms
