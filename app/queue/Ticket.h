// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/HallSettings.h"
#include "app/base/Result.h"

#include <QDateTime>
#include <QMetaType>
#include <QStringList>

#include <optional>

namespace kakanai::queue {
Q_NAMESPACE

/**
 * Held: the clerk keeps the person (a form to fill in). Parked: put aside for any counter to take up again.
 * Seated: all desks are done with them, the offices work on. Gone: went home, or never answered.
 */
enum class TicketState { Waiting, Called, Serving, Held, Parked, Seated, Done, Gone };
Q_ENUM_NS(TicketState)

/**
 * Return: back to the line in the old place. Next: this service is done, on to the next one on the ticket.
 * Sit: no desk has more to do, the offices have. EndDay: the town clears its line at midnight.
 */
enum class TicketEvent {
    Call,
    Recall,
    Arrive,
    MissCall,
    Return,
    Hold,
    Resume,
    Park,
    Next,
    Sit,
    Finish,
    Cancel,
    Transfer,
    Reopen,
    EndDay
};
Q_ENUM_NS(TicketEvent)

/** `waiting called serving held parked seated done gone`, as stored and printed. */
[[nodiscard]] QString ticketStateName(TicketState state);
[[nodiscard]] std::optional<TicketState> ticketStateFromName(const QString& name);

/** `call recall arrive misscall return hold …`, for the record and refusals. */
[[nodiscard]] QString ticketEventName(TicketEvent event);

/** A numbered place in the line. A plain value: it knows neither the database nor the clock. */
struct Ticket {
    QString id;
    QDate businessDate;
    QString series = QStringLiteral("A");
    int number = 0; ///< what the citizen reads; unique per day and series
    QString service;
    QString language = QStringLiteral("ja");
    TicketState state = TicketState::Waiting;
    int missedCalls = 0;
    int counter = 0; ///< where it was last called to; 0 = nowhere yet
    QString caseId = {};
    QDateTime issuedAt = {};
    QDateTime bookedFor = {}; ///< invalid = walked in
    QDateTime calledAt = {};
    QDateTime servedAt = {};
    QDateTime changedAt = {};
    QStringList further = {}; ///< services still to come on the same number
    QString priority = QStringLiteral("normal"); ///< a class of the town's
    int lineGroup = 0; ///< services that share counters stand in one line
    QDateTime callKey = {}; ///< lined up by this: the arrival, less the head start of the class
    QDateTime readyAt = {}; ///< others first until then; invalid = ready
    int wantedCounter = 0; ///< only this counter may call; 0 = any
    QString wantedStaff = {}; ///< only this person may call
    QString callProfile = {}; ///< how to call: empty, `silent`, `flash`, `walk`

    /** `A0123`: on the paper, the board, the case number and the wire. */
    [[nodiscard]] QString label() const;

    friend bool operator==(const Ticket&, const Ticket&) = default;
};

/** The state after `event`, or empty where the table in Ticket.cpp has no such move. */
[[nodiscard]] std::optional<TicketState> stateAfter(TicketState from, TicketEvent event);

/**
 * The only way a ticket changes. Refuses (TicketMoveRefused) every move the table in Ticket.cpp does not
 * list. A clock that went back gives no earlier time than the ticket already has, so that no wait is
 * negative.
 */
[[nodiscard]] Result<Ticket> apply(Ticket ticket, TicketEvent event, const QDateTime& now,
                                   const HallSettings& rules = {});

/** The place in the line of somebody who comes at `now`: see HallSettings. */
[[nodiscard]] QDateTime callKeyOf(const Ticket& ticket, const QDateTime& now, const HallSettings& rules);

/** Waiting, called, at a counter, put aside: anything but done and gone. */
[[nodiscard]] bool isInTheHouse(TicketState state);

} // namespace kakanai::queue

Q_DECLARE_METATYPE(kakanai::queue::Ticket)
