// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/KioskPage.h"

namespace kakanai::kiosk {

/** Something is under way that nobody should disturb: the card is read, or the case is written. */
class BusyPage : public KioskPage
{
    Q_OBJECT

public:
    BusyPage(const PageContext& context, visit::VisitStep step, QWidget* parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString nextWords() const override { return {}; }
    [[nodiscard]] QString backWords() const override { return {}; }
    void refresh() override;

private:
    visit::VisitStep m_step;
    widgets::Text* m_words;
};

} // namespace kakanai::kiosk
