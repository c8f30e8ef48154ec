// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/SyncAgent.h"

#include "app/base/Ids.h"
#include "app/sync/FileDrop.h"
#include "app/sync/FolderPlace.h"
#include "app/sync/OutboxRound.h"
#include "app/sync/RestIntake.h"
#include "app/sync/SftpPlace.h"
#include "app/sync/UnreachableClient.h"

#include <chrono>
#include <thread>
#include <vector>

namespace kakanai::sync {
namespace {

using Steady = std::chrono::steady_clock;

constexpr std::chrono::milliseconds breath{100};
constexpr std::chrono::seconds lookEvery{2};
constexpr std::chrono::seconds askEvery{30};
constexpr std::chrono::hours capabilitiesEvery{24};

DropAddress addressOf(const Receiver& receiver, const TownSettings& town, const FormColumns& forms)
{
    return {town.municipalityCode, receiver.id, receiver.profile, forms};
}

} // namespace

template <typename Work> auto SyncAgent::askAll(Work work)
{
    using Answer = std::invoke_result_t<Work, const QString&, BackOfficeClient&>;
    std::vector<QFuture<Answer>> running;
    for (auto& [target, connection] : m_connections) {
        if (connection.client->isAsking())
            running.push_back(connection.lane->run(
                [work, name = target, client = connection.client.get()] { return work(name, *client); }));
    }
    std::vector<Answer> answers;
    for (QFuture<Answer>& one : running) {
        one.waitForFinished();
        answers.push_back(one.takeResult());
    }
    return answers;
}

Receiver defaultReceiver(const QString& dataFolder)
{
    Receiver receiver;
    receiver.id = store::defaultTarget();
    receiver.kind = QStringLiteral("folder");
    receiver.path = dataFolder + QStringLiteral("/out");
    receiver.departments = {QStringLiteral("*")};
    return receiver;
}

SyncAgent::SyncAgent(Lane& db, store::Database& database, const store::Outbox& outbox,
                     const access::AuditTrail& audit, AttachmentSource attachments, const Clock& clock)
    : m_stores{&db, &database, &outbox, &audit, std::move(attachments), &clock}
    , m_acknowledgements(m_stores)
    , m_comparing(m_stores)
{
}

void SyncAgent::connect(const QString& target, std::unique_ptr<BackOfficeClient> client)
{
    m_connections.erase(target);
    m_connections.emplace(
        target, Connection{std::move(client), std::make_unique<Lane>(QStringLiteral("to ") + target)});
}

void SyncAgent::connectTown(const TownSettings& town, const QString& dataFolder, const FormColumns& forms)
{
    const auto add = [&](const Receiver& receiver) {
        if (receiver.kind == QStringLiteral("folder"))
            connect(receiver.id,
                    std::make_unique<FileDrop>(std::make_unique<FolderPlace>(receiver.path),
                                               addressOf(receiver, town, forms), *m_stores.clock));
        else if (receiver.kind == QStringLiteral("sftp"))
            connect(receiver.id,
                    std::make_unique<FileDrop>(std::make_unique<SftpPlace>(receiver.sftp),
                                               addressOf(receiver, town, forms), *m_stores.clock));
        else
            connect(receiver.id,
                    std::make_unique<RestIntake>(receiver, town.municipalityCode, *m_stores.clock));
    };
    m_comparing.compareAfter(town.compareAfter);
    add(defaultReceiver(dataFolder));
    for (const Receiver& receiver : town.receivers)
        add(receiver);
}

Result<store::OutboxCounts> SyncAgent::runOnce(bool ignoreBackoff)
{
    auto retryAfter = deliverDue(ignoreBackoff);
    if (retryAfter && ignoreBackoff && *retryAfter > 0) {
        std::this_thread::sleep_for(std::chrono::seconds(*retryAfter));
        retryAfter = deliverDue(ignoreBackoff);
    }
    if (!retryAfter)
        return tl::unexpected(retryAfter.error());
    return counts();
}

Result<int> SyncAgent::deliverDue(bool ignoreBackoff)
{
    const auto targets = m_stores.change(
        [&](store::Transaction& transaction) { return m_stores.outbox->waitingTargets(transaction); });
    if (!targets)
        return tl::unexpected(targets.error());
    const QString round = newUuid7(m_stores.clock->now());
    std::vector<QFuture<Result<int>>> running;
    Lane nobody(QStringLiteral("to nobody"));
    for (const QString& target : *targets) {
        const auto known = m_connections.find(target);
        Lane& lane = known == m_connections.end() ? nobody : *known->second.lane;
        running.push_back(lane.run(
            [this, target, round, ignoreBackoff] { return deliverTo(target, round, ignoreBackoff); }));
    }
    Result<int> longest = 0;
    for (QFuture<Result<int>>& one : running) {
        one.waitForFinished();
        const Result<int> answered = one.takeResult();
        if (!answered || (longest && *longest < *answered))
            longest = answered;
    }
    return longest;
}

Result<store::OutboxCounts> SyncAgent::counts() const
{
    return m_stores.change(
        [&](store::Transaction& transaction) { return m_stores.outbox->counts(transaction); });
}

Result<store::OutboxCounts> SyncAgent::runUntil(const std::atomic<bool>& stop)
{
    std::atomic<bool> isOver = false;
    std::vector<QFuture<Result<void>>> running;
    for (auto& [target, connection] : m_connections)
        running.push_back(connection.lane->run(
            [this, &isOver, name = target, client = connection.client.get()]() -> Result<void> {
                auto served = serve(name, *client, isOver);
                isOver = isOver || !served;
                return served;
            }));
    Result<void> outcome;
    for (auto due = Steady::now(); !isOver;) {
        if (stop)
            isOver = true;
        if (Steady::now() >= due) {
            outcome = deliverToNobody();
            isOver = isOver || !outcome;
            due = Steady::now() + lookEvery;
        }
        std::this_thread::sleep_for(breath);
    }
    for (QFuture<Result<void>>& one : running) {
        one.waitForFinished();
        if (const Result<void> served = one.takeResult(); !served)
            outcome = served;
    }
    if (!outcome)
        return tl::unexpected(outcome.error());
    return counts();
}

Result<void> SyncAgent::serve(const QString& target, BackOfficeClient& client,
                              const std::atomic<bool>& stop) const
{
    auto nextAsking = Steady::now();
    auto nextCapabilities = nextAsking;
    for (;;) {
        if (client.isAsking() && Steady::now() >= nextCapabilities) {
            (void)client.capabilities(); // one that does not say is sent to all the same
            nextCapabilities = Steady::now() + capabilitiesEvery;
        }
        if (const auto sent = deliverTo(target, newUuid7(m_stores.clock->now()), false); !sent)
            return tl::unexpected(sent.error());
        if (stop)
            return {};
        if (client.isAsking() && Steady::now() >= nextAsking) {
            if (const auto taken = m_acknowledgements.takeFrom(target, client); !taken)
                return tl::unexpected(taken.error());
            if (const auto compared = compareDue(target, client); !compared)
                return tl::unexpected(compared.error());
            nextAsking = Steady::now() + askEvery;
        }
        for (const auto due = Steady::now() + lookEvery; Steady::now() < due && !stop;)
            std::this_thread::sleep_for(breath);
    }
}

Result<void> SyncAgent::deliverToNobody() const
{
    const auto targets = m_stores.change(
        [&](store::Transaction& transaction) { return m_stores.outbox->waitingTargets(transaction); });
    if (!targets)
        return tl::unexpected(targets.error());
    for (const QString& target : *targets) {
        if (m_connections.contains(target))
            continue;
        if (const auto sent = deliverTo(target, newUuid7(m_stores.clock->now()), false); !sent)
            return tl::unexpected(sent.error());
    }
    return {};
}

QList<CapabilitiesReport> SyncAgent::askCapabilities()
{
    QList<CapabilitiesReport> reports;
    for (CapabilitiesReport& report : askAll([](const QString&target, BackOfficeClient&client) {
             return CapabilitiesReport{target, client.capabilities()};
         }))
        reports.append(std::move(report));
    return reports;
}

Result<int> SyncAgent::takeAcknowledgements()
{
    int taken = 0;
    for (const Result<int>&one : askAll([this](const QString&target, BackOfficeClient&client) {
             return m_acknowledgements.takeFrom(target, client);
         })) {
        if (!one)
            return one;
        taken += *one;
    }
    return taken;
}

Result<QList<store::Comparison>> SyncAgent::reconcile(const QDate& day)
{
    QList<store::Comparison> reports;
    for (Result<store::Comparison>&one : askAll([this, day](const QString&target, BackOfficeClient&client) {
             return m_comparing.compare(target, client, day);
         })) {
        if (!one)
            return tl::unexpected(one.error());
        reports.append(std::move(*one));
    }
    return reports;
}

Result<QList<store::Comparison>> SyncAgent::reconcileDue()
{
    QList<store::Comparison> all;
    for (Result<QList<store::Comparison>>&some : askAll(
             [this](const QString&target, BackOfficeClient&client) { return compareDue(target, client); })) {
        if (!some)
            return some;
        all += *some;
    }
    return all;
}

Result<QList<store::Comparison>> SyncAgent::compareDue(const QString& target, BackOfficeClient& client) const
{
    const auto days = m_comparing.dueDays(target);
    if (!days)
        return tl::unexpected(days.error());
    QList<store::Comparison> reports;
    for (const QDate& day : *days) {
        auto report = m_comparing.compare(target, client, day);
        if (!report)
            return tl::unexpected(report.error());
        reports.append(std::move(*report));
        if (!reports.last().problem.isEmpty())
            break; // who does not answer for one day does not for the next
    }
    return reports;
}

Result<int> SyncAgent::deliverTo(const QString& target, const QString& round, bool ignoreBackoff) const
{
    const auto known = m_connections.find(target);
    UnreachableClient nobody(QStringLiteral("no receiver of the name %1").arg(target));
    BackOfficeClient& receiver = known == m_connections.end() ? nobody : *known->second.client;
    OutboxRound carried(m_stores, {target, round, ignoreBackoff});
    receiver.carry(carried);
    return carried.finish();
}

} // namespace kakanai::sync
