// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Outbox.h"

#include "app/base/Clock.h"
#include "app/store/Dialect.h"
#include "app/store/Seal.h"
#include "app/store/Transaction.h"

#include <QCryptographicHash>

#include <array>

namespace kakanai::store {
namespace {

struct StateRow {
    OutboxState state;
    const char* name;
};

constexpr std::array states{
    StateRow{OutboxState::Pending, "pending"},     StateRow{OutboxState::Sending, "sending"},
    StateRow{OutboxState::Delivered, "delivered"}, StateRow{OutboxState::RetryWait, "retry_wait"},
    StateRow{OutboxState::Dead, "dead"},
};

OutboxState stateFromName(const QString& name)
{
    for (const StateRow& row : states) {
        if (name == QLatin1String(row.name))
            return row.state;
    }
    return OutboxState::Dead;
}

const QString columns = QStringLiteral(
    "message_id, case_id, sequence, target, body_sha256, state, attempts, next_at,"
    " last_status, last_problem, created_at, delivered_at, receipt_id, procedures, waiting_since");

QDateTime time(const QString& text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

OutboxMessage fromRow(const Rows& rows)
{
    OutboxMessage message;
    message.messageId = rows.text(0);
    message.caseId = rows.text(1);
    message.sequence = rows.number(2);
    message.target = rows.text(3);
    message.bodySha256 = rows.bytes(4);
    message.state = stateFromName(rows.text(5));
    message.attempts = rows.number(6);
    message.nextAt = time(rows.text(7));
    message.lastStatus = rows.number(8);
    message.lastProblem = rows.text(9);
    message.createdAt = time(rows.text(10));
    message.deliveredAt = time(rows.text(11));
    message.receiptId = rows.text(12);
    message.procedures = rows.text(13).split(u' ', Qt::SkipEmptyParts);
    message.waitingSince = time(rows.text(14));
    return message;
}

// The message's own id is part of the place: a body cannot change places with another receiver's.
SealPlace bodyPlace(const OutboxMessage& message)
{
    return {message.caseId, QStringLiteral("outbox"), QStringLiteral("body/") + message.messageId,
            message.sequence};
}

Result<void> expectOne(const Result<Rows>& rows, const QString& messageId)
{
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->touched() != 1)
        return fail(FailureCode::CaseUnknown, QStringLiteral("message %1").arg(messageId));
    return {};
}

} // namespace

QString defaultTarget()
{
    return QStringLiteral("drop");
}

QString outboxStateName(OutboxState state)
{
    for (const StateRow& row : states) {
        if (row.state == state)
            return QString::fromLatin1(row.name);
    }
    Q_UNREACHABLE();
}

Outbox::Outbox(const Seal& seal)
    : m_seal(&seal)
{
}

Result<void> Outbox::add(Transaction& transaction, const OutboxMessage& message) const
{
    const auto body = m_seal->seal(transaction, bodyPlace(message), message.body);
    if (!body)
        return tl::unexpected(body.error());
    const QByteArray sha256 = QCryptographicHash::hash(message.body, QCryptographicHash::Sha256);
    const QString created = toWireTime(message.createdAt);
    return expectOne(
        transaction.run(
            QStringLiteral("INSERT INTO outbox (message_id, case_id, sequence, target, body, body_sha256,"
                           " state, next_at, lease_until, last_round, last_problem, last_contact,"
                           " created_at, delivered_at, receipt_id, procedures)"
                           " VALUES (?, ?, ?, ?, ?, ?, 'pending', ?, '', '', '', '', ?, '', '', ?)"),
            {message.messageId, message.caseId, message.sequence, message.target, *body, sha256, created,
             created, message.procedures.join(u' ')}),
        message.messageId);
}

Result<int> Outbox::nextSequence(Transaction& transaction, const QString& caseId, const QString& target) const
{
    auto rows = transaction.run(
        QStringLiteral("SELECT coalesce(max(sequence), 0) + 1 FROM outbox WHERE case_id = ? AND target = ?"),
        {caseId, target});
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->next() ? rows->number(0) : 1;
}

Result<QList<OutboxMessage>> Outbox::lease(Transaction& transaction, const Lease& lease,
                                           const QDateTime& now) const
{
    QList<OutboxMessage> messages;
    const auto taken = leaseEach(transaction, lease, now, [&](const OutboxMessage& message) -> Result<bool> {
        messages.append(message);
        return true;
    });
    if (!taken)
        return tl::unexpected(taken.error());
    return messages;
}

Result<void> Outbox::leaseEach(Transaction& transaction, const Lease& lease, const QDateTime& now,
                               const std::function<Result<bool>(const OutboxMessage&)>& take) const
{
    const QString at = toWireTime(now);
    // Only what the index of the waiting holds, so that a long backlog is looked at without its bodies.
    auto due = transaction.run(
        QStringLiteral("SELECT message_id FROM outbox o WHERE target = ? AND (? = '' OR last_round <> ?)"
                       " AND state NOT IN ('delivered', 'dead')"
                       " AND (state = 'pending' OR (state = 'retry_wait' AND (? = 1 OR next_at <= ?))"
                       " OR (state = 'sending' AND lease_until < ?))"
                       " AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.case_id = o.case_id"
                       " AND e.target = o.target AND e.sequence < o.sequence AND e.state <> 'delivered')"
                       " ORDER BY created_at, message_id LIMIT ?"),
        {lease.target, lease.round, lease.round, lease.ignoreBackoff ? 1 : 0, at, at, lease.most});
    if (!due)
        return tl::unexpected(due.error());
    QStringList ids;
    while (due->next())
        ids.append(due->text(0));
    for (const QString& id : std::as_const(ids)) {
        auto rows = transaction.run(QStringLiteral("SELECT ") + columns
                                        + QStringLiteral(", body FROM outbox WHERE message_id = ?"),
                                    {id});
        if (!rows)
            return tl::unexpected(rows.error());
        if (!rows->next())
            continue;
        OutboxMessage message = fromRow(*rows);
        const auto body = m_seal->open(transaction, bodyPlace(message), rows->bytes(15));
        if (!body) {
            if (const auto dead = markDead(transaction, id, 0, QString(failureName(body.error().code)), now);
                !dead)
                return dead;
            continue;
        }
        if (const auto marked = expectOne(
                transaction.run(QStringLiteral("UPDATE outbox SET state = 'sending', attempts = attempts + 1,"
                                               " lease_until = ?, last_round = ? WHERE message_id = ?"),
                                {toWireTime(now.addSecs(lease.seconds)), lease.round, id}),
                id);
            !marked)
            return marked;
        message.body = *body;
        message.state = OutboxState::Sending;
        ++message.attempts;
        const auto goOn = take(message);
        if (!goOn)
            return tl::unexpected(goOn.error());
        if (!*goOn)
            break;
    }
    return {};
}

Result<void> Outbox::markDelivered(Transaction& transaction, const QString& messageId,
                                   const QString& receiptId, const QDateTime& now) const
{
    return expectOne(transaction.run(QStringLiteral("UPDATE outbox SET state = 'delivered', delivered_at = ?,"
                                                    " last_contact = ?, receipt_id = ?, last_problem = ''"
                                                    " WHERE message_id = ?"),
                                     {toWireTime(now), toWireTime(now), receiptId, messageId}),
                     messageId);
}

Result<void> Outbox::markRetry(Transaction& transaction, const QString& messageId, int status,
                               const QString& problem, const QDateTime& nextAt, const QDateTime& now) const
{
    // Without a status nobody answered, so there was no contact.
    return expectOne(
        transaction.run(
            QStringLiteral("UPDATE outbox SET state = 'retry_wait', next_at = ?,"
                           " last_status = ?, last_problem = ?,"
                           " waiting_since = CASE WHEN waiting_since = '' THEN ? ELSE"
                           " waiting_since END,"
                           " last_contact = CASE WHEN ? = 0 THEN last_contact ELSE ? END"
                           " WHERE message_id = ? AND state <> 'delivered'"),
            {toWireTime(nextAt), status, problem, toWireTime(now), status, toWireTime(now), messageId}),
        messageId);
}

Result<void> Outbox::markDead(Transaction& transaction, const QString& messageId, int status,
                              const QString& problem, const QDateTime& now) const
{
    return expectOne(
        transaction.run(QStringLiteral("UPDATE outbox SET state = 'dead', last_status = ?,"
                                       " last_problem = ?,"
                                       " last_contact = CASE WHEN ? = 0 THEN last_contact ELSE ? END"
                                       " WHERE message_id = ? AND state <> 'delivered'"),
                        {status, problem, status, toWireTime(now), messageId}),
        messageId);
}

Result<void> Outbox::revive(Transaction& transaction, const QString& messageId, const QDateTime& now) const
{
    return expectOne(
        transaction.run(QStringLiteral("UPDATE outbox SET state = 'pending', next_at = ?, last_round = '',"
                                       " waiting_since = ''"
                                       " WHERE message_id = ? AND state <> 'delivered'"),
                        {toWireTime(now), messageId}),
        messageId);
}

Result<int> Outbox::voidLeases(Transaction& transaction, const QDateTime& now) const
{
    // One process holds an SQLite file, so whatever is still being sent there was being sent by one that is
    // gone.
    const bool isOurs = transaction.dialect().kind() == Dialect::Kind::Sqlite;
    const auto rows =
        transaction.run(QStringLiteral("UPDATE outbox SET state = 'pending', lease_until = ''"
                                       " WHERE state = 'sending' AND (? = 1 OR lease_until < ?)"),
                        {isOurs ? 1 : 0, toWireTime(now)});
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->touched();
}

Result<void> Outbox::resend(Transaction& transaction, const QString& messageId, const QDateTime& now) const
{
    return expectOne(
        transaction.run(QStringLiteral("UPDATE outbox SET state = 'pending', next_at = ?, last_round = '',"
                                       " waiting_since = ''"
                                       " WHERE message_id = ? AND state = 'delivered'"),
                        {toWireTime(now), messageId}),
        messageId);
}

Result<QString> Outbox::messageOf(Transaction& transaction, const QString& caseId, int sequence,
                                  const QString& target) const
{
    auto rows = transaction.run(
        QStringLiteral("SELECT message_id FROM outbox WHERE case_id = ? AND sequence = ? AND target = ?"),
        {caseId, sequence, target});
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->next() ? rows->text(0) : QString();
}

Result<QList<OutboxMessage>> Outbox::deliveredOn(Transaction& transaction, const QString& target,
                                                 const QDate& day) const
{
    // Times are kept with Japan's offset, so the day is what they begin with.
    auto rows = transaction.run(QStringLiteral("SELECT ") + columns
                                    + QStringLiteral(" FROM outbox WHERE target = ? AND state = 'delivered'"
                                                     " AND substr(delivered_at, 1, 10) = ?"
                                                     " ORDER BY created_at, message_id"),
                                {target, day.toString(Qt::ISODate)});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<OutboxMessage> messages;
    while (rows->next())
        messages.append(fromRow(*rows));
    return messages;
}

Result<QMap<QDate, QDateTime>> Outbox::deliveryDays(Transaction& transaction, const QString& target,
                                                    const QDate& from) const
{
    auto rows = transaction.run(
        QStringLiteral("SELECT substr(delivered_at, 1, 10), max(delivered_at) FROM outbox WHERE target = ?"
                       " AND state = 'delivered' AND delivered_at >= ? GROUP BY substr(delivered_at, 1, 10)"),
        {target, from.toString(Qt::ISODate)});
    if (!rows)
        return tl::unexpected(rows.error());
    QMap<QDate, QDateTime> days;
    while (rows->next())
        days.insert(QDate::fromString(rows->text(0), Qt::ISODate), time(rows->text(1)));
    return days;
}

Result<QStringList> Outbox::strangers(Transaction& transaction, const QStringList& messageIds,
                                      const QString& target) const
{
    QStringList unknown;
    for (const QString& id : messageIds) {
        auto rows = transaction.run(
            QStringLiteral("SELECT 1 FROM outbox WHERE message_id = ? AND target = ?"), {id, target});
        if (!rows)
            return tl::unexpected(rows.error());
        if (!rows->next())
            unknown.append(id);
    }
    return unknown;
}

Result<OutboxCounts> Outbox::counts(Transaction& transaction) const
{
    auto rows = transaction.run(
        QStringLiteral("SELECT state, count(*), max(last_contact) FROM outbox GROUP BY state"));
    if (!rows)
        return tl::unexpected(rows.error());
    OutboxCounts counts;
    while (rows->next()) {
        switch (stateFromName(rows->text(0))) {
        case OutboxState::Pending:
        case OutboxState::Sending:
        case OutboxState::RetryWait:
            counts.pending += rows->number(1);
            break;
        case OutboxState::Delivered:
            counts.delivered += rows->number(1);
            break;
        case OutboxState::Dead:
            counts.dead += rows->number(1);
            break;
        }
        if (const QDateTime contact = time(rows->text(2));
            contact.isValid() && (!counts.lastContact.isValid() || contact > counts.lastContact))
            counts.lastContact = contact;
    }
    return counts;
}

Result<QList<OutboxMessage>> Outbox::list(Transaction& transaction, std::optional<OutboxState> state,
                                          const QString& caseId) const
{
    const QString wanted = state ? outboxStateName(*state) : QString();
    auto rows =
        transaction.run(QStringLiteral("SELECT ") + columns
                            + QStringLiteral(" FROM outbox WHERE (? = '' OR state = ?)"
                                             " AND (? = '' OR case_id = ?) ORDER BY created_at, message_id"),
                        {wanted, wanted, caseId, caseId});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<OutboxMessage> messages;
    while (rows->next())
        messages.append(fromRow(*rows));
    return messages;
}

Result<QStringList> Outbox::waitingTargets(Transaction& transaction) const
{
    auto rows = transaction.run(
        QStringLiteral("SELECT DISTINCT target FROM outbox WHERE state NOT IN ('delivered', 'dead')"
                       " ORDER BY target"));
    if (!rows)
        return tl::unexpected(rows.error());
    QStringList targets;
    while (rows->next())
        targets.append(rows->text(0));
    return targets;
}

} // namespace kakanai::store
