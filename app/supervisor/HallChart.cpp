// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/supervisor/HallChart.h"

#include <QEvent>
#include <QPainter>

namespace kakanai::supervisor {

using widgets::Theme;

HallChart::HallChart(const Theme& theme, const TownSettings& town, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_town(town)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize HallChart::sizeHint() const
{
    return {480, 260};
}

QSize HallChart::minimumSizeHint() const
{
    return {260, 140};
}

void HallChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void HallChart::refresh()
{
    tell();
    update();
}

void HallChart::say(const QString& name, const QStringList& words)
{
    setAccessibleName(name);
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    setToolTip(accessibleDescription());
}

void HallChart::prepare(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(Theme::Type::Small));
}

void HallChart::drawNothing(QPainter& painter, const QString& words) const
{
    painter.setPen(m_theme.color(Theme::Tone::InkSoft));
    painter.drawText(rect(), Qt::AlignCenter, words);
}

QString HallChart::nameOf(const QString& service) const
{
    const Service* known = m_town.serviceOf(service);
    return known ? known->name : service;
}

} // namespace kakanai::supervisor
