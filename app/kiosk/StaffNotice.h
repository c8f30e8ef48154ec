// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/BigButton.h"
#include "widgets/Text.h"

#include <QWidget>

namespace kakanai::kiosk {

/** Over the page when somebody asks for a human: covers what was on the screen, and says what happens now. */
class StaffNotice : public QWidget
{
    Q_OBJECT

public:
    /** Covers `window` and follows its size. */
    StaffNotice(const widgets::Theme& theme, QWidget& window);

    /** `isPrivate`: another room was asked for, so the reason is not said. `isHeard`: a call really went out.
     */
    void raiseFor(bool isPrivate, bool isHeard);
    void retranslate();

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    const widgets::Theme& m_theme;
    bool m_isPrivate = false;
    bool m_isHeard = false;
    widgets::Text* m_title;
    widgets::Text* m_words;
    widgets::BigButton* m_back;
};

} // namespace kakanai::kiosk
