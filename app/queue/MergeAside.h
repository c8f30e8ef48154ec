// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/LoginSession.h"
#include "app/base/Result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace kakanai::access {
class AuditTrail;
}
namespace kakanai::store {
class Transaction;
}

namespace kakanai::queue {

/**
 * Something a machine did while the server was away and that could not be carried over, or that others had
 * done too: kept whole on the server until somebody has looked. Reasons: `number-taken` (another ticket has
 * this number), `not-kept-here` (the number was not kept for this machine), `other-number` (the ticket is
 * known under another number), `not-permitted` (from a kiosk's account, but somebody was called),
 * `no-such-ticket`, `unreadable-…` (with the server's code); `moved-twice-taken` and `moved-twice-left` only
 * tell that others moved the ticket meanwhile, and whether what was done without the server counts.
 */
struct MergeAside {
    QString ticket; ///< id
    QString label; ///< as on the paper; empty when it is about no number
    QString reason;
    QString terminal; ///< the machine that brought it
    QDateTime at;

    friend bool operator==(const MergeAside&, const MergeAside&) = default;
};

/** What nobody has looked at yet, oldest first. On a file there is never any. */
[[nodiscard]] Result<QList<MergeAside>> standingAside(store::Transaction& transaction);

/** Somebody has looked: all there is about this ticket (id or label) is kept and no longer shown, and that is
 * in the record. Answers how many. Errors: NotPermitted for who is no supervisor, TicketUnknown when nothing
 * stands aside for it. */
[[nodiscard]] Result<int> settleAside(store::Transaction& transaction, const access::AuditTrail& audit,
                                      const QString& ticket, const access::Actor& actor,
                                      const QDateTime& now);

} // namespace kakanai::queue
