// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/CallBoardTile.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace kakanai::widgets {
namespace {

using enum Theme::Tone;
using namespace std::chrono_literals;

/** Slow enough to be gentle and far from what can harm (three flashes a second). */
constexpr auto beat = 500ms;
constexpr int flashes = 3;

} // namespace

CallBoardTile::CallBoardTile(const Theme& theme, Size size, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_size(size)
    , m_number(new BigNumber(theme, this))
    , m_word(new Text(theme, size == Size::Large ? Theme::Type::Lead : Theme::Type::Small, this))
    , m_counter(new BigNumber(theme, this))
    , m_timer(new QTimer(this))
{
    m_number->setFilling(true);
    m_counter->setFilling(true);
    m_counter->setTone(Link);
    m_word->setTone(InkSoft);
    m_word->setAlignment(Qt::AlignCenter);
    auto* row = new QHBoxLayout(this);
    const int margin = theme.space(size == Size::Large ? 2 : 1);
    row->setContentsMargins(margin, margin, margin, margin);
    row->setSpacing(margin);
    row->addWidget(m_number, size == Size::Large ? 5 : 3);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_word);
    right->addWidget(m_counter, 1);
    row->addLayout(right, 2);
    m_timer->setInterval(beat);
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (--m_beats <= 0)
            m_timer->stop();
        update();
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    retranslate();
}

void CallBoardTile::setCall(const QString& number, const QString& counter)
{
    m_number->setText(number);
    m_counterName = counter;
    m_counter->setText(counter);
    m_word->setVisible(!counter.isEmpty());
    retranslate();
    update();
}

void CallBoardTile::flash()
{
    m_beats = 2 * flashes;
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
    const double edge = lit ? m_theme.space(1) : m_theme.edge() + (m_size == Size::Large ? 1 : 0);
    painter.setPen(QPen(m_theme.color(lit ? Action : Line), edge));
    painter.setBrush(m_theme.color(Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), m_theme.corner(),
                            m_theme.corner());
}

void CallBoardTile::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CallBoardTile::retranslate()
{
    m_word->setWords(tr("Counter"));
    const QString number = m_number->text();
    setAccessibleName(number.isEmpty() ? tr("No call") : tr("Number %1, counter %2").arg(number, m_counterName));
}

} // namespace kakanai::widgets
