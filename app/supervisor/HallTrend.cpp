// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/supervisor/HallTrend.h"

#include "app/supervisor/HallAlarms.h"

#include <QEvent>
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
constexpr int barsDrawn = 6;

struct Stroke {
    Qt::PenStyle style;
    Theme::Tone tone;
};

// Different strokes, so that the lines are told apart in grey and by those who see no colours.
constexpr std::array strokes{Stroke{Qt::SolidLine, Theme::Tone::Action},
                             Stroke{Qt::DashLine, Theme::Tone::Ink}, Stroke{Qt::DotLine, Theme::Tone::Danger},
                             Stroke{Qt::DashDotLine, Theme::Tone::Done}};

QString nameOf(const TownSettings& town, const QString& service)
{
    const Service* known = town.serviceOf(service);
    return known ? known->name : service;
}

} // namespace

HallTrend::HallTrend(const Theme& theme, const TownSettings& town, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_town(town)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
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
    tell();
    update();
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

QSize HallTrend::sizeHint() const
{
    return {480, 260};
}

QSize HallTrend::minimumSizeHint() const
{
    return {260, 140};
}

void HallTrend::tell()
{
    QStringList words;
    const TrendPoint now = m_points.isEmpty() ? TrendPoint() : m_points.last();
    for (const QString& service : drawn())
        words.append(tr("%1: %2 wait now").arg(nameOf(m_town, service)).arg(now.waiting.value(service)));
    setAccessibleName(tr("People waiting in the last two hours"));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    setToolTip(accessibleDescription());
}

void HallTrend::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        tell();
        update();
    }
    QWidget::changeEvent(event);
}

void HallTrend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(Theme::Type::Small));
    const QFontMetrics metrics(painter.font());
    if (m_points.isEmpty() || drawn().isEmpty()) {
        painter.setPen(m_theme.color(Theme::Tone::InkSoft));
        painter.drawText(rect(), Qt::AlignCenter, tr("Nobody has been waiting."));
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
        labelWidth = std::max(labelWidth, metrics.horizontalAdvance(nameOf(m_town, service)));
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
        const double from = std::clamp(middle - half, 0.0, static_cast<double>(width() - 2 * half));
        painter.drawText(QRectF(from, plot.bottom() + 2, 2.0 * half, metrics.height()), Qt::AlignCenter,
                         at.time().toString(QStringLiteral("HH:mm")));
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
                         metrics.elidedText(nameOf(m_town, services.at(i)), Qt::ElideRight, labelWidth));
    }
}

WaitBars::WaitBars(const Theme& theme, const TownSettings& town, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_town(town)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
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
    tell();
    update();
}

QSize WaitBars::sizeHint() const
{
    return {480, 260};
}

QSize WaitBars::minimumSizeHint() const
{
    return {260, 140};
}

void WaitBars::tell()
{
    QStringList words;
    for (const queue::ServiceLine& line : std::as_const(m_lines))
        words.append(tr("%1: half within %2, nine in ten within %3 min")
                         .arg(nameOf(m_town, line.service))
                         .arg(line.estimate.p50 / 60)
                         .arg(line.estimate.p90 / 60));
    setAccessibleName(tr("Expected waits by service"));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    setToolTip(accessibleDescription());
}

void WaitBars::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        tell();
        update();
    }
    QWidget::changeEvent(event);
}

void WaitBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(Theme::Type::Small));
    const QFontMetrics metrics(painter.font());
    if (m_lines.isEmpty()) {
        painter.setPen(m_theme.color(Theme::Tone::InkSoft));
        painter.drawText(rect(), Qt::AlignCenter, tr("Nobody is waiting."));
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
            metrics.elidedText(nameOf(m_town, line.service), Qt::ElideRight, nameWidth - m_theme.space(1)));
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
