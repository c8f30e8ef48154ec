// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SignaturePad.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTabletEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace kakanai::widgets {

using enum Theme::Tone;

SignatureSurface::SignatureSurface(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setCursor(Qt::CrossCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Sign here"));
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void SignatureSurface::clear()
{
    m_strokes.clear();
    update();
}

QSize SignatureSurface::sizeHint() const
{
    const int height =
        m_theme.screen() == Theme::Screen::Kiosk ? m_theme.millimetres(50) : m_theme.touch() * 4;
    return {height * 5 / 2, height};
}

QSize SignatureSurface::minimumSizeHint() const
{
    return sizeHint() / 2;
}

void SignatureSurface::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double edge = m_theme.edge();
    painter.setPen(QPen(m_theme.color(Edge), edge));
    painter.setBrush(m_theme.color(Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2),
                            m_theme.corner(), m_theme.corner());
    const double base = height() * 0.72;
    painter.setPen(QPen(m_theme.color(Line), edge, Qt::DashLine));
    painter.drawLine(QPointF(m_theme.space(2), base), QPointF(width() - m_theme.space(2), base));
    if (m_strokes.isEmpty()) {
        painter.setPen(m_theme.color(InkSoft));
        painter.setFont(m_theme.font(Theme::Type::Small));
        painter.drawText(QRectF(m_theme.space(2), base, width() - 2 * m_theme.space(2), height() - base),
                         Qt::AlignLeft | Qt::AlignVCenter, tr("Sign here"));
    }
    painter.setPen(
        QPen(m_theme.color(Ink), std::max(2.0, width() / 180.0), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.scale(width(), width());
    QPen pen = painter.pen();
    pen.setWidthF(pen.widthF() / width());
    painter.setPen(pen);
    for (const QPolygonF& stroke : m_strokes) {
        if (stroke.size() == 1) {
            painter.drawPoint(stroke.first());
            continue;
        }
        // Through the middles of the pieces: a finger's corners become the curve that was meant.
        QPainterPath path(stroke.first());
        for (qsizetype i = 1; i + 1 < stroke.size(); ++i)
            path.quadTo(stroke.at(i), (stroke.at(i) + stroke.at(i + 1)) / 2);
        path.lineTo(stroke.last());
        painter.drawPath(path);
    }
}

void SignatureSurface::put(const QPointF& at, bool start)
{
    const QPointF point(std::clamp(at.x() / width(), 0.0, 1.0),
                        std::clamp(at.y() / width(), 0.0, double(height()) / width()));
    if (start)
        m_strokes.append(QPolygonF{point});
    else if (!m_strokes.isEmpty())
        m_strokes.last().append(point);
    update();
}

void SignatureSurface::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        put(event->position(), true);
}

void SignatureSurface::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        put(event->position(), false);
}

void SignatureSurface::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && !m_strokes.isEmpty())
        Q_EMIT strokeEnded();
}

void SignatureSurface::tabletEvent(QTabletEvent* event)
{
    event->accept();
    if (event->type() == QEvent::TabletPress)
        put(event->position(), true);
    else if (event->type() == QEvent::TabletMove && event->buttons().testFlag(Qt::LeftButton))
        put(event->position(), false);
    else if (event->type() == QEvent::TabletRelease && !m_strokes.isEmpty())
        Q_EMIT strokeEnded();
}

void SignatureSurface::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Sign here"));
        update();
    }
    QWidget::changeEvent(event);
}

SignaturePad::SignaturePad(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_surface(new SignatureSurface(theme, this))
    , m_again(new BigButton(theme, BigButton::Role::Secondary, this))
{
    m_again->setType(Theme::Type::Body);
    m_again->setSign(Sign::Erase);
    m_again->setEnabled(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.touchGap());
    column->addWidget(m_surface, 1);
    column->addWidget(m_again, 0, Qt::AlignRight);
    connect(m_surface, &SignatureSurface::strokeEnded, this, [this] {
        m_again->setEnabled(true);
        Q_EMIT signatureChanged(strokes());
    });
    connect(m_again, &QPushButton::clicked, this, &SignaturePad::clear);
    retranslate();
}

void SignaturePad::clear()
{
    m_surface->clear();
    m_again->setEnabled(false);
    Q_EMIT signatureChanged({});
}

void SignaturePad::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SignaturePad::retranslate()
{
    m_again->setWords(tr("Write again"));
}

} // namespace kakanai::widgets
