// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/BigNumber.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace kakanai::widgets {

BigNumber::BigNumber(const Theme& theme, QWidget* parent)
    : QLabel(parent)
    , m_theme(theme)
{
    setAlignment(Qt::AlignCenter);
    setTextFormat(Qt::PlainText);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void BigNumber::setTone(Theme::Tone tone)
{
    m_tone = tone;
    update();
}

void BigNumber::setFilling(bool filling)
{
    m_filling = filling;
    updateGeometry();
    update();
}

QFont BigNumber::face() const
{
    QFont font = m_theme.font(Theme::Type::Number, Theme::Weight::Bold);
    if (m_filling && !text().isEmpty()) {
        const int wide = std::max(1, QFontMetrics(font).horizontalAdvance(text()));
        font.setPixelSize(
            std::max(m_theme.pixels(Theme::Type::Body),
                     std::min(height() * 9 / 10, font.pixelSize() * std::max(1, width()) / wide)));
    }
    return font;
}

QSize BigNumber::sizeHint() const
{
    const QFont font = m_theme.font(Theme::Type::Number, Theme::Weight::Bold);
    return {QFontMetrics(font).horizontalAdvance(text()) + 2, font.pixelSize() * 5 / 4};
}

QSize BigNumber::minimumSizeHint() const
{
    return m_filling ? sizeHint() / 4 : sizeHint();
}

void BigNumber::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(m_theme.color(m_tone));
    painter.setFont(face());
    painter.drawText(rect(), static_cast<int>(alignment()), text());
}

} // namespace kakanai::widgets
