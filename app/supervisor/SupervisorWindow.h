// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/supervisor/FaultPage.h"
#include "app/supervisor/HallOutlook.h"
#include "app/supervisor/OutlookPage.h"
#include "app/supervisor/ReportPage.h"
#include "app/supervisor/SupervisorView.h"
#include "app/visit/FaultDesk.h"
#include "app/visit/HallDesk.h"

#include <QTimer>

class QStackedWidget;
class QTabBar;

namespace kakanai::supervisor {

/** The supervisor's window: the hall now, where it is going, its figures, its machines and what is wrong with
 * them, and colleagues who need help. Looks at the line and changes nothing in it. */
class SupervisorWindow : public QWidget
{
    Q_OBJECT

public:
    enum class Page { Now, Outlook, Report, Machines };

    /** `office`, `town` and `clock` outlive the window, and what `outlook` asks. */
    SupervisorWindow(visit::Office& office, const TownSettings& town, const Clock& clock,
                     const access::Actor& actor, const QString& language, HallOutlook outlook = {},
                     QWidget* parent = nullptr);

    [[nodiscard]] SupervisorView& view() { return *m_view; }
    [[nodiscard]] OutlookPage& outlook() { return *m_outlook; }
    [[nodiscard]] ReportPage& report() { return *m_report; }
    [[nodiscard]] FaultPage& faults() { return *m_faults; }
    [[nodiscard]] visit::FaultDesk& faultDesk() { return m_faultDesk; }
    void setLanguage(const QString& language);
    void show(Page page);
    using QWidget::show;

Q_SIGNALS:
    void languageChosen(const QString& code);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void askLog(const QDate& from, const QDate& to);
    void fillAlarms();
    void showPresence();
    void showFaults();
    void showAside();

    visit::Office& m_office;
    const TownSettings& m_town;
    const Clock& m_clock;
    widgets::Theme m_theme;
    visit::HallDesk m_desk;
    visit::FaultDesk m_faultDesk;
    widgets::NoticeBar* m_alarm;
    widgets::NoticeBar* m_server; ///< since when it is away, and what to do
    widgets::NoticeBar* m_fault; ///< the most urgent of the machines' faults
    widgets::BigButton* m_cleared;
    QStackedWidget* m_stack;
    SupervisorView* m_view;
    OutlookPage* m_outlook;
    ReportPage* m_report;
    FaultPage* m_faults;
    QTabBar* m_tabs; ///< behind the page in the order of the Tab key
    QTimer m_timer;
};

} // namespace kakanai::supervisor
