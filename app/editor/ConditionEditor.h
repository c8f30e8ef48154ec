// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/EditorModel.h"
#include "forms/model/Condition.h"
#include "widgets/Text.h"
#include "widgets/Theme.h"

#include <QLineEdit>
#include <QVBoxLayout>
#include <QWidget>

namespace kakanai::editor {

/**
 * A condition without a language: rows “question — is — answer” in groups of which all, any or none must
 * hold. Reads itself aloud below, and shows the expression for the expert, faults marked. Writes the rule at
 * `pointer` of an object; an empty one may be taken away.
 */
class ConditionEditor : public QWidget
{
    Q_OBJECT

public:
    ConditionEditor(EditorModel& model, const widgets::Theme& theme, QString name, QString pointer,
                    bool isRemovedEmpty, QWidget* parent = nullptr);

private:
    /** Indexes from the outermost group inwards. */
    using Path = QList<int>;

    [[nodiscard]] forms::Condition& at(const Path& path);
    void reload();
    void rebuild();
    QWidget* groupBox(const Path& path);
    QWidget* testRow(const Path& path);
    QWidget* answerBox(const Path& path);
    void changed(bool isShapeChanged);
    void readAloud();
    void put(const QString& rule);

    EditorModel& m_model;
    const widgets::Theme& m_theme;
    QString m_name;
    QString m_pointer;
    bool m_isRemovedEmpty;
    forms::Condition m_condition;
    bool m_isInRows = true;
    QString m_shown;
    QVBoxLayout* m_column;
    QWidget* m_rows = nullptr;
    widgets::Text* m_sentence;
    QLineEdit* m_expression;
    widgets::Text* m_fault;
};

} // namespace kakanai::editor
