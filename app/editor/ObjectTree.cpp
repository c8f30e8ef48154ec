// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/ObjectTree.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace kakanai::editor {
namespace {

constexpr int nameRole = Qt::UserRole;

} // namespace

ObjectTree::ObjectTree(EditorModel& model, const widgets::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_search(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(1));
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Search (Ctrl+F)"));
    m_search->setAccessibleName(tr("Search procedures, questions, fields and papers"));
    m_search->setClearButtonEnabled(true);
    column->addWidget(m_search);
    m_tree->setObjectName(QStringLiteral("tree"));
    m_tree->setAccessibleName(tr("What can be edited"));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideRight);
    column->addWidget(m_tree, 1);
    connect(m_search, &QLineEdit::textChanged, this, &ObjectTree::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (const QString name = item ? item->data(0, nameRole).toString() : QString(); !name.isEmpty())
            Q_EMIT chosen(name);
    });
    connect(&model, &EditorModel::listChanged, this, &ObjectTree::reload);
    connect(&model, &EditorModel::objectChanged, this, &ObjectTree::relabel);
    reload();
}

void ObjectTree::reload()
{
    if (!m_model.isOpen())
        return;
    const QSignalBlocker quiet(m_tree);
    const auto* current = m_tree->currentItem();
    const QString shown = current ? current->data(0, nameRole).toString() : QString();
    QStringList open;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        if (m_tree->topLevelItem(i)->isExpanded())
            open.append(m_tree->topLevelItem(i)->text(0));
    }
    m_tree->clear();
    QHash<QString, QTreeWidgetItem*> groups;
    const auto group = [&](const QString& id, const QString& words) {
        auto*& item = groups[id];
        if (!item)
            item = new QTreeWidgetItem(m_tree, {words});
        return item;
    };
    for (const forms::Department& department : m_model.catalogue().departments)
        group(department.id, department.name.ja);
    group(QStringLiteral("question"), tr("Questions"));
    group(QStringLiteral("field"), tr("Fields of the sheets"));
    group(QStringLiteral("document"), tr("Papers to bring"));
    for (const publishing::DraftObject& each : m_model.draft().objects()) {
        const QString kind = publishing::kindOf(each.name);
        if (kind == u"procedure") {
            const QString department = m_model.text(each.name, QStringLiteral("/department"));
            label(new QTreeWidgetItem(group(department, department)), each);
        } else if (groups.contains(kind)) {
            label(new QTreeWidgetItem(groups.value(kind)), each);
        }
    }
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* top = m_tree->topLevelItem(i);
        top->setExpanded(open.contains(top->text(0)));
    }
    if (QTreeWidgetItem* again = find(shown))
        m_tree->setCurrentItem(again);
    filter();
}

QTreeWidgetItem* ObjectTree::find(const QString& name) const
{
    if (name.isEmpty())
        return nullptr;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* top = m_tree->topLevelItem(i);
        for (int k = 0; k < top->childCount(); ++k) {
            if (top->child(k)->data(0, nameRole).toString() == name)
                return top->child(k);
        }
    }
    return nullptr;
}

void ObjectTree::label(QTreeWidgetItem* item, const publishing::DraftObject& object)
{
    const QString id = publishing::idOf(object.name);
    const QString words = m_model.nameOf(object.name);
    QString text =
        publishing::kindOf(object.name) == u"procedure" ? id + QStringLiteral("  ") + words : words;
    if (object.isTowns)
        text = (object.isEdited ? QStringLiteral("● ") : QStringLiteral("○ ")) + text;
    item->setData(0, nameRole, object.name);
    item->setText(0, text);
    item->setToolTip(0, id + QStringLiteral("  ") + words);
}

void ObjectTree::relabel(const QString& name)
{
    QTreeWidgetItem* item = find(name);
    if (item)
        label(item, m_model.draft().describe(name));
}

void ObjectTree::filter()
{
    const QString wanted = m_search->text().trimmed();
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* top = m_tree->topLevelItem(i);
        bool isAny = false;
        for (int k = 0; k < top->childCount(); ++k) {
            const QString name = top->child(k)->data(0, nameRole).toString();
            const bool fits = wanted.isEmpty() || top->child(k)->text(0).contains(wanted, Qt::CaseInsensitive)
                || name.contains(wanted, Qt::CaseInsensitive);
            top->child(k)->setHidden(!fits);
            isAny |= fits;
        }
        top->setHidden(!isAny && !wanted.isEmpty());
        if (!wanted.isEmpty())
            top->setExpanded(true);
    }
}

void ObjectTree::show(const QString& name)
{
    QTreeWidgetItem* item = find(name);
    if (!item)
        return;
    const QSignalBlocker quiet(m_tree);
    item->setHidden(false);
    item->parent()->setHidden(false);
    m_tree->setCurrentItem(item);
    m_tree->scrollToItem(item);
}

QString ObjectTree::department() const
{
    const auto* item = m_tree->currentItem();
    const QString name = item ? item->data(0, nameRole).toString() : QString();
    if (publishing::kindOf(name) == u"procedure")
        return m_model.text(name, QStringLiteral("/department"));
    // A department itself may be chosen.
    for (const forms::Department& department : m_model.catalogue().departments) {
        if (item && !item->parent() && item->text(0) == department.name.ja)
            return department.id;
    }
    return m_model.catalogue().departments.isEmpty() ? QString() : m_model.catalogue().departments.first().id;
}

void ObjectTree::search()
{
    m_search->setFocus();
    m_search->selectAll();
}

} // namespace kakanai::editor
