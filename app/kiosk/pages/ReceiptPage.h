// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/KioskPage.h"
#include "widgets/BigNumber.h"

#include <QTimer>

namespace kakanai::kiosk {

/** The number, and what happens next. Leaves by itself. */
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
    void printSlip();

    widgets::BigNumber* m_number;
    widgets::Text* m_seat;
    widgets::Text* m_route;
    widgets::BigButton* m_print = nullptr;
    bool m_isPrinted = false;
    widgets::Text* m_take;
    widgets::Text* m_read;
    widgets::Text* m_left;
    QTimer m_clock;
    int m_seconds;
};

} // namespace kakanai::kiosk
