// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/FieldEntry.h"
#include "app/kiosk/KioskPage.h"
#include "app/visit/PagePictures.h"

#include <QTimer>

namespace kakanai::kiosk {

/** What was brought along is laid under the camera; every read value stands beside its piece of the picture.
 */
class PapersPage : public KioskPage
{
    Q_OBJECT

public:
    PapersPage(const PageContext& context, QWidget* parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString nextWords() const override;
    [[nodiscard]] int minutesLeft() const override { return 5; }
    void goNext() override;
    void goBack() override;
    void refresh() override;
    void wipe() override;

private:
    void readNewest();
    void showRead();
    void correct(const forms::Fact& fact);
    /** How far the reading is, on the button. */
    void showReading();

    widgets::Text* m_words;
    widgets::BigButton* m_read;
    widgets::BigButton* m_stop;
    QTimer m_reading; ///< looks how far the paper is while one is read
    QVBoxLayout* m_found;
    FieldEntry* m_entry = nullptr;
    forms::Fact m_corrected;
    visit::PagePictures m_pictures;
};

} // namespace kakanai::kiosk
