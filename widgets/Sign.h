// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace kakanai::widgets {

/** The few drawn signs of the house. A sign always stands beside its word. */
enum class Sign {
    None,
    Back,
    Next,
    Check,
    Close,
    Plus,
    Minus,
    Up,
    Down,
    Sound,
    Person,
    Globe,
    Erase,
    Pen,
    Clock,
    Door,
    Look, ///< a triangle with a mark: look here
    Refused, ///< a crossed circle
    Done, ///< a ticked circle
    Info,
    Square, ///< ■ card
    Triangle, ///< ▲ paper
    Diamond, ///< ◆ QR
    Dot, ///< ● computed
    Hollow, ///< ◇ town hall's own record
};

/** How much of a sign's shape is filled: provenance shapes show confidence so. */
enum class Fill { Full, Half, Empty };

/** Draws `sign` in `where`, a square, in one colour. */
void drawSign(QPainter& painter, Sign sign, const QRectF& where, const QColor& color, Fill fill = Fill::Full);

} // namespace kakanai::widgets
