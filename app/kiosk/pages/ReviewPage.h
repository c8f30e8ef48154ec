// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/FieldEntry.h"
#include "app/kiosk/KioskPage.h"
#include "widgets/FactSentences.h"
#include "widgets/SheetView.h"

namespace kakanai::kiosk {

/** The facts as sentences first, the sheets behind them. Touching a fact corrects it everywhere. */
class ReviewPage : public KioskPage
{
    Q_OBJECT

public:
    ReviewPage(const PageContext& context, QWidget* parent);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString nextWords() const override;
    [[nodiscard]] int minutesLeft() const override { return 2; }
    void goNext() override;
    void goBack() override;
    void refresh() override;
    void wipe() override;

private:
    enum class Mode { Sentences, Sheets, Correction };
    void turn(Mode mode);
    void showSheet(int index);
    void correct(const QString& id);

    Mode m_mode = Mode::Sentences;
    int m_sheet = 0;
    QString m_key;
    int m_person = 0;
    FieldEntry* m_entry = nullptr;
    widgets::BigButton* m_switch;
    widgets::Text* m_words;
    widgets::Text* m_doubts; ///< what does not go together, for a person to look at
    widgets::FactSentences* m_sentences;
    widgets::Text* m_sheetName;
    widgets::BigButton* m_nextSheet;
    widgets::SheetView* m_view;
};

} // namespace kakanai::kiosk
