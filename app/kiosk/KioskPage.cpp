// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/KioskPage.h"

namespace kakanai::kiosk {

KioskPage::KioskPage(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_column(new QVBoxLayout(this))
{
    const auto space = [this] {
        const int side = theme().focusWidth() + theme().focusDistance(); // room for the focus ring
        m_column->setContentsMargins(side, side, side, side);
        m_column->setSpacing(theme().space(2));
    };
    space();
    connect(&theme(), &widgets::Theme::changed, this, space);
}

QString KioskPage::nextWords() const
{
    return tr("Next");
}

QString KioskPage::backWords() const
{
    return tr("Back");
}

widgets::Text* KioskPage::addText(widgets::Theme::Type type)
{
    auto* text = new widgets::Text(theme(), type, this);
    text->setProse(true);
    m_column->addWidget(text);
    return text;
}

widgets::BigButton* KioskPage::addButton(widgets::BigButton::Role role)
{
    auto* button = new widgets::BigButton(theme(), role, this);
    m_column->addWidget(button);
    return button;
}

} // namespace kakanai::kiosk
