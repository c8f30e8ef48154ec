// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/TownSettings.h"
#include "app/editor/EditorModel.h"
#include "app/editor/ObjectTree.h"
#include "app/editor/PaperPage.h"
#include "app/editor/PublishPage.h"
#include "app/editor/VersionsPage.h"
#include "widgets/LanguageBar.h"
#include "widgets/NoticeBar.h"
#include "widgets/SheetView.h"

#include <QListWidget>
#include <QStackedWidget>

namespace kakanai::editor {

/**
 * The window in which a town writes its own procedures: left everything there is, in the middle the chosen
 * thing, right what is wrong and how the paper looks; from here to the rehearsal and the publication, and to
 * the versions. Nothing typed is ever lost, and nothing counts before two people published it.
 */
class EditorWindow : public QWidget
{
    Q_OBJECT

public:
    /** `desk` and `town` outlive the window. */
    EditorWindow(publishing::PublishingDesk& desk, const TownSettings& town, const QString& language,
                 QWidget* parent = nullptr);
    ~EditorWindow() override;

    [[nodiscard]] EditorModel& model() { return m_model; }
    void setLanguage(const QString& language);
    /** Shows one object's page: `procedure/J01`. */
    void openObject(const QString& name);

Q_SIGNALS:
    void languageChosen(const QString& code);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* header();
    QWidget* left();
    QWidget* right();
    [[nodiscard]] QString localStyle() const;
    void shortcuts();
    void showObject();
    void showState();
    void showFaults();
    void showPreview();
    void create(const QString& kind);
    void afterPublishing(const forms::CatalogueVersion& version);

    const TownSettings& m_town;
    QString m_language;
    widgets::Theme m_theme{widgets::Theme::Screen::Counter};
    EditorModel m_model;
    QString m_object; ///< whose page is shown
    QString m_shownObject; ///< whose page is made
    int m_previewing = 0;
    QWidget* m_body = nullptr;
    QStackedWidget* m_stack = nullptr;
    QWidget* m_editing = nullptr;
    QWidget* m_right = nullptr;
    QStackedWidget* m_middle = nullptr;
    ObjectTree* m_tree = nullptr;
    QListWidget* m_faults = nullptr;
    widgets::Text* m_faultTitle = nullptr;
    widgets::SheetView* m_preview = nullptr;
    widgets::Text* m_state = nullptr;
    widgets::NoticeBar* m_notice = nullptr;
    widgets::BigButton* m_undo = nullptr;
    widgets::BigButton* m_redo = nullptr;
    widgets::BigButton* m_remove = nullptr;
    widgets::LanguageBar* m_languages = nullptr;
    PublishPage* m_publish = nullptr;
    VersionsPage* m_versions = nullptr;
    PaperPage* m_paperPage = nullptr;
};

} // namespace kakanai::editor
