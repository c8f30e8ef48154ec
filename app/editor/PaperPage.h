// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/EditorModel.h"
#include "app/editor/PaperDraft.h"
#include "app/editor/SheetCanvas.h"
#include "widgets/BigButton.h"
#include "widgets/NoticeBar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>

namespace kakanai::editor {

/**
 * Where a town adds a paper that its counters shall read: the scan of a blank form, its fields drawn over it,
 * for each field the fact it feeds and whose it is. Saved as data in the town's folder, known at the counters
 * with the next paper.
 */
class PaperPage : public QWidget
{
    Q_OBJECT

public:
    PaperPage(EditorModel& model, const widgets::Theme& theme, QWidget* parent = nullptr);

    /** Shows what the town has; the cursor goes to the scan. */
    void begin();
    /** Decodes a scan and squares its page, on the lane; a new paper begins with it. */
    void openBlank(const QString& file);

Q_SIGNALS:
    void backAsked();
    void saved(const QString& type);

private:
    QWidget* papersColumn();
    QWidget* fieldForm();
    void fillChoices();
    void fillPapers();
    void useBlank(const QImage& page);
    void openPaper(const QString& type);
    void draw(const QRectF& box);
    void choose(const QString& name);
    void showField();
    void showParts();
    void change(const std::function<void(forms::TemplateField&)>& edit);
    void resize(const QString& name, const std::function<void(QRectF&)>& edit);
    void save();
    [[nodiscard]] forms::TemplateField* field();
    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString freeType() const;

    EditorModel& m_model;
    const widgets::Theme& m_theme;
    forms::PaperTemplate m_paper;
    QString m_field; ///< the chosen one's name
    bool m_isShowing = false; ///< values come from the field, not from a hand
    widgets::NoticeBar* m_notice = nullptr;
    QListWidget* m_papers = nullptr;
    QLineEdit* m_file = nullptr;
    QComboBox* m_size = nullptr;
    QLineEdit* m_title = nullptr;
    QCheckBox* m_hand = nullptr;
    SheetCanvas* m_canvas = nullptr;
    QListWidget* m_fields = nullptr;
    QWidget* m_form = nullptr;
    QLineEdit* m_label = nullptr;
    QComboBox* m_fact = nullptr;
    QComboBox* m_person = nullptr;
    QComboBox* m_kind = nullptr;
    QSpinBox* m_cells = nullptr;
    QLineEdit* m_words = nullptr;
    QCheckBox* m_keep = nullptr;
    widgets::BigButton* m_save = nullptr;
};

} // namespace kakanai::editor
