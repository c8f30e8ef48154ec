// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/model/Catalogue.h"

#include <QJsonObject>
#include <QList>
#include <QRectF>
#include <QSizeF>
#include <QString>

namespace kakanai::editor {

/** A box of a sheet's layout that can be pointed at, in millimetres from the page's top left. */
struct SheetPart {
    QString pointer; ///< of the cell: `/blocks/0/rows/1/cells/2`, deeper inside a table
    QRectF box;
    int page = 0;
};

/** Every box of a layout, the inner ones of a table after it; empty when it cannot be read. */
[[nodiscard]] QList<SheetPart> partsOf(const QJsonObject& sheet);

/** Pages of the sheet itself; 1 when it cannot be read. */
[[nodiscard]] int pageCountOf(const QJsonObject& sheet);
/** A4 upright or A3 lying, in millimetres. */
[[nodiscard]] QSizeF paperSizeOf(const QJsonObject& sheet);

/** What a box is: the member that says it (`text`, `name`, `label` …), or `rows`, or empty for a blank. */
[[nodiscard]] QString contentKind(const QJsonObject& cell);
/** The members a person chooses from, in the order of the list. */
[[nodiscard]] QStringList contentKinds();
/** The kind a field is usually shown with. */
[[nodiscard]] QString kindFor(const forms::FieldSpec& field);

/** A pointer's way up: `/blocks/0/rows/1/cells/2` → `/blocks/0/rows/1`. */
[[nodiscard]] QString rowOf(const QString& cell);
[[nodiscard]] QString blockOf(const QString& cell);

// Every change answers the whole layout anew, or the old one when the new one could not be drawn: boxes wider
// than their row, rows below the page. So a layout that was sound stays sound.

/** The box's right edge moves by `millimetres`; its neighbour gives or takes. Not below 3 mm. */
[[nodiscard]] QJsonObject withWidth(const QJsonObject& sheet, const QString& cell, double millimetres);
/** The row's height becomes this; in a table the row below (or above) gives or takes. Not below 4 mm. */
[[nodiscard]] QJsonObject withHeight(const QJsonObject& sheet, const QString& cell, double height);
/** A box right of this one with half its width. */
[[nodiscard]] QJsonObject withCellAfter(const QJsonObject& sheet, const QString& cell);
/** Without this box; its neighbour takes the room; the last box of a row takes the row along. */
[[nodiscard]] QJsonObject withoutCell(const QJsonObject& sheet, const QString& cell);
/** A row of a label and a box below this one. */
[[nodiscard]] QJsonObject withRowAfter(const QJsonObject& sheet, const QString& cell);
[[nodiscard]] QJsonObject withoutRow(const QJsonObject& sheet, const QString& cell);
/** A framed table below this one's. */
[[nodiscard]] QJsonObject withBlockAfter(const QJsonObject& sheet, const QString& cell);
/** A box of its own on a page (from 0), where it was drawn: into the room a sheet may print in. */
[[nodiscard]] QJsonObject withBoxAt(const QJsonObject& sheet, int page, const QRectF& millimetres);
/** The pointer of the newest table's first box. */
[[nodiscard]] QString newestBox(const QJsonObject& sheet);
/** The whole table a box stands in moves by so many millimetres. */
[[nodiscard]] QJsonObject withBlockMoved(const QJsonObject& sheet, const QString& cell,
                                         const QPointF& millimetres);
/** The box shows `value` as `kind`: a field's key, or words for `label`, `note` and `office`. A name brings
 * its reading along where `keys`, the paper's fields, have it. */
[[nodiscard]] QJsonObject withContent(const QJsonObject& sheet, const QString& cell, const QString& kind,
                                      const QString& value, const QStringList& keys,
                                      const forms::Catalogue& catalogue);

/** A first layout of a procedure's paper: who files, then every other field with its label, then the office.
 */
[[nodiscard]] QJsonObject firstLayout(const forms::Procedure& procedure, const forms::Catalogue& catalogue);
/** A layout to draw over a blank form: one box, for the first field; an A3 where the form's first page lies.
 */
[[nodiscard]] QJsonObject blankLayout(const forms::Procedure& procedure, const forms::Catalogue& catalogue,
                                      bool isLying);

} // namespace kakanai::editor
