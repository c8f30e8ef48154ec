// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/KioskPage.h"

namespace kakanai::kiosk {

/** What the card said: is this you. */
class IdentityPage : public KioskPage
{
    Q_OBJECT

public:
    IdentityPage(const PageContext& context, QWidget* parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString nextWords() const override;
    [[nodiscard]] QString backWords() const override;
    [[nodiscard]] int minutesLeft() const override { return 8; }
    void goNext() override { session().confirmIdentity(); }
    void refresh() override;

private:
    QList<std::pair<widgets::Text*, widgets::Text*>> m_rows;
    widgets::Text* m_take;
};

} // namespace kakanai::kiosk
