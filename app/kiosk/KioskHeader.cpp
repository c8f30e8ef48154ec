// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/KioskHeader.h"

#include <QHBoxLayout>

namespace kakanai::kiosk {

using widgets::Theme;

KioskHeader::KioskHeader(const Theme& theme, const QString& town, const QStringList& languages, bool isLow,
                         QWidget* parent)
    : QWidget(parent)
    , m_town(town)
    , m_name(new widgets::Text(theme, Theme::Type::Small, this))
    , m_steps(new widgets::StepBar(theme, this))
    , m_languages(new widgets::LanguageBar(theme, this))
    , m_staff(new widgets::BigButton(theme, widgets::BigButton::Role::Secondary, this))
{
    m_name->setWeight(Theme::Weight::Bold);
    m_staff->setType(Theme::Type::Small);
    m_staff->setSign(widgets::Sign::Person);
    m_languages->setLanguages(languages);
    auto* above = new QHBoxLayout;
    above->addWidget(m_name, 1);
    above->addWidget(m_steps, 1);
    auto* below = new QHBoxLayout;
    below->addWidget(m_languages);
    if (!isLow)
        below->addStretch(1);
    below->addWidget(m_staff);
    auto* column = new QBoxLayout(isLow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(above, isLow ? 1 : 0);
    column->addLayout(below);
    const auto space = [column, above, below, &theme] {
        column->setSpacing(theme.space(1));
        above->setSpacing(theme.space(2));
        below->setSpacing(theme.touchGap());
    };
    space();
    connect(&theme, &Theme::changed, this, space);
    connect(m_languages, &widgets::LanguageBar::languageChosen, this, &KioskHeader::languageChosen);
    connect(m_staff, &QPushButton::clicked, this, &KioskHeader::staffAsked);
    QSizePolicy held = m_steps->sizePolicy();
    held.setRetainSizeWhenHidden(true); // nothing jumps between the pages
    m_steps->setSizePolicy(held);
    retranslate();
}

void KioskHeader::setProgress(int step, int steps, int minutes)
{
    m_steps->setVisible(step > 0);
    if (step > 0)
        m_steps->setProgress(step, steps, minutes);
}

void KioskHeader::setLanguage(const QString& code)
{
    m_languages->setCurrent(code);
}

void KioskHeader::retranslate()
{
    m_name->setWords(tr("No-writing counter  %1").arg(m_town));
    m_staff->setWords(tr("Call staff"));
}

} // namespace kakanai::kiosk
