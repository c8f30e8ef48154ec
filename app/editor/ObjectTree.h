// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/EditorModel.h"
#include "widgets/Theme.h"

#include <QLineEdit>
#include <QTreeWidget>

namespace kakanai::editor {

/** Everything there is to edit: the departments with their procedures, the questions, fields and papers, with
 * a search over names and ids. What the town has made or changed says so. */
class ObjectTree : public QWidget
{
    Q_OBJECT

public:
    ObjectTree(EditorModel& model, const widgets::Theme& theme, QWidget* parent = nullptr);

    /** Puts the mark on an object without asking to open it. */
    void show(const QString& name);
    /** The department of the chosen procedure, for a new one. */
    [[nodiscard]] QString department() const;
    void search();

Q_SIGNALS:
    void chosen(const QString& name);

private:
    void reload();
    void filter();
    void relabel(const QString& name);
    void label(QTreeWidgetItem* item, const publishing::DraftObject& object);
    [[nodiscard]] QTreeWidgetItem* find(const QString& name) const;

    EditorModel& m_model;
    QLineEdit* m_search;
    QTreeWidget* m_tree;
};

} // namespace kakanai::editor
