// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/NumberSteps.h"

#include <QHBoxLayout>

#include <algorithm>

namespace kakanai::kiosk {

using widgets::BigButton;
using widgets::Theme;

NumberSteps::NumberSteps(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_less(new BigButton(theme, BigButton::Role::Secondary, this))
    , m_shown(new widgets::Text(theme, Theme::Type::Title, this))
    , m_more(new BigButton(theme, BigButton::Role::Secondary, this))
{
    m_less->setSign(widgets::Sign::Minus);
    m_more->setSign(widgets::Sign::Plus);
    m_shown->setAlignment(Qt::AlignCenter);
    m_shown->setWeight(Theme::Weight::Bold);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.touchGap());
    row->addWidget(m_less, 2);
    row->addWidget(m_shown, 3);
    row->addWidget(m_more, 2);
    for (auto [button, step] : {std::pair{m_less, -1}, std::pair{m_more, 1}}) {
        button->setAutoRepeat(true);
        connect(button, &QPushButton::clicked, this, [this, by = step] {
            const int before = m_value;
            setValue(m_value + by);
            if (m_value != before)
                Q_EMIT valueChanged(m_value);
        });
    }
    show();
}

void NumberSteps::setRange(int lowest, int highest)
{
    m_lowest = lowest;
    m_highest = highest;
    setValue(m_value);
}

void NumberSteps::setValue(int value)
{
    m_value = std::clamp(value, m_lowest, m_highest);
    show();
}

void NumberSteps::setWords(const QString& pattern, const QString& thing)
{
    m_pattern = pattern;
    m_less->setWords(tr("Less"));
    m_more->setWords(tr("More"));
    m_less->setAccessibleName(tr("%1: less").arg(thing));
    m_more->setAccessibleName(tr("%1: more").arg(thing));
    show();
}

void NumberSteps::show()
{
    m_shown->setWords(m_pattern.arg(m_value));
    m_less->setEnabled(m_value > m_lowest);
    m_more->setEnabled(m_value < m_highest);
}

} // namespace kakanai::kiosk
