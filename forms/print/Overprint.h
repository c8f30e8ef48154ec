// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/print/SheetDrawing.h"

namespace kakanai::forms {

/**
 * Leaves of a page what a pen would add to the official paper: values, ticks and signatures, moved by
 * `offset` millimetres (what the printer's tray is off). The paper itself brings words, lines and squares.
 */
void keepValuesOnly(DrawnPage& page, const QPointF& offset);

/** Makes the page an A3 lying: what is drawn stays on its left half, with a fold beside it. */
void spreadOut(DrawnPage& page);

} // namespace kakanai::forms
