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
    Move{Waiting, Cancel,   Gone},
    Move{Waiting, Transfer, Waiting},
    Move{Called,  Recall,   Called},
    Move{Called,  Arrive,   Serving},
    Move{Called,  MissCall, Waiting},
    Move{Called,  Cancel,   Gone},
    Move{Serving, Hold,     Held},
    Move{Serving, Finish,   Done},
    Move{Serving, Transfer, Waiting},
    Move{Held,    Resume,   Serving},
    Move{Held,    Cancel,   Gone},
    Move{Held,    Transfer, Waiting},
};
// clang-format on

constexpr int missedCallsBeforeGone = 3;

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

Result<Ticket> apply(Ticket ticket, TicketEvent event, const QDateTime& now)
{
    const auto move = std::ranges::find_if(
        moves, [&](const Move& m) { return m.from == ticket.state && m.event == event; });
    if (move == moves.end())
        return fail(FailureCode::TicketMoveRefused,
                    ticketStateName(ticket.state) + u' ' + ticketEventName(event));

    ticket.state = move->to;
    ticket.changedAt = now;
    if (event == Call || event == Recall)
        ticket.calledAt = now;
    if (event == Arrive)
        ticket.servedAt = now;
    if (event == MissCall && ++ticket.missedCalls == missedCallsBeforeGone)
        ticket.state = Gone;
    if (event == Transfer)
        ticket.missedCalls = 0;
    return ticket;
}

} // namespace kakanai::queue
