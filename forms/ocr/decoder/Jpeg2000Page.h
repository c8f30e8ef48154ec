// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"

#include <QByteArray>
#include <QImage>

namespace kakanai::forms {

/** The bytes begin as a JP2 file or a JPEG 2000 codestream does (ISO/IEC 15444-1, annexes I and A). */
[[nodiscard]] bool isJpeg2000(const QByteArray& bytes);

/**
 * A scanned page of one or three components of eight bits (a fourth is dropped). OpenJPEG needs four bytes a
 * component and pixel, so a page of more than 12 million pixels is decoded at half or a quarter of its size,
 * which is what 600 dpi shrink to before reading anyway. Errors: PaperUnreadable (damaged, cut off, other
 * components), PaperTooLarge (than `maximalPaperPixels`, or than there is memory for).
 */
[[nodiscard]] FormResult<QImage> jpeg2000Page(const QByteArray& bytes);

} // namespace kakanai::forms
