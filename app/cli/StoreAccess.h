// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/LoginSession.h"
#include "app/cli/CommandContext.h"
#include "app/store/InTransaction.h"
#include "app/visit/Office.h"

#include <memory>

namespace kakanai::cli {

/**
 * The office of one program run, with the names a command uses. Every use runs on the `db` lane:
 * `access->run([](StoreAccess& office) { … })`.
 */
class StoreAccess
{
public:
    /** Opens the store of the command's `--store`. Errors: those of loadTown and Office::open. */
    [[nodiscard]] static Result<std::unique_ptr<StoreAccess>> open(const CommandContext& context);

    [[nodiscard]] const TownSettings& town() const { return m_town; }
    [[nodiscard]] visit::Office& office() { return *m_office; }
    [[nodiscard]] store::Database& database() { return *stores().database; }
    [[nodiscard]] const store::Seal& seal() const { return stores().seal; }
    [[nodiscard]] const store::Outbox& outbox() const { return stores().outbox; }
    [[nodiscard]] const access::AuditTrail& audit() const { return stores().audit; }
    [[nodiscard]] queue::QueueService& queue() { return stores().queue; }
    [[nodiscard]] const casework::CaseService& cases() const { return stores().cases; }
    [[nodiscard]] const casework::ReviewService& reviews() const { return stores().reviews; }

    /** Runs `work(*this)` on the lane and waits: for the command line, never for main of a window. */
    template <typename Work> auto run(Work&& work)
    {
        return m_office->lane().wait([this, &work] { return work(*this); });
    }

    /** `work(transaction)` on the lane, in one transaction that is committed when it succeeded. */
    template <typename Work>
    auto inTransaction(Work&& work) -> std::invoke_result_t<Work, store::Transaction&>
    {
        return m_office->lane().wait([this, &work] { return store::inTransaction(database(), work); });
    }

    /** The same for what only reads, from one moment of the store: the hall goes on meanwhile. */
    template <typename Work> auto reading(Work&& work) -> std::invoke_result_t<Work, store::Transaction&>
    {
        return m_office->lane().wait([this, &work] { return store::reading(database(), work); });
    }

    /** Who acts on the command line: `--staff ID` (default s01). Errors: StaffUnknown. */
    [[nodiscard]] Result<access::Actor> actor(const QString& staffId);

private:
    StoreAccess() = default;
    [[nodiscard]] visit::OfficeStores& stores() const { return m_office->stores(); }

    TownSettings m_town;
    std::unique_ptr<visit::Office> m_office;
};

} // namespace kakanai::cli
