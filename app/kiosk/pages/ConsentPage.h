// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/KioskPage.h"

namespace kakanai::kiosk {

/** May the card be read: what, by whom, and until when it is kept. */
class ConsentPage : public KioskPage
{
    Q_OBJECT

public:
    ConsentPage(const PageContext& context, QWidget* parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString nextWords() const override;
    [[nodiscard]] int minutesLeft() const override { return 10; }
    void goNext() override;
    void refresh() override;

private:
    widgets::Text* m_what;
    widgets::Text* m_not;
    widgets::Text* m_who;
    widgets::Text* m_until;
    widgets::BigButton* m_without;
};

} // namespace kakanai::kiosk
