// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/SyncAgent.h"

#include "app/base/Ids.h"
#include "app/store/Database.h"
#include "app/store/InTransaction.h"
#include "app/sync/Backoff.h"
#include "app/sync/FileDrop.h"
#include "app/sync/FolderPlace.h"
#include "app/sync/RestIntake.h"
#include "app/sync/SftpPlace.h"
#include "app/sync/UnreachableClient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QStringList>

#include <algorithm>
#include <chrono>
#include <thread>
#include <vector>

namespace kakanai::sync {
namespace {

constexpr int mostAtOnce = 50;
constexpr int longestRetryAfterSeconds = 5;
constexpr std::chrono::seconds lookEvery{2};
constexpr std::chrono::seconds askEvery{30};
constexpr std::chrono::hours capabilitiesEvery{24};
constexpr int daysToCompare = 7; ///< before today: a machine that was off over a long weekend
constexpr int compareAgainSeconds = 600; ///< at the earliest, where nobody answered or more was delivered
constexpr qint64 longestTryingSeconds = std::chrono::seconds(longestTrying).count();
constexpr int japanSeconds = 9 * 3600;
constexpr int spread =
    10; ///< a Retry-After is kept and up to a tenth more, so that many do not knock at once
constexpr qint64 farthestFuture = 24 * 3600; ///< seconds; a word from later than that is from a wrong clock
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

QDateTime inJapan(const QDateTime& time)
{
    return time.toOffsetFromUtc(japanSeconds);
}

/** Told when to come back, we come back then or a little later; else full jitter, so that many offices do not
 * knock together. In milliseconds. */
qint64 waitOf(const store::OutboxMessage& message, const DeliveryAnswer& answer)
{
    const quint32 random = QRandomGenerator::system()->generate();
    if (!answer.retryAfterSeconds)
        return backoffMilliseconds(message.attempts, random);
    const qint64 told = *answer.retryAfterSeconds * 1000LL;
    return told + random % (told / spread + 1);
}

access::AuditEntry entryOf(const store::OutboxMessage& message, const QDateTime& now)
{
    access::AuditEntry entry;
    entry.at = now;
    entry.actor = {QStringLiteral("sync"), access::Role::Admin, QStringLiteral("sync")};
    entry.action = access::Action::SendMessage;
    entry.caseId = message.caseId;
    entry.object = message.messageId;
    entry.purpose = message.target;
    entry.outputHash = QString::fromLatin1(message.bodySha256.toHex());
    return entry;
}

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
                                               addressOf(receiver, town, forms), *m_clock));
        else if (receiver.kind == QStringLiteral("sftp"))
            connect(receiver.id,
                    std::make_unique<FileDrop>(std::make_unique<SftpPlace>(receiver.sftp),
                                               addressOf(receiver, town, forms), *m_clock));
        else
            connect(receiver.id, std::make_unique<RestIntake>(receiver, town.municipalityCode, *m_clock));
    };
    m_compareAfter = town.compareAfter;
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
        std::vector<QFuture<Result<int>>> running;
        Lane nobody(QStringLiteral("to nobody"));
        for (const QString& target : *targets) {
            const auto known = m_connections.find(target);
            Lane& lane = known == m_connections.end() ? nobody : *known->second.lane;
            running.push_back(lane.run([this, target, roundId, ignoreBackoff] {
                return deliverTo(target, roundId, ignoreBackoff);
            }));
        }
        Result<void> done;
        for (QFuture<Result<int>>& one : running) {
            one.waitForFinished();
            const Result<int> answered = one.takeResult();
            if (!answered)
                done = tl::unexpected(answered.error());
            else
                retryAfter = std::max(retryAfter, *answered);
        }
        return done;
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
    auto nextCapabilities = nextAsking;
    for (;;) {
        if (std::chrono::steady_clock::now() >= nextCapabilities) {
            (void)askCapabilities(); // one that does not say is sent to all the same
            nextCapabilities = std::chrono::steady_clock::now() + capabilitiesEvery;
        }
        auto counts = runOnce(false);
        if (!counts || stop)
            return counts;
        if (std::chrono::steady_clock::now() >= nextAsking) {
            if (const auto taken = takeAcknowledgements(); !taken)
                return tl::unexpected(taken.error());
            if (const auto compared = reconcileDue(); !compared)
                return tl::unexpected(compared.error());
            nextAsking = std::chrono::steady_clock::now() + askEvery;
        }
        for (auto waited = std::chrono::milliseconds(0); waited < lookEvery && !stop;
             waited += std::chrono::milliseconds(100))
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
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
    for (const Result<int>&one :
         askAll([this](const QString&target, BackOfficeClient&client) { return takeFrom(target, client); })) {
        if (!one)
            return one;
        taken += *one;
    }
    return taken;
}

Result<int> SyncAgent::takeFrom(const QString& target, BackOfficeClient& client)
{
    int taken = 0;
    auto cursor = onLane(*m_db, *m_database, [&](store::Transaction& transaction) {
        return m_inbox.cursor(transaction, target);
    });
    if (!cursor)
        return tl::unexpected(cursor.error());
    for (int read = 0; read < mostPages; ++read) {
        const auto page = client.acknowledgements(*cursor);
        if (!page) {
            const bool isPlaceForgotten = page.error().code == FailureCode::ReceiverRefused
                && page.error().detail.startsWith(QStringLiteral("400")) && !cursor->isEmpty();
            if (!isPlaceForgotten)
                return taken; // another time; what is kept is kept
            // It does not know its own bookmark any more: from the start then, where every word counts once.
            cursor->clear();
            continue;
        }
        const auto kept = onLane(*m_db, *m_database, [&](store::Transaction& transaction) {
            return keep(transaction, target, *page);
        });
        if (!kept)
            return tl::unexpected(kept.error());
        taken += *kept;
        if (!page->hasMore || page->nextCursor.isEmpty() || page->nextCursor == *cursor)
            break;
        cursor = page->nextCursor;
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
        // Words are ordered by their time; one from far ahead would have the last word for ever.
        const QDateTime now = m_clock->now();
        const QDateTime at = now.secsTo(ack.at) > farthestFuture ? now : ack.at;
        // Two receivers may count their words alike.
        const auto isNew = m_inbox.add(transaction,
                                       {target + u'/' + ack.ackId, *message, ack.procedureId, ack.status,
                                        ack.backofficeRef, ack.reason, at});
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

Result<QList<store::Comparison>> SyncAgent::reconcile(const QDate& day)
{
    QList<store::Comparison> reports;
    for (Result<store::Comparison>&one : askAll([this, day](const QString&target, BackOfficeClient&client) {
             return compare(target, client, day);
         })) {
        if (!one)
            return tl::unexpected(one.error());
        reports.append(std::move(*one));
    }
    return reports;
}

Result<QList<store::Comparison>> SyncAgent::reconcileDue()
{
    using Reports = Result<QList<store::Comparison>>;
    QList<store::Comparison> all;
    for (Reports& some : askAll([this](const QString&target, BackOfficeClient&client) -> Reports {
             const auto days = dueDays(target);
             if (!days)
                 return tl::unexpected(days.error());
             QList<store::Comparison> reports;
             for (const QDate& day : *days) {
                 auto report = compare(target, client, day);
                 if (!report)
                     return tl::unexpected(report.error());
                 reports.append(std::move(*report));
                 if (!reports.last().problem.isEmpty())
                     break; // who does not answer for one day does not for the next
             }
             return reports;
         })) {
        if (!some)
            return some;
        all += *some;
    }
    return all;
}

Result<QList<QDate>> SyncAgent::dueDays(const QString& target) const
{
    const QDateTime now = inJapan(m_clock->now());
    const QDate from = now.date().addDays(-daysToCompare);
    return onLane(*m_db, *m_database, [&](store::Transaction& transaction) -> Result<QList<QDate>> {
        auto days = m_outbox->deliveryDays(transaction, target, from);
        if (!days)
            return tl::unexpected(days.error());
        const auto done = m_comparisons.of(transaction, target, from);
        if (!done)
            return tl::unexpected(done.error());
        // Also a day on which nothing was sent: the receiver may hold something of it.
        days->insert(now.date(), days->value(now.date()));
        if (now.time() < m_compareAfter)
            days->remove(now.date());
        QList<QDate> due;
        for (auto day = days->cbegin(); day != days->cend(); ++day) {
            const auto last = done->constFind(day.key());
            const bool isNews = last != done->cend()
                && (!last->problem.isEmpty() || (day.value().isValid() && day.value() > last->at));
            if (last == done->cend() || (isNews && last->at.secsTo(now) >= compareAgainSeconds))
                due.append(day.key());
        }
        return due;
    });
}

Result<store::Comparison> SyncAgent::compare(const QString& target, BackOfficeClient& client,
                                             const QDate& day) const
{
    const auto delivered = onLane(*m_db, *m_database, [&](store::Transaction& transaction) {
        return m_outbox->deliveredOn(transaction, target, day);
    });
    if (!delivered)
        return tl::unexpected(delivered.error());
    QList<ReconciliationEntry> entries;
    for (const store::OutboxMessage& message : *delivered)
        entries.append({message.messageId, message.caseId, message.sequence, message.bodySha256});
    const auto result = client.reconcile(day, entries);
    return onLane(*m_db, *m_database, [&](store::Transaction& transaction) -> Result<store::Comparison> {
        store::Comparison report{target, day, m_clock->now()};
        const auto before = m_comparisons.of(transaction, target, day);
        if (!before)
            return tl::unexpected(before.error());
        if (result) {
            report.matched = result->matched;
            report.missing = result->missing;
            report.mismatched = result->mismatched;
            // What we sent on another day, or are about to hear of, is not too much.
            const auto extra = m_outbox->strangers(transaction, result->unexpected, target);
            if (!extra)
                return tl::unexpected(extra.error());
            report.unexpected = *extra;
        } else {
            report.problem = QString(failureName(result.error().code)) + u' ' + result.error().detail;
        }
        for (const store::OutboxMessage& message : *delivered) {
            // Missed once, sent again, receipted again and still missing: sending for ever mends nothing.
            if (!report.missing.contains(message.messageId)
                || before->value(day).missing.contains(message.messageId))
                continue;
            if (const auto again = m_outbox->resend(transaction, message.messageId, m_clock->now()); !again)
                return tl::unexpected(again.error());
            ++report.resent;
        }
        if (const auto kept = m_comparisons.keep(transaction, report); !kept)
            return tl::unexpected(kept.error());
        return report;
    });
}

Result<int> SyncAgent::deliverTo(const QString& target, const QString& round, bool ignoreBackoff)
{
    const auto known = m_connections.find(target);
    UnreachableClient nobody(QStringLiteral("no receiver of the name %1").arg(target));
    BackOfficeClient& receiver = known == m_connections.end() ? nobody : *known->second.client;
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

Result<void> SyncAgent::bury(store::Transaction& transaction, const store::OutboxMessage& message,
                             const DeliveryAnswer& answer, const QString& problem) const
{
    const QDateTime now = m_clock->now();
    if (const auto marked = m_outbox->markDead(transaction, message.messageId, answer.status, problem, now);
        !marked)
        return marked;
    access::AuditEntry entry = entryOf(message, now);
    entry.result = QString(failureName(FailureCode::ReceiverRefused));
    return m_audit->append(transaction, entry);
}

Result<void> SyncAgent::mark(store::Transaction& transaction, const store::OutboxMessage& message,
                             const DeliveryAnswer& answer) const
{
    const QDateTime now = m_clock->now();
    switch (answer.verdict) {
    case Verdict::Delivered:
        if (const auto marked =
                m_outbox->markDelivered(transaction, message.messageId, answer.receiptId, now);
            !marked)
            return marked;
        return m_audit->append(transaction, entryOf(message, now));
    case Verdict::Refused:
        return bury(transaction, message, answer, answer.problem);
    case Verdict::TryAgain: {
        if (message.waitingSince.isValid() && message.waitingSince.secsTo(now) >= longestTryingSeconds)
            return bury(transaction, message, answer, QStringLiteral("gave-up ") + answer.problem);
        return m_outbox->markRetry(transaction, message.messageId, answer.status, answer.problem,
                                   now.addMSecs(waitOf(message, answer)), now);
    }
    }
    Q_UNREACHABLE();
}

} // namespace kakanai::sync
