// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/Staff.h"
#include "app/queue/QueueService.h"

#include <QDateTime>

#include <optional>

namespace kakanai::store {
class Seal;
}

namespace kakanai::queue {

/**
 * What one machine knows of its hall, for when it has to go on, or to open, without the server: the line and
 * the counters as last seen, and the staff it may act as. Services and counters are the town's own folder,
 * the numbers lie beside it (`OfflineHall`). Sealed under the office's key, like all that names people.
 */
struct AwayProfile {
    QDateTime at; ///< when the server last told it
    QDateTime awaySince = {}; ///< since when the server is away; invalid while it is there
    HallState line;
    QList<access::Staff> staff;
};

/** Keeps it in this machine's own store, in the place of the one before. */
[[nodiscard]] Result<void> keepProfile(store::Transaction& transaction, const store::Seal& seal,
                                       const AwayProfile& profile);
/** Nothing where none was ever kept. Errors: KeyUnavailable, SealBroken when it is another office's. */
[[nodiscard]] Result<std::optional<AwayProfile>> keptProfile(store::Transaction& transaction,
                                                             const store::Seal& seal);

} // namespace kakanai::queue
