// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"
#include "forms/print/SheetDrawing.h"

#include <QImage>

namespace kakanai::forms {

class Typesetter;

/** One drawn page as a picture, exactly what the PDF shows. Errors: SheetNotWritten below 20 and above 600
 * dpi. */
[[nodiscard]] FormResult<QImage> pageImage(const DrawnPage& page, const Typesetter& type, double dpi);

} // namespace kakanai::forms
