// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace kakanai::store {

class Seal;
class Transaction;

enum class OutboxState { Pending, Sending, Delivered, RetryWait, Dead };

/** The receiver finished cases go to when the town names none for their department: the folder `drop`. */
[[nodiscard]] QString defaultTarget();

/** `pending sending delivered retry_wait dead`, as stored. */
[[nodiscard]] QString outboxStateName(OutboxState state);

/** One message on its way to one receiver. Its bytes are frozen when the case is completed. */
struct OutboxMessage {
    QString messageId; ///< UUIDv7, also the idempotency key
    QString caseId;
    int sequence = 1; ///< per case and target: the next one leaves only after this one arrived
    QString target; ///< id of the receiver
    QByteArray body; ///< clear bytes; sealed at rest; empty in listings
    QByteArray bodySha256 = {};
    OutboxState state = OutboxState::Pending;
    int attempts = 0;
    QDateTime nextAt = {};
    int lastStatus = 0; ///< HTTP status of the last answer, 0 = none
    QString lastProblem = {}; ///< why the last attempt failed; no personal data
    QDateTime createdAt = {};
    QDateTime deliveredAt = {};
    QString receiptId = {};
    QDateTime waitingSince = {}; ///< the first attempt that failed, since it was last sent on its way
    QStringList procedures = {}; ///< `r1 r2`: what it carries, so that one knows when all of it was answered
};

struct OutboxCounts {
    int pending = 0; ///< pending, being sent or waiting to be tried again
    int delivered = 0;
    int dead = 0;
    QDateTime lastContact = {}; ///< last answer of any receiver; invalid = never
};

/** How messages are taken to be sent. */
struct Lease {
    QString target;
    QString round = {}; ///< a message is taken only once per round; empty = no such limit
    int most = 50;
    bool ignoreBackoff = false; ///< also those that wait to be tried again
    int seconds = 120; ///< until somebody else may take them
};

/** Messages that must reach a receiver exactly once as seen from there. Written in the transaction that
 * completes the case. */
class Outbox
{
public:
    explicit Outbox(const Seal& seal);

    /** Seals the body with the case's key. Refuses a second message with the same case, sequence and target.
     */
    [[nodiscard]] Result<void> add(Transaction& transaction, const OutboxMessage& message) const;

    /** The next sequence number of a case for a target. */
    [[nodiscard]] Result<int> nextSequence(Transaction& transaction, const QString& caseId,
                                           const QString& target) const;

    /**
     * Takes the messages that may leave now, oldest first, at most one per case (its earliest undelivered
     * one), and marks them as being sent. One whose seal is broken is put with the dead instead.
     */
    [[nodiscard]] Result<QList<OutboxMessage>> lease(Transaction& transaction, const Lease& lease,
                                                     const QDateTime& now) const;
    /** The same, one after the other: no more are taken when `take` answers false. Errors: also those of
     * `take`. */
    [[nodiscard]] Result<void> leaseEach(Transaction& transaction, const Lease& lease, const QDateTime& now,
                                         const std::function<Result<bool>(const OutboxMessage&)>& take) const;

    [[nodiscard]] Result<void> markDelivered(Transaction& transaction, const QString& messageId,
                                             const QString& receiptId, const QDateTime& now) const;
    [[nodiscard]] Result<void> markRetry(Transaction& transaction, const QString& messageId, int status,
                                         const QString& problem, const QDateTime& nextAt,
                                         const QDateTime& now) const;
    [[nodiscard]] Result<void> markDead(Transaction& transaction, const QString& messageId, int status,
                                        const QString& problem, const QDateTime& now) const;
    /** A person sends a dead or waiting message again. Errors: CaseUnknown when there is no such message. */
    [[nodiscard]] Result<void> revive(Transaction& transaction, const QString& messageId,
                                      const QDateTime& now) const;

    /** A delivered message that the receiver turned out not to hold is sent again, under the same id. Errors:
     * CaseUnknown when there is no such delivered message. */
    [[nodiscard]] Result<void> resend(Transaction& transaction, const QString& messageId,
                                      const QDateTime& now) const;
    /** The id of the message of this case and sequence to `target`; empty when there is none. */
    [[nodiscard]] Result<QString> messageOf(Transaction& transaction, const QString& caseId, int sequence,
                                            const QString& target) const;
    /** Delivered to `target` on this day of Japan, oldest first, without bodies. */
    [[nodiscard]] Result<QList<OutboxMessage>> deliveredOn(Transaction& transaction, const QString& target,
                                                           const QDate& day) const;

    /** The days of Japan since `from` on which `target` got something, each with the last time it did. */
    [[nodiscard]] Result<QMap<QDate, QDateTime>> deliveryDays(Transaction& transaction, const QString& target,
                                                              const QDate& from) const;
    /** Those of `messageIds` that were never written for `target`. */
    [[nodiscard]] Result<QStringList> strangers(Transaction& transaction, const QStringList& messageIds,
                                                const QString& target) const;

    /** Leases of a process that is gone are void (SQLite: all of them, at opening; PostgreSQL: those run
     * out). */
    [[nodiscard]] Result<int> voidLeases(Transaction& transaction, const QDateTime& now) const;

    [[nodiscard]] Result<OutboxCounts> counts(Transaction& transaction) const;
    /** Without bodies. No state = all; no case = all. Oldest first. */
    [[nodiscard]] Result<QList<OutboxMessage>>
    list(Transaction& transaction, std::optional<OutboxState> state = {}, const QString& caseId = {}) const;
    /** The targets that have something undelivered. */
    [[nodiscard]] Result<QStringList> waitingTargets(Transaction& transaction) const;

private:
    const Seal* m_seal;
};

} // namespace kakanai::store
