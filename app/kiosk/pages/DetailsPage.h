// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/FieldEntry.h"
#include "app/kiosk/KioskPage.h"

#include <optional>

namespace kakanai::kiosk {

/** What nobody knows but the person: one box a page, and any of them can be left for the counter. */
class DetailsPage : public KioskPage
{
    Q_OBJECT

public:
    DetailsPage(const PageContext& context, QWidget* parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isNextReady() const override;
    [[nodiscard]] int minutesLeft() const override { return 4; }
    void goNext() override;
    void goBack() override;
    void refresh() override;
    void wipe() override;
    [[nodiscard]] QWidget* firstFocus() override;

private:
    [[nodiscard]] QList<forms::FieldValue> left() const;
    void show(const forms::FieldValue& field);
    void showNext();

    std::optional<forms::FieldValue> m_field;
    QList<forms::FieldValue> m_given; ///< in this order, so that going back finds them
    FieldEntry* m_entry = nullptr;
    widgets::Text* m_count;
    widgets::Text* m_done;
    widgets::BigButton* m_skip;
    widgets::BigButton* m_skipAll;
};

} // namespace kakanai::kiosk
