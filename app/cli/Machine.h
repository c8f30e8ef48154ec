// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Lane.h"
#include "app/base/MachineSettings.h"
#include "app/casework/ResidentLookup.h"
#include "app/cli/CommandContext.h"
#include "app/devices/SheetPrinter.h"
#include "app/devices/TicketPrinter.h"
#include "app/sync/SyncAgent.h"
#include "app/visit/CardLanes.h"
#include "app/visit/CasePages.h"
#include "app/visit/Office.h"
#include "app/visit/StatePublisher.h"
#include "app/visit/VisitServices.h"
#include "cardreader/trust/TrustStore.h"
#include "forms/model/Catalogue.h"

#include <memory>

namespace kakanai::cli {

/** Everything one machine of the office runs on, built once: town, catalogue, store, lanes, readers,
 * printers. */
class Machine
{
public:
    /** Makes one reader backend a call. Null = no readers. */
    using MakeReaders = visit::CardLanes::MakeBackend;

    /** `name`: this machine's among the town's; empty = as its host is called. Errors: TownInvalid,
     * CatalogueInvalid, and those of Office::open. */
    [[nodiscard]] static Result<std::unique_ptr<Machine>>
    start(const CommandContext& context, const MakeReaders& makeReaders, const QString& name = {},
          visit::WithoutServer withoutServer = visit::WithoutServer::Refuse);
    ~Machine() = default;
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;

    [[nodiscard]] visit::VisitServices& services() { return *m_services; }
    [[nodiscard]] visit::Office& office() { return *m_office; }
    [[nodiscard]] const TownSettings& town() const { return m_town; }
    [[nodiscard]] const MachineSettings& settings() const { return m_settings; }
    [[nodiscard]] const forms::Catalogue& catalogue() const { return m_catalogue; }
    /**
     * Takes up the version of the catalogue that counts today, if it is another than the one in use; only
     * between visits. A version that cannot be read leaves the one in use. True when it changed.
     */
    bool takeUpCatalogue();
    /**
     * Carries what waits in the outbox, on the `sync` lane; `all`: also what waits for its back-off. Then
     * takes in what the departments said, makes the comparisons that are due and erases the delivered cases
     * whose day has passed, as the consent page promises.
     */
    [[nodiscard]] QFuture<Result<store::OutboxCounts>> carry(bool all);

private:
    Machine() = default;

    const Clock* m_clock = nullptr;
    QString m_townFolder;
    QString m_catalogueHome;
    TownSettings m_town;
    MachineSettings m_settings;
    forms::Catalogue m_catalogue;
    std::unique_ptr<visit::Office> m_office;
    card::TrustStore m_trust;
    std::unique_ptr<visit::CardLanes> m_cards;
    std::unique_ptr<devices::TicketPrinter> m_ticketPrinter;
    std::unique_ptr<devices::SheetPrinter> m_sheetPrinter;
    std::unique_ptr<casework::ResidentLookup> m_residents;
    std::unique_ptr<visit::VisitServices> m_services;
    std::unique_ptr<sync::SyncAgent> m_agent;
    QDate m_askedOn; ///< the day the receivers said what they take; on the `sync` lane
    std::unique_ptr<visit::StatePublisher> m_statePage; ///< only where the town names a folder
    std::unique_ptr<visit::CasePublisher> m_casePages; ///< likewise
    // Last: their jobs end before what they use goes.
    Lane m_workLane{QStringLiteral("work")};
    Lane m_syncLane{QStringLiteral("sync")};
};

/** An agent for the town's receivers over this office; used by the command line and by the windows. */
[[nodiscard]] std::unique_ptr<sync::SyncAgent> makeSyncAgent(visit::Office& office, const TownSettings& town,
                                                             const CommandContext& context);

} // namespace kakanai::cli
