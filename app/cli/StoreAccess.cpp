// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/StoreAccess.h"

#include "app/access/Staff.h"

namespace kakanai::cli {

Result<std::unique_ptr<StoreAccess>> StoreAccess::open(const CommandContext& context)
{
    std::unique_ptr<StoreAccess> access(new StoreAccess);
    Result<TownSettings> town = loadTown(context.townFolder);
    if (!town)
        return tl::unexpected(town.error());
    access->m_town = std::move(*town);
    auto office = visit::Office::open(context.storeUrl, context.dataFolder, access->m_town, *context.clock);
    if (!office)
        return tl::unexpected(office.error());
    access->m_office = std::move(*office);
    return access;
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
