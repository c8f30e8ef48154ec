// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/QueueService.h"

#include "app/access/AuditTrail.h"
#include "app/base/Ids.h"
#include "app/queue/QueueFeed.h"
#include "app/queue/TicketRow.h"
#include "app/store/Database.h"
#include "app/store/InTransaction.h"

#include <algorithm>

namespace kakanai::queue {
// What is written down beside each move: the log of the hall, the record, and the end of a day.

/** The line in the hall's log, the line in the record and the word to every screen. */
Result<void> QueueService::record(store::Transaction& transaction, access::Action action,
                                  const Ticket& ticket, const access::Actor& actor, const QString& purpose,
                                  const QString& request)
{
    const QDateTime now = m_clock->now();
    const bool isIssue = action == access::Action::IssueTicket;
    const QString event = isIssue ? QStringLiteral("issue") : purpose;
    if (const auto logged = transaction.run(
            QStringLiteral(
                "INSERT INTO ticket_event (request_id, ticket_id, event, at, business_date, state, "
                "service, counter, actor, role, terminal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            {request.isEmpty() ? newUuid7(now) : request, ticket.id, event,
             storedTime(ticket.changedAt.isValid() ? std::max(ticket.changedAt, now) : now),
             ticket.businessDate.toString(Qt::ISODate), ticketStateName(ticket.state), ticket.service,
             ticket.counter, actor.id, access::roleName(actor.role), actor.terminal});
        !logged)
        return tl::unexpected(logged.error());
    if (isOnServer()) {
        const bool isSaid = purpose == u"call" || purpose == u"recall";
        if (const auto told = transaction.run(QStringLiteral("SELECT pg_notify('kakanai_hall', ?)"),
                                              {isSaid ? QStringLiteral("%1 %2 %3 %4 %5 %6")
                                                            .arg(purpose, ticket.id, ticket.series)
                                                            .arg(ticket.number)
                                                            .arg(ticket.counter)
                                                            .arg(ticket.language)
                                                      : QStringLiteral("changed")});
            !told)
            return tl::unexpected(told.error());
    } else if (m_feed) {
        transaction.whenCommitted([feed = m_feed] { feed->announceChange(); });
    }
    access::AuditEntry entry;
    entry.at = now;
    entry.actor = actor;
    entry.action = action;
    entry.caseId = ticket.caseId;
    entry.object = ticket.id;
    entry.purpose = purpose;
    return m_audit->append(transaction, entry);
}

Result<Ticket> QueueService::log(store::Transaction& transaction, const QString& ticket, const QString& what,
                                 const access::Actor& actor)
{
    if (const auto allowed = access::require(actor.role, access::Action::MoveTicket); !allowed)
        return tl::unexpected(allowed.error());
    const Result<Ticket> found = find(transaction, ticket);
    if (!found)
        return found;
    if (const auto recorded = record(transaction, access::Action::MoveTicket, *found, actor, what, {});
        !recorded)
        return tl::unexpected(recorded.error());
    return found;
}

void QueueService::countMove()
{
    constexpr qint64 betweenRecords = 60'000;
    if (!m_sinceRecord.isValid())
        m_sinceRecord.start();
    if (m_sinceRecord.elapsed() < betweenRecords)
        return;
    m_sinceRecord.restart();
    // Nothing is lost when it fails: the lines are there and the next machine takes them up. A kiosk may not.
    if (const auto taken = takeUpRecord(); !taken && taken.error().code != FailureCode::NotPermitted)
        qWarning("the record is behind: %s", qPrintable(taken.error().detail));
}

Result<int> QueueService::takeUpRecord()
{
    constexpr int most = 500;
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<int> {
        auto rows = transaction.run(
            QStringLiteral("SELECT e.id, e.event, e.at, e.ticket_id, e.actor, e.role, e.terminal, e.service,"
                           " coalesce(t.case_id, '') FROM ticket_event e LEFT JOIN ticket t ON t.id = "
                           "e.ticket_id WHERE e.is_recorded = 0 ORDER BY e.id LIMIT %1")
                .arg(most));
        if (!rows)
            return tl::unexpected(rows.error());
        QStringList taken;
        while (rows->next()) {
            const QString event = rows->text(1);
            access::AuditEntry entry;
            entry.at = timeFromStore(rows->text(2));
            entry.actor = {rows->text(4),
                           access::roleFromName(rows->text(5)).value_or(access::Role::KioskDevice),
                           rows->text(6)};
            entry.action = event == u"issue" ? access::Action::IssueTicket
                : event == u"cancel"         ? access::Action::CancelTicket
                : event.endsWith(QStringLiteral("call")) && event != u"misscall" ? access::Action::CallTicket
                                                                                 : access::Action::MoveTicket;
            entry.caseId = rows->text(8);
            entry.object = rows->text(3);
            entry.purpose = event == u"issue" ? rows->text(7) : event;
            if (const auto kept = m_audit->append(transaction, entry); !kept)
                return tl::unexpected(kept.error());
            taken.append(rows->text(0));
        }
        if (taken.isEmpty())
            return 0;
        if (const auto noted =
                transaction.run(QStringLiteral("UPDATE ticket_event SET is_recorded = 1 WHERE id IN (%1)")
                                    .arg(taken.join(u',')));
            !noted)
            return tl::unexpected(noted.error());
        return static_cast<int>(taken.size());
    });
}

/** Where the town wants it: who is left from yesterday goes home with their number. */
Result<void> QueueService::endDay(store::Transaction& transaction, const QDateTime& now)
{
    if (!m_town->hall.clearsAtMidnight || m_dayBegun == now.date())
        return {};
    const Result<QDate> today = m_tickets.businessDate(transaction, now.date());
    if (!today)
        return tl::unexpected(today.error());
    const auto left = m_tickets.list(transaction,
                                     {TicketState::Waiting, TicketState::Called, TicketState::Held,
                                      TicketState::Parked, TicketState::Seated});
    if (!left)
        return tl::unexpected(left.error());
    const access::Actor midnight{QStringLiteral("midnight"), access::Role::Admin, QStringLiteral("office")};
    for (const Ticket& ticket : *left) {
        if (ticket.businessDate >= *today)
            continue;
        const Result<Ticket> gone = apply(ticket, TicketEvent::EndDay, now, m_town->hall);
        if (!gone)
            return tl::unexpected(gone.error());
        if (const auto written = write(transaction, *gone, TicketEvent::EndDay, midnight); !written)
            return written;
    }
    transaction.whenCommitted([this, day = now.date()] { m_dayBegun = day; });
    return {};
}

} // namespace kakanai::queue
