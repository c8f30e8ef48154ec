// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/review/RetypePage.h"
#include "app/review/TaskPane.h"
#include "app/review/TaskTable.h"
#include "app/visit/ReviewDesk.h"
#include "app/visit/VisitServices.h"
#include "app/visit/VisitSession.h"
#include "widgets/DropDown.h"
#include "widgets/LanguageBar.h"
#include "widgets/SheetView.h"

#include <QTabBar>

#include <memory>

namespace kakanai::review {

/**
 * 審査: the window of one department. Left its tasks and what is back at the counter, in the middle the task,
 * right the sheet as it is printed. Reads a case only through a visit that never writes; what is decided is
 * the desk's. Every key: ↑↓ the list, 1–9 seen, F4 back to the counter, F5 retype, F12 reviewed.
 */
class ReviewWindow : public QWidget
{
    Q_OBJECT

public:
    /** `services` outlive the window. */
    ReviewWindow(visit::VisitServices& services, const visit::ReviewSeat& seat, const QString& language,
                 QWidget* parent = nullptr);
    ~ReviewWindow() override;

    [[nodiscard]] visit::ReviewDesk& desk() { return *m_desk; }
    [[nodiscard]] visit::ReviewDesk& counterDesk() { return *m_counterDesk; }
    [[nodiscard]] TaskTable& table() { return *m_table; }
    [[nodiscard]] TaskPane& pane() { return *m_pane; }
    [[nodiscard]] RetypePage& retypePage() { return *m_retypePage; }
    [[nodiscard]] visit::RetypeDesk& retypeDesk() { return *m_retyping; }
    /** How many pages of the sheet are on screen; 0 while it is drawn. */
    [[nodiscard]] int shownPages() const { return m_shownPages; }
    void setLanguage(const QString& language);

Q_SIGNALS:
    void languageChosen(const QString& code);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void addKeys();
    void retranslate();
    void fillDepartments();
    void fill();
    void showTask(const QString& task);
    void openCase(const QString& caseId);
    void drawSheet();
    void showPages(const QList<QImage>& pages);
    void beginRetyping();
    void endRetyping();
    void printRetyping();
    void showFailure(const Failure& failure);
    /** The filled sheet of the chosen task; null while its case is not open. */
    [[nodiscard]] const forms::FilledSheet* sheetOf(const casework::ReviewTask& task) const;
    [[nodiscard]] visit::ReviewDesk& shownDesk()
    {
        return m_tabs->currentIndex() == 1 ? *m_counterDesk : *m_desk;
    }
    [[nodiscard]] TaskPane& shownPane() { return m_tabs->currentIndex() == 1 ? *m_counterPane : *m_pane; }

    visit::VisitServices& m_services;
    QString m_language;
    widgets::Theme m_theme;
    visit::ReviewDesk* m_desk;
    visit::ReviewDesk* m_counterDesk;
    visit::RetypeDesk* m_retyping;
    std::unique_ptr<visit::VisitSession> m_session; ///< looks into the chosen task's case
    QString m_openedCase;
    QString m_drawnTask; ///< whose sheet is on screen or being drawn
    int m_drawing = 0; ///< counts drawings, so that a late one is dropped
    int m_shownPages = 0;
    widgets::Text* m_title;
    widgets::Text* m_who;
    widgets::DropDown* m_departments;
    widgets::LanguageBar* m_languages;
    widgets::NoticeBar* m_notice;
    QTabBar* m_tabs;
    TaskTable* m_table;
    QCheckBox* m_ended;
    TaskPane* m_pane;
    TaskPane* m_counterPane;
    widgets::Card* m_sheetCard;
    widgets::SheetView* m_sheet;
    RetypePage* m_retypePage;
    QWidget* m_columns; ///< everything but the retyping page
    widgets::Text* m_keys;
    casework::ReviewTask m_retypedTask;
};

} // namespace kakanai::review
