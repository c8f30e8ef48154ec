// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/SheetCanvas.h"

#include "forms/print/SheetPage.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kakanai::editor {
namespace {

using forms::SheetPage;
using widgets::Theme;

constexpr double grip = 5; ///< pixels around an edge that take hold of it
constexpr double stepMillimetres = 0.5;
constexpr double leastBox = 2; ///< millimetres: a smaller drag was a click
constexpr double leastMove = 1; ///< millimetres: a hand that clicks trembles less

double snapped(double millimetres)
{
    return std::round(millimetres / stepMillimetres) * stepMillimetres;
}

} // namespace

SheetCanvas::SheetCanvas(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_paperSize(SheetPage::width, SheetPage::height)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(
        tr("The sheet: arrow keys choose a box, Alt moves its edges, Shift the table it is in"));
    setZoom(m_zoom);
}

void SheetCanvas::setPage(const QImage& page)
{
    m_image = page;
    update();
}

void SheetCanvas::setParts(const QList<SheetPart>& parts)
{
    m_parts = parts;
    if (!part(m_chosen))
        choose(m_parts.isEmpty() ? QString() : m_parts.first().pointer);
    update();
}

void SheetCanvas::setBlank(const QImage& blank)
{
    m_blank = blank;
    update();
}

void SheetCanvas::setBlankShare(double share)
{
    m_blankShare = std::clamp(share, 0.0, 1.0);
    update();
}

void SheetCanvas::setShownPage(int page)
{
    m_page = page;
    update();
}

void SheetCanvas::setZoom(double pixelsPerMillimetre)
{
    m_zoom = pixelsPerMillimetre;
    setFixedSize(sizeHint());
    update();
}

QSize SheetCanvas::sizeHint() const
{
    return (m_paperSize * m_zoom).toSize();
}

void SheetCanvas::setPaperSize(const QSizeF& millimetres)
{
    m_paperSize = millimetres;
    setFixedSize(sizeHint());
    update();
}

void SheetCanvas::setDrawing(bool drawing)
{
    m_isDrawing = drawing;
    setAccessibleName(
        tr("The paper: drag to draw a field, arrow keys choose one, Shift moves it, Alt moves its edges"));
    update();
}

void SheetCanvas::choose(const QString& pointer)
{
    if (pointer == m_chosen)
        return;
    m_chosen = pointer;
    if (const SheetPart* chosenPart = part(pointer))
        m_page = chosenPart->page;
    update();
    Q_EMIT partChosen(pointer);
}

const SheetPart* SheetCanvas::part(const QString& pointer) const
{
    const auto found = std::ranges::find(m_parts, pointer, &SheetPart::pointer);
    return found == m_parts.end() ? nullptr : &*found;
}

const SheetPart* SheetCanvas::under(const QPointF& millimetres) const
{
    const SheetPart* found = nullptr;
    for (const SheetPart& each : m_parts) {
        if (each.page == m_page && each.box.contains(millimetres))
            found = &each; // the inner boxes of a table come after it
    }
    return found;
}

QPointF SheetCanvas::toMillimetres(const QPointF& pixels) const
{
    return pixels / m_zoom;
}

QRectF SheetCanvas::toPixels(const QRectF& millimetres) const
{
    return {millimetres.topLeft() * m_zoom, millimetres.size() * m_zoom};
}

QRect SheetCanvas::shownBox(const QString& pointer) const
{
    const SheetPart* found = part(pointer);
    return found && found->page == m_page ? toPixels(found->box).toRect() : QRect();
}

SheetCanvas::Edge SheetCanvas::edgeAt(const QPointF& pixels) const
{
    const SheetPart* chosenPart = part(m_chosen);
    if (!chosenPart || chosenPart->page != m_page)
        return Edge::None;
    const QRectF box = toPixels(chosenPart->box);
    if (std::abs(pixels.x() - box.right()) <= grip && pixels.y() > box.top() && pixels.y() < box.bottom())
        return Edge::Right;
    if (std::abs(pixels.y() - box.bottom()) <= grip && pixels.x() > box.left() && pixels.x() < box.right())
        return Edge::Bottom;
    return Edge::None;
}

void SheetCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white); // it is paper, whatever the theme
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (!m_blank.isNull()) {
        painter.setOpacity(m_blankShare);
        painter.drawImage(rect(), m_blank);
        painter.setOpacity(1);
        // What is white on the sheet lets the blank shine through.
        painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    }
    if (!m_image.isNull())
        painter.drawImage(rect(), m_image);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    if (m_isDrawing) {
        // Dark on white paper whatever the theme: the picture is always paper.
        painter.setPen(QPen(Theme::color(Theme::Contrast::Normal, Theme::Tone::Action), 1.5));
        painter.setBrush(Qt::NoBrush);
        for (const SheetPart& each : m_parts)
            painter.drawRect(toPixels(each.box));
    }
    if (m_dragged == Edge::New) {
        painter.setPen(QPen(Theme::color(Theme::Contrast::Normal, Theme::Tone::Action), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(toPixels(QRectF(m_from, m_to).normalized()));
    }
    for (const SheetPart& each : m_parts) {
        if (each.page != m_page || each.pointer != m_chosen)
            continue;
        QRectF box = toPixels(each.box);
        if (m_dragged == Edge::Right)
            box.setRight(snapped(m_to.x()) * m_zoom);
        if (m_dragged == Edge::Bottom)
            box.setBottom(snapped(m_to.y()) * m_zoom);
        if (m_dragged == Edge::Whole)
            box.translate((m_to - m_from) * m_zoom);
        QColor fill = m_theme.color(Theme::Tone::Action);
        painter.setPen(QPen(fill, hasFocus() ? m_theme.focusWidth() : 2));
        fill.setAlphaF(0.12F);
        painter.setBrush(fill);
        painter.drawRect(box);
    }
}

void SheetCanvas::mousePressEvent(QMouseEvent* event)
{
    m_dragged = edgeAt(event->position());
    m_from = m_to = toMillimetres(event->position());
    if (m_dragged != Edge::None)
        return;
    if (const SheetPart* found = under(m_from)) {
        // Only what was chosen before is moved, so that pointing at a box leaves it where it is.
        if (found->pointer == m_chosen)
            m_dragged = Edge::Whole;
        choose(found->pointer);
    } else {
        m_dragged = Edge::New;
    }
}

void SheetCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragged == Edge::None) {
        switch (edgeAt(event->position())) {
        case Edge::None:
        case Edge::New:
        case Edge::Whole:
            unsetCursor();
            break;
        case Edge::Right:
            setCursor(Qt::SplitHCursor);
            break;
        case Edge::Bottom:
            setCursor(Qt::SplitVCursor);
            break;
        }
        return;
    }
    m_to = toMillimetres(event->position());
    update();
}

void SheetCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    const Edge edge = std::exchange(m_dragged, Edge::None);
    if (edge == Edge::New) {
        const QRectF paper({}, m_paperSize);
        const QRectF box = QRectF(m_from, toMillimetres(event->position())).normalized() & paper;
        update();
        if (box.width() >= leastBox && box.height() >= leastBox)
            Q_EMIT boxDrawn(box);
        return;
    }
    const SheetPart* chosenPart = part(m_chosen);
    if (edge == Edge::None || !chosenPart)
        return;
    const QPointF at = toMillimetres(event->position());
    if (edge == Edge::Whole) {
        const QPointF by(snapped(at.x() - m_from.x()), snapped(at.y() - m_from.y()));
        update();
        if (by.manhattanLength() >= leastMove)
            Q_EMIT boxMoved(m_chosen, by);
        return;
    }
    if (edge == Edge::Right)
        Q_EMIT widthMoved(m_chosen, snapped(at.x() - m_from.x()));
    else
        Q_EMIT heightSet(m_chosen, snapped(chosenPart->box.height() + at.y() - m_from.y()));
}

void SheetCanvas::mouseDoubleClickEvent(QMouseEvent*)
{
    Q_EMIT contentAsked(m_chosen);
}

void SheetCanvas::step(QPointF direction)
{
    const SheetPart* from = part(m_chosen);
    if (!from)
        return;
    const SheetPart* best = nullptr;
    double bestWay = 0;
    for (const SheetPart& each : m_parts) {
        const QPointF way = each.box.center() - from->box.center();
        const double along = QPointF::dotProduct(way, direction);
        const double aside = std::abs(way.x() * direction.y()) + std::abs(way.y() * direction.x());
        if (each.page != from->page || each.pointer == m_chosen || along <= 0.1)
            continue;
        // Straight on counts, a box that lies aside is farther than it looks.
        const double far = along + 3 * aside;
        if (!best || far < bestWay) {
            best = &each;
            bestWay = far;
        }
    }
    if (best)
        choose(best->pointer);
}

void SheetCanvas::keyPressEvent(QKeyEvent* event)
{
    const SheetPart* chosenPart = part(m_chosen);
    const bool isAlt = event->modifiers().testFlag(Qt::AltModifier);
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        const QPointF by = event->key() == Qt::Key_Left ? QPointF(-stepMillimetres, 0)
            : event->key() == Qt::Key_Right             ? QPointF(stepMillimetres, 0)
            : event->key() == Qt::Key_Up                ? QPointF(0, -stepMillimetres)
            : event->key() == Qt::Key_Down              ? QPointF(0, stepMillimetres)
                                                        : QPointF();
        if (by.isNull())
            return QWidget::keyPressEvent(event);
        if (chosenPart)
            Q_EMIT boxMoved(m_chosen, by);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        isAlt ? Q_EMIT widthMoved(m_chosen, -stepMillimetres) : step({-1, 0});
        return;
    case Qt::Key_Right:
        isAlt ? Q_EMIT widthMoved(m_chosen, stepMillimetres) : step({1, 0});
        return;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const double sign = event->key() == Qt::Key_Up ? -1 : 1;
        if (isAlt && chosenPart)
            Q_EMIT heightSet(m_chosen, chosenPart->box.height() + sign * stepMillimetres);
        else
            step({0, sign});
        return;
    }
    case Qt::Key_Insert:
        Q_EMIT rowAsked(m_chosen);
        return;
    case Qt::Key_Delete:
        Q_EMIT removeAsked(m_chosen);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT contentAsked(m_chosen);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool SheetCanvas::event(QEvent* event)
{
    // Alt and an arrow moves an edge here; a menu must not take it first.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isOurs = key->modifiers().testFlag(Qt::AltModifier) || key->key() == Qt::Key_Delete
            || key->key() == Qt::Key_Insert;
        event->setAccepted(isOurs);
        return isOurs;
    }
    return QWidget::event(event);
}

} // namespace kakanai::editor
