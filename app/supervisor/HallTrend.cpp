// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/supervisor/HallTrend.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <array>

namespace kakanai::supervisor {
namespace {

using widgets::Theme;

constexpr int shownSeconds = 2 * 3600;
constexpr int leastBetween = 60;
constexpr int linesDrawn = 4;

struct Stroke {
    Qt::PenStyle style;
    Theme::Tone tone;
};

// Different strokes, so that the lines are told apart in grey and by those who see no colours.
constexpr std::array strokes{Stroke{Qt::SolidLine, Theme::Tone::Action},
                             Stroke{Qt::DashLine, Theme::Tone::Ink}, Stroke{Qt::DotLine, Theme::Tone::Danger},
                             Stroke{Qt::DashDotLine, Theme::Tone::Done}};

/** Cut only where it must be: the eliding itself counts brackets wider than they are drawn. */
QString labelOf(const QString& name, const QFontMetrics& metrics, int width)
{
    return metrics.horizontalAdvance(name) <= width ? name : metrics.elidedText(name, Qt::ElideRight, width);
}

} // namespace

HallTrend::HallTrend(const Theme& theme, const TownSettings& town, QWidget* parent)
    : HallChart(theme, town, parent)
{
    tell();
}

void HallTrend::add(const queue::HallState& hall, const QDateTime& now)
{
    TrendPoint point{now, {}};
    for (const queue::ServiceLine& line : hall.services)
        point.waiting.insert(line.service, line.waiting);
    // The newest is always true; the one before it stays only when it is a minute older than its own.
    if (m_points.size() > 1 && m_points.at(m_points.size() - 2).at.secsTo(m_points.last().at) < leastBetween)
        m_points.removeLast();
    m_points.append(point);
    m_points.removeIf([&](const TrendPoint& old) { return old.at.secsTo(now) > shownSeconds; });
    refresh();
}

QStringList HallTrend::drawn() const
{
    QHash<QString, int> most;
    for (const TrendPoint& point : m_points) {
        for (auto it = point.waiting.begin(); it != point.waiting.end(); ++it)
            most[it.key()] = std::max(most.value(it.key()), it.value());
    }
    QStringList services;
    for (const Service& service : m_town.services) {
        if (most.value(service.id) > 0)
            services.append(service.id);
    }
    std::ranges::stable_sort(services, std::greater(), [&](const QString& id) { return most.value(id); });
    return services.mid(0, linesDrawn);
}

void HallTrend::tell()
{
    QStringList words;
    const TrendPoint now = m_points.isEmpty() ? TrendPoint() : m_points.last();
    for (const QString& service : drawn())
        words.append(tr("%1: %2 wait now").arg(nameOf(service)).arg(now.waiting.value(service)));
    say(tr("People waiting in the last two hours"), words);
}

void HallTrend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    prepare(painter);
    const QFontMetrics metrics(painter.font());
    if (m_points.isEmpty() || drawn().isEmpty()) {
        drawNothing(painter, tr("Nobody has been waiting."));
        return;
    }
    int most = 5;
    for (const TrendPoint& point : m_points) {
        for (const int waiting : point.waiting)
            most = std::max(most, waiting);
    }
    most = (most + 4) / 5 * 5;
    const QStringList services = drawn();
    int labelWidth = 0;
    for (const QString& service : services)
        labelWidth = std::max(labelWidth, metrics.horizontalAdvance(nameOf(service)));
    labelWidth = std::min(labelWidth, width() / 3);
    const int left = metrics.horizontalAdvance(QString::number(most)) + m_theme.space(1);
    const QRect plot(left, metrics.height() / 2, width() - left - labelWidth - 2 * m_theme.space(1),
                     height() - 2 * metrics.height());
    const QDateTime last = m_points.last().at;
    const auto x = [&](const QDateTime& at) {
        return plot.right() - static_cast<double>(at.secsTo(last)) / shownSeconds * plot.width();
    };
    const auto y = [&](int waiting) {
        return plot.bottom() - static_cast<double>(waiting) / most * plot.height();
    };
    painter.setPen(QPen(m_theme.color(Theme::Tone::Line), 1));
    for (const int mark : {0, most / 2, most})
        painter.drawLine(QPointF(plot.left(), y(mark)), QPointF(plot.right(), y(mark)));
    painter.setPen(m_theme.color(Theme::Tone::InkSoft));
    for (const int mark : {0, most})
        painter.drawText(
            QRectF(0, y(mark) - metrics.height() / 2.0, left - m_theme.space(0), metrics.height()),
            Qt::AlignRight | Qt::AlignVCenter, QString::number(mark));
    for (const int hours : {2, 1, 0}) {
        const QDateTime at = last.addSecs(-3600LL * hours);
        const double middle = x(at);
        const int half = metrics.horizontalAdvance(QStringLiteral("00:00")) / 2 + 2;
        // The first hour begins where the axis does, so that it never stands under the axis' 0.
        const double from =
            std::clamp(middle - half, static_cast<double>(left), static_cast<double>(width() - 2 * half));
        painter.drawText(QRectF(from, plot.bottom() + metrics.height() / 2.0, 2.0 * half, metrics.height()),
                         Qt::AlignCenter, at.time().toString(QStringLiteral("HH:mm")));
    }
    // Names at the ends of their lines, moved apart where they would cover each other.
    QList<double> taken;
    for (qsizetype i = 0; i < services.size(); ++i) {
        const Stroke& stroke = strokes.at(static_cast<std::size_t>(i));
        painter.setPen(QPen(m_theme.color(stroke.tone), 2.5, stroke.style));
        QPolygonF line;
        for (const TrendPoint& point : m_points)
            line.append(QPointF(x(point.at), y(point.waiting.value(services.at(i)))));
        if (line.size() == 1)
            painter.drawEllipse(line.first(), 2, 2);
        painter.drawPolyline(line);
        double at = line.last().y();
        for (int tries = 0; tries < 2 * linesDrawn; ++tries) {
            const auto near = std::ranges::find_if(
                taken, [&](double other) { return std::abs(other - at) < metrics.height(); });
            if (near == taken.end())
                break;
            at = *near - metrics.height();
        }
        taken.append(at);
        painter.setPen(m_theme.color(stroke.tone));
        painter.drawText(QRectF(plot.right() + m_theme.space(0), at - metrics.height() / 2.0,
                                labelWidth + m_theme.space(1), metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         labelOf(nameOf(services.at(i)), metrics, labelWidth));
    }
}

} // namespace kakanai::supervisor
