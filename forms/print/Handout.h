// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"
#include "forms/print/SheetDrawing.h"

#include <QByteArray>
#include <QDateTime>
#include <QImage>
#include <QList>

namespace kakanai::forms {

/** The same words twice: as the office writes them, and beside them in the reader's language (empty = none).
 */
struct TwoWords {
    QString ja;
    QString other = {};
};

/** One line of a handout: what it is about, and what is said about it. */
struct HandoutRow {
    TwoWords label;
    TwoWords value;
};

struct HandoutSection {
    TwoWords heading;
    QList<HandoutRow> rows;
    bool startsPage = false;
};

/** Codes to be read by a machine another day, with what they are. */
struct HandoutCodes {
    TwoWords words;
    QList<QByteArray> contents;
};

/** What a person takes home: no form, but sentences and lists, in one language or two. */
struct Handout {
    TwoWords title;
    QString town;
    QString number; ///< large at the top right; may be empty
    QString reference; ///< the case's number, in the foot
    QDateTime printedAt;
    QList<TwoWords> sentences; ///< under the title
    QList<HandoutSection> sections;
    HandoutCodes codes = {}; ///< at the end; may be empty
    HandoutCodes page = {}; ///< before them: where more is told; may be empty
};

/** Sets a handout on A4 pages: nothing is clipped, long rows wrap, a section goes on on the next page. */
[[nodiscard]] SheetDrawing handoutDrawing(const Handout& handout);
/** Errors: SheetNotWritten, GlyphMissing with code points. */
[[nodiscard]] FormResult<QByteArray> handoutPdf(const Handout& handout);
/** Page `page` (from 0), exactly as in the PDF. Errors: as handoutPdf. */
[[nodiscard]] FormResult<QImage> handoutImage(const Handout& handout, int page, double dpi);

} // namespace kakanai::forms
