// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/MergeAside.h"

#include "app/access/AuditTrail.h"
#include "app/queue/TicketRow.h"
#include "app/store/Transaction.h"

namespace kakanai::queue {

Result<QList<MergeAside>> standingAside(store::Transaction& transaction)
{
    auto rows = transaction.run(QStringLiteral("SELECT ticket_id, label, reason, terminal, at FROM hall_aside"
                                               " WHERE settled_at = '' ORDER BY at, ticket_id, reason"));
    if (!rows)
        return tl::unexpected(rows.error());
    QList<MergeAside> standing;
    while (rows->next())
        standing.append(
            {rows->text(0), rows->text(1), rows->text(2), rows->text(3), timeFromStore(rows->text(4))});
    return standing;
}

Result<int> settleAside(store::Transaction& transaction, const access::AuditTrail& audit,
                        const QString& ticket, const access::Actor& actor, const QDateTime& now)
{
    if (const auto allowed = access::require(actor.role, access::Action::SettleMessage); !allowed)
        return tl::unexpected(allowed.error());
    const auto settled = transaction.run(
        QStringLiteral("UPDATE hall_aside SET settled_at = ?, settled_by = ? WHERE settled_at = ''"
                       " AND (ticket_id = ? OR label = ?)"),
        {storedTime(now), actor.id, ticket, ticket});
    if (!settled)
        return tl::unexpected(settled.error());
    if (settled->touched() == 0)
        return fail(FailureCode::TicketUnknown, ticket);
    const access::AuditEntry entry{now, actor,  access::Action::SettleMessage,
                                   {},  ticket, QStringLiteral("merge-aside")};
    if (const auto recorded = audit.append(transaction, entry); !recorded)
        return tl::unexpected(recorded.error());
    return settled->touched();
}

} // namespace kakanai::queue
