// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/KioskPage.h"
#include "forms/print/Handout.h"
#include "widgets/BigNumber.h"
#include "widgets/SheetView.h"

#include <QTimer>

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
    /** The receipt, and for whoever does not read Japanese how to read the sheets. */
    [[nodiscard]] QList<forms::Handout> handouts() const;
    void showPaper(bool isShown);
    void printPaper();

    widgets::BigNumber* m_number;
    widgets::Text* m_seat;
    widgets::Text* m_take;
    widgets::Text* m_read;
    widgets::Text* m_left;
    widgets::BigButton* m_show;
    widgets::BigButton* m_print;
    widgets::SheetView* m_paper;
    bool m_isPrinted = false;
    QTimer m_clock;
    int m_seconds;
};

} // namespace kakanai::kiosk
