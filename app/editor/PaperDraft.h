// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/SheetEdit.h"
#include "forms/ocr/PaperTemplate.h"

#include <QSizeF>

namespace kakanai::editor {

/** The papers a town meets, by size; the orientation follows the scan. */
enum class PaperSize { A4, A5, Card };

/** In millimetres, upright. */
[[nodiscard]] QSizeF millimetresOf(PaperSize size);

// A template in the window: its fields as boxes in millimetres, pixels of 300 dpi in the file.

[[nodiscard]] QRectF toMillimetres(const QRect& pixels);
[[nodiscard]] QRect toPixels(const QRectF& millimetres);
/** The fields as boxes to point at; the pointer is the field's name. */
[[nodiscard]] QList<SheetPart> partsOf(const forms::PaperTemplate& paper);

/** A field for a box just drawn: the next free name, a kind by its shape. */
[[nodiscard]] forms::TemplateField newField(const forms::PaperTemplate& paper, const QRectF& millimetres);

/**
 * What follows from a fact: its kind, its words for a choice, and for an individual number that it is masked,
 * checked and never kept on the stored picture.
 */
void feed(forms::TemplateField& field, const forms::FieldSpec* spec);

/** One square a digit or kana: the box divided evenly; 0 = written freely. */
void setCells(forms::TemplateField& field, int count);

} // namespace kakanai::editor
