// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/KioskPage.h"

namespace kakanai::kiosk {

/** Waits for a card on the reader, with a drawing of where it belongs. */
class CardPage : public KioskPage
{
    Q_OBJECT

public:
    CardPage(const PageContext& context, QWidget* parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString nextWords() const override;
    [[nodiscard]] int minutesLeft() const override { return 10; }
    void goNext() override;
    void refresh() override;
    [[nodiscard]] QWidget* firstFocus() override { return m_without; }

private:
    class Drawing;
    widgets::Text* m_words;
    Drawing* m_drawing;
    widgets::BigButton* m_without;
};

} // namespace kakanai::kiosk
