// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Inbox.h"

#include "app/base/Clock.h"
#include "app/store/Transaction.h"

namespace kakanai::store {

Result<bool> Inbox::add(Transaction& transaction, const Acknowledgement& acknowledgement) const
{
    auto known = transaction.run(QStringLiteral("SELECT 1 FROM outbox WHERE message_id = ?"),
                                 {acknowledgement.messageId});
    if (!known)
        return tl::unexpected(known.error());
    if (!known->next())
        return fail(FailureCode::CaseUnknown, QStringLiteral("message %1").arg(acknowledgement.messageId));
    const auto rows = transaction.run(
        QStringLiteral(
            "INSERT INTO inbox_ack (ack_id, message_id, procedure_id, status, backoffice_ref, reason, at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (ack_id) DO NOTHING"),
        {acknowledgement.ackId, acknowledgement.messageId, acknowledgement.procedureId,
         acknowledgement.status, acknowledgement.backofficeRef, acknowledgement.reason,
         toWireTime(acknowledgement.at)});
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->touched() == 1;
}

Result<int> Inbox::count(Transaction& transaction, const QString& messageId) const
{
    auto rows =
        transaction.run(QStringLiteral("SELECT count(*) FROM inbox_ack WHERE message_id = ?"), {messageId});
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->next() ? rows->number(0) : 0;
}

Result<QString> Inbox::cursor(Transaction& transaction, const QString& target) const
{
    auto rows = transaction.run(QStringLiteral("SELECT cursor FROM inbox_cursor WHERE target = ?"), {target});
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->next() ? rows->text(0) : QString();
}

Result<void> Inbox::moveCursor(Transaction& transaction, const QString& target, const QString& cursor) const
{
    const auto rows =
        transaction.run(QStringLiteral("INSERT INTO inbox_cursor (target, cursor) VALUES (?, ?)"
                                       " ON CONFLICT (target) DO UPDATE SET cursor = excluded.cursor"),
                        {target, cursor});
    if (!rows)
        return tl::unexpected(rows.error());
    return {};
}

Result<QList<Acknowledgement>> Inbox::ofCase(Transaction& transaction, const QString& caseId) const
{
    auto rows = transaction.run(
        QStringLiteral(
            "SELECT a.ack_id, a.message_id, a.procedure_id, a.status, a.backoffice_ref, a.reason, a.at"
            " FROM inbox_ack a JOIN outbox o ON o.message_id = a.message_id WHERE o.case_id = ?"
            " ORDER BY a.at, a.ack_id"),
        {caseId});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Acknowledgement> list;
    while (rows->next())
        list.append({rows->text(0), rows->text(1), rows->text(2), rows->text(3), rows->text(4), rows->text(5),
                     QDateTime::fromString(rows->text(6), Qt::ISODateWithMs)});
    return list;
}

} // namespace kakanai::store
