// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/TownSettings.h"
#include "app/sync/AckIntake.h"
#include "app/sync/DayComparison.h"
#include "app/sync/DropTable.h"
#include "app/sync/SyncStores.h"

#include <atomic>
#include <map>
#include <memory>

namespace kakanai::sync {

/** Where finished cases go when the town names no receiver: this one, a folder. */
[[nodiscard]] Receiver defaultReceiver(const QString& dataFolder);

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
    SyncAgent(const SyncAgent&) = delete;
    SyncAgent& operator=(const SyncAgent&) = delete;

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

    /** Carries what is due to everybody at the same time. Both answer the longest Retry-After that is worth
     * waiting out, in seconds, 0 = none. */
    [[nodiscard]] Result<int> deliverDue(bool ignoreBackoff);
    [[nodiscard]] Result<int> deliverTo(const QString& target, const QString& round,
                                        bool ignoreBackoff) const;
    /** What goes to receivers nobody connected waits, and says why. */
    [[nodiscard]] Result<void> deliverToNobody() const;
    /** One receiver's own day, on its own lane, so that one with a long backlog keeps nobody else waiting. */
    [[nodiscard]] Result<void> serve(const QString& target, BackOfficeClient& client,
                                     const std::atomic<bool>& stop) const;
    [[nodiscard]] Result<QList<store::Comparison>> compareDue(const QString& target,
                                                              BackOfficeClient& client) const;
    [[nodiscard]] Result<store::OutboxCounts> counts() const;

    SyncStores m_stores;
    AckIntake m_acknowledgements;
    DayComparison m_comparing;
    std::map<QString, Connection> m_connections;
};

} // namespace kakanai::sync
