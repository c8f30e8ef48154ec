// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <optional>

namespace kakanai::queue {
Q_NAMESPACE

enum class TicketState { Waiting, Called, Serving, Held, Done, Gone };
Q_ENUM_NS(TicketState)

enum class TicketEvent { Call, Recall, Arrive, MissCall, Hold, Resume, Finish, Cancel, Transfer };
Q_ENUM_NS(TicketEvent)

/** `waiting called serving held done gone`, as stored and printed. */
[[nodiscard]] QString ticketStateName(TicketState state);
[[nodiscard]] std::optional<TicketState> ticketStateFromName(const QString& name);

/** `call recall arrive misscall hold resume finish cancel transfer`, for the record and refusals. */
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

    /** `A0123`: on the paper, the board, the case number and the wire. */
    [[nodiscard]] QString label() const;

    friend bool operator==(const Ticket&, const Ticket&) = default;
};

/** The only way a ticket changes. Refuses (TicketMoveRefused) every move the table in Ticket.cpp does not
 * list. */
[[nodiscard]] Result<Ticket> apply(Ticket ticket, TicketEvent event, const QDateTime& now);

} // namespace kakanai::queue

Q_DECLARE_METATYPE(kakanai::queue::Ticket)
