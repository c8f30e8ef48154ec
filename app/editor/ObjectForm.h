// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/EditorModel.h"
#include "widgets/Theme.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QWidget>

#include <functional>

namespace kakanai::editor {

/** A choice of a list: what is stored and what a person reads. */
struct FormOption {
    QString value;
    QString words;
};

/**
 * Labels and entries bound to one object of the draft: what is typed is in the draft with the keystroke, and
 * what an undo puts there shows at once. Pages are built from it, one line a property.
 */
class ObjectForm : public QWidget
{
    Q_OBJECT

public:
    ObjectForm(EditorModel& model, const widgets::Theme& theme, QString name, QWidget* parent = nullptr);

    [[nodiscard]] const QString& name() const { return m_name; }
    /** A line of text at a pointer. With `isRemovedEmpty` an emptied one is taken away. */
    QLineEdit* addText(const QString& label, const QString& pointer, bool isRemovedEmpty = false);
    /** The same text in Japanese, easy Japanese and English. */
    void addWords(const QString& label, const QString& pointer, bool isOptional = false);
    void addChoice(const QString& label, const QString& pointer, const QList<FormOption>& options);
    void addYes(const QString& label, const QString& pointer);
    void addNumber(const QString& label, const QString& pointer);
    /** The life events as ticks; `withAll` offers `*`. */
    void addEvents(const QString& label, const QString& pointer, bool withAll);
    /** A widget of its own across the form. */
    void addWidget(const QString& label, QWidget* widget);
    /** A sentence over what follows. */
    void addHeading(const QString& words);

private:
    void takeAway(const QString& pointer);
    int addLabel(const QString& label, QWidget* buddy);
    QLineEdit* line(const QString& pointer, const QString& accessible, bool isRemovedEmpty);
    void show(std::function<void()> refresh);

    EditorModel& m_model;
    const widgets::Theme& m_theme;
    QString m_name;
    QGridLayout* m_grid;
    QList<std::function<void()>> m_refresh;
};

} // namespace kakanai::editor
