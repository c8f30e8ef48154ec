// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/AuditTrail.h"
#include "app/base/Clock.h"
#include "app/base/Lane.h"
#include "app/base/TownSettings.h"
#include "app/store/Inbox.h"
#include "app/store/Outbox.h"
#include "app/sync/BackOfficeClient.h"

#include <atomic>
#include <functional>
#include <map>
#include <memory>

namespace kakanai::store {
class Database;
class Transaction;
} // namespace kakanai::store

namespace kakanai::sync {

/** Where the bytes of an attachment come from; runs on the `db` lane inside the transaction it is given. */
using AttachmentSource = std::function<Result<QByteArray>(store::Transaction& transaction,
                                                          const QString& caseId, const QString& sha256)>;

/** Where finished cases go when the town names no receiver: this one, a folder. */
[[nodiscard]] Receiver defaultReceiver(const QString& dataFolder);

/** What a day's comparison with one receiver came to. */
struct ReconciliationReport {
    QString target;
    ReconciliationResult result;
    int resent = 0; ///< missing messages put back into the outbox
};

/**
 * Carries messages from the outbox to their receivers, in order per case, and marks what became of each. Runs
 * on the `sync` lane and asks the `db` lane; a message is sent outside any transaction, so nothing at the
 * counter waits for it.
 */
class SyncAgent
{
public:
    /** `database` belongs to `db`. All references outlive the agent. */
    SyncAgent(Lane& db, store::Database& database, const store::Outbox& outbox,
              const access::AuditTrail& audit, AttachmentSource attachments, const Clock& clock);

    /** Connects a receiver; without one its messages wait and say `receiver-unreachable`. */
    void connect(const QString& target, std::unique_ptr<BackOfficeClient> client);
    /** A client for every receiver of the town, and the default folder for what names none. */
    void connectTown(const TownSettings& town, const QString& dataFolder);

    /**
     * Tries every message that is due (`ignoreBackoff`: every waiting one) and ends; waits out a Retry-After
     * of up to five seconds once. Answers the counts afterwards. Errors: those of the store.
     */
    [[nodiscard]] Result<store::OutboxCounts> runOnce(bool ignoreBackoff);

    /** Takes in what the departments said since last time; answers how many words were new. A receiver that
     * does not answer is asked another time. Errors: those of the store. */
    [[nodiscard]] Result<int> takeAcknowledgements();

    /** Compares what was delivered on `day` with every receiver that can; what it does not hold is put back
     * into the outbox. Errors: those of the store, ReceiverUnreachable, ReceiverRefused. */
    [[nodiscard]] Result<QList<ReconciliationReport>> reconcile(const QDate& day);

    /** Runs until `stop` turns true, looking every two seconds, and for acknowledgements every thirty. */
    [[nodiscard]] Result<store::OutboxCounts> runUntil(const std::atomic<bool>& stop);

private:
    /** Answers the longest Retry-After that is worth waiting out, in seconds, 0 = none. */
    [[nodiscard]] Result<int> deliverTo(const QString& target, const QString& round, bool ignoreBackoff);
    [[nodiscard]] Result<QList<Parcel>> takeParcels(const QString& target, const QString& round,
                                                    bool ignoreBackoff);
    [[nodiscard]] Result<QList<ParcelFile>> filesOf(store::Transaction& transaction,
                                                    const store::OutboxMessage& message) const;
    [[nodiscard]] Result<int> keep(store::Transaction& transaction, const QString& target,
                                   const AckPage& page) const;
    [[nodiscard]] Result<void> mark(store::Transaction& transaction, const store::OutboxMessage& message,
                                    const DeliveryAnswer& answer) const;

    Lane* m_db;
    store::Database* m_database;
    const store::Outbox* m_outbox;
    store::Inbox m_inbox;
    const access::AuditTrail* m_audit;
    AttachmentSource m_attachments;
    const Clock* m_clock;
    std::map<QString, std::unique_ptr<BackOfficeClient>> m_clients;
};

} // namespace kakanai::sync
