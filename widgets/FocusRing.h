// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace kakanai::widgets {

class Theme;

/**
 * The ring around whatever has the keyboard in one window: 3 px, 2 px away, on every kind of control alike.
 * Lies above everything, takes no clicks, and is hidden while nothing in its window has the focus.
 */
class FocusRing : public QWidget
{
    Q_OBJECT

public:
    FocusRing(const Theme& theme, QWidget& window);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(QWidget* target);
    void place();

    const Theme& m_theme;
    QPointer<QWidget> m_target;
    QList<QPointer<QWidget>> m_watched; ///< the target and what it lies in: moving any of them moves the ring
};

} // namespace kakanai::widgets
