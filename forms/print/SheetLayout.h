// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"

#include <QByteArray>
#include <QList>
#include <QRectF>
#include <QString>
#include <QStringList>

namespace kakanai::forms {

/** What is drawn in a box of a sheet. */
enum class CellKind {
    Blank, ///< nothing, for the pen
    Label, ///< printed words in the middle
    Note, ///< printed words from the left
    Text, ///< a value
    Name, ///< a value with its furigana in a row above
    Date, ///< a date as written (和暦); open: 年 月 日 to fill in by hand
    Ticks, ///< one square a choice
    Digits, ///< one square a digit; with choices a bank account: 普通・当座, then its number
    Sign, ///< a signature
    Stamp, ///< room for a seal, with its words
    Office, ///< the office's own box, shaded
    Table, ///< rows inside this box
};

/** One square of a tick group: ticked when the value (or a serving procedure) is one of these. */
struct LayoutChoice {
    QString label;
    QStringList when = {}; ///< stored values; the label itself always counts
    QStringList procedures = {}; ///< ids: ticked when the sheet serves one of them
    bool isOther = false; ///< takes any value the others do not, and writes it in parentheses
};

struct LayoutRow;

/** A box: width in millimetres (0 = what is left of the row), what it draws, and the field it belongs to. */
struct LayoutCell {
    double width = 0;
    CellKind kind = CellKind::Blank;
    QString label = {}; ///< of an open text: small words for the pen in its corner (〒)
    QString field = {};
    QString furigana = {};
    QString suffix = {}; ///< printed behind the value: 通
    int person = -1; ///< -1 = the row's person
    int digits = 0; ///< squares of a Digits box
    double pt = 0; ///< largest type size, 0 = the kind's own
    QList<LayoutChoice> choices = {};
    QList<LayoutRow> rows = {};
};

/** A line of boxes of one height in millimetres, drawn once for each of `repeat` people from `person` on. */
struct LayoutRow {
    double height = 0;
    QList<LayoutCell> cells = {};
    int person = 0;
    int repeat = 1;
};

/** A table with a 0.5 mm frame, in millimetres from the top left of the page. */
struct LayoutBlock {
    double x = 18;
    double y = 0; ///< 0 = under the block before
    double width = 170;
    double gap = 2.5; ///< to the block before, when y is 0
    QString heading = {}; ///< words above the frame
    QString caption = {}; ///< words from top to bottom in a column at the left
    int page = 0;
    QList<LayoutRow> rows = {};
};

/** Where the head of the first page stands; the 届 of 戸籍 keep theirs at the left, beside 受理 and 発送. */
struct LayoutHead {
    QRectF title{18, 9, 170, 8};
    QRectF addressee{18, 20, 90, 6};
    QRectF date{126, 20, 62, 6};
};

/** How one paper looks: A4 portrait, millimetres, boxes bound to field keys. */
struct SheetLayout {
    QString id;
    QString title;
    QString addressee = QStringLiteral("（あて先）　{town}長"); ///< {town} becomes the town's name
    QString dateLabel = QStringLiteral("届出年月日");
    QString dateField = QStringLiteral("sys_date");
    LayoutHead head = {};
    QList<LayoutBlock> blocks = {};
    QStringList notes = {};
    bool isGeneric = false;

    /** Every field key some box of this layout shows. */
    [[nodiscard]] QStringList fieldKeys() const;
};

/**
 * Reads one layout (schema: forms/catalogue/schema/sheet.schema.json). Refuses unknown members, so a typing
 * error is found, and boxes wider than their row or lower than the page. Errors: CatalogueInvalid with the
 * place.
 */
[[nodiscard]] FormResult<SheetLayout> parseSheetLayout(const QByteArray& json);

/**
 * The layout of a procedure's paper from the first folder that has `<id>.json`; a file may say only that it
 * looks the `same` as another. Errors: FileUnreadable when no folder has it, CatalogueInvalid.
 */
[[nodiscard]] FormResult<SheetLayout> loadSheetLayout(const QStringList& folders, const QString& id);

} // namespace kakanai::forms
