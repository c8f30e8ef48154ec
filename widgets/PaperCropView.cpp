// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PaperCropView.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace kakanai::widgets {

PaperCropView::PaperCropView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("The place on the paper"));
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PaperCropView::setCrop(const QImage& page, const QRect& box)
{
    const QRect around =
        box.adjusted(-box.height() / 2, -box.height() / 3, box.height() / 2, box.height() / 3)
            .intersected(page.rect());
    m_piece = box.isEmpty() ? QImage() : page.copy(around);
    m_box = box.translated(-around.topLeft());
    updateGeometry();
    update();
}

QSize PaperCropView::sizeHint() const
{
    const int height = m_theme.pixels(Theme::Type::Body) * 3;
    if (m_piece.isNull())
        return {height * 4, height};
    return {std::min(height * 8, height * m_piece.width() / std::max(1, m_piece.height())), height};
}

QSize PaperCropView::minimumSizeHint() const
{
    const int height = m_theme.pixels(Theme::Type::Body) * 2;
    return {height * 2, height};
}

void PaperCropView::paintEvent(QPaintEvent*)
{
    if (m_piece.isNull())
        return;
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QSizeF fitted =
        QSizeF(m_piece.size()).scaled(QSizeF(size()).shrunkBy({2, 2, 2, 2}), Qt::KeepAspectRatio);
    const QRectF where(QPointF(2, (height() - fitted.height()) / 2), fitted);
    painter.drawImage(where, m_piece);
    const double scale = fitted.width() / m_piece.width();
    painter.setPen(QPen(m_theme.color(Theme::Tone::Line), 1));
    painter.drawRect(where);
    // Dark on white paper whatever the theme: the picture is always paper.
    painter.setPen(QPen(Theme::color(Theme::Contrast::Normal, Theme::Tone::Action), 2));
    painter.drawRect(
        QRectF(where.topLeft() + QPointF(m_box.topLeft()) * scale, QSizeF(m_box.size()) * scale));
}

void PaperCropView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("The place on the paper"));
    QWidget::changeEvent(event);
}

} // namespace kakanai::widgets
