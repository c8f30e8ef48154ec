// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/ReviewStore.h"

#include "app/base/Clock.h"
#include "app/store/Seal.h"
#include "app/store/Transaction.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace kakanai::casework {
namespace {

const QString columns = QStringLiteral(
    "t.id, t.case_id, h.number, h.ticket_id, h.ticket_label, t.procedure_id, t.name, t.department, t.sheet,"
    " t.items, t.comes_after, t.needs_second, h.status, t.state, t.reader, t.second_reader, t.returned_by,"
    " t.reason, t.opened_at, t.changed_at");

Result<void> asVoid(const Result<store::Rows>& rows)
{
    if (!rows)
        return tl::unexpected(rows.error());
    return {};
}

QDateTime time(const QString& text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

// The reason may name people, so it is sealed like the case itself.
store::SealPlace reasonPlace(const QString& caseId, const QString& task)
{
    return {caseId, QStringLiteral("review_task"), QStringLiteral("reason/") + task, 1};
}

QByteArray itemsJson(const QList<ReviewItem>& items)
{
    QJsonArray list;
    for (const ReviewItem& item : items)
        list.append(QJsonArray{item.id, item.name});
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

QList<ReviewItem> itemsFrom(const QString& json)
{
    QList<ReviewItem> items;
    for (const QJsonValue& pair : QJsonDocument::fromJson(json.toUtf8()).array())
        items.append({pair[0].toString(), pair[1].toString()});
    return items;
}

struct StoredTask {
    ReviewTask task;
    QByteArray sealedReason;
};

StoredTask fromRow(const store::Rows& rows)
{
    ReviewTask task;
    task.id = rows.text(0);
    task.caseId = rows.text(1);
    task.caseNumber = rows.text(2);
    task.ticketId = rows.text(3);
    task.ticketLabel = rows.text(4);
    task.procedure = rows.text(5);
    task.name = rows.text(6);
    task.department = rows.text(7);
    task.sheet = rows.text(8);
    task.items = itemsFrom(rows.text(9));
    task.comesAfter = rows.text(10).split(u' ', Qt::SkipEmptyParts);
    task.needsSecond = rows.number(11) != 0;
    task.isCaseCompleted = rows.text(12) == QStringLiteral("completed");
    task.state = reviewStateFromName(rows.text(13)).value_or(ReviewState::Open);
    task.reader = rows.text(14);
    task.secondReader = rows.text(15);
    task.returnedBy = rows.text(16);
    task.openedAt = time(rows.text(18));
    task.changedAt = time(rows.text(19));
    return {task, rows.bytes(17)};
}

QList<OpenAnswer> answersFrom(Result<store::Rows>& rows)
{
    QList<OpenAnswer> answers;
    while (rows->next())
        answers.append(
            {rows->text(0), rows->text(1), rows->text(2), rows->text(3), rows->text(4), rows->text(5)});
    return answers;
}

const QString answerColumns =
    QStringLiteral("SELECT a.ack_id, o.case_id, o.target, coalesce(p.procedure_id, ''), a.status, a.reason"
                   " FROM inbox_ack a JOIN outbox o ON o.message_id = a.message_id"
                   " LEFT JOIN outbox_procedure p ON p.message_id = a.message_id"
                   " AND p.wire_id = a.procedure_id ");

} // namespace

ReviewStore::ReviewStore(const store::Seal& seal)
    : m_seal(&seal)
{
}

Result<void> ReviewStore::insert(store::Transaction& transaction, const ReviewTask& task) const
{
    const auto reason = m_seal->seal(transaction, reasonPlace(task.caseId, task.id), task.reason.toUtf8());
    if (!reason)
        return tl::unexpected(reason.error());
    return asVoid(transaction.run(
        QStringLiteral("INSERT INTO review_task (id, case_id, procedure_id, name, department, sheet, items,"
                       " comes_after, needs_second, state, reader, second_reader, returned_by, reason,"
                       " opened_at, changed_at, position)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', '', ?, ?, ?,"
                       " (SELECT count(*) FROM review_task WHERE case_id = ?))"),
        {task.id, task.caseId, task.procedure, task.name, task.department, task.sheet,
         QString::fromUtf8(itemsJson(task.items)), task.comesAfter.join(u' '), task.needsSecond ? 1 : 0,
         reviewStateName(task.state), *reason, toWireTime(task.openedAt), toWireTime(task.changedAt),
         task.caseId}));
}

Result<void> ReviewStore::update(store::Transaction& transaction, const ReviewTask& task) const
{
    const auto reason = m_seal->seal(transaction, reasonPlace(task.caseId, task.id), task.reason.toUtf8());
    if (!reason)
        return tl::unexpected(reason.error());
    const auto rows = transaction.run(
        QStringLiteral("UPDATE review_task SET name = ?, department = ?, sheet = ?, items = ?,"
                       " comes_after = ?, needs_second = ?, state = ?, reader = ?, second_reader = ?,"
                       " returned_by = ?, reason = ?, changed_at = ? WHERE id = ?"),
        {task.name, task.department, task.sheet, QString::fromUtf8(itemsJson(task.items)),
         task.comesAfter.join(u' '), task.needsSecond ? 1 : 0, reviewStateName(task.state), task.reader,
         task.secondReader, task.returnedBy, *reason, toWireTime(task.changedAt), task.id});
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->touched() != 1)
        return fail(FailureCode::CaseUnknown, QStringLiteral("task %1").arg(task.id));
    return {};
}

Result<ReviewTask> ReviewStore::find(store::Transaction& transaction, const QString& id) const
{
    auto rows = transaction.run(QStringLiteral("SELECT case_id FROM review_task WHERE id = ?"), {id});
    if (!rows)
        return tl::unexpected(rows.error());
    if (!rows->next())
        return fail(FailureCode::CaseUnknown, QStringLiteral("task %1").arg(id));
    ReviewQuery query;
    query.caseId = rows->text(0);
    query.withEnded = true;
    auto tasks = list(transaction, query);
    if (!tasks)
        return tl::unexpected(tasks.error());
    const auto found = std::ranges::find(*tasks, id, &ReviewTask::id);
    if (found == tasks->end())
        return fail(FailureCode::CaseUnknown, QStringLiteral("task %1").arg(id));
    return *found;
}

Result<QList<ReviewTask>> ReviewStore::list(store::Transaction& transaction, const ReviewQuery& query) const
{
    const QString state = query.state ? reviewStateName(*query.state) : QString();
    auto rows =
        transaction.run(QStringLiteral("SELECT ") + columns
                            + QStringLiteral(" FROM review_task t JOIN case_head h ON h.id = t.case_id"
                                             " WHERE h.status <> 'cancelled' AND h.erased = 0"
                                             " AND (? = '' OR t.department = ?) AND (? = '' OR t.case_id = ?)"
                                             " AND (? = '' OR t.state = ?)"
                                             " AND (? = 1 OR t.state NOT IN ('done', 'withdrawn'))"
                                             " ORDER BY t.opened_at, t.case_id, t.position LIMIT ?"),
                        {query.department, query.department, query.caseId, query.caseId, state, state,
                         query.withEnded ? 1 : 0, query.most});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<StoredTask> stored;
    while (rows->next())
        stored.append(fromRow(*rows));
    QList<ReviewTask> tasks;
    for (StoredTask& one : stored) {
        const auto reason =
            m_seal->open(transaction, reasonPlace(one.task.caseId, one.task.id), one.sealedReason);
        if (!reason)
            return tl::unexpected(reason.error());
        one.task.reason = QString::fromUtf8(*reason);
        tasks.append(one.task);
    }
    if (const auto filled = fillItems(transaction, tasks); !filled)
        return tl::unexpected(filled.error());
    // On a list what can be done now comes first; a case keeps the order of its procedures.
    if (query.caseId.isEmpty())
        std::ranges::stable_partition(tasks, [](const ReviewTask& task) { return task.waitsFor.isEmpty(); });
    return tasks;
}

Result<void> ReviewStore::fillItems(store::Transaction& transaction, QList<ReviewTask>& tasks) const
{
    for (ReviewTask& task : tasks) {
        auto ticks = transaction.run(
            QStringLiteral("SELECT item, staff, at FROM review_tick WHERE task_id = ?"), {task.id});
        if (!ticks)
            return tl::unexpected(ticks.error());
        while (ticks->next()) {
            const auto item = std::ranges::find(task.items, ticks->text(0), &ReviewItem::id);
            if (item != task.items.end()) {
                item->seenBy = ticks->text(1);
                item->seenAt = time(ticks->text(2));
            }
        }
        if (task.comesAfter.isEmpty() || task.isEnded())
            continue;
        auto before = transaction.run(QStringLiteral("SELECT procedure_id FROM review_task WHERE case_id = ?"
                                                     " AND state NOT IN ('done', 'withdrawn')"),
                                      {task.caseId});
        if (!before)
            return tl::unexpected(before.error());
        while (before->next()) {
            if (task.comesAfter.contains(before->text(0)))
                task.waitsFor.append(before->text(0));
        }
        task.waitsFor.sort();
    }
    return {};
}

Result<void> ReviewStore::setSeen(store::Transaction& transaction, const QString& task, const QString& item,
                                  bool isSeen, const QString& staff, const QDateTime& now) const
{
    if (!isSeen)
        return asVoid(transaction.run(
            QStringLiteral("DELETE FROM review_tick WHERE task_id = ? AND item = ?"), {task, item}));
    return asVoid(
        transaction.run(QStringLiteral("INSERT INTO review_tick (task_id, item, staff, at)"
                                       " VALUES (?, ?, ?, ?) ON CONFLICT (task_id, item) DO NOTHING"),
                        {task, item, staff, toWireTime(now)}));
}

Result<void> ReviewStore::clearSeen(store::Transaction& transaction, const QString& task) const
{
    return asVoid(transaction.run(QStringLiteral("DELETE FROM review_tick WHERE task_id = ?"), {task}));
}

Result<void> ReviewStore::rememberWireName(store::Transaction& transaction, const QString& messageId,
                                           const QString& wireId, const QString& procedure)
{
    return asVoid(transaction.run(QStringLiteral("INSERT INTO outbox_procedure (message_id, wire_id,"
                                                 " procedure_id) VALUES (?, ?, ?)"),
                                  {messageId, wireId, procedure}));
}

Result<QList<OpenAnswer>> ReviewStore::openAnswers(store::Transaction& transaction) const
{
    auto rows = transaction.run(
        answerColumns
        + QStringLiteral("WHERE a.status IN ('returned', 'rejected')"
                         " AND NOT EXISTS (SELECT 1 FROM review_answer r WHERE r.ack_id = a.ack_id)"
                         " ORDER BY a.at, a.ack_id"));
    if (!rows)
        return tl::unexpected(rows.error());
    return answersFrom(rows);
}

Result<QList<OpenAnswer>> ReviewStore::answersOf(store::Transaction& transaction, const QString& caseId) const
{
    auto rows = transaction.run(answerColumns + QStringLiteral("WHERE o.case_id = ? ORDER BY a.at, a.ack_id"),
                                {caseId});
    if (!rows)
        return tl::unexpected(rows.error());
    return answersFrom(rows);
}

Result<void> ReviewStore::markTaken(store::Transaction& transaction, const QString& ackId,
                                    const QDateTime& now) const
{
    return asVoid(transaction.run(
        QStringLiteral(
            "INSERT INTO review_answer (ack_id, at) VALUES (?, ?) ON CONFLICT (ack_id) DO NOTHING"),
        {ackId, toWireTime(now)}));
}

} // namespace kakanai::casework
