// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/AuditTrail.h"
#include "app/access/LoginSession.h"
#include "app/base/Lane.h"
#include "app/base/TownSettings.h"
#include "app/casework/CaseService.h"
#include "app/cli/CommandContext.h"
#include "app/queue/QueueService.h"
#include "app/store/Database.h"
#include "app/store/Outbox.h"
#include "app/store/Seal.h"
#include "app/store/Transaction.h"

#include <memory>

namespace kakanai::cli {

/**
 * The store of one program run: the `db` lane, the connection that belongs to it, and the services that live
 * on it. Every use runs on the lane: `access->run([](StoreAccess& office) { … })`.
 */
class StoreAccess
{
public:
    /**
     * Opens the store of the command's `--store` with the key file `site.key` beside its data, and voids the
     * leases of processes that are gone. Errors: those of Database::open and FileKeySource, TownInvalid.
     */
    [[nodiscard]] static Result<std::unique_ptr<StoreAccess>> open(const CommandContext& context,
                                                                   queue::QueueFeed* feed = nullptr);
    ~StoreAccess();

    [[nodiscard]] Lane& lane() { return m_lane; }
    [[nodiscard]] const TownSettings& town() const { return m_town; }
    [[nodiscard]] store::Database& database() { return *m_database; }
    [[nodiscard]] const store::Seal& seal() const { return *m_seal; }
    [[nodiscard]] const store::Outbox& outbox() const { return *m_outbox; }
    [[nodiscard]] const access::AuditTrail& audit() const { return *m_audit; }
    [[nodiscard]] queue::QueueService& queue() { return *m_queue; }
    [[nodiscard]] const casework::CaseService& cases() const { return *m_cases; }

    /** Runs `work(*this)` on the lane and waits: for the command line, never for main of a window. */
    template <typename Work> auto run(Work&& work)
    {
        return m_lane.wait([this, &work] { return work(*this); });
    }

    /** One piece of work on the lane in a transaction of its own, committed when the work answers no failure.
     */
    template <typename Work>
    auto inTransaction(Work&& work) -> std::invoke_result_t<Work, store::Transaction&>
    {
        using Answer = std::invoke_result_t<Work, store::Transaction&>;
        return m_lane.wait([this, &work]() -> Answer {
            auto transaction = store::Transaction::begin(*m_database);
            if (!transaction)
                return tl::unexpected(transaction.error());
            Answer answer = work(*transaction);
            if (!answer)
                return answer;
            if (const auto committed = transaction->commit(); !committed)
                return tl::unexpected(committed.error());
            return answer;
        });
    }

    /** Who acts on the command line: `--staff ID` (default s01). Errors: StaffUnknown. */
    [[nodiscard]] Result<access::Actor> actor(const QString& staffId);

private:
    StoreAccess() = default;
    [[nodiscard]] Result<void> openOnLane(const CommandContext& context, queue::QueueFeed* feed);

    TownSettings m_town;
    std::unique_ptr<store::Seal> m_seal;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::Outbox> m_outbox;
    std::unique_ptr<access::AuditTrail> m_audit;
    std::unique_ptr<queue::QueueService> m_queue;
    std::unique_ptr<casework::CaseService> m_cases;
    Lane m_lane{QStringLiteral("db")};
};

} // namespace kakanai::cli
