// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/AuditTrail.h"
#include "app/base/Clock.h"
#include "app/base/Lane.h"
#include "app/base/TownSettings.h"
#include "app/store/ComparisonLog.h"
#include "app/store/Inbox.h"
#include "app/store/Outbox.h"
#include "app/sync/BackOfficeClient.h"
#include "app/sync/DropTable.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>

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

/** How long a message is tried; then a person decides. */
inline constexpr std::chrono::hours longestTrying{72};

/** What one receiver says it takes, or why it does not say. */
struct CapabilitiesReport {
    QString target;
    Result<Capabilities> capabilities;
};

/**
 * Carries messages from the outbox to their receivers, in order per case, and marks what became of each. Runs
 * on the `sync` lane and asks the `db` lane; a message is sent outside any transaction, so nothing at the
 * counter waits for it. Every receiver has a lane of its own, so a silent one holds up nobody else's.
 */
class SyncAgent
{
public:
    /** `database` belongs to `db`. All references outlive the agent. */
    SyncAgent(Lane& db, store::Database& database, const store::Outbox& outbox,
              const access::AuditTrail& audit, AttachmentSource attachments, const Clock& clock);

    /** Connects a receiver; without one its messages wait and say `receiver-unreachable`. */
    void connect(const QString& target, std::unique_ptr<BackOfficeClient> client);
    /** A client for every receiver of the town, and the default folder for what names none. `forms` is asked
     * on the receivers' lanes. */
    void connectTown(const TownSettings& town, const QString& dataFolder, const FormColumns& forms = {});

    /**
     * Tries every message that is due (`ignoreBackoff`: every waiting one) and ends; waits out a Retry-After
     * of up to five seconds once. Answers the counts afterwards. Errors: those of the store.
     */
    [[nodiscard]] Result<store::OutboxCounts> runOnce(bool ignoreBackoff);

    /** Takes in what the departments said since last time; answers how many words were new. A receiver that
     * does not answer is asked another time. Errors: those of the store. */
    [[nodiscard]] Result<int> takeAcknowledgements();

    /** Compares what was delivered on `day` with every receiver that can; what it does not hold is put back
     * into the outbox. One that does not answer says so in its `problem` and keeps nobody else's from being
     * made. Errors: those of the store. */
    [[nodiscard]] Result<QList<store::Comparison>> reconcile(const QDate& day);

    /**
     * Makes the comparisons that are due: of today once the counters are closed, of the last week's days that
     * were not compared since something was last delivered on them; one without an answer again after ten
     * minutes. Errors: those of the store.
     */
    [[nodiscard]] Result<QList<store::Comparison>> reconcileDue();

    /** Asks every receiver that can what it takes; its next delivery minds the answer. */
    [[nodiscard]] QList<CapabilitiesReport> askCapabilities();

    /** Runs until `stop` turns true, looking every two seconds, for acknowledgements and comparisons every
     * thirty, for capabilities once a day. */
    [[nodiscard]] Result<store::OutboxCounts> runUntil(const std::atomic<bool>& stop);

private:
    /** A receiver and the one thread that speaks with it. */
    struct Connection {
        std::unique_ptr<BackOfficeClient> client;
        std::unique_ptr<Lane> lane; // after the client: its jobs end before what they use goes
    };

    /** `work(target, client)` for every receiver that answers questions, each on its own lane at the same
     * time; the answers in the order of the targets. */
    template <typename Work> auto askAll(Work work);

    /** Answers the longest Retry-After that is worth waiting out, in seconds, 0 = none. */
    [[nodiscard]] Result<int> deliverTo(const QString& target, const QString& round, bool ignoreBackoff);
    [[nodiscard]] Result<QList<Parcel>> takeParcels(const QString& target, const QString& round,
                                                    bool ignoreBackoff);
    [[nodiscard]] Result<QList<ParcelFile>> filesOf(store::Transaction& transaction,
                                                    const store::OutboxMessage& message) const;
    [[nodiscard]] Result<int> takeFrom(const QString& target, BackOfficeClient& client);
    [[nodiscard]] Result<int> keep(store::Transaction& transaction, const QString& target,
                                   const AckPage& page) const;
    [[nodiscard]] Result<store::Comparison> compare(const QString& target, BackOfficeClient& client,
                                                    const QDate& day) const;
    [[nodiscard]] Result<QList<QDate>> dueDays(const QString& target) const;
    [[nodiscard]] Result<void> mark(store::Transaction& transaction, const store::OutboxMessage& message,
                                    const DeliveryAnswer& answer) const;
    [[nodiscard]] Result<void> bury(store::Transaction& transaction, const store::OutboxMessage& message,
                                    const DeliveryAnswer& answer, const QString& problem) const;

    Lane* m_db;
    store::Database* m_database;
    const store::Outbox* m_outbox;
    store::Inbox m_inbox;
    store::ComparisonLog m_comparisons;
    const access::AuditTrail* m_audit;
    AttachmentSource m_attachments;
    const Clock* m_clock;
    QTime m_compareAfter = TownSettings().compareAfter;
    std::map<QString, Connection> m_connections;
};

} // namespace kakanai::sync
