// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/SyncAgent.h"

#include "app/base/Ids.h"
#include "app/store/Database.h"
#include "app/store/InTransaction.h"
#include "app/sync/Backoff.h"
#include "app/sync/FileDrop.h"
#include "app/sync/UnreachableClient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QStringList>

#include <algorithm>
#include <chrono>
#include <thread>

namespace kakanai::sync {
namespace {

constexpr int mostAtOnce = 50;
constexpr int longestRetryAfterSeconds = 5;
constexpr std::chrono::seconds lookEvery{2};

QStringList namedFiles(const QByteArray& body)
{
    QStringList hashes;
    for (const QJsonValue& attachment :
         QJsonDocument::fromJson(body)[QStringLiteral("attachments")].toArray())
        hashes.append(attachment[QStringLiteral("sha256")].toString());
    hashes.removeDuplicates();
    return hashes;
}

/** One piece of work on the database's own lane, in a transaction of its own. */
template <typename Work>
auto onLane(Lane& lane, store::Database& database, Work work)
    -> std::invoke_result_t<Work, store::Transaction&>
{
    return lane.wait([&] { return store::inTransaction(database, work); });
}

} // namespace

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
    : m_db(&db)
    , m_database(&database)
    , m_outbox(&outbox)
    , m_audit(&audit)
    , m_attachments(std::move(attachments))
    , m_clock(&clock)
{
}

void SyncAgent::connect(const QString& target, std::unique_ptr<BackOfficeClient> client)
{
    m_clients[target] = std::move(client);
}

void SyncAgent::connectTown(const TownSettings& town, const QString& dataFolder)
{
    const auto add = [&](const Receiver& receiver) {
        if (receiver.kind == QStringLiteral("folder"))
            connect(receiver.id,
                    std::make_unique<FileDrop>(receiver.path, town.municipalityCode, receiver.id, *m_clock));
        else
            connect(receiver.id,
                    std::make_unique<UnreachableClient>(
                        QStringLiteral("%1: this program cannot call an intake yet").arg(receiver.kind)));
    };
    add(defaultReceiver(dataFolder));
    for (const Receiver& receiver : town.receivers)
        add(receiver);
}

Result<store::OutboxCounts> SyncAgent::runOnce(bool ignoreBackoff)
{
    const auto targets = onLane(*m_db, *m_database, [&](store::Transaction& transaction) {
        return m_outbox->waitingTargets(transaction);
    });
    if (!targets)
        return tl::unexpected(targets.error());
    int retryAfter = 0;
    const auto round = [&]() -> Result<void> {
        const QString roundId = newUuid7(m_clock->now());
        for (const QString& target : *targets) {
            const Result<int> answered = deliverTo(target, roundId, ignoreBackoff);
            if (!answered)
                return tl::unexpected(answered.error());
            retryAfter = std::max(retryAfter, *answered);
        }
        return {};
    };
    if (const auto done = round(); !done)
        return tl::unexpected(done.error());
    if (ignoreBackoff && retryAfter > 0 && retryAfter <= longestRetryAfterSeconds) {
        std::this_thread::sleep_for(std::chrono::seconds(retryAfter));
        if (const auto done = round(); !done)
            return tl::unexpected(done.error());
    }
    return onLane(*m_db, *m_database,
                  [&](store::Transaction& transaction) { return m_outbox->counts(transaction); });
}

Result<store::OutboxCounts> SyncAgent::runUntil(const std::atomic<bool>& stop)
{
    for (;;) {
        auto counts = runOnce(false);
        if (!counts || stop)
            return counts;
        for (auto waited = std::chrono::milliseconds(0); waited < lookEvery && !stop;
             waited += std::chrono::milliseconds(100))
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
}

Result<int> SyncAgent::deliverTo(const QString& target, const QString& round, bool ignoreBackoff)
{
    const auto client = m_clients.find(target);
    UnreachableClient nobody(QStringLiteral("no receiver of the name %1").arg(target));
    BackOfficeClient& receiver = client == m_clients.end() ? nobody : *client->second;
    int retryAfter = 0;
    for (;;) {
        const auto parcels = takeParcels(target, round, ignoreBackoff);
        if (!parcels)
            return tl::unexpected(parcels.error());
        if (parcels->isEmpty())
            return retryAfter;
        const QList<DeliveryAnswer> answers = receiver.deliver(*parcels);
        const auto kept = onLane(*m_db, *m_database, [&](store::Transaction& transaction) -> Result<void> {
            for (qsizetype i = 0; i < answers.size(); ++i) {
                if (const auto marked = mark(transaction, parcels->at(i).message, answers[i]); !marked)
                    return marked;
            }
            return {};
        });
        if (!kept)
            return tl::unexpected(kept.error());
        for (const DeliveryAnswer& answer : answers)
            retryAfter = std::max(retryAfter, answer.retryAfterSeconds.value_or(0));
    }
}

Result<QList<Parcel>> SyncAgent::takeParcels(const QString& target, const QString& round, bool ignoreBackoff)
{
    return onLane(*m_db, *m_database, [&](store::Transaction& transaction) -> Result<QList<Parcel>> {
        store::Lease lease;
        lease.target = target;
        lease.round = round;
        lease.most = mostAtOnce;
        lease.ignoreBackoff = ignoreBackoff;
        const auto messages = m_outbox->lease(transaction, lease, m_clock->now());
        if (!messages)
            return tl::unexpected(messages.error());
        QList<Parcel> parcels;
        for (const store::OutboxMessage& message : *messages) {
            auto files = filesOf(transaction, message);
            if (files) {
                parcels.append({message, *files});
                continue;
            }
            // One broken attachment must not hold up everybody else's messages: a person looks at this one.
            if (const auto dead =
                    m_outbox->markDead(transaction, message.messageId, 0,
                                       QString(failureName(files.error().code)), m_clock->now());
                !dead)
                return tl::unexpected(dead.error());
        }
        return parcels;
    });
}

Result<QList<ParcelFile>> SyncAgent::filesOf(store::Transaction& transaction,
                                             const store::OutboxMessage& message) const
{
    QList<ParcelFile> files;
    for (const QString& hash : namedFiles(message.body)) {
        const auto bytes = m_attachments(transaction, message.caseId, hash);
        if (!bytes)
            return tl::unexpected(bytes.error());
        files.append({hash, *bytes});
    }
    return files;
}

Result<void> SyncAgent::mark(store::Transaction& transaction, const store::OutboxMessage& message,
                             const DeliveryAnswer& answer) const
{
    const QDateTime now = m_clock->now();
    access::AuditEntry entry;
    entry.at = now;
    entry.actor = {QStringLiteral("sync"), access::Role::Admin, QStringLiteral("sync")};
    entry.action = access::Action::SendMessage;
    entry.caseId = message.caseId;
    entry.object = message.messageId;
    entry.purpose = message.target;
    entry.outputHash = QString::fromLatin1(message.bodySha256.toHex());
    switch (answer.verdict) {
    case Verdict::Delivered:
        if (const auto marked =
                m_outbox->markDelivered(transaction, message.messageId, answer.receiptId, now);
            !marked)
            return marked;
        return m_audit->append(transaction, entry);
    case Verdict::Refused:
        if (const auto marked =
                m_outbox->markDead(transaction, message.messageId, answer.status, answer.problem, now);
            !marked)
            return marked;
        entry.result = QString(failureName(FailureCode::ReceiverRefused));
        return m_audit->append(transaction, entry);
    case Verdict::TryAgain: {
        // Told when to come back, we come back then; else full jitter, so that many offices do not knock
        // together.
        const qint64 wait = answer.retryAfterSeconds
            ? *answer.retryAfterSeconds * 1000LL
            : backoffMilliseconds(message.attempts, QRandomGenerator::system()->generate());
        return m_outbox->markRetry(transaction, message.messageId, answer.status, answer.problem,
                                   now.addMSecs(wait), now);
    }
    }
    Q_UNREACHABLE();
}

} // namespace kakanai::sync
