// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PinPad.h"

#include "cardreader/secret/Secret.h"

#include <QAccessible>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace kakanai::widgets {
namespace {

using enum Theme::Tone;

constexpr int longest = 14; // 照合番号B

} // namespace

PinKey::PinKey(const Theme& theme, int digit, QWidget* parent)
    : QPushButton(QString::number(digit), parent)
    , m_theme(theme)
    , m_digit(digit)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAutoRepeat(false);
}

QSize PinKey::sizeHint() const
{
    const int side = std::max(m_theme.touch(), m_theme.pixels(Theme::Type::Display) * 2);
    return {side * 4 / 3, side};
}

void PinKey::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double edge = m_theme.edge();
    painter.setPen(QPen(m_theme.color(isEnabled() ? Edge : Line), edge));
    painter.setBrush(
        m_theme.color(Surface)); // no pressed look: it would show a bystander which key went down
    painter.drawRoundedRect(QRectF(rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2),
                            m_theme.corner(), m_theme.corner());
    painter.setPen(m_theme.color(isEnabled() ? Ink : InkSoft));
    painter.setFont(m_theme.font(Theme::Type::Display, Theme::Weight::Bold));
    painter.drawText(rect(), Qt::AlignCenter, text());
    if (m_digit == 5) {
        const double bar = m_theme.pixels(Theme::Type::Display) * 0.6;
        const double under = height() / 2.0 + m_theme.pixels(Theme::Type::Display) * 0.55;
        painter.setPen(QPen(m_theme.color(Ink), m_theme.focusWidth(), Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF((width() - bar) / 2, under), QPointF((width() + bar) / 2, under));
    }
}

void PinKey::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat())
            click();
        return;
    }
    QPushButton::keyPressEvent(event);
}

PinBoxes::PinBoxes(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    tell();
}

void PinBoxes::setCount(int filled, int length)
{
    m_filled = filled;
    m_length = length;
    tell();
    updateGeometry();
    update();
}

void PinBoxes::tell()
{
    setAccessibleName(tr("%1 of %2 digits entered").arg(m_filled).arg(m_length));
}

QSize PinBoxes::sizeHint() const
{
    const int side = m_theme.pixels(Theme::Type::Display) * 3 / 2;
    return {m_length * (side + m_theme.space(1)), side + m_theme.space(1)};
}

QSize PinBoxes::minimumSizeHint() const
{
    return {m_length * (m_theme.pixels(Theme::Type::Small) + m_theme.space(0)), sizeHint().height()};
}

void PinBoxes::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double gap = m_length > 6 ? m_theme.space(0) : m_theme.space(1);
    const double side = std::min<double>(m_theme.pixels(Theme::Type::Display) * 1.5,
                                         (width() - gap * (m_length - 1)) / m_length);
    double left = (width() - side * m_length - gap * (m_length - 1)) / 2;
    const double top = (height() - side) / 2;
    for (int i = 0; i < m_length; ++i) {
        const bool here = i == m_filled;
        const double edge = here ? m_theme.edge() + 1 : m_theme.edge();
        painter.setPen(QPen(m_theme.color(here ? Action : Edge), edge));
        painter.setBrush(m_theme.color(Surface));
        painter.drawRoundedRect(
            QRectF(left, top, side, side).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2),
            m_theme.corner() / 2.0, m_theme.corner() / 2.0);
        if (i < m_filled) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(Ink));
            painter.drawEllipse(QPointF(left + side / 2, top + side / 2), side / 6, side / 6);
        }
        left += side + gap;
    }
}

void PinBoxes::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        tell();
    QWidget::changeEvent(event);
}

PinPad::PinPad(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_boxes(new PinBoxes(theme, this))
    , m_erase(new BigButton(theme, BigButton::Role::Secondary, this))
    , m_clear(new BigButton(theme, BigButton::Role::Secondary, this))
{
    setFocusPolicy(Qt::NoFocus);
    m_erase->setSign(Sign::Erase);
    m_clear->setSign(Sign::Close);
    for (BigButton* button : {m_erase, m_clear}) {
        button->setType(Theme::Type::Small);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_boxes, 0, 0, 1, 3);
    for (int place = 0; place < 10; ++place) { // telephone order: 1 2 3 at the top, 0 below 8
        const int digit = (place + 1) % 10;
        auto* key = new PinKey(theme, digit, this);
        connect(key, &QPushButton::clicked, this, [this, digit] { press(digit); });
        grid->addWidget(key, digit == 0 ? 4 : 1 + place / 3, digit == 0 ? 1 : place % 3);
        m_keys.append(key);
    }
    grid->addWidget(m_clear, 4, 0);
    grid->addWidget(m_erase, 4, 2);
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, 1);
    connect(m_erase, &QPushButton::clicked, this, &PinPad::eraseLast);
    connect(m_clear, &QPushButton::clicked, this, &PinPad::clear);
    const auto space = [this, grid] {
        grid->setSpacing(m_theme.touchGap());
        grid->setRowMinimumHeight(0, m_boxes->sizeHint().height() + m_theme.space(1));
    };
    connect(&theme, &Theme::changed, this, [this, space] {
        space();
        for (PinKey* key : std::as_const(m_keys))
            key->updateGeometry();
        m_boxes->updateGeometry();
        update();
    });
    space();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    retranslate();
    end();
}

void PinPad::begin(Secret& secret, int length)
{
    m_secret = &secret;
    m_secret->clear();
    m_length = std::clamp(length, 1, longest);
    for (PinKey* key : std::as_const(m_keys))
        key->setEnabled(true);
    showCount(false);
    m_keys.first()->setFocus(Qt::OtherFocusReason);
}

void PinPad::end()
{
    m_secret = nullptr;
    for (PinKey* key : std::as_const(m_keys))
        key->setEnabled(false);
    showCount(false);
}

void PinPad::press(int digit)
{
    if (!m_secret || m_secret->size() >= static_cast<std::size_t>(m_length))
        return;
    if (!m_secret->append(static_cast<std::uint8_t>('0' + digit)))
        return;
    showCount(true);
    Q_EMIT countChanged(static_cast<int>(m_secret->size()));
    if (m_secret->size() == static_cast<std::size_t>(m_length))
        Q_EMIT completed();
}

void PinPad::eraseLast()
{
    if (!m_secret || m_secret->isEmpty())
        return;
    m_secret->removeLast();
    showCount(true);
    Q_EMIT countChanged(static_cast<int>(m_secret->size()));
}

void PinPad::clear()
{
    if (!m_secret)
        return;
    m_secret->clear();
    showCount(true);
    Q_EMIT countChanged(0);
}

void PinPad::showCount(bool announce)
{
    const int filled = m_secret ? static_cast<int>(m_secret->size()) : 0;
    m_boxes->setCount(filled, m_length);
    m_erase->setEnabled(filled > 0);
    m_clear->setEnabled(filled > 0);
    if (filled == 0 && (m_erase->hasFocus() || m_clear->hasFocus()))
        m_keys.first()->setFocus(Qt::OtherFocusReason);
    if (announce) {
        QAccessibleEvent event(m_boxes, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void PinPad::keyPressEvent(QKeyEvent* event)
{
    if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9) {
        if (!event->isAutoRepeat())
            press(event->key() - Qt::Key_0);
    } else if (event->key() == Qt::Key_Backspace) {
        eraseLast();
    } else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Clear) {
        clear();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void PinPad::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PinPad::retranslate()
{
    m_erase->setWords(tr("Erase one"));
    m_clear->setWords(tr("Erase all"));
    for (PinKey* key : std::as_const(m_keys))
        key->setAccessibleName(tr("Digit %1").arg(key->text()));
}

} // namespace kakanai::widgets
