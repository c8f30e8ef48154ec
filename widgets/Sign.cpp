// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Sign.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

namespace kakanai::widgets {
namespace {

/** A sign on a 24 × 24 field: what is stroked and what is filled. */
struct Drawing {
    QPainterPath strokes;
    QPainterPath shape;
};

QPainterPath lines(std::initializer_list<QPolygonF> polygons)
{
    QPainterPath path;
    for (const QPolygonF& polygon : polygons)
        path.addPolygon(polygon);
    return path;
}

QPainterPath circle(double x, double y, double radius)
{
    QPainterPath path;
    path.addEllipse(QPointF(x, y), radius, radius);
    return path;
}

QPainterPath closed(const QPolygonF& polygon)
{
    QPainterPath path;
    path.addPolygon(polygon);
    path.closeSubpath();
    return path;
}

Drawing drawing(Sign sign)
{
    QPainterPath extra;
    switch (sign) {
    case Sign::None:
        return {};
    case Sign::Back:
        return {lines({{{20, 12}, {4, 12}}, {{10, 6}, {4, 12}, {10, 18}}}), {}};
    case Sign::Next:
        return {lines({{{4, 12}, {20, 12}}, {{14, 6}, {20, 12}, {14, 18}}}), {}};
    case Sign::Check:
        return {lines({{{4, 13}, {10, 19}, {20, 6}}}), {}};
    case Sign::Close:
        return {lines({{{6, 6}, {18, 18}}, {{18, 6}, {6, 18}}}), {}};
    case Sign::Plus:
        return {lines({{{12, 5}, {12, 19}}, {{5, 12}, {19, 12}}}), {}};
    case Sign::Minus:
        return {lines({{{5, 12}, {19, 12}}}), {}};
    case Sign::Up:
        return {lines({{{5, 15}, {12, 8}, {19, 15}}}), {}};
    case Sign::Down:
        return {lines({{{5, 9}, {12, 16}, {19, 9}}}), {}};
    case Sign::Sound:
        extra.moveTo(16, 9);
        extra.quadTo(18.5, 12, 16, 15);
        extra.moveTo(19, 6.5);
        extra.quadTo(23, 12, 19, 17.5);
        return {extra, closed({{3, 9}, {7, 9}, {12, 5}, {12, 19}, {7, 15}, {3, 15}})};
    case Sign::Person:
        extra.moveTo(4, 21);
        extra.cubicTo(4, 12, 20, 12, 20, 21);
        return {extra, circle(12, 7.5, 4)};
    case Sign::Globe:
        extra = circle(12, 12, 9);
        extra.addEllipse(QPointF(12, 12), 4, 9);
        extra.moveTo(3, 12);
        extra.lineTo(21, 12);
        return {extra, {}};
    case Sign::Erase:
        extra = closed({{9, 5}, {21, 5}, {21, 19}, {9, 19}, {3, 12}});
        extra.addPath(lines({{{12, 9}, {17.5, 15}}, {{17.5, 9}, {12, 15}}}));
        return {extra, {}};
    case Sign::Pen:
        return {lines({{{5, 19}, {6, 15}, {16, 5}, {19, 8}, {9, 18}, {5, 19}}, {{13.5, 7.5}, {16.5, 10.5}}}),
                {}};
    case Sign::Clock:
        extra = circle(12, 12, 9);
        extra.addPath(lines({{{12, 6.5}, {12, 12}, {16, 14.5}}}));
        return {extra, {}};
    case Sign::Door:
        extra = closed({{6, 3}, {18, 3}, {18, 21}, {6, 21}});
        return {extra, circle(15, 12, 1.3)};
    case Sign::Look:
        extra = closed({{12, 3}, {22, 20.5}, {2, 20.5}});
        extra.addPath(lines({{{12, 9}, {12, 14.5}}}));
        return {extra, circle(12, 17.6, 1.2)};
    case Sign::Refused:
        extra = circle(12, 12, 9);
        extra.addPath(lines({{{8.5, 8.5}, {15.5, 15.5}}, {{15.5, 8.5}, {8.5, 15.5}}}));
        return {extra, {}};
    case Sign::Done:
        extra = circle(12, 12, 9);
        extra.addPath(lines({{{7.5, 12.5}, {11, 16}, {17, 8.5}}}));
        return {extra, {}};
    case Sign::Info:
        extra = circle(12, 12, 9);
        extra.addPath(lines({{{12, 11}, {12, 17}}}));
        return {extra, circle(12, 7.5, 1.3)};
    case Sign::Square:
        return {{}, closed({{5, 5}, {19, 5}, {19, 19}, {5, 19}})};
    case Sign::Triangle:
        return {{}, closed({{12, 4}, {21, 20}, {3, 20}})};
    case Sign::Diamond:
        return {{}, closed({{12, 3}, {21, 12}, {12, 21}, {3, 12}})};
    case Sign::Dot:
        return {{}, circle(12, 12, 8)};
    case Sign::Hollow:
        return {closed({{12, 3.5}, {20.5, 12}, {12, 20.5}, {3.5, 12}}), {}};
    }
    return {};
}

} // namespace

void drawSign(QPainter& painter, Sign sign, const QRectF& where, const QColor& color, Fill fill)
{
    const Drawing parts = drawing(sign);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(where.topLeft());
    painter.scale(where.width() / 24, where.height() / 24);
    painter.strokePath(parts.strokes, QPen(color, 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (fill == Fill::Full) {
        painter.fillPath(parts.shape, color);
    } else if (!parts.shape.isEmpty()) {
        painter.strokePath(parts.shape, QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::MiterJoin));
        if (fill == Fill::Half) {
            painter.setClipRect(QRectF(0, 0, 12, 24));
            painter.fillPath(parts.shape, color);
        }
    }
    painter.restore();
}

} // namespace kakanai::widgets
