// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/KioskPage.h"
#include "app/kiosk/LeaveClock.h"
#include "forms/print/Handout.h"
#include "widgets/BigNumber.h"
#include "widgets/SheetView.h"

namespace kakanai::kiosk {

/** The number, what happens next, and the receipt to look at or print. Leaves by itself. */
class ReceiptPage : public KioskPage
{
    Q_OBJECT

public:
    ReceiptPage(const PageContext& context, QWidget* parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString nextWords() const override;
    [[nodiscard]] QString backWords() const override { return {}; }
    void goNext() override { Q_EMIT left(); }
    void refresh() override;

private:
    /** The walk in one line a counter: where, how many, and what is late. */
    [[nodiscard]] QString routeWords() const;
    /** The slip with the walk, and with it everything else one takes home. */
    void printSlip();
    /** The receipt, and for whoever does not read Japanese how to read the sheets. */
    [[nodiscard]] QList<forms::Handout> handouts() const;
    void showPaper(bool isShown);

    widgets::BigNumber* m_number;
    widgets::Text* m_seat;
    widgets::Text* m_route;
    widgets::BigButton* m_print = nullptr;
    bool m_isPrinted = false;
    widgets::Text* m_take;
    widgets::Text* m_read;
    widgets::Text* m_left;
    widgets::BigButton* m_show;
    widgets::SheetView* m_paper;
    LeaveClock m_clock;
};

} // namespace kakanai::kiosk
