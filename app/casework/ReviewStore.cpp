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
    "t.id, t.case_id, h.number, h.ticket_id, h.ticket_label, t.procedure_id, t.department, t.sheet,"
    " t.comes_after, t.needs_second, h.status, t.state, t.reader, t.second_reader, t.returned_by,"
    " t.opened_at, t.changed_at, t.content");

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

// What words say about a case is sealed like the case itself: the reason may name people, and a procedure's
// name or a paper's may be what must not be known (支援措置).
store::SealPlace contentPlace(const ReviewTask& task)
{
    return {task.caseId, QStringLiteral("review_task"), QStringLiteral("content/") + task.id, 1};
}

QByteArray contentOf(const ReviewTask& task)
{
    QJsonArray items;
    for (const ReviewItem& item : task.items)
        items.append(QJsonArray{item.id, item.name});
    return QJsonDocument(QJsonObject{{QStringLiteral("name"), task.name},
                                     {QStringLiteral("items"), items},
                                     {QStringLiteral("reason"), task.reason}})
        .toJson(QJsonDocument::Compact);
}

void fillContent(ReviewTask& task, const QByteArray& content)
{
    const QJsonObject object = QJsonDocument::fromJson(content).object();
    task.name = object[QStringLiteral("name")].toString();
    task.reason = object[QStringLiteral("reason")].toString();
    for (const QJsonValue& pair : object[QStringLiteral("items")].toArray())
        task.items.append({pair[0].toString(), pair[1].toString()});
}

struct StoredTask {
    ReviewTask task;
    QByteArray sealedContent;
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
    task.department = rows.text(6);
    task.sheet = rows.text(7);
    task.comesAfter = rows.text(8).split(u' ', Qt::SkipEmptyParts);
    task.needsSecond = rows.number(9) != 0;
    task.isCaseCompleted = rows.text(10) == QStringLiteral("completed");
    task.state = reviewStateFromName(rows.text(11)).value_or(ReviewState::Open);
    task.reader = rows.text(12);
    task.secondReader = rows.text(13);
    task.returnedBy = rows.text(14);
    task.openedAt = time(rows.text(15));
    task.changedAt = time(rows.text(16));
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
    const auto content = m_seal->seal(transaction, contentPlace(task), contentOf(task));
    if (!content)
        return tl::unexpected(content.error());
    return asVoid(transaction.run(
        QStringLiteral("INSERT INTO review_task (id, case_id, procedure_id, department, sheet, comes_after,"
                       " needs_second, state, reader, second_reader, returned_by, content, opened_at,"
                       " changed_at, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', '', '', ?, ?, ?,"
                       " (SELECT count(*) FROM review_task WHERE case_id = ?))"),
        {task.id, task.caseId, task.procedure, task.department, task.sheet, task.comesAfter.join(u' '),
         task.needsSecond ? 1 : 0, reviewStateName(task.state), *content, toWireTime(task.openedAt),
         toWireTime(task.changedAt), task.caseId}));
}

Result<void> ReviewStore::update(store::Transaction& transaction, const ReviewTask& task) const
{
    const auto content = m_seal->seal(transaction, contentPlace(task), contentOf(task));
    if (!content)
        return tl::unexpected(content.error());
    const auto rows = transaction.run(
        QStringLiteral("UPDATE review_task SET department = ?, sheet = ?, comes_after = ?, needs_second = ?,"
                       " state = ?, reader = ?, second_reader = ?, returned_by = ?, content = ?,"
                       " changed_at = ? WHERE id = ?"),
        {task.department, task.sheet, task.comesAfter.join(u' '), task.needsSecond ? 1 : 0,
         reviewStateName(task.state), task.reader, task.secondReader, task.returnedBy, *content,
         toWireTime(task.changedAt), task.id});
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
        const auto content = m_seal->open(transaction, contentPlace(one.task), one.sealedContent);
        if (!content)
            return tl::unexpected(content.error());
        fillContent(one.task, *content);
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
