// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/KioskFooter.h"

#include <QHBoxLayout>

namespace kakanai::kiosk {

using widgets::BigButton;
using widgets::Theme;

KioskFooter::KioskFooter(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_back(new BigButton(theme, BigButton::Role::Secondary, this))
    , m_text(new BigButton(theme, BigButton::Role::Quiet, this))
    , m_room(new BigButton(theme, BigButton::Role::Quiet, this))
    , m_next(new BigButton(theme, BigButton::Role::Primary, this))
{
    m_back->setSign(widgets::Sign::Back);
    m_next->setSign(widgets::Sign::Next);
    m_room->setSign(widgets::Sign::Door);
    for (BigButton* button : {m_text, m_room})
        button->setType(Theme::Type::Small);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    for (BigButton* button : {m_back, m_text, m_room, m_next}) {
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        policy.setRetainSizeWhenHidden(true);
        policy.setHeightForWidth(true);
        button->setSizePolicy(policy);
        row->addWidget(button, button == m_next ? 4 : 3);
    }
    const auto space = [row, &theme] { row->setSpacing(theme.touchGap()); };
    space();
    connect(&theme, &Theme::changed, this, space);
    connect(m_back, &QPushButton::clicked, this, &KioskFooter::backAsked);
    connect(m_next, &QPushButton::clicked, this, &KioskFooter::nextAsked);
    connect(m_text, &QPushButton::clicked, this, &KioskFooter::textSizeAsked);
    connect(m_room, &QPushButton::clicked, this, &KioskFooter::otherRoomAsked);
    retranslate();
}

void KioskFooter::setBack(const QString& words, bool ready)
{
    m_back->setWords(words);
    m_back->setVisible(!words.isEmpty());
    m_back->setEnabled(ready);
}

void KioskFooter::setNext(const QString& words, bool ready)
{
    m_next->setWords(words);
    m_next->setVisible(!words.isEmpty());
    m_next->setEnabled(ready);
}

void KioskFooter::setTextPercent(int percent)
{
    m_percent = percent;
    retranslate();
}

void KioskFooter::retranslate()
{
    m_text->setWords(m_percent >= 200 ? tr("Letters normal") : tr("Letters larger"));
    m_text->setSign(m_percent >= 200 ? widgets::Sign::Minus : widgets::Sign::Plus);
    m_room->setWords(tr("Talk in another room"));
}

} // namespace kakanai::kiosk
