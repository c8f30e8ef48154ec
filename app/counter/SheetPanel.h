// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/BigButton.h"
#include "widgets/Card.h"
#include "widgets/SheetView.h"

#include <QStringList>

class QComboBox;

namespace kakanai::counter {

/** The sheet as it will be printed: which one, its pages, the box the cursor is in, and printing. */
class SheetPanel : public widgets::Card
{
    Q_OBJECT

public:
    explicit SheetPanel(const widgets::Theme& theme, QWidget* parent = nullptr);

    /** The titles of the sheets; the chosen one stays where it still exists. */
    void setSheets(const QStringList& titles);
    void setPages(const QList<QImage>& pages);
    /** `box` in fractions of the page; empty = no cursor. */
    void setCursorBox(int page, const QRectF& box);
    /** False greys the button: no sheet has a box for a number, or no printer takes it without a file. */
    void setNumberPossible(bool possible);
    void setChosen(int index);
    [[nodiscard]] int chosen() const;

Q_SIGNALS:
    void sheetChosen(int index);
    void printAsked();
    /** The shown sheet onto official paper lying in the tray. */
    void overprintAsked();
    /** The sheets with an individual number's box, after the number was checked. */
    void numberAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QStringList m_titles;
    QComboBox* m_sheets;
    widgets::BigButton* m_print;
    widgets::BigButton* m_overprint;
    widgets::BigButton* m_number;
    widgets::SheetView* m_view;
    widgets::Text* m_none;
};

} // namespace kakanai::counter
