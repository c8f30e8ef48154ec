// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/QueueService.h"

#include "app/store/InTransaction.h"

namespace kakanai::queue {
// What a visit is more than its line: further services, and the offices that work on it meanwhile.

Result<Ticket> QueueService::addService(const QString& ticket, const QString& service,
                                        const access::Actor& actor)
{
    if (!m_town->serviceOf(service))
        return fail(FailureCode::ServiceUnknown, service);
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<Ticket> {
        Result<Ticket> found = log(transaction, ticket, QStringLiteral("add"), actor);
        if (!found)
            return found;
        if (!isInTheHouse(found->state))
            return fail(FailureCode::TicketMoveRefused, ticketStateName(found->state));
        found->further.append(service);
        if (const auto kept = m_tickets.update(transaction, *found); !kept)
            return tl::unexpected(kept.error());
        return found;
    });
}

Result<void> QueueService::startTask(const QString& ticket, const QString& task, const access::Actor& actor)
{
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<void> {
        const Result<Ticket> found = log(transaction, ticket, QStringLiteral("task ") + task, actor);
        if (!found)
            return tl::unexpected(found.error());
        if (!isInTheHouse(found->state))
            return fail(FailureCode::TicketMoveRefused, ticketStateName(found->state));
        if (const auto kept = transaction.run(
                QStringLiteral("INSERT INTO ticket_task (ticket_id, task, started_at, done_at) VALUES (?, ?, "
                               "?, '') ON CONFLICT (ticket_id, task) DO NOTHING"),
                {found->id, task, toWireTime(m_clock->now())});
            !kept)
            return tl::unexpected(kept.error());
        return {};
    });
}

Result<Ticket> QueueService::finishTask(const QString& ticket, const QString& task, bool collect,
                                        const access::Actor& actor)
{
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<Ticket> {
        const Result<Ticket> found = log(transaction, ticket, QStringLiteral("done ") + task, actor);
        if (!found)
            return found;
        const auto done =
            transaction.run(QStringLiteral("UPDATE ticket_task SET done_at = ? WHERE ticket_id ="
                                           " ? AND task = ? AND done_at = ''"),
                            {toWireTime(m_clock->now()), found->id, task});
        if (!done)
            return tl::unexpected(done.error());
        if (done->touched() != 1)
            return fail(FailureCode::TicketMoveRefused, QStringLiteral("no open task ") + task);
        auto open = transaction.run(
            QStringLiteral("SELECT count(*) FROM ticket_task WHERE ticket_id = ? AND done_at = ''"),
            {found->id});
        if (!open)
            return tl::unexpected(open.error());
        if (found->state != TicketState::Seated || (open->next() && open->number(0) > 0))
            return found;
        return change(transaction, *found, collect ? TicketEvent::Return : TicketEvent::Finish, actor);
    });
}

} // namespace kakanai::queue
