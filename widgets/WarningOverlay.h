// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/BigButton.h"
#include "widgets/Text.h"

#include <QWidget>

namespace kakanai::widgets {

/**
 * "Are you still there?" over the whole window. Shows the seconds it is told and asks; the one who counts is
 * the page. Takes the keyboard while it is up and gives it back to where it was.
 */
class WarningOverlay : public QWidget
{
    Q_OBJECT

public:
    /** Covers `window` and follows its size. */
    WarningOverlay(const Theme& theme, QWidget& window);

    void raiseWith(int secondsLeft);
    void setSecondsLeft(int seconds);
    void dismiss();

Q_SIGNALS:
    void moreTimeAsked();
    void endAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void retranslate();

    const Theme& m_theme;
    int m_seconds = 0;
    QWidget* m_panel;
    Text* m_question;
    Text* m_explanation;
    Text* m_count;
    BigButton* m_more;
    BigButton* m_end;
    QPointer<QWidget> m_before;
};

} // namespace kakanai::widgets
