// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"

#include <QByteArray>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace kakanai::forms {

/** Where the pen was: millimetres of the signing area, width of the line there, milliseconds since the first
 * touch. */
struct InkPoint {
    QPointF at;
    double width = 0.5;
    qint64 time = 0;

    friend bool operator==(const InkPoint&, const InkPoint&) = default;
};

/** From pen down to pen up. */
using InkStroke = QList<InkPoint>;

/**
 * A handwritten signature as pen strokes. Writes a small part of SVG, one `svg` with a viewBox holding
 * `polyline` (points, data-w and data-t with one number a point); reads that and `path` as `linesOfPath`
 * does.
 */
class SignatureInk
{
public:
    SignatureInk() = default;
    SignatureInk(QSizeF area, QList<InkStroke> strokes);

    [[nodiscard]] QSizeF area() const { return m_area; }
    [[nodiscard]] const QList<InkStroke>& strokes() const { return m_strokes; }
    [[nodiscard]] bool isEmpty() const { return m_strokes.isEmpty(); }
    /** The smallest rectangle around all strokes, lines' widths included. */
    [[nodiscard]] QRectF bounds() const;
    [[nodiscard]] QByteArray toSvg() const;
    /** Refuses scripts, entities, other elements, over 1 MiB and over 20,000 points. Errors: FieldInvalid. */
    [[nodiscard]] static FormResult<SignatureInk> fromSvg(const QByteArray& svg);

    friend bool operator==(const SignatureInk&, const SignatureInk&) = default;

private:
    QSizeF m_area;
    QList<InkStroke> m_strokes;
};

} // namespace kakanai::forms
