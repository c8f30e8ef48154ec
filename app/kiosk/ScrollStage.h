// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/BigButton.h"

#include <QScrollArea>
#include <QVBoxLayout>
#include <QWidget>

namespace kakanai::kiosk {

/**
 * Where a page stands. What is higher than the screen is reached with two large buttons that appear only
 * then: nobody has to swipe or hit a narrow bar.
 */
class ScrollStage : public QWidget
{
    Q_OBJECT

public:
    ScrollStage(const widgets::Theme& theme, const widgets::Theme& buttonTheme, QWidget* parent = nullptr);

    /** Stands above every page and scrolls with it: the question and the notice. */
    void addAbove(QWidget* part);
    /** Back to the top, where a notice stands. */
    void toTop();
    /** Takes the page and destroys the one before, later: it may be the one that asks for the change. */
    void setPage(QWidget* page);
    void retranslate();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void follow();
    void turn(int pages);

    const widgets::Theme& m_theme;
    QScrollArea* m_scroll;
    QWidget* m_content;
    QVBoxLayout* m_column;
    QWidget* m_page = nullptr;
    QWidget* m_turning;
    widgets::BigButton* m_up;
    widgets::BigButton* m_down;
};

} // namespace kakanai::kiosk
