// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"

#include <QByteArray>
#include <QImage>

namespace kakanai::forms {

/** The bytes begin as a PDF does. */
[[nodiscard]] bool isPdf(const QByteArray& bytes);

/** How many pages a PDF has. Errors: PaperUnreadable (damaged, locked, empty, too many). */
[[nodiscard]] FormResult<int> pdfPageCount(const QByteArray& bytes);

/** One page as a picture, at 300 dpi or, where the page is huge, at as many as keep it within
 * `maximalPaperPixels`. Errors: PaperUnreadable. */
[[nodiscard]] FormResult<QImage> pdfPage(const QByteArray& bytes, int page);

} // namespace kakanai::forms
