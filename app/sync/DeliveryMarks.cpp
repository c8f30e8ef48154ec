// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/DeliveryMarks.h"

#include "app/sync/Backoff.h"

#include <QRandomGenerator>

namespace kakanai::sync {
namespace {

constexpr qint64 longestTryingSeconds = std::chrono::seconds(longestTrying).count();
constexpr int spread =
    10; ///< a Retry-After is kept and up to a tenth more, so that many do not knock at once

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

/** Somebody else was faster: another machine delivered the message, a person settled it. That stands. */
bool isDecided(const Result<void>& marked)
{
    return !marked && marked.error().code == FailureCode::CaseUnknown;
}

Result<void> bury(const SyncStores& stores, store::Transaction& transaction,
                  const store::OutboxMessage& message, const DeliveryAnswer& answer, const QString& problem)
{
    const QDateTime now = stores.clock->now();
    if (const auto marked =
            stores.outbox->markDead(transaction, message.messageId, answer.status, problem, now);
        !marked)
        return isDecided(marked) ? Result<void>() : marked;
    access::AuditEntry entry = entryOf(message, now);
    entry.result = QString(failureName(FailureCode::ReceiverRefused));
    return stores.audit->append(transaction, entry);
}

} // namespace

Result<void> markAnswer(const SyncStores& stores, store::Transaction& transaction,
                        const store::OutboxMessage& message, const DeliveryAnswer& answer)
{
    const QDateTime now = stores.clock->now();
    switch (answer.verdict) {
    case Verdict::Delivered:
        if (const auto marked =
                stores.outbox->markDelivered(transaction, message.messageId, answer.receiptId, now);
            !marked && !isDecided(marked))
            return marked;
        return stores.audit->append(transaction, entryOf(message, now));
    case Verdict::Refused:
        return bury(stores, transaction, message, answer, answer.problem);
    case Verdict::TryAgain:
        if (message.waitingSince.isValid() && message.waitingSince.secsTo(now) >= longestTryingSeconds)
            return bury(stores, transaction, message, answer, QStringLiteral("gave-up ") + answer.problem);
        if (const auto marked =
                stores.outbox->markRetry(transaction, message.messageId, answer.status, answer.problem,
                                         now.addMSecs(waitOf(message, answer)), now);
            !marked && !isDecided(marked))
            return marked;
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace kakanai::sync
