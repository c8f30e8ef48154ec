// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/BackOfficeClient.h"
#include "app/sync/SyncStores.h"

#include <QFuture>
#include <QQueue>

#include <chrono>
#include <optional>

namespace kakanai::sync {

/** What of the outbox is carried this time. */
struct RoundWish {
    QString target;
    QString round; ///< a message is taken once in it
    bool ignoreBackoff = false; ///< also those that wait to be tried again
};

/**
 * One round for one receiver: takes what is due from the outbox a little ahead of the sending and writes down
 * what became of it, both in one transaction, while the next parcels are on their way. So a message may have
 * been answered a moment before that is known here; if we die in between it is sent again under its own key.
 * Takes about as much at a time as leaves in a second, and not more than eight MiB. Used on the receiver's
 * lane.
 */
class OutboxRound final : public ParcelSource
{
public:
    /** `stores` outlives the round. */
    OutboxRound(const SyncStores& stores, RoundWish wish);
    ~OutboxRound() override;

    [[nodiscard]] std::optional<Parcel> next(bool mayWait) override;
    void answered(const store::OutboxMessage& message, const DeliveryAnswer& answer) override;

    /** Writes down what is left; answers the longest Retry-After that is worth waiting out, in seconds, 0 =
     * none. Errors: those of the store. */
    [[nodiscard]] Result<int> finish();

private:
    using Steady = std::chrono::steady_clock;

    /** What came of one going to the store. */
    struct Haul {
        QList<Parcel> parcels;
        bool isLast = false; ///< there was no more
    };
    struct Answered {
        store::OutboxMessage message;
        DeliveryAnswer answer;
    };
    /** A parcel that waits to leave, and until when we may send it. */
    struct Stocked {
        Parcel parcel;
        Steady::time_point until;
    };

    void goToStore();
    void takeIn();
    void sizeUp();
    [[nodiscard]] std::optional<Parcel> fromStock();
    [[nodiscard]] static Result<Haul> takeDue(const SyncStores& stores, store::Transaction& transaction,
                                              const RoundWish& wish, int most);

    const SyncStores* m_stores;
    RoundWish m_wish;
    QQueue<Stocked> m_stock;
    qint64 m_stockBytes = 0;
    QList<Answered> m_answers; ///< not yet written down
    std::optional<QFuture<Result<Haul>>> m_errand; ///< somebody is at the store
    Steady::time_point m_wentAt;
    int m_wanted;
    bool m_isDry = false; ///< nothing more was due when we last looked
    Result<void> m_outcome;
    int m_retryAfter = 0;
};

} // namespace kakanai::sync
