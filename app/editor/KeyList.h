// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/EditorModel.h"
#include "widgets/Theme.h"

#include <QComboBox>
#include <QListWidget>
#include <QWidget>

namespace kakanai::editor {

/**
 * An ordered list of things a procedure refers to, fields or documents: chosen from all there are by typing a
 * piece of the name, moved up and down, taken out, or made new. Writes the list at `pointer`.
 */
class KeyList : public QWidget
{
    Q_OBJECT

public:
    enum class Of {
        Fields, ///< a list of keys
        Documents, ///< a list of objects with `id` and perhaps `when`
    };

    KeyList(EditorModel& model, const widgets::Theme& theme, Of of, QString name, QString pointer,
            QWidget* parent = nullptr);

    /** The chosen row; -1 when none is. */
    [[nodiscard]] int currentRow() const { return m_list->currentRow(); }

Q_SIGNALS:
    void rowChosen(int row);
    /** A new field or document was made and put into the list: it wants its words. */
    void created(const QString& object);
    /** A person wants to look at the thing itself. */
    void openAsked(const QString& object);

private:
    [[nodiscard]] QString kind() const;
    [[nodiscard]] QString keyOf(const QJsonValue& entry) const;
    void reload();
    void offer();
    void append(const QString& key);
    void move(int by);
    void removeRow();

    EditorModel& m_model;
    Of m_of;
    QString m_name;
    QString m_pointer;
    QListWidget* m_list;
    QComboBox* m_choice;
};

} // namespace kakanai::editor
