// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/pages/BusyPage.h"

namespace kakanai::kiosk {

using widgets::BigButton;
using widgets::Theme;

BusyPage::BusyPage(const PageContext& context, visit::VisitStep step, QWidget* parent)
    : KioskPage(context, parent)
    , m_step(step)
    , m_words(addText(Theme::Type::Lead))
{
    column()->addStretch(1);
}

QString BusyPage::title() const
{
    if (session().isReaderAsking())
        return tr("Enter the PIN on the card reader.");
    return m_step == visit::VisitStep::Reading ? tr("The card is being read.")
                                               : tr("Your entries are being kept.");
}

void BusyPage::refresh()
{
    if (session().isReaderAsking()) {
        m_words->setWords(tr("Type the 4 digits on the keys of the card reader and press its Enter key."));
        return;
    }
    m_words->setWords(m_step == visit::VisitStep::Reading
                          ? tr("Please leave the card where it is. It takes a few seconds.")
                          : tr("One moment, please. Then you get your number."));
}

} // namespace kakanai::kiosk
