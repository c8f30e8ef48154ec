// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/visit/NumberDesk.h"
#include "widgets/BigButton.h"
#include "widgets/PinPad.h"
#include "widgets/Text.h"

#include <QComboBox>
#include <QDialog>

#include <vector>

namespace kakanai::counter {

/**
 * 番号確認: the clerk types the number standing on the document in front of them, on our own pad, and says
 * which document it is. What was typed never appears; it goes from here to the printer and is wiped, and
 * closing the window wipes it too.
 */
class NumberDialog : public QDialog
{
    Q_OBJECT

public:
    NumberDialog(const widgets::Theme& theme, const QList<visit::NumberBox>& boxes,
                 QWidget* parent = nullptr);
    ~NumberDialog() override;

    [[nodiscard]] visit::NumberDocument document() const;
    /** The complete numbers with a right check digit; the dialog has none of them afterwards. */
    [[nodiscard]] std::vector<forms::NumberForPrint> takeNumbers();
    [[nodiscard]] widgets::PinPad& pad() { return *m_pad; }

Q_SIGNALS:
    /** The clerk has compared: print. */
    void checked();

private:
    void choose(int box);
    void tell();

    struct Entry {
        visit::NumberBox box;
        Secret digits;
    };

    std::vector<Entry> m_entries;
    QComboBox* m_boxes;
    QComboBox* m_documents;
    widgets::PinPad* m_pad;
    widgets::Text* m_state;
    widgets::BigButton* m_print;
};

} // namespace kakanai::counter
