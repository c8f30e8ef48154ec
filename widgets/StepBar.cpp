// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/StepBar.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace kakanai::widgets {

using enum Theme::Tone;

StepBar::StepBar(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    tell();
}

void StepBar::setProgress(int step, int steps, int minutes)
{
    m_steps = std::max(1, steps);
    m_step = std::clamp(step, 1, m_steps);
    m_minutes = std::max(0, minutes);
    tell();
    updateGeometry();
    update();
}

QString StepBar::count() const
{
    return QStringLiteral("%1 / %2").arg(m_step).arg(m_steps);
}

QString StepBar::time() const
{
    return m_minutes > 0 ? tr("about %1 min left").arg(m_minutes) : QString();
}

void StepBar::tell()
{
    const QString where = tr("Step %1 of %2").arg(m_step).arg(m_steps);
    setAccessibleName(m_minutes > 0 ? where + QStringLiteral(", ") + time() : where);
}

QSize StepBar::sizeHint() const
{
    const QFontMetrics bold(m_theme.font(Theme::Type::Body, Theme::Weight::Bold));
    const QFontMetrics plain(m_theme.font(Theme::Type::Small));
    const int words = bold.horizontalAdvance(count())
        + (m_minutes > 0 ? m_theme.space(1) + plain.horizontalAdvance(time()) : 0);
    return {std::max(words + 2, m_steps * m_theme.space(2)), bold.height() + m_theme.space(1)};
}

void StepBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont bold = m_theme.font(Theme::Type::Body, Theme::Weight::Bold);
    const QFont plain = m_theme.font(Theme::Type::Small);
    const QFontMetrics metrics(bold);
    const int words = sizeHint().width();
    const bool shownTime = m_minutes > 0;
    const int together = metrics.horizontalAdvance(count())
        + (shownTime ? m_theme.space(1) + QFontMetrics(plain).horizontalAdvance(time()) : 0);
    double left = (width() - together) / 2.0;
    painter.setPen(m_theme.color(Ink));
    painter.setFont(bold);
    painter.drawText(QPointF(left, metrics.ascent()), count());
    left += metrics.horizontalAdvance(count()) + m_theme.space(1);
    painter.setPen(m_theme.color(InkSoft));
    painter.setFont(plain);
    if (shownTime)
        painter.drawText(QPointF(left, metrics.ascent()), time());

    const double gap = m_theme.space(0);
    const double thick = std::max(4.0, m_theme.space(0) * 0.75);
    const double wide = std::min<double>(width(), words);
    const double bar = (wide - gap * (m_steps - 1)) / m_steps;
    double x = (width() - wide) / 2;
    for (int i = 1; i <= m_steps; ++i) {
        const bool done = i <= m_step;
        QRectF box(x, height() - thick, bar, thick);
        painter.setPen(done ? QPen(Qt::NoPen) : QPen(m_theme.color(Edge), 1));
        painter.setBrush(done ? QBrush(m_theme.color(Action)) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(done ? box : box.adjusted(0.5, 0.5, -0.5, -0.5), thick / 2, thick / 2);
        x += bar + gap;
    }
}

void StepBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        tell();
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace kakanai::widgets
