// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/publishing/PublishingDesk.h"

#include "app/publishing/CatalogueFiles.h"
#include "app/store/InTransaction.h"

#include <algorithm>

namespace kakanai::publishing {
namespace {

Result<DraftReport> reportOf(const QString& town, const QString& draft, const QDate& today)
{
    DraftReport report;
    const auto digest = forms::treeDigest(draft + QStringLiteral("/catalogue"));
    const auto home = forms::catalogueHome(town, today);
    if (!digest || !home)
        return tl::unexpected(failureOf(digest ? home.error() : digest.error()));
    report.sha256 = *digest;
    report.faults = provedFaultsOf(draft);
    if (!report.faults.isEmpty())
        return report;
    const auto visits = visitsToRehearse(town);
    if (!visits)
        return tl::unexpected(visits.error());
    const auto before = rehearse(*visits, {*home, today});
    const auto now = rehearse(*visits, {draft, today});
    if (!before || !now)
        return tl::unexpected(before ? now.error() : before.error());
    report.visits = compare(*visits, *before, *now);
    return report;
}

} // namespace

PublishingDesk::PublishingDesk(Lane& databaseLane, store::Database& database, const access::AuditTrail& audit,
                               const Clock& clock, access::Actor actor, QString townFolder)
    : m_databaseLane(databaseLane)
    , m_database(database)
    , m_clock(clock)
    , m_actor(std::move(actor))
    , m_town(std::move(townFolder))
    , m_service(audit, clock, m_town)
{
}

void PublishingDesk::staff(QObject* asker, Reply<Result<QList<access::Staff>>> reply)
{
    m_databaseLane.ask(
        asker,
        [&database = m_database] {
            return store::inTransaction(
                database, [](store::Transaction& transaction) -> Result<QList<access::Staff>> {
                    auto all = access::StaffStore().list(transaction);
                    if (all)
                        all->removeIf([](const access::Staff& one) { return one.isDisabled; });
                    return all;
                });
        },
        std::move(reply));
}

void PublishingDesk::report(QObject* asker, const QString& draftFolder, Reply<Result<DraftReport>> reply)
{
    m_workLane.ask(
        asker, [town = m_town, draftFolder, today = today()] { return reportOf(town, draftFolder, today); },
        std::move(reply));
}

void PublishingDesk::publish(QObject* asker, Agreement agreement, const QString& sha256,
                             Reply<Result<forms::CatalogueVersion>> reply)
{
    // A lane's jobs are copied about; the secrets must not be, so they travel behind one pointer.
    auto carried = std::make_shared<Agreement>(std::move(agreement));
    m_databaseLane.ask(
        asker,
        [service = m_service, &database = m_database, carried, sha256] {
            return service.publish(database, *carried, sha256);
        },
        std::move(reply));
}

void PublishingDesk::rollBack(QObject* asker, Agreement agreement, int number,
                              Reply<Result<forms::CatalogueVersion>> reply)
{
    auto carried = std::make_shared<Agreement>(std::move(agreement));
    m_databaseLane.ask(
        asker,
        [service = m_service, &database = m_database, carried, number] {
            return service.rollBack(database, *carried, number);
        },
        std::move(reply));
}

void PublishingDesk::setNumber(QObject* asker, Secret old, Secret fresh, Reply<Result<void>> reply)
{
    auto carried = std::make_shared<std::pair<Secret, Secret>>(std::move(old), std::move(fresh));
    m_databaseLane.ask(
        asker,
        [service = m_service, &database = m_database, carried, actor = m_actor] {
            return service.setNumber(database, actor, carried->first, actor.id, carried->second);
        },
        std::move(reply));
}

} // namespace kakanai::publishing
