// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/BigButton.h"
#include "widgets/CheckTile.h"
#include "widgets/Text.h"

#include <QAccessible>
#include <QWidget>

namespace kakanai::test {

/** What on this window is cut off, or stands outside it sideways; empty when all can be read. */
inline QStringList clippedIn(const QWidget& window)
{
    QStringList faults;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const auto* text = qobject_cast<const widgets::Text*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (!widget->isVisible() || (!text && !button))
            continue;
        const QString words = text ? text->text() : button->text();
        if (widget->hasHeightForWidth() && widget->height() < widget->heightForWidth(widget->width()))
            faults.append(QStringLiteral("too low (%1 < %2 at width %3): %4")
                              .arg(widget->height())
                              .arg(widget->heightForWidth(widget->width()))
                              .arg(widget->width())
                              .arg(words));
        if (widget->width() < widget->minimumSizeHint().width())
            faults.append(QStringLiteral("too narrow (%1 < %2): %3")
                              .arg(widget->width())
                              .arg(widget->minimumSizeHint().width())
                              .arg(words));
        const int left = widget->mapTo(&window, QPoint(0, 0)).x();
        if (left < 0 || left + widget->width() > window.width())
            faults.append(QStringLiteral("outside: ") + words);
    }
    return faults;
}

/** What can have the keyboard and has no name of its own. */
inline QStringList badlyNamedIn(const QWidget& window)
{
    QStringList faults;
    QStringList names;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        QAccessibleInterface* known = QAccessible::queryAccessibleInterface(widget);
        const QString name = known ? known->text(QAccessible::Name) : QString();
        if (name.trimmed().isEmpty())
            faults.append(QStringLiteral("no name: %1 %2")
                              .arg(QLatin1String(widget->metaObject()->className()), widget->objectName()));
        else if (names.contains(name))
            faults.append(QStringLiteral("twice: ") + name);
        names.append(name);
    }
    return faults;
}

} // namespace kakanai::test
