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
    update();
}

int KeyLegend::drawKey(QPainter* painter, int left, const LegendKey& key) const
{
    const QFont face = m_theme.font(Theme::Type::Small);
    const QFontMetrics metrics(face);
    const int cap = metrics.horizontalAdvance(key.key) + 2 * m_theme.space(1);
    const int words = metrics.horizontalAdvance(key.words);
    if (painter) {
        const int high = metrics.height() + m_theme.space(0);
        const QRectF box(left + 0.5, (height() - high) / 2 + 0.5, cap, high);
        painter->setPen(QPen(m_theme.color(Theme::Tone::Edge), m_theme.edge()));
        painter->setBrush(m_theme.color(Theme::Tone::Surface));
        painter->drawRoundedRect(box, m_theme.corner() / 2.0, m_theme.corner() / 2.0);
        painter->setFont(face);
        painter->setPen(m_theme.color(Theme::Tone::InkSoft));
        painter->drawText(box, Qt::AlignCenter, key.key);
        painter->setPen(m_theme.color(Theme::Tone::Ink));
        painter->drawText(QRect(left + cap + m_theme.space(0) + 2, 0, words + 1, height()),
                          Qt::AlignVCenter | Qt::AlignLeft, key.words);
    }
    return cap + m_theme.space(0) + words + m_theme.space(2);
}

QSize KeyLegend::sizeHint() const
{
    int wide = 0;
    for (const LegendKey& key : m_keys)
        wide += drawKey(nullptr, wide, key);
    return {wide, QFontMetrics(m_theme.font(Theme::Type::Small)).height() + 2 * m_theme.space(1)};
}

QSize KeyLegend::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void KeyLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int left = 0;
    for (const LegendKey& key : m_keys)
        left += drawKey(&painter, left, key);
}

} // namespace kakanai::counter
