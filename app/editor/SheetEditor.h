// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editor/EditorModel.h"
#include "app/editor/SheetCanvas.h"
#include "widgets/BigButton.h"
#include "widgets/NoticeBar.h"
#include "widgets/Text.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QSlider>

namespace kakanai::editor {

/**
 * The layout of one procedure's paper: its pages as they print, filled with an example visit, and beside them
 * what the chosen box shows and how large it is. Every change is one step of the draft. A blank form (a scan
 * or a PDF, page by page) may lie beneath, to draw over.
 */
class SheetEditor : public QWidget
{
    Q_OBJECT

public:
    /** `procedure`: `J01`. */
    SheetEditor(EditorModel& model, const widgets::Theme& theme, QString procedure,
                QWidget* parent = nullptr);

    [[nodiscard]] SheetCanvas& canvas() { return *m_canvas; }

private:
    [[nodiscard]] QString sheetName() const { return QStringLiteral("sheet/") + m_procedure; }
    [[nodiscard]] QJsonObject sheet() const;
    void build();
    QWidget* side();
    void reload();
    void draw();
    void showPart();
    void put(const QJsonObject& changed, const QString& choose = {});
    void putContent();
    [[nodiscard]] QWidget* offer();
    [[nodiscard]] QWidget* pageBar();
    /** A line for the blank form's file and a button to look for it. */
    void addBlankLine(QBoxLayout& column, const QString& id, const QString& words);
    [[nodiscard]] int pages() const;
    void showPage(int page);
    void loadBlank();
    void layBeneath(const QList<QImage>& pages);
    void chooseBlank();
    /** Lays the file's pages beneath; a paper without a layout gets its first box. */
    void useBlank(const QString& file);
    void keepBlank(const QList<QImage>& pages);

    EditorModel& m_model;
    const widgets::Theme& m_theme;
    QString m_procedure;
    QList<publishing::RehearsedVisit> m_visits;
    int m_drawing = 0; ///< the newest request; older answers are dropped
    QList<QImage> m_blanks; ///< a picture a page
    int m_asked = 0; ///< so many pages are wanted, with boxes or without
    SheetCanvas* m_canvas = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_empty = nullptr;
    widgets::Text* m_pageWords = nullptr;
    widgets::BigButton* m_before = nullptr;
    widgets::BigButton* m_next = nullptr;
    QWidget* m_body = nullptr;
    QComboBox* m_kind = nullptr;
    QComboBox* m_field = nullptr;
    QLineEdit* m_words = nullptr;
    QDoubleSpinBox* m_width = nullptr;
    QDoubleSpinBox* m_height = nullptr;
    QComboBox* m_visit = nullptr;
    QSlider* m_share = nullptr;
    widgets::NoticeBar* m_notice = nullptr;
    widgets::Text* m_place = nullptr;
    QLineEdit* m_title = nullptr;
    QLineEdit* m_heading = nullptr;
    QLineEdit* m_caption = nullptr;
};

} // namespace kakanai::editor
