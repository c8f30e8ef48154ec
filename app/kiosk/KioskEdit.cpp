// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/KioskEdit.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <array>

namespace kakanai::kiosk {

KioskEdit::KioskEdit(QWidget* parent)
    : QLineEdit(parent)
{
    setContextMenuPolicy(Qt::PreventContextMenu);
    setDragEnabled(false);
    setAcceptDrops(false);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
}

void KioskEdit::wipe()
{
    setText(QString(text().size(), u'　'));
    clear();
}

void KioskEdit::keyPressEvent(QKeyEvent* event)
{
    constexpr std::array refused{QKeySequence::Copy, QKeySequence::Cut,  QKeySequence::Paste,
                                 QKeySequence::Undo, QKeySequence::Redo, QKeySequence::SelectAll};
    for (const QKeySequence::StandardKey key : refused) {
        if (event->matches(key)) {
            event->accept();
            return;
        }
    }
    QLineEdit::keyPressEvent(event);
}

void KioskEdit::mouseMoveEvent(QMouseEvent* event)
{
    event->accept(); // selecting with the mouse copies on X11
}

void KioskEdit::mouseDoubleClickEvent(QMouseEvent* event)
{
    event->accept();
}

} // namespace kakanai::kiosk
