// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/supervisor/WaitBars.h"

#include "app/supervisor/HallAlarms.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace kakanai::supervisor {
namespace {

using widgets::Theme;

constexpr int barsDrawn = 6;

} // namespace

WaitBars::WaitBars(const Theme& theme, const TownSettings& town, QWidget* parent)
    : HallChart(theme, town, parent)
{
    tell();
}

void WaitBars::setHall(const queue::HallState& hall)
{
    m_lines.clear();
    std::ranges::copy_if(hall.services, std::back_inserter(m_lines),
                         [](const queue::ServiceLine& line) { return line.waiting > 0; });
    std::ranges::stable_sort(m_lines, std::greater(),
                             [](const queue::ServiceLine& line) { return line.estimate.p90; });
    m_lines = m_lines.mid(0, barsDrawn);
    refresh();
}

void WaitBars::tell()
{
    QStringList words;
    for (const queue::ServiceLine& line : std::as_const(m_lines))
        words.append(tr("%1: half within %2, nine in ten within %3 min")
                         .arg(nameOf(line.service))
                         .arg(line.estimate.p50 / 60)
                         .arg(line.estimate.p90 / 60));
    say(tr("Expected waits by service"), words);
}

void WaitBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    prepare(painter);
    const QFontMetrics metrics(painter.font());
    if (m_lines.isEmpty()) {
        drawNothing(painter, tr("Nobody is waiting."));
        return;
    }
    constexpr int promised = promisedWait / 60;
    int most = promised * 4 / 3;
    for (const queue::ServiceLine& line : std::as_const(m_lines))
        most = std::max(most, line.estimate.p90 / 60);
    const int nameWidth = width() / 3;
    const int valueWidth = metrics.horizontalAdvance(tr("%1 min").arg(888)) + m_theme.space(0);
    const int room = width() - nameWidth - valueWidth - m_theme.space(1);
    const auto x = [&](int minutes) { return nameWidth + static_cast<double>(minutes) / most * room; };
    const int head = metrics.height() + m_theme.space(0);
    const int step = std::min((height() - head) / static_cast<int>(m_lines.size()), 2 * metrics.height());
    int top = head;
    for (const queue::ServiceLine& line : std::as_const(m_lines)) {
        const int p50 = line.estimate.p50 / 60;
        const int p90 = line.estimate.p90 / 60;
        const QRectF bar(nameWidth, top + step * 0.2, 0, step * 0.55);
        painter.setPen(m_theme.color(Theme::Tone::Ink));
        painter.drawText(
            QRectF(0, top, nameWidth - m_theme.space(1), step), Qt::AlignRight | Qt::AlignVCenter,
            metrics.elidedText(nameOf(line.service), Qt::ElideRight, nameWidth - m_theme.space(1)));
        painter.setPen(QPen(m_theme.color(Theme::Tone::Action), 1));
        painter.setBrush(m_theme.color(Theme::Tone::Chosen));
        painter.drawRect(QRectF(bar.topLeft(), QSizeF(x(p90) - nameWidth, bar.height())));
        painter.setBrush(m_theme.color(Theme::Tone::Action));
        painter.drawRect(QRectF(bar.topLeft(), QSizeF(x(p50) - nameWidth, bar.height())));
        painter.setPen(m_theme.color(Theme::Tone::Ink));
        painter.drawText(QRectF(x(p90) + m_theme.space(0), top, valueWidth, step),
                         Qt::AlignLeft | Qt::AlignVCenter, tr("%1 min").arg(p90));
        top += step;
    }
    painter.setPen(QPen(m_theme.color(Theme::Tone::Danger), 2, Qt::DashLine));
    painter.drawLine(QPointF(x(promised), head - 2), QPointF(x(promised), top));
    painter.setPen(m_theme.color(Theme::Tone::Danger));
    const QString promise = tr("promised: %1 min").arg(promised);
    const int wide = metrics.horizontalAdvance(promise);
    painter.drawText(QRectF(std::min(x(promised) - wide / 2.0, static_cast<double>(width() - wide)), 0,
                            wide + 1, metrics.height()),
                     Qt::AlignLeft, promise);
}

} // namespace kakanai::supervisor
