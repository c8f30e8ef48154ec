// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/TicketRow.h"

#include "app/base/Clock.h"
#include "app/store/Transaction.h"

namespace kakanai::queue {

const QString ticketColumns = QStringLiteral(
    "id, business_date, series, number, service, language, state, missed_calls, counter, case_id,"
    " issued_at, booked_for, called_at, served_at, changed_at, further, priority, line_group, call_key,"
    " ready_at, wanted_counter, wanted_staff, call_profile");

QString storedTime(const QDateTime& time)
{
    return time.isValid() ? toWireTime(time) : QStringLiteral("");
}

QDateTime timeFromStore(const QString& text)
{
    return fromWireTime(text);
}

Ticket ticketFromRow(const store::Rows& rows)
{
    Ticket ticket;
    ticket.id = rows.text(0);
    ticket.businessDate = QDate::fromString(rows.text(1), Qt::ISODate);
    ticket.series = rows.text(2);
    ticket.number = rows.number(3);
    ticket.service = rows.text(4);
    ticket.language = rows.text(5);
    ticket.state = ticketStateFromName(rows.text(6)).value_or(TicketState::Gone);
    ticket.missedCalls = rows.number(7);
    ticket.counter = rows.number(8);
    ticket.caseId = rows.text(9);
    ticket.issuedAt = timeFromStore(rows.text(10));
    ticket.bookedFor = timeFromStore(rows.text(11));
    ticket.calledAt = timeFromStore(rows.text(12));
    ticket.servedAt = timeFromStore(rows.text(13));
    ticket.changedAt = timeFromStore(rows.text(14));
    ticket.further = rows.text(15).split(u' ', Qt::SkipEmptyParts);
    ticket.priority = rows.text(16);
    ticket.lineGroup = rows.number(17);
    ticket.callKey = timeFromStore(rows.text(18));
    ticket.readyAt = timeFromStore(rows.text(19));
    ticket.wantedCounter = rows.number(20);
    ticket.wantedStaff = rows.text(21);
    ticket.callProfile = rows.text(22);
    return ticket;
}

QVariantList ticketValues(const Ticket& ticket)
{
    return {ticket.id,
            ticket.businessDate.toString(Qt::ISODate),
            ticket.series,
            ticket.number,
            ticket.service,
            ticket.language,
            ticketStateName(ticket.state),
            ticket.missedCalls,
            ticket.counter,
            ticket.caseId,
            storedTime(ticket.issuedAt),
            storedTime(ticket.bookedFor),
            storedTime(ticket.calledAt),
            storedTime(ticket.servedAt),
            storedTime(ticket.changedAt),
            ticket.further.join(u' '),
            ticket.priority,
            ticket.lineGroup,
            storedTime(ticket.callKey),
            storedTime(ticket.readyAt),
            ticket.wantedCounter,
            ticket.wantedStaff,
            ticket.callProfile};
}

} // namespace kakanai::queue
