// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/ReviewActs.h"

#include "app/store/InTransaction.h"
#include "app/visit/Office.h"

namespace kakanai::visit {

Result<int> takeAnswers(OfficeStores& stores)
{
    return store::inTransaction(*stores.database, [&](store::Transaction& transaction) {
        return stores.reviews.takeAnswers(transaction);
    });
}

Result<casework::ReviewTask> giveBackTask(OfficeStores& stores, store::Transaction& transaction,
                                          const QString& task, const QString& reason,
                                          const access::Actor& actor)
{
    auto given = stores.reviews.giveBack(transaction, task, reason, actor);
    if (!given || given->ticketId.isEmpty())
        return given;
    const auto ticket = stores.queue.find(transaction, given->ticketId);
    if (!ticket)
        return ticket.error().code == FailureCode::TicketUnknown ? given : tl::unexpected(ticket.error());
    if (ticket->state != queue::TicketState::Seated && ticket->state != queue::TicketState::Parked)
        return given;
    const auto moved = stores.queue.move(transaction, ticket->id, queue::TicketEvent::Return, actor);
    if (!moved)
        return tl::unexpected(moved.error());
    return given;
}

} // namespace kakanai::visit
