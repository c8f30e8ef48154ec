// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/AuditTrail.h"
#include "app/base/Clock.h"
#include "app/base/Lane.h"
#include "app/store/InTransaction.h"
#include "app/store/Outbox.h"

#include <functional>

namespace kakanai::store {
class Database;
} // namespace kakanai::store

namespace kakanai::sync {

/** Where the bytes of an attachment come from; runs on the `db` lane inside the transaction it is given. */
using AttachmentSource = std::function<Result<QByteArray>(store::Transaction& transaction,
                                                          const QString& caseId, const QString& sha256)>;

/** What the whole room works with: the store on its own lane, and what is kept there. All of it outlives the
 * room. */
struct SyncStores {
    Lane* db;
    store::Database* database;
    const store::Outbox* outbox;
    const access::AuditTrail* audit;
    AttachmentSource attachments;
    const Clock* clock;

    /** `work(transaction)` on the database's lane in a transaction of its own; the answer later. */
    template <typename Work> auto begin(Work work) const
    {
        return db->run([database = database, work = std::move(work)]() mutable {
            return store::inTransaction(*database, work);
        });
    }

    /** The same, waited for. */
    template <typename Work> auto change(Work work) const
    {
        auto future = begin(std::move(work));
        future.waitForFinished();
        return future.takeResult();
    }
};

} // namespace kakanai::sync
