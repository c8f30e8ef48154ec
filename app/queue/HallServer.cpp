// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/HallServer.h"

#include "app/queue/TicketRow.h"
#include "app/store/Database.h"
#include "app/store/Transaction.h"

#include <QRegularExpression>

namespace kakanai::queue {
namespace {

Result<Ticket> oneTicket(Result<store::Rows> rows, FailureCode none, const QString& detail)
{
    if (!rows)
        return tl::unexpected(rows.error());
    if (!rows->next())
        return fail(none, detail);
    return ticketFromRow(*rows);
}

const QString& issueSql()
{
    static const QString sql =
        QStringLiteral("SELECT %1 FROM hall_issue(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .arg(ticketColumns);
    return sql;
}

QVariantList issueValues(const Ticket& ticket, const QDate& today, int mostOvertaken,
                         const access::Actor& actor)
{
    return {ticket.id,
            today.toString(Qt::ISODate),
            ticket.series,
            ticket.service,
            ticket.further.join(u' '),
            ticket.language,
            ticket.priority,
            ticket.lineGroup,
            storedTime(ticket.callKey),
            storedTime(ticket.bookedFor),
            ticket.callProfile,
            ticket.caseId,
            storedTime(ticket.issuedAt),
            mostOvertaken,
            actor.id,
            access::roleName(actor.role),
            actor.terminal};
}

} // namespace

Result<Ticket> HallServer::issue(const Ticket& ticket, const QDate& today, int mostOvertaken,
                                 const access::Actor& actor)
{
    return oneTicket(store::Transaction::runAlone(*m_database, issueSql(),
                                                  issueValues(ticket, today, mostOvertaken, actor)),
                     FailureCode::StoreUnavailable, QStringLiteral("no ticket"));
}

Result<Ticket> HallServer::issue(store::Transaction& transaction, const Ticket& ticket, const QDate& today,
                                 int mostOvertaken, const access::Actor& actor)
{
    return oneTicket(transaction.run(issueSql(), issueValues(ticket, today, mostOvertaken, actor)),
                     FailureCode::StoreUnavailable, QStringLiteral("no ticket"));
}

Result<Ticket> HallServer::callNext(const QString& request, const CallFilter& filter, const QDateTime& now,
                                    const access::Actor& actor)
{
    static const QString sql =
        QStringLiteral("SELECT %1 FROM hall_call_next(?, ?, ?, ?, ?, ?, ?, ?, ?)").arg(ticketColumns);
    return oneTicket(store::Transaction::runAlone(*m_database, sql,
                                                  {request, filter.counter, filter.services.join(u' '),
                                                   filter.isExpress, filter.staff, storedTime(now), actor.id,
                                                   access::roleName(actor.role), actor.terminal}),
                     FailureCode::QueueEmpty, {});
}

Result<bool> HallServer::write(const QString& request, const Ticket& before, const Ticket& after,
                               TicketEvent event, const access::Actor& actor)
{
    auto rows = store::Transaction::runAlone(
        *m_database,
        QStringLiteral("SELECT hall_move(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {request,
         ticketEventName(event),
         before.id,
         ticketStateName(before.state),
         storedTime(before.changedAt),
         after.service,
         after.language,
         ticketStateName(after.state),
         after.missedCalls,
         after.counter,
         after.caseId,
         storedTime(after.calledAt),
         storedTime(after.servedAt),
         storedTime(after.changedAt),
         after.further.join(u' '),
         after.lineGroup,
         storedTime(after.readyAt),
         after.wantedCounter,
         after.wantedStaff,
         actor.id,
         access::roleName(actor.role),
         actor.terminal});
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->next() && rows->number(0) == 1;
}

Result<Ticket> HallServer::find(const QString& name, const QDate& today)
{
    static const QRegularExpression label(QStringLiteral("^([A-Za-z]+)0*([1-9][0-9]{0,5})$"));
    const QRegularExpressionMatch match = label.match(name);
    const QString sql = QStringLiteral("SELECT %1 FROM ticket WHERE ").arg(ticketColumns);
    if (!match.hasMatch())
        return oneTicket(store::Transaction::runAlone(*m_database, sql + QStringLiteral("id = ?"), {name}),
                         FailureCode::TicketUnknown, name);
    return oneTicket(
        store::Transaction::runAlone(
            *m_database,
            sql
                + QStringLiteral(
                    "series = ? AND number = ? AND (state IN ('waiting', 'called', 'serving', "
                    "'held', 'parked', 'seated') OR business_date = (SELECT greatest(max(value), "
                    "?) FROM installation WHERE name = 'business_date'))"
                    " ORDER BY business_date DESC LIMIT 1"),
            {match.captured(1).toUpper(), match.captured(2).toInt(), today.toString(Qt::ISODate)}),
        FailureCode::TicketUnknown, name);
}

Result<int> HallServer::openTasks(const QString& ticket)
{
    auto rows = store::Transaction::runAlone(
        *m_database, QStringLiteral("SELECT count(*) FROM ticket_task WHERE ticket_id = ? AND done_at = ''"),
        {ticket});
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->next() ? rows->number(0) : 0;
}

} // namespace kakanai::queue
