// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/KioskPage.h"
#include "cardreader/card/CardReading.h"
#include "cardreader/secret/Secret.h"
#include "widgets/PinPad.h"

namespace kakanai::kiosk {

/** The card's PIN, or 照合番号B for those who do not know it. Digits go from the pad into a Secret and
 * nowhere else. */
class PinPage : public KioskPage
{
    Q_OBJECT

public:
    PinPage(const PageContext& context, QWidget* parent);
    ~PinPage() override;

    /** In a low window the page says its question beside the pad. */
    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isNextReady() const override;
    [[nodiscard]] int minutesLeft() const override { return 9; }
    void goNext() override;
    void refresh() override;
    void wipe() override;
    [[nodiscard]] QWidget* firstFocus() override;

private:
    [[nodiscard]] QString question() const;
    [[nodiscard]] QString triesInWords() const;
    [[nodiscard]] bool isAllowed() const;
    /** The reader has keys of its own: nothing is typed on the screen. */
    [[nodiscard]] bool isOnReader() const;
    void choose(card::Credential credential);

    card::Credential m_credential = card::Credential::Pin;
    Secret m_secret;
    widgets::Text* m_question;
    widgets::Text* m_which;
    widgets::Text* m_tries;
    widgets::PinPad* m_pad;
    widgets::BigButton* m_other;
    widgets::BigButton* m_without;
};

} // namespace kakanai::kiosk
