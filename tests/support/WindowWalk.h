// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QTest>
#include <QWidget>

#include <algorithm>

namespace kakanai::test {

/** Everything in a window that the Tab key should reach now. */
[[nodiscard]] inline QList<QWidget*> controlsOf(QWidget& window)
{
    QList<QWidget*> controls;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        // Of buttons that exclude each other Tab comes to the chosen one; the arrows walk among them.
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        const QButtonGroup* group = button ? button->group() : nullptr;
        if (group && group->exclusive() && group->checkedButton() && group->checkedButton() != button)
            continue;
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled()
            && !widget->focusProxy() && widget->window() == &window)
            controls.append(widget);
    }
    return controls;
}

/** What a screen reader says for a control. */
[[nodiscard]] inline QString spokenName(const QWidget& widget)
{
    if (!widget.accessibleName().isEmpty())
        return widget.accessibleName();
    if (const auto* combo = qobject_cast<const QComboBox*>(widget.parentWidget()); combo)
        return combo->accessibleName();
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return button ? button->text() : QString();
}

/** Names that are missing or that two controls share. */
[[nodiscard]] inline QStringList nameFaults(QWidget& window)
{
    QStringList faults;
    QHash<QString, QWidget*> seen;
    for (QWidget* widget : controlsOf(window)) {
        const QString name = spokenName(*widget);
        if (name.isEmpty())
            faults.append(QStringLiteral("no name: %1 in %2")
                              .arg(QLatin1String(widget->metaObject()->className()),
                                   QLatin1String(widget->parentWidget()->metaObject()->className())));
        else if (QWidget* other = seen.value(name); other && other != widget->parentWidget())
            faults.append(QStringLiteral("twice: ") + name);
        seen[name] = widget;
    }
    return faults;
}

/** Words of four Latin letters or more: in a Japanese window they are English that nobody translated. */
[[nodiscard]] inline QStringList englishLeft(QWidget& window, const QStringList& allowed)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{4,}"));
    QStringList found;
    const auto look = [&](const QString& text) {
        for (auto it = word.globalMatch(text); it.hasNext();) {
            if (const QString captured = it.next().captured(); !allowed.contains(captured))
                found.append(captured + QStringLiteral(" in: ") + text);
        }
    };
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        look(widget->accessibleName());
        if (const auto* label = qobject_cast<QLabel*>(widget))
            look(label->text());
        if (const auto* tabs = qobject_cast<QTabBar*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                look(tabs->tabText(i));
        }
    }
    return found;
}

/** The controls that a walk with the Tab key does not come to. */
[[nodiscard]] inline QStringList unreachable(QWidget& window)
{
    QList<QWidget*> left = controlsOf(window);
    if (left.isEmpty())
        return {QStringLiteral("nothing to reach")};
    left.first()->setFocus();
    const qsizetype steps = 3 * left.size() + 10;
    for (qsizetype i = 0; i < steps && !left.isEmpty(); ++i) {
        QWidget* focus = QApplication::focusWidget();
        left.removeAll(focus);
        QTest::keyClick(focus ? focus : &window, Qt::Key_Tab);
    }
    QStringList names;
    for (QWidget* widget : std::as_const(left))
        names.append(QLatin1String(widget->metaObject()->className()) + u' ' + spokenName(*widget));
    return names;
}

/** Words and buttons that have less room than they need, outside what can be scrolled. */
[[nodiscard]] inline QStringList clipped(QWidget& window)
{
    QStringList faults;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        const bool speaks = qobject_cast<QLabel*>(widget) || qobject_cast<QAbstractButton*>(widget);
        if (!speaks || !widget->isVisible() || widget->width() == 0)
            continue;
        const int needed = widget->hasHeightForWidth() ? widget->heightForWidth(widget->width()) : 0;
        const QSize least = widget->minimumSizeHint();
        if (widget->height() + 1 < needed || widget->width() + 1 < least.width())
            faults.append(QStringLiteral("%1 \"%2\": %3x%4, needs %5x%6")
                              .arg(QLatin1String(widget->metaObject()->className()),
                                   spokenName(*widget).isEmpty() ? widget->property("text").toString()
                                                                 : spokenName(*widget))
                              .arg(widget->width())
                              .arg(widget->height())
                              .arg(least.width())
                              .arg(needed));
        // Each holder up to the window or the scrolled area must hold it whole.
        for (QWidget* holder = widget->parentWidget(); holder; holder = holder->parentWidget()) {
            if (qobject_cast<QAbstractScrollArea*>(holder->parentWidget()))
                break;
            const QRect inside(widget->mapTo(holder, QPoint(0, 0)), widget->size());
            if (!holder->rect().adjusted(-1, -1, 1, 1).contains(inside)) {
                faults.append(QStringLiteral("outside: ") + widget->property("text").toString());
                break;
            }
            if (holder == &window)
                break;
        }
    }
    return faults;
}

} // namespace kakanai::test
