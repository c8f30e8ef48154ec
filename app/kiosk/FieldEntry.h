// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/DateSteps.h"
#include "app/kiosk/KioskEdit.h"
#include "app/kiosk/KioskPage.h"
#include "forms/model/Catalogue.h"
#include "forms/prefill/FilledSheet.h"
#include "widgets/SoftKeyboard.h"
#include "widgets/TileGrid.h"

namespace kakanai::kiosk {

/** One value to give or to correct, with the fitting tool: tiles, a calendar day, digits, kana. */
class FieldEntry : public QWidget
{
    Q_OBJECT

public:
    FieldEntry(const PageContext& context, const forms::FieldSpec& spec, const QString& value,
               QWidget* parent = nullptr);

    /** As stored; empty when nothing has been given. */
    [[nodiscard]] QString value() const;
    void retranslate();
    void wipe();
    [[nodiscard]] QWidget* firstFocus();

Q_SIGNALS:
    void changed();
    /** Enter, or the keyboard's own "done". */
    void finished();

private:
    void makeText(widgets::SoftKeyboard::Layer layer, const QString& value);

    const PageContext m_context;
    const forms::FieldSpec& m_spec;
    widgets::TileGrid* m_tiles = nullptr;
    DateSteps* m_date = nullptr;
    KioskEdit* m_edit = nullptr;
    widgets::SoftKeyboard* m_keyboard = nullptr;
    widgets::Text* m_hint = nullptr;
};

} // namespace kakanai::kiosk
