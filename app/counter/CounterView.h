// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/counter/ConversationPanel.h"
#include "app/counter/FieldPanel.h"
#include "app/counter/HallRail.h"
#include "app/counter/IntakePanel.h"
#include "app/counter/KeyLegend.h"
#include "app/counter/PapersPanel.h"
#include "app/counter/PersonPanel.h"
#include "app/counter/ProcedurePanel.h"
#include "app/counter/SheetPanel.h"
#include "widgets/LanguageBar.h"
#include "widgets/NoticeBar.h"

#include <QWidget>

class QLineEdit;
class QStackedWidget;
class QTabBar;
class QTimer;

namespace kakanai::counter {

/** What the middle of the window shows to work on. */
enum class Work { Intake, Conversation, Papers, Fields };

/** The buttons that lead on from here; empty words hide one. */
struct StepButtons {
    QString primary;
    bool isPrimaryReady = true;
    bool isPrimaryFinish = false; ///< it is 完了: F12 instead of Ctrl+Enter
    QString second = {};
    QString back = {};
};

/**
 * The clerk's window as one sees it: rail, case, sheet, keys. Puts the panels together, knows the keys, shows
 * values and emits signals; what they mean is CounterWindow's. Keys F6–F10 stay free for the Japanese input
 * method.
 */
class CounterView : public QWidget
{
    Q_OBJECT

public:
    CounterView(const widgets::Theme& theme, const TownSettings& town, int counter,
                QWidget* parent = nullptr);

    [[nodiscard]] HallRail& rail() { return *m_rail; }
    [[nodiscard]] PersonPanel& person() { return *m_person; }
    [[nodiscard]] IntakePanel& intake() { return *m_intake; }
    [[nodiscard]] ConversationPanel& conversation() { return *m_conversation; }
    [[nodiscard]] PapersPanel& papers() { return *m_papers; }
    [[nodiscard]] FieldPanel& fields() { return *m_fields; }
    [[nodiscard]] ProcedurePanel& procedures() { return *m_procedures; }
    [[nodiscard]] SheetPanel& sheet() { return *m_sheet; }

    void setLanguages(const QStringList& codes, const QString& current);
    /** Who sits here, as colleagues see it. */
    void setStaff(const QString& name);
    /** The case in front of the clerk by its number; empty = none. */
    void setCaseNumber(const QString& number);
    void showWork(Work work);
    [[nodiscard]] Work work() const;
    void setSteps(const StepButtons& steps);
    void setNotice(widgets::NoticeBar::Kind kind, const QString& words, const QString& code = {});
    void clearNotice();
    /** Stays until it is taken back, whatever else is noticed; empty takes it back. */
    void setAlarm(const QString& words);
    /** The same for the server: stays as long as it is away. */
    void setServerNotice(const QString& words);
    /** After values changed: keys, counts on the tabs, and the way of the Tab key through the window. */
    void settle();

Q_SIGNALS:
    void languageChosen(const QString& code);
    void primaryAsked();
    void secondAsked();
    void backAsked();
    void finishAsked();
    /** This very number, out of turn. */
    void callNumberAsked(const QString& label);
    /** This number was over, and comes to this counter once more. */
    void reopenNumberAsked(const QString& label);
    /** Larger letters, or smaller ones. */
    void textSizeAsked(bool larger);
    /** A colleague is needed here at once; asked again, somebody is there. */
    void helpAsked();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addKeys();
    void askNumber(bool reopened);
    void retranslate();
    void fillLegend();
    /** Reading order: panel by panel, line by line; tiles and editors come and go, so Qt's own order does not
     * hold. */
    void orderTabs();

    const widgets::Theme& m_theme;
    const TownSettings& m_town;
    int m_counter;
    QString m_staffName;
    QString m_caseNumber;
    StepButtons m_steps;
    widgets::Text* m_title;
    widgets::Text* m_place;
    widgets::Text* m_case;
    widgets::LanguageBar* m_languages;
    QLineEdit* m_byNumber;
    widgets::BigButton* m_help;
    HallRail* m_rail;
    PersonPanel* m_person;
    widgets::NoticeBar* m_notice;
    widgets::NoticeBar* m_alarm;
    widgets::NoticeBar* m_server;
    widgets::Card* m_workCard;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    IntakePanel* m_intake;
    ConversationPanel* m_conversation;
    PapersPanel* m_papers;
    FieldPanel* m_fields;
    widgets::BigButton* m_back;
    widgets::BigButton* m_second;
    widgets::BigButton* m_primary;
    ProcedurePanel* m_procedures;
    SheetPanel* m_sheet;
    KeyLegend* m_legend;
    QTimer* m_ordering;
};

} // namespace kakanai::counter
