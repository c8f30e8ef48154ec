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
    void setChosen(int index);
    [[nodiscard]] int chosen() const;

Q_SIGNALS:
    void sheetChosen(int index);
    void printAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QStringList m_titles;
    QComboBox* m_sheets;
    widgets::BigButton* m_print;
    widgets::SheetView* m_view;
    widgets::Text* m_none;
};

} // namespace kakanai::counter
