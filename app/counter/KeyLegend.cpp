// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/KeyLegend.h"

#include <QFontMetrics>
#include <QPainter>

namespace kakanai::counter {

using widgets::Theme;

KeyLegend::KeyLegend(const Theme& theme, QWidget* parent)
    : QLabel(parent)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, [this] {
        fit();
        update();
    });
}

void KeyLegend::setKeys(const QList<LegendKey>& keys)
{
    m_keys = keys;
    QStringList words;
    for (const LegendKey& key : keys)
        words.append(key.key + u' ' + key.words);
    setText(words.join(QStringLiteral("  ")));
    fit();
    update();
}

int KeyLegend::capWidth(const LegendKey& key) const
{
    return QFontMetrics(m_theme.font(Theme::Type::Small)).horizontalAdvance(key.key) + 2 * m_theme.space(1);
}

int KeyLegend::lineHeight() const
{
    return QFontMetrics(m_theme.font(Theme::Type::Small)).height() + 2 * m_theme.space(1);
}

QList<QRect> KeyLegend::places(int width) const
{
    const QFontMetrics metrics(m_theme.font(Theme::Type::Small));
    const int high = lineHeight();
    QList<QRect> found;
    int left = 0;
    int top = 0;
    for (const LegendKey& key : m_keys) {
        const int wide = capWidth(key) + m_theme.space(0) + 2 + metrics.horizontalAdvance(key.words) + 1;
        if (left > 0 && left + wide > width) {
            left = 0;
            top += high;
        }
        found.append({left, top, wide, high});
        left += wide + m_theme.space(2);
    }
    return found;
}

void KeyLegend::drawKey(QPainter& painter, const QRect& place, const LegendKey& key) const
{
    const QFont face = m_theme.font(Theme::Type::Small);
    const int high = QFontMetrics(face).height() + m_theme.space(0);
    const QRectF box(place.left() + 0.5, place.top() + (place.height() - high) / 2 + 0.5, capWidth(key),
                     high);
    painter.setPen(QPen(m_theme.color(Theme::Tone::Edge), m_theme.edge()));
    painter.setBrush(m_theme.color(Theme::Tone::Surface));
    painter.drawRoundedRect(box, m_theme.corner() / 2.0, m_theme.corner() / 2.0);
    painter.setFont(face);
    painter.setPen(m_theme.color(Theme::Tone::InkSoft));
    painter.drawText(box, Qt::AlignCenter, key.key);
    painter.setPen(m_theme.color(Theme::Tone::Ink));
    painter.drawText(place.adjusted(capWidth(key) + m_theme.space(0) + 2, 0, 0, 0),
                     Qt::AlignVCenter | Qt::AlignLeft, key.words);
}

QSize KeyLegend::sizeHint() const
{
    const QList<QRect> one = places(QWIDGETSIZE_MAX);
    return {one.isEmpty() ? 0 : one.last().right() + 1, lineHeight()};
}

QSize KeyLegend::minimumSizeHint() const
{
    return {0, lineHeight()};
}

void KeyLegend::fit()
{
    const QList<QRect> all = places(width());
    setFixedHeight(all.isEmpty() ? lineHeight() : all.last().bottom() + 1);
}

void KeyLegend::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    fit();
}

void KeyLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<QRect> all = places(width());
    for (qsizetype i = 0; i < all.size(); ++i)
        drawKey(painter, all.at(i), m_keys.at(i));
}

} // namespace kakanai::counter
