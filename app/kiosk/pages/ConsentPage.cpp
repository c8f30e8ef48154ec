// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/pages/ConsentPage.h"

namespace kakanai::kiosk {

using widgets::BigButton;
using widgets::Theme;

ConsentPage::ConsentPage(const PageContext& context, QWidget* parent)
    : KioskPage(context, parent)
    , m_what(addText(Theme::Type::Lead))
    , m_not(addText(Theme::Type::Lead))
    , m_who(addText(Theme::Type::Lead))
    , m_until(addText(Theme::Type::Lead))
{
    column()->addStretch(1);
    m_without = addButton();
    m_without->setObjectName(QStringLiteral("withoutCard"));
    connect(m_without, &QPushButton::clicked, this, [this] { session().continueWithoutCard(); });
}

QString ConsentPage::title() const
{
    return tr("May this machine read your My Number Card?");
}

QString ConsentPage::nextWords() const
{
    return session().identity() ? tr("Next") : tr("Yes, read it");
}

void ConsentPage::goNext()
{
    if (session().identity())
        session().continueWithoutCard(); // it has been read already; going back did not erase it
    else
        session().giveConsent();
}

void ConsentPage::refresh()
{
    m_what->setWords(
        tr("What is read: name, address, date of birth, sex, and until when the card is valid."));
    m_not->setWords(tr("What is not read: your individual number (My Number), tax, pension, illness."));
    m_who->setWords(
        tr("Who reads it: %1, to fill in the forms for the matters you chose, and for nothing else.")
            .arg(context().services.town.name));
    m_until->setWords(
        tr("When it is erased: from this screen when you leave; at the counter %1 days after your "
           "notification has been taken over.")
            .arg(context().services.town.retention.purgeCounterCopyDays));
    m_without->setWords(tr("Go on without the card"));
}

} // namespace kakanai::kiosk
