// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/SettledMessages.h"

#include "app/base/Clock.h"
#include "app/store/Seal.h"
#include "app/store/Transaction.h"

#include <algorithm>
#include <array>

namespace kakanai::store {
namespace {

struct DecisionRow {
    Decision decision;
    const char* name;
};

constexpr std::array decisions{
    DecisionRow{Decision::Replaced, "replaced"},
    DecisionRow{Decision::Paper, "paper"},
    DecisionRow{Decision::GivenUp, "given-up"},
};

Decision decisionFromName(const QString& name)
{
    const auto row =
        std::ranges::find_if(decisions, [&](const DecisionRow& r) { return name == QLatin1String(r.name); });
    return row == decisions.end() ? Decision::GivenUp : row->decision;
}

// Where the outbox seals a body; it stays there when the row moves.
SealPlace bodyPlace(const QString& caseId, const QString& messageId, int sequence)
{
    return {caseId, QStringLiteral("outbox"), QStringLiteral("body/") + messageId, sequence};
}

SealPlace reasonPlace(const QString& caseId, const QString& messageId)
{
    return {caseId, QStringLiteral("outbox_settled"), QStringLiteral("reason/") + messageId, 1};
}

QDateTime time(const QString& text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

} // namespace

QString decisionName(Decision decision)
{
    return QString::fromLatin1(std::ranges::find(decisions, decision, &DecisionRow::decision)->name);
}

SettledMessages::SettledMessages(const Seal& seal)
    : m_seal(&seal)
{
}

Result<OutboxMessage> SettledMessages::open(Transaction& transaction, const QString& messageId) const
{
    auto rows = transaction.run(
        QStringLiteral("SELECT case_id, sequence, target, state, attempts, last_status, last_problem,"
                       " created_at, procedures, body FROM outbox WHERE message_id = ?"),
        {messageId});
    if (!rows)
        return tl::unexpected(rows.error());
    if (!rows->next())
        return fail(FailureCode::CaseUnknown, QStringLiteral("message %1").arg(messageId));
    OutboxMessage message;
    message.messageId = messageId;
    message.caseId = rows->text(0);
    message.sequence = rows->number(1);
    message.target = rows->text(2);
    message.state =
        rows->text(3) == outboxStateName(OutboxState::Dead) ? OutboxState::Dead : OutboxState::Pending;
    message.attempts = rows->number(4);
    message.lastStatus = rows->number(5);
    message.lastProblem = rows->text(6);
    message.createdAt = time(rows->text(7));
    message.procedures = rows->text(8).split(u' ', Qt::SkipEmptyParts);
    const auto body =
        m_seal->open(transaction, bodyPlace(message.caseId, messageId, message.sequence), rows->bytes(9));
    if (!body)
        return tl::unexpected(body.error());
    message.body = *body;
    return message;
}

Result<void> SettledMessages::settle(Transaction& transaction, const QString& messageId,
                                     const Settlement& settlement) const
{
    auto found = transaction.run(
        QStringLiteral("SELECT case_id, sequence, target, body, body_sha256, attempts, last_status,"
                       " last_problem, created_at, procedures FROM outbox"
                       " WHERE message_id = ? AND state = 'dead'"),
        {messageId});
    if (!found)
        return tl::unexpected(found.error());
    if (!found->next())
        return fail(FailureCode::CaseUnknown, QStringLiteral("dead message %1").arg(messageId));
    const QString caseId = found->text(0);
    auto answered =
        transaction.run(QStringLiteral("SELECT 1 FROM inbox_ack WHERE message_id = ?"), {messageId});
    if (!answered)
        return tl::unexpected(answered.error());
    if (answered->next())
        return fail(FailureCode::CaseIncomplete, QStringLiteral("answered %1").arg(messageId));
    const auto reason = m_seal->seal(transaction, reasonPlace(caseId, messageId), settlement.reason.toUtf8());
    if (!reason)
        return tl::unexpected(reason.error());
    const auto kept = transaction.run(
        QStringLiteral("INSERT INTO outbox_settled (message_id, case_id, sequence, target, body, body_sha256,"
                       " attempts, last_status, last_problem, created_at, procedures, decision, reason,"
                       " staff, second_staff, replaced_by, settled_at)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {messageId, caseId, found->number(1), found->text(2), found->bytes(3), found->bytes(4),
         found->number(5), found->number(6), found->text(7), found->text(8), found->text(9),
         decisionName(settlement.decision), *reason, settlement.staff, settlement.secondStaff,
         settlement.replacedBy, toWireTime(settlement.at)});
    if (!kept)
        return tl::unexpected(kept.error());
    const auto gone = transaction.run(QStringLiteral("DELETE FROM outbox WHERE message_id = ?"), {messageId});
    if (!gone)
        return tl::unexpected(gone.error());
    return {};
}

Result<QList<SettledMessage>> SettledMessages::list(Transaction& transaction) const
{
    auto rows = transaction.run(
        QStringLiteral("SELECT message_id, case_id, sequence, target, attempts, last_status, last_problem,"
                       " created_at, procedures, decision, reason, staff, second_staff, replaced_by,"
                       " settled_at FROM outbox_settled ORDER BY settled_at DESC, message_id"));
    if (!rows)
        return tl::unexpected(rows.error());
    QList<SettledMessage> list;
    QList<QByteArray> reasons;
    while (rows->next()) {
        SettledMessage one;
        one.message.messageId = rows->text(0);
        one.message.caseId = rows->text(1);
        one.message.sequence = rows->number(2);
        one.message.target = rows->text(3);
        one.message.state = OutboxState::Dead;
        one.message.attempts = rows->number(4);
        one.message.lastStatus = rows->number(5);
        one.message.lastProblem = rows->text(6);
        one.message.createdAt = time(rows->text(7));
        one.message.procedures = rows->text(8).split(u' ', Qt::SkipEmptyParts);
        one.settlement = {decisionFromName(rows->text(9)),
                          {},
                          rows->text(11),
                          rows->text(12),
                          rows->text(13),
                          time(rows->text(14))};
        list.append(one);
        reasons.append(rows->bytes(10));
    }
    for (qsizetype i = 0; i < list.size(); ++i) {
        SettledMessage& one = list[i];
        const auto reason =
            m_seal->open(transaction, reasonPlace(one.message.caseId, one.message.messageId), reasons.at(i));
        // The case may have been erased since: then why it was given up is gone with it.
        if (reason)
            one.settlement.reason = QString::fromUtf8(*reason);
    }
    return list;
}

} // namespace kakanai::store
