// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace kakanai::kiosk {

/**
 * A line to type into on a machine that strangers share: it copies nothing, undoes nothing, has no menu,
 * cannot be dragged from, and asks the input method to learn nothing. Not for secrets: those go to the
 * PinPad.
 */
class KioskEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit KioskEdit(QWidget* parent = nullptr);
    /** Overwrites what was typed before letting it go. */
    void wipe();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
};

} // namespace kakanai::kiosk
