// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/KioskPage.h"
#include "app/kiosk/NumberSteps.h"
#include "widgets/TileGrid.h"

namespace kakanai::kiosk {

/** What no document answers: tiles, one of several, or a number, with the reason. Going back erases nothing.
 */
class QuestionsPage : public KioskPage
{
    Q_OBJECT

public:
    QuestionsPage(const PageContext& context, QWidget* parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isNextReady() const override;
    [[nodiscard]] int minutesLeft() const override { return 7; }
    void goNext() override;
    void goBack() override;
    void refresh() override;
    void wipe() override;
    [[nodiscard]] QWidget* firstFocus() override;

private:
    void build();
    [[nodiscard]] bool isYesNo() const;
    [[nodiscard]] QStringList variables() const;
    [[nodiscard]] QStringList remembered() const;
    void none();
    void give(const QVariant& value);

    QStringList m_built; ///< the variables the tools below are for
    widgets::TileGrid* m_tiles = nullptr;
    NumberSteps* m_number = nullptr;
    QWidget* m_tools = nullptr;
    QVBoxLayout* m_toolColumn = nullptr;
    widgets::BigButton* m_none;
    widgets::BigButton* m_why;
    widgets::Text* m_reason;
};

} // namespace kakanai::kiosk
