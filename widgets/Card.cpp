// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Card.h"

#include <QPainter>

namespace kakanai::widgets {

Card::Card(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_title(new Text(theme, Theme::Type::Lead, this))
    , m_body(new QVBoxLayout)
{
    m_title->setWeight(Theme::Weight::Bold);
    m_title->hide();
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addLayout(m_body, 1);
    const auto space = [this, column] {
        const int margin = m_theme.space(2);
        column->setContentsMargins(margin, margin, margin, margin);
        column->setSpacing(m_theme.space(1));
        m_body->setSpacing(m_theme.space(1));
        update();
    };
    space();
    connect(&theme, &Theme::changed, this, space);
}

void Card::setTitle(const QString& words)
{
    m_title->setWords(words);
    m_title->setVisible(!words.isEmpty());
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Theme::Tone::Line), 1));
    painter.setBrush(m_theme.color(Theme::Tone::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_theme.corner(),
                            m_theme.corner());
}

} // namespace kakanai::widgets
