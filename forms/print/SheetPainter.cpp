// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/SheetPainter.h"

#include "forms/print/Typesetter.h"

#include <cairo.h>

#include <algorithm>
#include <map>

namespace kakanai::forms {
namespace {

void rectangle(cairo_t* cairo, const QRectF& box)
{
    cairo_rectangle(cairo, box.x() * pointsPerMm, box.y() * pointsPerMm, box.width() * pointsPerMm,
                    box.height() * pointsPerMm);
}

void moveTo(cairo_t* cairo, double x, double y)
{
    cairo_move_to(cairo, x * pointsPerMm, y * pointsPerMm);
}

void lineTo(cairo_t* cairo, double x, double y)
{
    cairo_line_to(cairo, x * pointsPerMm, y * pointsPerMm);
}

void black(cairo_t* cairo, double millimetres)
{
    cairo_set_source_rgb(cairo, 0, 0, 0);
    cairo_set_line_width(cairo, millimetres * pointsPerMm);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_SQUARE);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_MITER);
}

/** All lines of one look are one path: an operation each would cost the PDF more than its lines. */
void paintLines(cairo_t* cairo, const QList<DrawnLine>& lines)
{
    constexpr double dots[] = {0.6 * pointsPerMm, 0.9 * pointsPerMm};
    constexpr double dotWidth = 0.12;
    std::map<std::pair<bool, double>, QList<const DrawnLine*>> looks;
    for (const DrawnLine& line : lines)
        looks[{line.isDotted, line.isDotted ? dotWidth : line.width}].append(&line);
    for (const auto& [look, alike] : looks) {
        const auto& [isDotted, width] = look;
        black(cairo, width);
        if (isDotted) {
            cairo_set_line_cap(cairo, CAIRO_LINE_CAP_BUTT);
            cairo_set_dash(cairo, dots, 2, 0);
        }
        for (const DrawnLine* line : alike) {
            moveTo(cairo, line->from.x(), line->from.y());
            lineTo(cairo, line->to.x(), line->to.y());
        }
        cairo_stroke(cairo);
        cairo_set_dash(cairo, nullptr, 0, 0);
    }
}

void paintTicks(cairo_t* cairo, const QList<DrawnTick>& ticks)
{
    black(cairo, 0.2);
    for (const DrawnTick& tick : ticks) {
        if (tick.hasSquare)
            rectangle(cairo, tick.box);
    }
    cairo_stroke(cairo);
    // A ✓ as a pen makes it: short down, long up, a little over the edge.
    black(cairo, 0.55);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    for (const DrawnTick& tick : ticks) {
        if (!tick.isTicked)
            continue;
        const QRectF& box = tick.box;
        moveTo(cairo, box.left() + 0.16 * box.width(), box.top() + 0.52 * box.height());
        lineTo(cairo, box.left() + 0.42 * box.width(), box.top() + 0.82 * box.height());
        lineTo(cairo, box.left() + 0.92 * box.width(), box.top() + 0.10 * box.height());
    }
    cairo_stroke(cairo);
}

/** True when the mark is only an outline. */
bool isHollow(const DrawnMark& mark)
{
    return mark.isDoubtful || mark.origin == Origin::Core;
}

void outlineMark(cairo_t* cairo, const DrawnMark& mark)
{
    constexpr double size = 1.7;
    const double x = mark.at.x();
    const double y = mark.at.y();
    const auto polygon = [&](std::initializer_list<QPointF> points) {
        bool isFirst = true;
        for (const QPointF& point : points) {
            isFirst ? moveTo(cairo, x + point.x() * size, y + point.y() * size)
                    : lineTo(cairo, x + point.x() * size, y + point.y() * size);
            isFirst = false;
        }
        cairo_close_path(cairo);
    };
    switch (mark.origin) {
    case Origin::Card:
        polygon({{0, 0}, {1, 0}, {1, 1}, {0, 1}});
        break;
    case Origin::Paper:
        polygon({{0.5, 0}, {1, 1}, {0, 1}});
        break;
    case Origin::Qr:
        polygon({{0.5, 0}, {1, 0.5}, {0.5, 1}, {0, 0.5}});
        break;
    case Origin::Derived:
        cairo_new_sub_path(cairo);
        cairo_arc(cairo, (x + size / 2) * pointsPerMm, (y + size / 2) * pointsPerMm, size / 2 * pointsPerMm,
                  0, 6.2832);
        break;
    case Origin::Core:
        polygon({{0.5, 0}, {1, 0.5}, {0.5, 1}, {0, 0.5}});
        break;
    case Origin::Answer:
    case Origin::Typed: // a pencil: its shaft and its point
        polygon({{0.72, 0}, {1, 0.28}, {0.34, 0.94}, {0, 1}, {0.06, 0.66}});
        break;
    }
}

void paintMarks(cairo_t* cairo, const QList<DrawnMark>& marks)
{
    black(cairo, 0.15);
    for (const bool hollow : {true, false}) {
        for (const DrawnMark& mark : marks) {
            if (isHollow(mark) == hollow)
                outlineMark(cairo, mark);
        }
        hollow ? cairo_stroke(cairo) : cairo_fill(cairo);
    }
}

void paintQr(cairo_t* cairo, const QrSymbol& symbol, const QRectF& box)
{
    const double module = box.width() / symbol.size;
    cairo_set_source_rgb(cairo, 0, 0, 0);
    const cairo_antialias_t before = cairo_get_antialias(cairo);
    cairo_set_antialias(cairo, CAIRO_ANTIALIAS_NONE); // no grey seams between modules
    for (int y = 0; y < symbol.size; ++y) {
        for (int x = 0; x < symbol.size; ++x) {
            if (!symbol.isDark(x, y))
                continue;
            int run = 1;
            while (x + run < symbol.size && symbol.isDark(x + run, y))
                ++run;
            rectangle(cairo, {box.left() + x * module, box.top() + y * module, run * module, module});
            x += run;
        }
    }
    cairo_fill(cairo);
    cairo_set_antialias(cairo, before);
}

void paintInk(cairo_t* cairo, const DrawnInk& drawn)
{
    const QRectF bounds = drawn.ink.bounds();
    if (bounds.isEmpty())
        return;
    const double scale = std::min(drawn.box.width() / bounds.width(), drawn.box.height() / bounds.height());
    const QPointF origin(drawn.box.left() + (drawn.box.width() - bounds.width() * scale) / 2,
                         drawn.box.top() + (drawn.box.height() - bounds.height() * scale) / 2);
    const auto place = [&](const QPointF& at) { return origin + (at - bounds.topLeft()) * scale; };
    black(cairo, 0.5);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    for (const InkStroke& stroke : drawn.ink.strokes()) {
        for (qsizetype i = 0; i < stroke.size(); ++i) {
            const QPointF from = place(stroke.at(std::max<qsizetype>(0, i - 1)).at);
            const QPointF to = place(stroke.at(i).at);
            if (i == 0 && stroke.size() > 1)
                continue;
            cairo_set_line_width(cairo, std::max(0.1, stroke.at(i).width * scale) * pointsPerMm);
            moveTo(cairo, from.x(), from.y());
            lineTo(cairo, to.x(), to.y());
            cairo_stroke(cairo);
        }
    }
}

} // namespace

void paintPage(cairo_t* cairo, const DrawnPage& page, const Typesetter& type)
{
    cairo_save(cairo);
    cairo_translate(cairo, page.offset.x() * pointsPerMm, page.offset.y() * pointsPerMm);
    for (const DrawnShade& shade : page.shades) {
        cairo_set_source_rgb(cairo, 1 - shade.share, 1 - shade.share, 1 - shade.share);
        rectangle(cairo, shade.box);
        cairo_fill(cairo);
    }
    paintLines(cairo, page.lines);
    paintTicks(cairo, page.ticks);
    type.draw(cairo, page.texts);
    paintMarks(cairo, page.marks);
    for (const DrawnInk& ink : page.inks)
        paintInk(cairo, ink);
    if (page.qr)
        paintQr(cairo, *page.qr, page.qrBox);
    cairo_restore(cairo);
}

} // namespace kakanai::forms
