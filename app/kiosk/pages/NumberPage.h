// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/KioskPage.h"
#include "app/kiosk/LeaveClock.h"
#include "app/visit/HallDesk.h"
#include "widgets/BigNumber.h"
#include "widgets/TileGrid.h"

#include <optional>

namespace kakanai::kiosk {

/** A number without entering anything: choose the matter, get the number. */
class NumberPage : public KioskPage
{
    Q_OBJECT

public:
    NumberPage(const PageContext& context, visit::HallDesk& desk, QWidget* parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString nextWords() const override;
    [[nodiscard]] QString backWords() const override;
    [[nodiscard]] bool isNextReady() const override;
    void goNext() override;
    void goBack() override { Q_EMIT left(); }
    void refresh() override;
    [[nodiscard]] QWidget* firstFocus() override;

private:
    [[nodiscard]] int perPage() const;
    void give(const queue::Ticket& ticket);
    void chooseProfile();

    visit::HallDesk& m_desk;
    std::optional<queue::Ticket> m_ticket;
    bool m_isAsked = false;
    int m_page = 0;
    QString m_saidProfiles; ///< the language in which the ways of calling stand there
    LeaveClock m_clock;
    widgets::TileGrid* m_tiles;
    widgets::BigButton* m_others;
    widgets::BigNumber* m_number;
    widgets::Text* m_words;
    widgets::Text* m_profileTitle;
    widgets::TileGrid* m_profiles; ///< how this person is called; after the number is there
};

} // namespace kakanai::kiosk
