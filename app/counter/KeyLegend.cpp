// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/KeyLegend.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace kakanai::counter {

using widgets::Theme;

KeyLegend::KeyLegend(const Theme& theme, QWidget* parent)
    : QLabel(parent)
    , m_theme(theme)
{
    QSizePolicy wrapped(QSizePolicy::Ignored, QSizePolicy::Minimum);
    wrapped.setHeightForWidth(true);
    setSizePolicy(wrapped);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
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
    updateGeometry();
    update();
}

int KeyLegend::lineHeight() const
{
    return QFontMetrics(m_theme.font(Theme::Type::Small)).height() + 2 * m_theme.space(0);
}

int KeyLegend::drawKey(QPainter* painter, QPoint place, const LegendKey& key) const
{
    const QFont face = m_theme.font(Theme::Type::Small);
    const QFontMetrics metrics(face);
    const int cap = metrics.horizontalAdvance(key.key) + 2 * m_theme.space(1);
    const int words = metrics.horizontalAdvance(key.words);
    if (painter) {
        const int high = metrics.height() + m_theme.space(0);
        const QRectF box(place.x() + 0.5, place.y() + (lineHeight() - high) / 2 + 0.5, cap, high);
        painter->setPen(QPen(m_theme.color(Theme::Tone::Edge), m_theme.edge()));
        painter->setBrush(m_theme.color(Theme::Tone::Surface));
        painter->drawRoundedRect(box, m_theme.corner() / 2.0, m_theme.corner() / 2.0);
        painter->setFont(face);
        painter->setPen(m_theme.color(Theme::Tone::InkSoft));
        painter->drawText(box, Qt::AlignCenter, key.key);
        painter->setPen(m_theme.color(Theme::Tone::Ink));
        painter->drawText(QRect(place.x() + cap + m_theme.space(0) + 2, place.y(), words + 1, lineHeight()),
                          Qt::AlignVCenter | Qt::AlignLeft, key.words);
    }
    return cap + m_theme.space(0) + 2 + words;
}

int KeyLegend::drawAll(QPainter* painter, int width) const
{
    QPoint place(0, 0);
    for (const LegendKey& key : m_keys) {
        const int wide = drawKey(nullptr, place, key);
        if (place.x() > 0 && place.x() + wide > width)
            place = {0, place.y() + lineHeight()};
        drawKey(painter, place, key);
        place.rx() += wide + m_theme.space(2);
    }
    return place.y() + lineHeight();
}

QSize KeyLegend::sizeHint() const
{
    int wide = 0;
    for (const LegendKey& key : m_keys)
        wide += drawKey(nullptr, {}, key) + m_theme.space(2);
    return {wide, lineHeight()};
}

QSize KeyLegend::minimumSizeHint() const
{
    return {0, lineHeight()};
}

int KeyLegend::heightForWidth(int width) const
{
    return drawAll(nullptr, width);
}

void KeyLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawAll(&painter, width());
}

} // namespace kakanai::counter
