// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/Ticket.h"

#include <QMetaEnum>

#include <algorithm>
#include <array>

namespace kakanai::queue {
namespace {

using enum TicketState;
using enum TicketEvent;

struct Move {
    TicketState from;
    TicketEvent event;
    TicketState to;
};

// The whole life of a ticket. Anything not written here cannot happen.
// clang-format off
constexpr std::array moves{
    Move{Waiting, Call,     Called},
    Move{Waiting, Park,     Parked},
    Move{Waiting, Cancel,   Gone},
    Move{Waiting, Transfer, Waiting},
    Move{Waiting, EndDay,   Gone},
    Move{Called,  Recall,   Called},
    Move{Called,  Arrive,   Serving},
    Move{Called,  MissCall, Waiting},
    Move{Called,  Return,   Waiting},
    Move{Called,  Transfer, Waiting},
    Move{Called,  Cancel,   Gone},
    Move{Called,  EndDay,   Gone},
    Move{Serving, Hold,     Held},
    Move{Serving, Park,     Parked},
    Move{Serving, Return,   Waiting},
    Move{Serving, Next,     Waiting},
    Move{Serving, Sit,      Seated},
    Move{Serving, Finish,   Done},
    Move{Serving, Transfer, Waiting},
    Move{Held,    Resume,   Serving},
    Move{Held,    Return,   Waiting},
    Move{Held,    Park,     Parked},
    Move{Held,    Transfer, Waiting},
    Move{Held,    Cancel,   Gone},
    Move{Held,    EndDay,   Gone},
    Move{Parked,  Call,     Called},
    Move{Parked,  Return,   Waiting},
    Move{Parked,  Transfer, Waiting},
    Move{Parked,  Cancel,   Gone},
    Move{Parked,  EndDay,   Gone},
    Move{Seated,  Call,     Called},
    Move{Seated,  Return,   Waiting},
    Move{Seated,  Transfer, Waiting},
    Move{Seated,  Finish,   Done},
    Move{Seated,  Cancel,   Gone},
    Move{Seated,  EndDay,   Gone},
    Move{Done,    Reopen,   Waiting},
    Move{Gone,    Reopen,   Waiting},
};
// clang-format on

} // namespace

QString ticketStateName(TicketState state)
{
    return QString::fromLatin1(QMetaEnum::fromType<TicketState>().valueToKey(static_cast<int>(state)))
        .toLower();
}

std::optional<TicketState> ticketStateFromName(const QString& name)
{
    const auto states = QMetaEnum::fromType<TicketState>();
    for (int i = 0; i < states.keyCount(); ++i) {
        if (name == QString::fromLatin1(states.key(i)).toLower())
            return static_cast<TicketState>(states.value(i));
    }
    return {};
}

QString ticketEventName(TicketEvent event)
{
    return QString::fromLatin1(QMetaEnum::fromType<TicketEvent>().valueToKey(static_cast<int>(event)))
        .toLower();
}

QString Ticket::label() const
{
    return QStringLiteral("%1%2").arg(series).arg(number, 4, 10, QLatin1Char('0'));
}

bool isInTheHouse(TicketState state)
{
    return state != Done && state != Gone;
}

std::optional<TicketState> stateAfter(TicketState from, TicketEvent event)
{
    const auto move =
        std::ranges::find_if(moves, [&](const Move& m) { return m.from == from && m.event == event; });
    return move == moves.end() ? std::nullopt : std::optional(move->to);
}

QDateTime callKeyOf(const Ticket& ticket, const QDateTime& now, const HallSettings& rules)
{
    constexpr qint64 minute = 60;
    const QDateTime byClass = now.addSecs(-rules.headStart(ticket.priority) * minute);
    if (!ticket.bookedFor.isValid() || now > ticket.bookedFor.addSecs(rules.bookedGraceMinutes * minute))
        return byClass;
    // Booked for later: as if come half an hour before that; just late: no better than a full head start.
    const qint64 headStart = rules.bookedHeadStartMinutes * minute;
    return std::min(byClass, std::max(ticket.bookedFor, now).addSecs(-headStart));
}

Result<Ticket> apply(Ticket ticket, TicketEvent event, const QDateTime& now, const HallSettings& rules)
{
    constexpr qint64 minute = 60;
    const std::optional<TicketState> after = stateAfter(ticket.state, event);
    if (!after)
        return fail(FailureCode::TicketMoveRefused,
                    ticketStateName(ticket.state) + u' ' + ticketEventName(event));

    const QDateTime at = ticket.changedAt.isValid() ? std::max(now, ticket.changedAt) : now;
    ticket.state = *after;
    ticket.changedAt = at;
    if (event == Call || event == Recall)
        ticket.calledAt = at;
    if (event == Arrive) {
        ticket.servedAt = at;
        ticket.missedCalls = 0;
    }
    if (event == MissCall) {
        ticket.readyAt = at.addSecs(rules.missedPauseMinutes * minute);
        if (++ticket.missedCalls >= rules.missedCallsBeforeGone)
            ticket.state = Gone;
    } else if (ticket.state == Waiting) {
        ticket.readyAt = {};
    }
    if (event == Next && !ticket.further.isEmpty())
        ticket.service = ticket.further.takeFirst();
    if (event == Transfer || event == Reopen)
        ticket.missedCalls = 0;
    if (event == Next || event == Reopen) {
        ticket.wantedCounter = 0;
        ticket.wantedStaff.clear();
    }
    return ticket;
}

} // namespace kakanai::queue
