// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/SyncAgent.h"

#include "app/base/Ids.h"
#include "app/store/Database.h"
#include "app/store/InTransaction.h"
#include "app/sync/Backoff.h"
#include "app/sync/FileDrop.h"
#include "app/sync/RestIntake.h"
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
constexpr std::chrono::seconds askEvery{30};
constexpr int mostPages = 100; ///< of acknowledgements at once; a receiver that never ends is left for later

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
            connect(receiver.id, std::make_unique<RestIntake>(receiver, town.municipalityCode, *m_clock));
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
    if (ignoreBackoff && retryAfter > 0) {
        std::this_thread::sleep_for(std::chrono::seconds(retryAfter));
        if (const auto done = round(); !done)
            return tl::unexpected(done.error());
    }
    return onLane(*m_db, *m_database,
                  [&](store::Transaction& transaction) { return m_outbox->counts(transaction); });
}

Result<store::OutboxCounts> SyncAgent::runUntil(const std::atomic<bool>& stop)
{
    auto nextAsking = std::chrono::steady_clock::now();
    for (;;) {
        auto counts = runOnce(false);
        if (!counts || stop)
            return counts;
        if (std::chrono::steady_clock::now() >= nextAsking) {
            if (const auto taken = takeAcknowledgements(); !taken)
                return tl::unexpected(taken.error());
            nextAsking = std::chrono::steady_clock::now() + askEvery;
        }
        for (auto waited = std::chrono::milliseconds(0); waited < lookEvery && !stop;
             waited += std::chrono::milliseconds(100))
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
}

Result<int> SyncAgent::takeAcknowledgements()
{
    int taken = 0;
    for (const auto& [target, client] : m_clients) {
        if (!client->isAsking())
            continue;
        auto cursor = onLane(*m_db, *m_database, [&, &name = target](store::Transaction& transaction) {
            return m_inbox.cursor(transaction, name);
        });
        if (!cursor)
            return tl::unexpected(cursor.error());
        for (int read = 0; read < mostPages; ++read) {
            const auto page = client->acknowledgements(*cursor);
            if (!page)
                break; // another time; what is kept is kept
            const auto kept =
                onLane(*m_db, *m_database, [&, &name = target](store::Transaction& transaction) {
                    return keep(transaction, name, *page);
                });
            if (!kept)
                return tl::unexpected(kept.error());
            taken += *kept;
            if (!page->hasMore || page->nextCursor.isEmpty() || page->nextCursor == *cursor)
                break;
            cursor = page->nextCursor;
        }
    }
    return taken;
}

Result<int> SyncAgent::keep(store::Transaction& transaction, const QString& target, const AckPage& page) const
{
    int added = 0;
    for (const WireAck& ack : page.acks) {
        const auto message = m_outbox->messageOf(transaction, ack.caseId, ack.sequence, target);
        if (!message)
            return tl::unexpected(message.error());
        if (message->isEmpty() || ack.ackId.isEmpty() || !ack.at.isValid())
            continue; // about something we never sent, or nothing that could be told
        // Two receivers may count their words alike.
        const auto isNew = m_inbox.add(transaction,
                                       {target + u'/' + ack.ackId, *message, ack.procedureId, ack.status,
                                        ack.backofficeRef, ack.reason, ack.at});
        if (!isNew)
            return tl::unexpected(isNew.error());
        added += *isNew ? 1 : 0;
    }
    if (page.nextCursor.isEmpty())
        return added; // no place to go on from: the same page is read again, and counts once
    if (const auto moved = m_inbox.moveCursor(transaction, target, page.nextCursor); !moved)
        return tl::unexpected(moved.error());
    return added;
}

Result<QList<ReconciliationReport>> SyncAgent::reconcile(const QDate& day)
{
    QList<ReconciliationReport> reports;
    for (const auto& [target, client] : m_clients) {
        if (!client->isAsking())
            continue;
        const auto delivered =
            onLane(*m_db, *m_database, [&, &name = target](store::Transaction& transaction) {
                return m_outbox->deliveredOn(transaction, name, day);
            });
        if (!delivered)
            return tl::unexpected(delivered.error());
        QList<ReconciliationEntry> entries;
        for (const store::OutboxMessage& message : *delivered)
            entries.append({message.messageId, message.caseId, message.sequence, message.bodySha256});
        auto result = client->reconcile(day, entries);
        if (!result)
            return tl::unexpected(result.error());
        ReconciliationReport report{target, std::move(*result), 0};
        const auto resent = onLane(*m_db, *m_database, [&](store::Transaction& transaction) -> Result<int> {
            int count = 0;
            for (const store::OutboxMessage& message : *delivered) {
                if (!report.result.missing.contains(message.messageId))
                    continue;
                if (const auto again = m_outbox->resend(transaction, message.messageId, m_clock->now());
                    !again)
                    return tl::unexpected(again.error());
                ++count;
            }
            return count;
        });
        if (!resent)
            return tl::unexpected(resent.error());
        report.resent = *resent;
        reports.append(report);
    }
    return reports;
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
        for (const DeliveryAnswer& answer : answers) {
            if (const int wait = answer.retryAfterSeconds.value_or(0); wait <= longestRetryAfterSeconds)
                retryAfter = std::max(retryAfter, wait);
        }
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
