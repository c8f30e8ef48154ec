// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/counter/CounterView.h"
#include "app/counter/PaperChecking.h"
#include "app/visit/HallDesk.h"
#include "app/visit/NumberDesk.h"
#include "app/visit/StandingDesk.h"
#include "app/visit/VisitSession.h"

#include <QTimer>

#include <map>
#include <memory>

namespace kakanai::counter {

/** Who sits at this counter, and where. */
struct CounterSeat {
    QString staffId = QStringLiteral("s01");
    QString staffName = {};
    QString language = QStringLiteral("ja");
    QString dropFolder = {}; ///< where scanner and document camera put their pictures
};

/**
 * The clerk's window: one hand on the visit and on the queue. A called number opens its case, or starts a
 * visit at the counter; a visit put on hold waits here with all it knows until it is resumed. Decides nothing
 * itself: what the visit or the queue refuses is shown in words.
 */
class CounterWindow : public QWidget
{
    Q_OBJECT

public:
    /** The counter's number is that of `services`, which outlives the window. */
    CounterWindow(visit::VisitServices& services, const CounterSeat& seat, QWidget* parent = nullptr);
    ~CounterWindow() override;

    [[nodiscard]] CounterView& view() { return *m_view; }
    [[nodiscard]] visit::VisitSession& session() { return *m_session; }
    [[nodiscard]] visit::HallDesk& desk() { return m_desk; }
    /** The language of the catalogue's words; the window's own follow the installed translation. */
    void setLanguage(const QString& language);

public Q_SLOTS:
    /** Somebody at the kiosk of this machine asks for a human; `isPrivate`: in another room, so nothing is
     * called out. */
    void hearStaffCall(bool isPrivate);
    void placeCard(const QString& reader);
    void removeCard();

Q_SIGNALS:
    void languageChosen(const QString& code);
    /** Of this counter's scanner and camera: it did its work, or could not. */
    void deviceTold(kakanai::devices::PaperDevice device, bool works);

protected:
    void changeEvent(QEvent* event) override;

private:
    // The queue's part
    void connectRail();
    void take(const queue::Ticket& ticket);
    void moveTicket(queue::TicketEvent event);
    void connectQueueDesk();
    /** True when the visit here is not taken on yet and would be lost; says so. */
    [[nodiscard]] bool refusesToLose();
    /** The number at this counter goes elsewhere, and the visit with it. */
    void handOver(const std::function<void(const QString& ticket, visit::HallDesk::TicketReply)>& move);
    void keepSession(const QString& ticket);
    void showNotes();
    void changeTextSize(bool larger);
    void showPresence(const queue::HallPresence& presence);
    [[nodiscard]] QString queueRefusal(const Failure& failure) const;
    void endVisit();
    void callForHelp();
    void showAlarms();
    void tellProfile(const queue::Ticket& ticket);
    void showStanding();

    // The visit's part (CounterWindowVisit.cpp)
    void connectPanels();
    void startSession();
    void useSession(std::unique_ptr<visit::VisitSession> session);
    void goOn();
    void trySecret();
    /** A character is missing in what the card says as text, and its pictures were not read. */
    [[nodiscard]] bool lacksPictures() const;
    void goSecond();
    void finish();
    void print();
    // Paper of another kind (CounterWindowPrint.cpp)
    void connectPrinting();
    void printOnOfficialPaper();
    void printLine();
    void checkNumber();
    void showFailure(const Failure& failure);
    void showStep();
    /** The cursor goes to what the step is about; false when that is not there yet. */
    bool begin();
    void refresh();
    void refreshSheet();
    [[nodiscard]] StepButtons steps() const;
    [[nodiscard]] bool hasUnsentWork() const;

    visit::VisitServices& m_services;
    CounterSeat m_seat;
    widgets::Theme m_theme;
    visit::HallDesk m_desk;
    visit::StandingDesk m_standing; ///< what the departments make of the open case
    std::unique_ptr<visit::VisitSession> m_session;
    std::map<QString, std::unique_ptr<visit::VisitSession>> m_parked; ///< visits on hold, by ticket
    bool m_isHallKnown = false;
    QString m_noted; ///< the ticket whose notes stand in the rail
    bool m_isBeginning = false; ///< a step has begun and the cursor is not in it yet
    std::pair<QString, int> m_cursor; ///< the field the cursor is in
    CounterView* m_view;
    PaperChecking* m_checking; ///< the screen on which a read paper is checked
    visit::NumberDesk m_numbers;
    QTimer m_refreshing; ///< several changes, one look
    QTimer m_drawing; ///< the sheet follows when the typing pauses
    QTimer m_clock; ///< waiting times grow
};

} // namespace kakanai::counter
