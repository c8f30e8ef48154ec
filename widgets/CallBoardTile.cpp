// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/CallBoardTile.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace kakanai::widgets {
namespace {

using enum Theme::Tone;
using namespace std::chrono_literals;

/** Slow enough to be gentle and far from what can harm (three flashes a second). */
constexpr auto beat = 500ms;
/** Height of the word "counter" against the number it stands beside. */
constexpr double largeWordShare = 0.3;
constexpr double smallWordShare = 0.45;

} // namespace

CallBoardTile::CallBoardTile(const Theme& theme, Size size, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_size(size)
    , m_timer(new QTimer(this))
{
    m_timer->setInterval(beat);
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (--m_beats <= 0)
            m_timer->stop();
        update();
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    tell();
}

void CallBoardTile::setCall(const QString& number, const QString& counter)
{
    m_number = number;
    m_counter = counter;
    tell();
    update();
}

void CallBoardTile::flash(int times)
{
    m_beats = 2 * times;
    if (m_theme.isMotionAllowed())
        m_timer->start();
    update();
}

QSize CallBoardTile::sizeHint() const
{
    const int high = m_theme.pixels(m_size == Size::Large ? Theme::Type::Number : Theme::Type::Title) * 3 / 2;
    return {high * 3, high};
}

void CallBoardTile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = m_beats > 0 && (m_beats % 2 == 0 || !m_theme.isMotionAllowed());
    const double edge = lit ? m_theme.space(1) : m_theme.edge();
    painter.setPen(QPen(m_theme.color(lit ? Action : Line), edge));
    painter.setBrush(m_theme.color(Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2),
                            m_theme.corner(), m_theme.corner());
    if (m_number.isEmpty())
        return;

    // Number and counter stand on one line and are as large as both fit; the word "counter" stands between
    // them.
    const double wordShare = m_size == Size::Large ? largeWordShare : smallWordShare;
    const double margin = m_theme.space(m_size == Size::Large ? 3 : 2);
    const QString word = m_counter.isEmpty() ? QString() : tr("Counter");
    const double gap = word.isEmpty() ? 0 : m_theme.space(1);
    QFont font = m_theme.font(Theme::Type::Number, Theme::Weight::Bold);
    QFont wordFont = m_theme.font(Theme::Type::Number);
    wordFont.setPixelSize(qRound(font.pixelSize() * wordShare));
    const QFontMetricsF probe(font);
    const double wanted = probe.horizontalAdvance(m_number) + probe.horizontalAdvance(m_counter)
        + QFontMetricsF(wordFont).horizontalAdvance(word);
    const double room = width() - 2 * margin - 2 * gap;
    const double byWidth = font.pixelSize() * room / std::max(1.0, wanted);
    font.setPixelSize(std::max(8, qFloor(std::min(byWidth, height() * 0.72))));
    wordFont.setPixelSize(std::max(8, qFloor(font.pixelSize() * wordShare)));
    const double wordWidth = QFontMetricsF(wordFont).horizontalAdvance(word);
    const QFontMetricsF metrics(font);
    const double base = (height() + metrics.capHeight()) / 2;
    painter.setFont(font);
    painter.setPen(m_theme.color(Ink));
    painter.drawText(QPointF(margin, base), m_number);
    const double counterLeft = width() - margin - metrics.horizontalAdvance(m_counter);
    painter.setPen(m_theme.color(Link));
    painter.drawText(QPointF(counterLeft, base), m_counter);
    painter.setFont(wordFont);
    painter.setPen(m_theme.color(InkSoft));
    painter.drawText(QPointF(counterLeft - gap - wordWidth, base), word);
}

void CallBoardTile::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        tell();
        update();
    }
    QWidget::changeEvent(event);
}

void CallBoardTile::tell()
{
    setAccessibleName(m_number.isEmpty() ? tr("No call")
                                         : tr("Number %1, counter %2").arg(m_number, m_counter));
}

} // namespace kakanai::widgets
