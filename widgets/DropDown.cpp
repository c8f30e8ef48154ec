// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/DropDown.h"

#include "widgets/Sign.h"

#include <QPainter>

namespace kakanai::widgets {

DropDown::DropDown(const Theme& theme, QWidget* parent)
    : QComboBox(parent)
    , m_theme(theme)
{
    setMinimumContentsLength(1);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

void DropDown::paintEvent(QPaintEvent* event)
{
    QComboBox::paintEvent(event);
    // A style sheet that states the border takes the style's own arrow away.
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = m_theme.pixels(Theme::Type::Small);
    drawSign(painter, Sign::Down, {width() - side - m_theme.space(1), (height() - side) / 2, side, side},
             m_theme.color(isEnabled() ? Theme::Tone::Ink : Theme::Tone::Line));
}

} // namespace kakanai::widgets
