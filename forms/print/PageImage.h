// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"
#include "forms/print/SheetDrawing.h"

#include <QImage>

namespace kakanai::forms {

class Typesetter;

/** One page of a drawing as a picture, exactly what its PDF shows. Refuses a page that is not there, and less
 * than 20 or more than 600 dpi. Errors: SheetNotWritten. */
[[nodiscard]] FormResult<QImage> pageImage(const SheetDrawing& drawing, int page, double dpi,
                                           const Typesetter& type);

} // namespace kakanai::forms
