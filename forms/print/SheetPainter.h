// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/print/SheetDrawing.h"

typedef struct _cairo cairo_t;

namespace kakanai::forms {

class Typesetter;

/** Draws one page on any Cairo surface whose unit is the point: a PDF page or a scaled image. The same
 * strokes. */
void paintPage(cairo_t* cairo, const DrawnPage& page, const Typesetter& type);

} // namespace kakanai::forms
