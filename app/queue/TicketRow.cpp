// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/TicketRow.h"

#include "app/base/Clock.h"
#include "app/store/Transaction.h"

namespace kakanai::queue {

const QString ticketColumns = QStringLiteral(
    "id, business_date, series, number, service, language, state, missed_calls, counter, case_id,"
    " issued_at, booked_for, called_at, served_at, changed_at, further, priority, line_group, call_key,"
    " ready_at, wanted_counter, wanted_staff, call_profile");

QString questionMarks(qsizetype count)
{
    return QStringList(count, QStringLiteral("?")).join(u',');
}

QString storedTime(const QDateTime& time)
{
    return time.isValid() ? toWireTime(time) : QStringLiteral("");
}

QDateTime timeFromStore(const QString& text)
{
    return fromWireTime(text);
}

namespace {

/** The columns by their places, from wherever they come. */
template <typename Text, typename Number> Ticket ticketFrom(Text text, Number number)
{
    Ticket ticket;
    ticket.id = text(0);
    ticket.businessDate = QDate::fromString(text(1), Qt::ISODate);
    ticket.series = text(2);
    ticket.number = number(3);
    ticket.service = text(4);
    ticket.language = text(5);
    ticket.state = ticketStateFromName(text(6)).value_or(TicketState::Gone);
    ticket.missedCalls = number(7);
    ticket.counter = number(8);
    ticket.caseId = text(9);
    ticket.issuedAt = timeFromStore(text(10));
    ticket.bookedFor = timeFromStore(text(11));
    ticket.calledAt = timeFromStore(text(12));
    ticket.servedAt = timeFromStore(text(13));
    ticket.changedAt = timeFromStore(text(14));
    ticket.further = text(15).split(u' ', Qt::SkipEmptyParts);
    ticket.priority = text(16);
    ticket.lineGroup = number(17);
    ticket.callKey = timeFromStore(text(18));
    ticket.readyAt = timeFromStore(text(19));
    ticket.wantedCounter = number(20);
    ticket.wantedStaff = text(21);
    ticket.callProfile = text(22);
    return ticket;
}

} // namespace

Ticket ticketFromRow(const store::Rows& rows)
{
    return ticketFrom([&](int column) { return rows.text(column); },
                      [&](int column) { return rows.number(column); });
}

QJsonObject ticketObject(const Ticket& ticket)
{
    QJsonObject object;
    const QVariantList values = ticketValues(ticket);
    for (qsizetype i = 0; const QString& column : ticketColumns.split(QStringLiteral(", ")))
        object.insert(column, QJsonValue::fromVariant(values[i++]));
    return object;
}

Ticket ticketFromObject(const QJsonObject& object)
{
    const QStringList columns = ticketColumns.split(QStringLiteral(", "));
    return ticketFrom([&](int column) { return object[columns[column]].toString(); },
                      [&](int column) { return object[columns[column]].toInt(); });
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
