// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/StoreAccess.h"

#include "app/store/KeySource.h"
#include "app/store/Transaction.h"

#include <QFileInfo>

namespace kakanai::cli {
namespace {

/** The key lies beside an SQLite file, so that the two belong together; else in the data folder. */
QString keyPath(const CommandContext& context)
{
    const QString scheme = QStringLiteral("sqlite:");
    const QString folder = context.storeUrl.startsWith(scheme)
        ? QFileInfo(context.storeUrl.mid(scheme.size())).absolutePath()
        : context.dataFolder;
    return folder + QStringLiteral("/site.key");
}

} // namespace

Result<std::unique_ptr<StoreAccess>> StoreAccess::open(const CommandContext& context, queue::QueueFeed* feed)
{
    std::unique_ptr<StoreAccess> office(new StoreAccess);
    Result<TownSettings> town = loadTown(context.townFolder);
    if (!town)
        return tl::unexpected(town.error());
    office->m_town = std::move(*town);
    const Result<void> opened = office->m_lane.wait([&] { return office->openOnLane(context, feed); });
    if (!opened)
        return tl::unexpected(opened.error());
    return office;
}

Result<void> StoreAccess::openOnLane(const CommandContext& context, queue::QueueFeed* feed)
{
    auto database = store::Database::open(context.storeUrl);
    if (!database)
        return tl::unexpected(database.error());
    m_database = std::move(*database);
    store::FileKeySource keys(keyPath(context));
    auto key = keys.siteKey();
    if (!key)
        return tl::unexpected(key.error());
    const QString site = m_town.municipalityCode + u'-' + m_town.officeCode;
    m_seal = std::make_unique<store::Seal>(std::move(*key), site);
    m_outbox = std::make_unique<store::Outbox>(*m_seal);
    m_audit = std::make_unique<access::AuditTrail>(*m_seal, site);
    m_queue = std::make_unique<queue::QueueService>(*m_database, *m_audit, m_town, *context.clock, feed);
    m_cases = std::make_unique<casework::CaseService>(*m_seal, *m_audit, m_town, *context.clock,
                                                      casework::Producer{.instanceId = site});

    auto transaction = store::Transaction::begin(*m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (const auto bound = m_seal->bind(*transaction); !bound)
        return bound;
    if (const auto freed = m_outbox->voidLeases(*transaction, context.clock->now()); !freed)
        return tl::unexpected(freed.error());
    return transaction->commit();
}

StoreAccess::~StoreAccess()
{
    // The connection belongs to the lane and is closed there.
    m_lane.wait([this] { m_database.reset(); });
}

Result<access::Actor> StoreAccess::actor(const QString& staffId)
{
    return inTransaction([&](store::Transaction& transaction) -> Result<access::Actor> {
        const Result<access::Staff> staff = access::StaffStore().find(transaction, staffId);
        if (!staff)
            return tl::unexpected(staff.error());
        return access::Actor::of(*staff, QStringLiteral("cli"));
    });
}

} // namespace kakanai::cli
