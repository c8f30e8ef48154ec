// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/BigButton.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace kakanai::widgets {
namespace {

struct Dress {
    Theme::Tone fill;
    Theme::Tone ink;
    Theme::Tone edge;
    bool hasEdge;
};

using enum Theme::Tone;

Dress dressOf(BigButton::Role role)
{
    switch (role) {
    case BigButton::Role::Primary:
        return {Action, OnAction, Action, true};
    case BigButton::Role::Secondary:
        return {Surface, Ink, Edge, true};
    case BigButton::Role::Quiet:
        return {Paper, Link, Edge, false};
    case BigButton::Role::Danger:
        return {Surface, Danger, Danger, true};
    }
    return {Surface, Ink, Edge, true};
}

} // namespace

BigButton::BigButton(const Theme& theme, Role role, QWidget* parent)
    : QPushButton(parent)
    , m_theme(theme)
    , m_role(role)
{
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void BigButton::setWords(const QString& markup)
{
    m_words = RubyText(markup);
    setText(QString(m_words.plain()).replace(u'&', QStringLiteral("&&")));
    setAccessibleName(m_words.plain());
    updateGeometry();
    update();
}

void BigButton::setSign(Sign sign)
{
    m_sign = sign;
    updateGeometry();
    update();
}

void BigButton::setType(Theme::Type type)
{
    m_type = type;
    updateGeometry();
    update();
}

QFont BigButton::face() const
{
    return m_theme.font(m_type, m_role == Role::Quiet ? Theme::Weight::Regular : Theme::Weight::Bold);
}

int BigButton::signRoom() const
{
    return m_sign == Sign::None ? 0 : m_theme.pixels(m_type) + m_theme.space(1);
}

int BigButton::sidePadding() const
{
    return m_role == Role::Quiet ? m_theme.space(1) : m_theme.space(2);
}

int BigButton::endPadding() const
{
    return m_theme.space(1);
}

QSize BigButton::sizeHint() const
{
    const QSizeF words = m_words.size(face(), 0, m_theme.labelLeading());
    return {qCeil(words.width()) + signRoom() + 2 * sidePadding(),
            std::max(m_theme.touch(), qCeil(words.height()) + 2 * endPadding())};
}

QSize BigButton::minimumSizeHint() const
{
    const double widest = std::min(m_words.widestWord(face()), face().pixelSize() * 8.0);
    return {std::max(m_theme.touch(), qCeil(widest) + signRoom() + 2 * sidePadding()), m_theme.touch()};
}

int BigButton::heightForWidth(int width) const
{
    const double room = std::max(1, width - signRoom() - 2 * sidePadding());
    return std::max(m_theme.touch(),
                    qCeil(m_words.size(face(), room, m_theme.labelLeading()).height()) + 2 * endPadding());
}

void BigButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    Dress dress = dressOf(m_role);
    if (isDown() || isChecked())
        dress = m_role == Role::Primary
            ? Dress{OnAction, Action, Action, true}
            : Dress{Chosen, OnChosen, m_role == Role::Danger ? Danger : Action, true};
    if (!isEnabled())
        dress = {Paper, InkSoft, Edge, m_role != Role::Quiet};
    const double edge = m_theme.edge() + (isChecked() ? 2 : 0);
    const QRectF box = QRectF(rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2);
    const bool edged = dress.hasEdge || (isEnabled() && m_theme.contrast() != Theme::Contrast::Normal);
    QPen pen(m_theme.color(dress.edge), edge, isEnabled() ? Qt::SolidLine : Qt::DashLine);
    painter.setPen(edged ? pen : QPen(Qt::NoPen));
    painter.setBrush(edged || isDown() ? QBrush(m_theme.color(dress.fill)) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, m_theme.corner(), m_theme.corner());

    const QFont font = face();
    const double room = width() - signRoom() - 2 * sidePadding();
    const QSizeF words = m_words.size(font, room, m_theme.labelLeading());
    const double block = words.width() + signRoom();
    double left = (width() - block) / 2.0;
    const double side = m_theme.pixels(m_type);
    const QColor ink = m_theme.color(dress.ink);
    const double signTop = (height() - side) / 2.0;
    if (m_sign == Sign::Next) {
        drawSign(painter, m_sign, {left + words.width() + m_theme.space(1), signTop, side, side}, ink);
    } else if (m_sign != Sign::None) {
        drawSign(painter, m_sign, {left, signTop, side, side}, ink);
        left += signRoom();
    }
    painter.setPen(ink);
    if (isChecked()) { // a bar under the words: chosen must show without colour
        const double bar = m_theme.focusWidth();
        painter.fillRect(QRectF(left, (height() + words.height()) / 2, words.width(), bar), ink);
    }
    m_words.draw(painter, {left, 0, words.width() + 1, double(height())}, font, m_theme.labelLeading(),
                 Qt::AlignHCenter | Qt::AlignVCenter);
}

void BigButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat())
            click();
        return;
    }
    QPushButton::keyPressEvent(event);
}

} // namespace kakanai::widgets
