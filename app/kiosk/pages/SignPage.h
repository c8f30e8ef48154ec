// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/KioskPage.h"
#include "widgets/SignaturePad.h"

namespace kakanai::kiosk {

/** Signed with a finger here, or by hand on the printed sheet at the counter. */
class SignPage : public KioskPage
{
    Q_OBJECT

public:
    SignPage(const PageContext& context, QWidget* parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString nextWords() const override;
    [[nodiscard]] bool isNextReady() const override { return !m_pad->strokes().isEmpty(); }
    [[nodiscard]] int minutesLeft() const override { return 1; }
    void goNext() override;
    void refresh() override;
    void wipe() override { m_pad->clear(); }

private:
    widgets::Text* m_words;
    widgets::SignaturePad* m_pad;
    widgets::BigButton* m_paper;
};

} // namespace kakanai::kiosk
