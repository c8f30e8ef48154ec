// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/NoticeBar.h"

#include "widgets/Sign.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <array>

namespace kakanai::widgets {
namespace {

using enum Theme::Tone;

struct Dress {
    Theme::Tone fill;
    Theme::Tone ink;
    Theme::Tone text;
    Sign sign;
};

/** In the order of NoticeBar::Kind. */
constexpr std::array dresses{
    Dress{Surface, Link, Ink, Sign::Info},
    Dress{DoneSoft, Done, Ink, Sign::Done},
    Dress{Look, OnLook, OnLook, Sign::Look},
    Dress{DangerSoft, Danger, Ink, Sign::Refused},
};

const Dress& dressOf(NoticeBar::Kind kind)
{
    return dresses.at(static_cast<std::size_t>(kind));
}

} // namespace

NoticeBar::NoticeBar(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_word(new Text(theme, Theme::Type::Small, this))
    , m_words(new Text(theme, Theme::Type::Body, this))
    , m_code(new Text(theme, Theme::Type::Small, this))
{
    m_word->setWeight(Theme::Weight::Bold);
    m_words->setProse(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_word);
    column->addWidget(m_words);
    column->addWidget(m_code);
    const auto space = [this, column] {
        const int sign = m_theme.pixels(Theme::Type::Title);
        column->setContentsMargins(m_theme.space(2) + sign + m_theme.space(1), m_theme.space(1),
                                   m_theme.space(2), m_theme.space(1));
        column->setSpacing(m_theme.space(0) / 2);
        update();
    };
    space();
    connect(&theme, &Theme::changed, this, space);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void NoticeBar::setMessage(Kind kind, const QString& words, const QString& code)
{
    m_kind = kind;
    m_codeName = code;
    m_words->setWords(words);
    fill();
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeBar::clear()
{
    m_words->setWords({});
    hide();
}

QString NoticeBar::kindWord() const
{
    switch (m_kind) {
    case Kind::Info:
        return tr("Information");
    case Kind::Done:
        return tr("Done");
    case Kind::Look:
        return tr("Please check");
    case Kind::Refused:
        return tr("Not possible");
    }
    return {};
}

void NoticeBar::fill()
{
    const Dress& dress = dressOf(m_kind);
    m_word->setWords(kindWord());
    m_word->setTone(dress.ink);
    m_words->setTone(dress.text);
    m_code->setWords(m_codeName.isEmpty() ? QString() : tr("Code: %1").arg(m_codeName));
    m_code->setTone(dress.text == Ink ? InkSoft : dress.text);
    m_code->setVisible(!m_codeName.isEmpty());
    setAccessibleName(kindWord() + QStringLiteral(": ") + m_words->text());
    update();
}

void NoticeBar::paintEvent(QPaintEvent*)
{
    const Dress& dress = dressOf(m_kind);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double edge = m_theme.edge();
    painter.setPen(QPen(m_theme.color(dress.ink), edge));
    painter.setBrush(m_theme.color(dress.fill));
    painter.drawRoundedRect(QRectF(rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2),
                            m_theme.corner(), m_theme.corner());
    const double side = m_theme.pixels(Theme::Type::Title);
    drawSign(painter, dress.sign, {double(m_theme.space(2)), (height() - side) / 2.0, side, side},
             m_theme.color(dress.ink));
}

void NoticeBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace kakanai::widgets
