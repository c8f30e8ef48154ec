// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/KeyList.h"

#include "app/publishing/JsonPointer.h"
#include "widgets/BigButton.h"
#include "widgets/DropDown.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace kakanai::editor {
namespace {

using widgets::BigButton;
using widgets::Theme;

} // namespace

KeyList::KeyList(EditorModel& model, const Theme& theme, Of of, QString name, QString pointer,
                 QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_of(of)
    , m_name(std::move(name))
    , m_pointer(std::move(pointer))
    , m_list(new QListWidget(this))
    , m_choice(new widgets::DropDown(theme, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(1));
    auto* top = new QHBoxLayout;
    m_choice->setEditable(true);
    m_choice->setInsertPolicy(QComboBox::NoInsert);
    m_choice->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_choice->completer()->setFilterMode(Qt::MatchContains);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setAccessibleName(of == Of::Fields ? tr("Field to add") : tr("Paper to add"));
    m_choice->lineEdit()->setPlaceholderText(tr("Type a piece of the name"));
    top->addWidget(m_choice, 1);
    const auto button = [&](const QString& words, const char* id, auto&& work) {
        auto* made = new BigButton(theme, BigButton::Role::Secondary, this);
        made->setType(Theme::Type::Small);
        made->setWords(words);
        made->setObjectName(m_pointer + u'/' + QLatin1String(id));
        connect(made, &QPushButton::clicked, this, std::forward<decltype(work)>(work));
        return made;
    };
    const auto addChosen = [this] {
        const int index = m_choice->findText(m_choice->currentText());
        if (index >= 0)
            append(m_choice->itemData(index).toString());
        m_choice->clearEditText();
    };
    connect(m_choice->lineEdit(), &QLineEdit::returnPressed, this, addChosen);
    top->addWidget(button(tr("Add"), "add", addChosen));
    top->addWidget(button(of == Of::Fields ? tr("New field") : tr("New paper"), "new", [this] {
        const QString object = m_model.add(kind());
        append(publishing::idOf(object));
        Q_EMIT created(object);
    }));
    column->addLayout(top);
    m_list->setObjectName(m_pointer);
    m_list->setAccessibleName(of == Of::Fields ? tr("Fields on the sheet") : tr("Papers to bring"));
    column->addWidget(m_list, 1);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(button(tr("Up"), "up", [this] { move(-1); }));
    bottom->addWidget(button(tr("Down"), "down", [this] { move(1); }));
    bottom->addWidget(button(tr("Take out"), "remove", [this] { removeRow(); }));
    bottom->addWidget(button(tr("Open"), "open", [this] {
        if (const auto* item = m_list->currentItem())
            Q_EMIT openAsked(kind() + u'/' + item->data(Qt::UserRole).toString());
    }));
    bottom->addStretch(1);
    column->addLayout(bottom);
    const auto key = [&](const QKeySequence& keys, auto&& work) {
        auto* shortcut = new QShortcut(keys, m_list, nullptr, nullptr, Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, std::forward<decltype(work)>(work));
    };
    key(QKeySequence(Qt::ALT | Qt::Key_Up), [this] { move(-1); });
    key(QKeySequence(Qt::ALT | Qt::Key_Down), [this] { move(1); });
    key(QKeySequence(Qt::Key_Delete), [this] { removeRow(); });
    connect(m_list, &QListWidget::currentRowChanged, this, &KeyList::rowChosen);
    connect(&model, &EditorModel::objectChanged, this, [this](const QString& changed) {
        if (changed == m_name || publishing::kindOf(changed) == kind())
            reload();
    });
    connect(&model, &EditorModel::listChanged, this, &KeyList::offer);
    offer();
    reload();
}

QString KeyList::kind() const
{
    return m_of == Of::Fields ? QStringLiteral("field") : QStringLiteral("document");
}

QString KeyList::keyOf(const QJsonValue& entry) const
{
    return m_of == Of::Fields ? entry.toString() : entry[QStringLiteral("id")].toString();
}

void KeyList::offer()
{
    if (!m_model.isOpen())
        return;
    const QSignalBlocker quiet(m_choice);
    const QString typed = m_choice->currentText();
    m_choice->clear();
    for (const publishing::DraftObject& each : m_model.draft().objects()) {
        if (publishing::kindOf(each.name) == kind())
            m_choice->addItem(
                QStringLiteral("%1 [%2]").arg(m_model.nameOf(each.name), publishing::idOf(each.name)),
                publishing::idOf(each.name));
    }
    m_choice->setCurrentIndex(-1);
    m_choice->setEditText(typed);
}

void KeyList::reload()
{
    const QSignalBlocker quiet(m_list);
    const int row = m_list->currentRow();
    m_list->clear();
    const QJsonArray entries = publishing::valueAt(m_model.object(m_name), m_pointer).toArray();
    for (const QJsonValue& entry : entries) {
        const QString key = keyOf(entry);
        const QString when = entry[QStringLiteral("when")].toString();
        QString words = m_model.nameOf(kind() + u'/' + key);
        if (!when.isEmpty())
            words += tr(" — only sometimes");
        auto* item = new QListWidgetItem(words, m_list);
        item->setData(Qt::UserRole, key);
        item->setToolTip(key);
    }
    m_list->setCurrentRow(qMin(row, int(entries.size()) - 1));
}

void KeyList::append(const QString& key)
{
    QJsonArray entries = publishing::valueAt(m_model.object(m_name), m_pointer).toArray();
    for (const QJsonValue& entry : std::as_const(entries)) {
        if (keyOf(entry) == key)
            return;
    }
    entries.append(m_of == Of::Fields ? QJsonValue(key)
                                      : QJsonValue(QJsonObject{{QStringLiteral("id"), key}}));
    m_model.set(m_name, m_pointer, entries);
    m_list->setCurrentRow(int(entries.size()) - 1);
}

void KeyList::move(int by)
{
    const int row = m_list->currentRow();
    QJsonArray entries = publishing::valueAt(m_model.object(m_name), m_pointer).toArray();
    if (row < 0 || row + by < 0 || row + by >= entries.size())
        return;
    const QJsonValue entry = entries.takeAt(row);
    entries.insert(row + by, entry);
    m_model.set(m_name, m_pointer, entries);
    m_list->setCurrentRow(row + by);
}

void KeyList::removeRow()
{
    const int row = m_list->currentRow();
    QJsonArray entries = publishing::valueAt(m_model.object(m_name), m_pointer).toArray();
    if (row < 0 || row >= entries.size())
        return;
    entries.removeAt(row);
    m_model.set(m_name, m_pointer, entries);
}

} // namespace kakanai::editor
