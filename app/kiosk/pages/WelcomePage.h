// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/KioskPage.h"

namespace kakanai::kiosk {

/** Nobody is here yet: the languages in their own scripts, the way in, and a number without entering
 * anything. */
class WelcomePage : public KioskPage
{
    Q_OBJECT

public:
    WelcomePage(const PageContext& context, QWidget* parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString nextWords() const override;
    [[nodiscard]] QString backWords() const override { return {}; }
    void goNext() override;
    void refresh() override;

Q_SIGNALS:
    void languageChosen(const QString& code);
    void numberAsked();
    void checkInAsked();
    void contrastAsked();

private:
    widgets::Text* m_words;
    QList<widgets::BigButton*> m_languages;
    widgets::BigButton* m_checkIn;
    widgets::BigButton* m_number;
    widgets::BigButton* m_contrast;
};

} // namespace kakanai::kiosk
