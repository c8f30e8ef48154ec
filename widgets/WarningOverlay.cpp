// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/WarningOverlay.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace kakanai::widgets {

using enum Theme::Tone;

WarningOverlay::WarningOverlay(const Theme& theme, QWidget& window)
    : QWidget(&window)
    , m_theme(theme)
    , m_panel(new QWidget(this))
    , m_question(new Text(theme, Theme::Type::Title, m_panel))
    , m_explanation(new Text(theme, Theme::Type::Body, m_panel))
    , m_count(new Text(theme, Theme::Type::Number, m_panel))
    , m_more(new BigButton(theme, BigButton::Role::Primary, m_panel))
    , m_end(new BigButton(theme, BigButton::Role::Secondary, m_panel))
{
    setFocusPolicy(Qt::NoFocus);
    m_question->setWeight(Theme::Weight::Bold);
    m_count->setWeight(Theme::Weight::Bold);
    m_explanation->setProse(true);
    m_more->setSign(Sign::Clock);
    for (Text* text : {m_question, m_explanation, m_count})
        text->setAlignment(Qt::AlignCenter);
    auto* inside = new QVBoxLayout(m_panel);
    inside->addWidget(m_question);
    inside->addWidget(m_count);
    inside->addWidget(m_explanation);
    inside->addWidget(m_more);
    inside->addWidget(m_end);
    auto* outside = new QVBoxLayout(this);
    outside->addWidget(m_panel, 0, Qt::AlignCenter);
    const auto space = [this, inside] {
        const int margin = m_theme.space(3);
        inside->setContentsMargins(margin, margin, margin, margin);
        inside->setSpacing(m_theme.space(2));
        m_panel->setMinimumWidth(m_theme.pixels(Theme::Type::Body) * 20);
        update();
    };
    space();
    connect(&theme, &Theme::changed, this, space);
    connect(m_more, &QPushButton::clicked, this, &WarningOverlay::moreTimeAsked);
    connect(m_end, &QPushButton::clicked, this, &WarningOverlay::endAsked);
    window.installEventFilter(this);
    retranslate();
    hide();
}

void WarningOverlay::raiseWith(int secondsLeft)
{
    m_before = QApplication::focusWidget();
    setSecondsLeft(secondsLeft);
    setGeometry(parentWidget()->rect());
    raise();
    show();
    m_more->setFocus(Qt::PopupFocusReason);
}

void WarningOverlay::setSecondsLeft(int seconds)
{
    m_seconds = seconds;
    m_count->setWords(tr("%1 s").arg(m_seconds));
}

void WarningOverlay::dismiss()
{
    hide();
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::PopupFocusReason);
    m_before.clear();
}

void WarningOverlay::retranslate()
{
    m_question->setWords(tr("Are you still there?"));
    m_explanation->setWords(
        tr("When the time is up, everything on this screen is erased, so that nobody else sees it."));
    m_more->setWords(tr("More time"));
    m_end->setWords(tr("Stop and erase"));
    setAccessibleName(tr("Are you still there? The time is nearly up."));
    setSecondsLeft(m_seconds);
}

void WarningOverlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = m_theme.color(m_theme.contrast() == Theme::Contrast::Normal ? Ink : Paper);
    veil.setAlphaF(m_theme.contrast() == Theme::Contrast::Normal ? 0.55F : 0.8F);
    painter.fillRect(rect(), veil);
    const QRectF card = m_panel->geometry();
    painter.setPen(m_theme.contrast() == Theme::Contrast::Normal ? QPen(Qt::NoPen)
                                                                 : QPen(m_theme.color(Edge), m_theme.edge()));
    painter.setBrush(m_theme.color(Surface));
    painter.drawRoundedRect(card, m_theme.corner(), m_theme.corner());
}

void WarningOverlay::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void WarningOverlay::keyPressEvent(QKeyEvent* event)
{
    event->accept(); // nothing beneath may hear a key
}

bool WarningOverlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

bool WarningOverlay::focusNextPrevChild(bool)
{
    // Only two things can have the keyboard here, so Tab in either direction is the other one.
    (m_more->hasFocus() ? m_end : m_more)->setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace kakanai::widgets
