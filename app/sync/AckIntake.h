// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Inbox.h"
#include "app/sync/BackOfficeClient.h"
#include "app/sync/SyncStores.h"

namespace kakanai::sync {

/** Takes in what the departments said: each word once, about messages we sent and nothing else. */
class AckIntake
{
public:
    /** `stores` outlives it. */
    explicit AckIntake(const SyncStores& stores);

    /** What `target` said since last time; answers how many words were new. One that does not answer is asked
     * another time. Errors: those of the store. */
    [[nodiscard]] Result<int> takeFrom(const QString& target, BackOfficeClient& client) const;

private:
    [[nodiscard]] Result<int> keep(store::Transaction& transaction, const QString& target,
                                   const AckPage& page) const;

    const SyncStores* m_stores;
    store::Inbox m_inbox;
};

} // namespace kakanai::sync
