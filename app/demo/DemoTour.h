// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Machine.h"
#include "app/counter/CounterWindow.h"
#include "app/demo/DemoPeople.h"
#include "app/display/BoardWindow.h"
#include "app/kiosk/KioskWindow.h"
#include "app/visit/ScriptPlayer.h"
#include "cardreader/simulator/SimulatorReaders.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>

namespace kakanai::review {
class ReviewWindow;
}

namespace kakanai::demo {

/** How the tour is shown. */
struct TourOptions {
    QString outFolder; ///< screenshots, sheets, papers
    int pauseMilliseconds = 0; ///< between acts; people need about 1500 to follow
};

/**
 * A day at the demonstration town: every visitor comes to the kiosk, lays down their card, answers, signs and
 * takes a number; then the clerk calls one after the other, checks who they are and completes. The tour's
 * hands do what people's hands do: they drive the session of the very windows that are on screen.
 */
class DemoTour : public QObject
{
    Q_OBJECT

public:
    /** Everything outlives the tour. */
    DemoTour(cli::Machine& machine, card::SimulatorReaders& readers, kiosk::KioskWindow& kiosk,
             counter::CounterWindow& counter, display::BoardWindow& board, QList<DemoVisit> visits,
             TourOptions options, QObject* parent = nullptr);
    ~DemoTour() override;

    void start();

    [[nodiscard]] const QStringList& screenshots() const { return m_screenshots; }
    [[nodiscard]] const QStringList& sheets() const { return m_sheets; }
    [[nodiscard]] int visitsDone() const { return m_completed; }

Q_SIGNALS:
    void finished();
    void failed(const kakanai::Failure& failure);

private:
    void visitNext();
    void visitDone();
    /** What the citizens handed in is on the departments' lists before anybody is called. */
    void readAtDepartment();
    void departmentDone();
    void callNext();
    void serve(const queue::Ticket& ticket);
    void clerkDone();
    void photograph(QWidget& window, const QString& name);
    void keepSheets(const visit::VisitSession& session, const QString& folder);
    void later(void (DemoTour::*act)());

    cli::Machine& m_machine;
    card::SimulatorReaders& m_readers;
    kiosk::KioskWindow& m_kiosk;
    counter::CounterWindow& m_counter;
    display::BoardWindow& m_board;
    QList<DemoVisit> m_visits;
    TourOptions m_options;
    std::unique_ptr<visit::ScriptPlayer> m_player;
    std::unique_ptr<review::ReviewWindow> m_review;
    QTimer m_reading; ///< until the department's sheet is drawn
    qsizetype m_next = 0;
    int m_completed = 0;
    QString m_current;
    QStringList m_screenshots;
    QStringList m_sheets;
};

} // namespace kakanai::demo
