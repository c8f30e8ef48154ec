// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/LoginSession.h"
#include "app/base/Result.h"
#include "app/queue/HallPresence.h"
#include "app/queue/HallSignals.h"
#include "app/queue/MergeAside.h"
#include "app/queue/QueueService.h"
#include "app/queue/Reservation.h"
#include "app/queue/TicketNotes.h"

#include <QObject>

#include <functional>
#include <optional>

namespace kakanai::visit {

class Office;

/** What a board must know of a called ticket besides its number. */
struct CallNote {
    QString service;
    queue::CallProfile profile = queue::CallProfile::Spoken;
};

/**
 * The queue for windows: asks the `db` lane, answers on the window's thread. One desk per window; everything
 * it changes is recorded under its actor.
 */
class HallDesk : public QObject
{
    Q_OBJECT

public:
    HallDesk(Office& office, access::Actor actor, QObject* parent = nullptr);

    /** The hall as last heard. */
    [[nodiscard]] const queue::HallState& hall() const { return m_hall; }
    [[nodiscard]] const access::Actor& actor() const { return m_actor; }
    /** Whether the server is there, and what is kept here for when it is not. */
    [[nodiscard]] const queue::HallPresence& presence() const;
    /** Whom this counter calls or serves now. */
    [[nodiscard]] std::optional<queue::Ticket> ticketAt(int counter) const;

    using TicketReply = std::function<void(const queue::Ticket&)>;

    void refresh();
    void issue(const QString& service, const QString& language, TicketReply reply = {});
    void callNext(int counter, TicketReply reply = {});
    void call(const QString& ticket, int counter, TicketReply reply = {});
    void move(const QString& ticket, queue::TicketEvent event, TicketReply reply = {});
    void transfer(const QString& ticket, const QString& service, TicketReply reply = {});
    void transferToCounter(const QString& ticket, int counter, TicketReply reply = {});
    void transferToStaff(const QString& ticket, const QString& staff, TicketReply reply = {});
    /** A number that was over comes to this counter once more. */
    void reopen(const QString& ticket, int counter, TicketReply reply = {});
    /** Open, paused or closed; `hallChanged` follows. */
    void setCounter(int counter, queue::CounterState state);

    /** What the staff wrote about this number, oldest first. */
    using NotesReply = std::function<void(const QList<queue::TicketNote>&)>;
    void notes(const QString& ticket, NotesReply reply);
    /** Keeps a note and answers all there are. */
    void addNote(const QString& ticket, const QString& text, NotesReply reply);
    /** Somebody with a booking is here. */
    using CheckInReply = std::function<void(const queue::CheckIn&)>;
    void checkIn(const QString& code, const QString& language, CheckInReply reply);
    /** Those who call numbers, in the order of the staff list. */
    using StaffReply = std::function<void(const QList<access::Staff>&)>;
    void colleagues(StaffReply reply);

    /** How this person is to be called from now on. */
    using ProfileReply = std::function<void(queue::CallProfile)>;
    void setCallProfile(const QString& ticket, queue::CallProfile profile, ProfileReply reply = {});
    /** Answers nothing when it cannot be known: then nobody is called by mistake. */
    using NoteReply = std::function<void(const CallNote&)>;
    void describeCall(const QString& ticket, NoteReply reply);
    /** A colleague needs help: every window of the staff shows it until somebody clears it. */
    void raiseAlarm(int counter);
    void clearAlarm(const QString& alarm);
    /** The alarms as last heard. */
    [[nodiscard]] const QList<queue::StaffAlarm>& alarms() const { return m_alarms; }
    /** From now on every `refresh` asks for alarms too; boards and kiosks never do. */
    void watchAlarms();
    /** The same for what could not be carried over after an outage: for who looks after the hall. */
    void watchAside();
    [[nodiscard]] const QList<queue::MergeAside>& aside() const { return m_aside; }

Q_SIGNALS:
    void asideChanged();
    void alarmsChanged(const QList<kakanai::queue::StaffAlarm>& alarms);
    void hallChanged(const kakanai::queue::HallState& hall);
    void presenceChanged(const kakanai::queue::HallPresence& presence);
    void called(const kakanai::queue::CallAnnouncement& announcement);
    void failed(const kakanai::Failure& failure);

private:
    void askAlarms();
    void askAside();
    template <typename Work> void ask(Work work, TicketReply reply);
    template <typename Answer, typename Work>
    void askStores(Work work, std::function<void(const Answer&)> reply);

    Office& m_office;
    access::Actor m_actor;
    queue::HallState m_hall;
    QList<queue::StaffAlarm> m_alarms;
    bool m_watchesAlarms = false;
    QList<queue::MergeAside> m_aside;
    bool m_watchesAside = false;
};

} // namespace kakanai::visit
