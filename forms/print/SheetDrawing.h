// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/answer/Fact.h"
#include "forms/print/SignatureInk.h"
#include "forms/qr/QrWriter.h"

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <optional>

namespace kakanai::forms {

enum class Face {
    Form, ///< what is printed on the blank form: gothic
    Value, ///< what a person would write: Mincho with every registered variant
};

enum class TextAlign { Left, Centre, Right };
enum class TextTop { Middle, Top };

/** A piece of text that has its final size and its box, both decided before anything is drawn. */
struct DrawnText {
    QRectF box; ///< millimetres; no ink leaves it
    QString text;
    Face face = Face::Form;
    double pt = 8;
    TextAlign align = TextAlign::Left;
    TextTop top = TextTop::Middle;
    double grey = 0; ///< 0 = black
    double lineHeight = 0; ///< in millimetres; 0 = from the type size
    QList<double> centres =
        {}; ///< one drawn character each, from the box's left: digit squares, spaced titles
    QString key = {}; ///< the field this shows; empty = part of the form
    int person = 0;
    bool standsForValue = false; ///< words that send the reader to the continuation sheet: overprinted too
};

struct DrawnLine {
    QPointF from;
    QPointF to;
    double width = 0.2;
    bool isDotted = false;
};

struct DrawnShade {
    QRectF box;
    double share = 0.08; ///< of black
};

struct DrawnTick {
    QRectF box;
    bool isTicked = false;
    QString key = {};
    QString label = {};
    bool hasSquare = true; ///< false on official paper, which has its own
};

/** Where a value came from, beside its row in the margin; hollow and with a question mark when still
 * doubtful. */
struct DrawnMark {
    QPointF at;
    Origin origin = Origin::Typed;
    bool isDoubtful = false;
};

struct DrawnInk {
    QRectF box;
    SignatureInk ink;
};

/** Where one field's box stands. */
struct FieldPlace {
    QString key;
    int person = 0;
    int page = 0;
    QRectF box;
};

struct DrawnPage {
    QSizeF size{210, 297}; ///< of the paper, in millimetres
    QPointF offset = {}; ///< what this printer's tray moves the page by, in millimetres
    QList<DrawnShade> shades;
    QList<DrawnLine> lines;
    QList<DrawnTick> ticks;
    QList<DrawnText> texts;
    QList<DrawnMark> marks;
    QList<DrawnInk> inks;
    std::optional<QrSymbol> qr;
    QRectF qrBox;
};

/** A sheet ready to be drawn on paper or on a screen: only values, everything decided. */
struct SheetDrawing {
    QString title;
    QList<DrawnPage> pages;
    QList<FieldPlace> places;
};

} // namespace kakanai::forms
