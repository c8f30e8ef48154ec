// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/Office.h"

#include "app/store/KeySource.h"

namespace kakanai::visit {

OfficeStores::OfficeStores(std::unique_ptr<store::Database> openDatabase, Secret siteKey,
                           const TownSettings& town, const Clock& clockOfTheOffice, queue::QueueFeed* feed)
    : clock(clockOfTheOffice)
    , database(std::move(openDatabase))
    , seal(std::move(siteKey), town.municipalityCode)
    , audit(seal, town.municipalityCode)
    , queue(*database, audit, town, clock, feed)
    , cases(seal, audit, town, clock)
{
}

Office::Office()
    : m_lane(QStringLiteral("db"))
{
}

Office::~Office()
{
    // The connection belongs to the lane that opened it, so it is closed there too.
    m_lane.wait([this] { m_stores.reset(); });
}

Result<std::unique_ptr<Office>> Office::open(const QString& storeUrl, const QString& dataFolder,
                                             const TownSettings& town, const Clock& clock)
{
    std::unique_ptr<Office> office(new Office);
    Office* const self = office.get();
    Result<void> opened = office->m_lane.wait([&, self]() -> Result<void> {
        auto database = store::Database::open(storeUrl);
        if (!database)
            return tl::unexpected(database.error());
        Result<Secret> key = store::FileKeySource(dataFolder + QStringLiteral("/site.key")).siteKey();
        if (!key)
            return tl::unexpected(key.error());
        self->m_stores =
            std::make_unique<OfficeStores>(std::move(*database), std::move(*key), town, clock, &self->m_feed);
        return {};
    });
    if (!opened)
        return tl::unexpected(opened.error());
    return office;
}

} // namespace kakanai::visit
