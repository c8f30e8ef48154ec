// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/pages/IdentityPage.h"

#include "app/kiosk/DateWords.h"
#include "widgets/Card.h"

namespace kakanai::kiosk {

using widgets::BigButton;
using widgets::Theme;

IdentityPage::IdentityPage(const PageContext& context, QWidget* parent)
    : KioskPage(context, parent)
{
    auto* paper = new widgets::Card(theme(), this);
    for (int row = 0; row < 4; ++row) {
        auto* label = new widgets::Text(theme(), Theme::Type::Small, paper);
        label->setTone(Theme::Tone::InkSoft);
        auto* value = new widgets::Text(theme(), Theme::Type::Lead, paper);
        value->setWeight(Theme::Weight::Bold);
        paper->body()->addWidget(label);
        paper->body()->addWidget(value);
        m_rows.append(std::pair{label, value});
    }
    column()->addWidget(paper);
    m_take = addText();
    column()->addStretch(1);
}

QString IdentityPage::title() const
{
    return tr("Is this you?");
}

QString IdentityPage::nextWords() const
{
    return tr("Yes");
}

QString IdentityPage::backWords() const
{
    return tr("No");
}

void IdentityPage::refresh()
{
    if (!session().identity())
        return;
    const card::CardIdentity& who = *session().identity();
    const QString sex = who.sex == card::Sex::Male ? tr("male")
        : who.sex == card::Sex::Female             ? tr("female")
                                                   : tr("other");
    const QList<std::pair<QString, QString>> words{
        {tr("Name"), who.name},
        {tr("Address on the card"), who.address},
        {tr("Date of birth"), dateInWords(who.birthDateText)},
        {tr("Sex"), sex},
    };
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_rows.at(i).first->setWords(words.at(i).first);
        m_rows.at(i).second->setWords(words.at(i).second);
    }
    m_take->setWords(tr("The card has been read. Please take it back now."));
}

} // namespace kakanai::kiosk
