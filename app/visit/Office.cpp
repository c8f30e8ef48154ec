// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/Office.h"

#include "app/store/InTransaction.h"
#include "app/store/KeySource.h"

#include <QFileInfo>

namespace kakanai::visit {
namespace {

/** The key lies beside an SQLite file, so that the two belong together; else in the data folder. */
QString keyPath(const QString& storeUrl, const QString& dataFolder)
{
    const QString scheme = QStringLiteral("sqlite:");
    const QString folder =
        storeUrl.startsWith(scheme) ? QFileInfo(storeUrl.mid(scheme.size())).absolutePath() : dataFolder;
    return folder + QStringLiteral("/site.key");
}

bool isServer(const QString& storeUrl)
{
    return storeUrl.startsWith(QStringLiteral("postgresql:"));
}

/** Before anything else: is this the key the store was sealed with, and who was on the way when the power
 * went? */
Result<void> settle(OfficeStores& stores, const QDateTime& now)
{
    if (const auto bound = store::inTransaction(
            *stores.database, [&](store::Transaction& transaction) { return stores.seal.bind(transaction); });
        !bound)
        return bound;
    const auto freed = store::inTransaction(*stores.database, [&](store::Transaction& transaction) {
        return stores.outbox.voidLeases(transaction, now);
    });
    // On a server a kiosk's account knows nothing of the outbox, and has nothing to do with it.
    if (!freed && freed.error().code != FailureCode::NotPermitted)
        return tl::unexpected(freed.error());
    if (const auto taken = stores.queue.takeUpRecord();
        !taken && taken.error().code != FailureCode::NotPermitted)
        return tl::unexpected(taken.error());
    return {};
}

} // namespace

OfficeStores::OfficeStores(std::unique_ptr<store::Database> openDatabase, Secret siteKey,
                           const TownSettings& town, const Clock& clock, queue::QueueFeed* feed)
    : database(std::move(openDatabase))
    , site(town.municipalityCode + u'-' + town.officeCode)
    , seal(std::move(siteKey), site)
    , outbox(seal)
    , audit(seal, site)
    , queue(*database, audit, town, clock, feed)
    , forecasts(*database, town, clock)
    , hallSignals(*database, audit, clock, feed)
    , notes(*database, seal, queue, clock)
    , reservations(*database, queue, town, clock)
    , cases(seal, audit, town, clock, casework::Producer{.instanceId = site})
    , reviews(seal, audit, town, clock)
{
}

Result<queue::Ticket> OfficeStores::issue(const queue::TicketRequest& request, const access::Actor& actor)
{
    return onHall([&](queue::QueueService& hall) -> Result<queue::Ticket> {
        if (away) {
            if (const auto ready = away->beforeIssue(request.service); !ready)
                return tl::unexpected(ready.error());
        }
        return hall.issue(request, actor);
    });
}

Result<queue::HallState> OfficeStores::hallState()
{
    auto state = onHall([](queue::QueueService& hall) { return hall.state(); });
    if (!state || !away)
        return state;
    if (away->presence().isAway)
        away->showLastSeen(*state);
    else
        away->remember(*state);
    return state;
}

Result<queue::Ticket> OfficeStores::call(const QString& ticket, int counter, const access::Actor& actor)
{
    const auto called = onHall([&](queue::QueueService& hall) { return hall.call(ticket, counter, actor); });
    if (called || !away || !away->presence().isAway || called.error().code != FailureCode::TicketUnknown)
        return called;
    return away->callFromLastSeen(ticket, counter, actor);
}

Result<QList<access::Staff>> OfficeStores::staff()
{
    if (away && away->presence().isAway)
        return away->staff();
    return store::inTransaction(
        *database, [](store::Transaction& transaction) { return access::StaffStore().list(transaction); });
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
                                             const TownSettings& town, const Clock& clock,
                                             WithoutServer withoutServer)
{
    std::unique_ptr<Office> office(new Office);
    Office* const self = office.get();
    Result<void> opened = office->m_lane.wait([&, self]() -> Result<void> {
        auto database = store::Database::open(storeUrl);
        const QString own = queue::awayFile(dataFolder);
        const bool goesOn = !database && database.error().code == FailureCode::StoreUnavailable
            && withoutServer == WithoutServer::GoOn && isServer(storeUrl) && QFileInfo::exists(own);
        const Failure away = database ? Failure() : database.error();
        if (goesOn)
            database = store::Database::openLater(
                storeUrl, [self, &clock] { return settle(*self->m_stores, clock.now()); });
        if (!database)
            return tl::unexpected(database.error());
        Result<Secret> key = store::FileKeySource(keyPath(storeUrl, dataFolder)).siteKey();
        if (!key)
            return tl::unexpected(key.error());
        self->m_stores =
            std::make_unique<OfficeStores>(std::move(*database), std::move(*key), town, clock, &self->m_feed);
        if (!goesOn)
            return settle(*self->m_stores, clock.now());
        const Result<bool> isKept = queue::AwayHall::isKept(own, self->m_stores->seal);
        if (!isKept)
            return tl::unexpected(isKept.error());
        return *isKept ? Result<void>() : tl::unexpected(away);
    });
    if (!opened)
        return tl::unexpected(opened.error());
    if (isServer(storeUrl))
        office->m_listener = std::make_unique<queue::HallListener>(storeUrl, office->m_feed);
    return office;
}

} // namespace kakanai::visit
