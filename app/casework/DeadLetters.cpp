// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/DeadLetters.h"

#include "app/access/ApprovalNumber.h"
#include "app/access/AuditTrail.h"
#include "app/access/Staff.h"
#include "app/base/Ids.h"
#include "app/store/ChangeMark.h"
#include "app/store/InTransaction.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace kakanai::casework {
namespace {

using access::Action;

struct AdviceRow {
    DeadAdvice advice;
    const char* words;
};

// clang-format off
constexpr std::array advices{
    AdviceRow{DeadAdvice::CorrectField,
              QT_TRANSLATE_NOOP("DeadLetters", "The receiver named what is wrong. Correct it and send it again.")},
    AdviceRow{DeadAdvice::AskReceiver,
              QT_TRANSLATE_NOOP("DeadLetters", "The receiver refuses it and does not say why. Ask the department's system administrator; meanwhile hand it to paper.")},
    AdviceRow{DeadAdvice::CheckConnection,
              QT_TRANSLATE_NOOP("DeadLetters", "The receiver cannot be reached or does not know us. Have the connection checked, then send it again.")},
    AdviceRow{DeadAdvice::CallMaker,
              QT_TRANSLATE_NOOP("DeadLetters", "What is stored cannot be read any more. Hand it to paper and tell the administrator.")},
};
// clang-format on

constexpr std::array connectionStatuses{0, 401, 403, 404, 407, 408, 429, 495, 496};
constexpr int firstServerError = 500;

QStringList steps(const QString& pointer)
{
    QStringList list = pointer.split(u'/').mid(1);
    for (QString& step : list)
        step.replace(QStringLiteral("~1"), QStringLiteral("/"))
            .replace(QStringLiteral("~0"), QStringLiteral("~"));
    return list;
}

QJsonValue at(QJsonValue value, const QStringList& path)
{
    for (const QString& step : path)
        value = value.isArray() ? value.toArray().at(step.toInt()) : value[step];
    return value;
}

/** The same document with `text` at the place. */
QJsonValue with(const QJsonValue& value, const QStringList& path, const QString& text)
{
    if (path.isEmpty())
        return text;
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        const int index = path.first().toInt();
        array[index] = with(array.at(index), path.mid(1), text);
        return array;
    }
    QJsonObject object = value.toObject();
    object[path.first()] = with(object.value(path.first()), path.mid(1), text);
    return object;
}

// What stands in the envelope says which message it is; nobody types there.
bool isCorrectable(const QJsonValue& value, const QString& pointer)
{
    return value.isString() && !pointer.startsWith(QStringLiteral("/message/"))
        && !pointer.startsWith(QStringLiteral("/audit/"));
}

} // namespace

QString adviceWords(DeadAdvice advice)
{
    return QCoreApplication::translate("DeadLetters",
                                       std::ranges::find(advices, advice, &AdviceRow::advice)->words);
}

QStringList fieldsOf(const QString& problem)
{
    QStringList fields;
    for (const QString& word : problem.split(u' ')) {
        if (word.startsWith(u'/') && word.size() > 1 && !fields.contains(word))
            fields.append(word);
    }
    return fields;
}

DeadAdvice adviceOf(int status, const QString& problem)
{
    if (problem == QString(failureName(FailureCode::SealBroken))
        || problem == QString(failureName(FailureCode::KeyUnavailable)))
        return DeadAdvice::CallMaker;
    if (!fieldsOf(problem).isEmpty())
        return DeadAdvice::CorrectField;
    if (status >= firstServerError
        || std::ranges::find(connectionStatuses, status) != connectionStatuses.end())
        return DeadAdvice::CheckConnection;
    return DeadAdvice::AskReceiver;
}

DeadLetters::DeadLetters(const store::Seal& seal, const access::AuditTrail& audit, const Clock& clock)
    : m_audit(&audit)
    , m_clock(&clock)
    , m_outbox(seal)
    , m_settled(seal)
    , m_tasks(seal)
{
}

Result<void> DeadLetters::record(store::Transaction& transaction, Action action, const QString& message,
                                 const QString& caseId, const QString& purpose, const access::Actor& actor,
                                 const QStringList& fields) const
{
    access::AuditEntry entry;
    entry.at = m_clock->now();
    entry.actor = actor;
    entry.action = action;
    entry.caseId = caseId;
    entry.object = message;
    entry.purpose = purpose;
    entry.fields = fields;
    if (const auto recorded = m_audit->append(transaction, entry); !recorded)
        return recorded;
    return store::ChangeMark::bump(transaction, store::ChangeTopic::Review);
}

Result<QStringList> DeadLetters::proceduresOf(store::Transaction& transaction, const QString& message) const
{
    auto rows = transaction.run(
        QStringLiteral(
            "SELECT procedure_id FROM outbox_procedure WHERE message_id = ? ORDER BY procedure_id"),
        {message});
    if (!rows)
        return tl::unexpected(rows.error());
    QStringList procedures;
    while (rows->next())
        procedures.append(rows->text(0));
    return procedures;
}

Result<QList<DeadLetter>> DeadLetters::list(store::Transaction& transaction, const access::Actor& actor) const
{
    if (const auto allowed = access::require(actor.role, Action::RetryMessage); !allowed)
        return tl::unexpected(allowed.error());
    const auto dead = m_outbox.list(transaction, store::OutboxState::Dead);
    if (!dead)
        return tl::unexpected(dead.error());
    QList<DeadLetter> letters;
    for (const store::OutboxMessage& message : *dead) {
        auto head = transaction.run(QStringLiteral("SELECT number, ticket_label FROM case_head WHERE id = ?"),
                                    {message.caseId});
        if (!head)
            return tl::unexpected(head.error());
        const bool isKnown = head->next();
        const auto procedures = proceduresOf(transaction, message.messageId);
        if (!procedures)
            return tl::unexpected(procedures.error());
        letters.append({message.messageId, message.caseId, isKnown ? head->text(0) : QString(),
                        isKnown ? head->text(1) : QString(), message.target, message.createdAt,
                        message.attempts, message.lastStatus, message.lastProblem,
                        fieldsOf(message.lastProblem), adviceOf(message.lastStatus, message.lastProblem),
                        *procedures});
    }
    return letters;
}

Result<QList<NamedField>> DeadLetters::fields(store::Transaction& transaction, const QString& message,
                                              const access::Actor& actor) const
{
    if (const auto allowed = access::require(actor.role, Action::SettleMessage); !allowed)
        return tl::unexpected(allowed.error());
    const auto opened = m_settled.open(transaction, message);
    if (!opened)
        return tl::unexpected(opened.error());
    const QJsonObject body = QJsonDocument::fromJson(opened->body).object();
    QList<NamedField> named;
    for (const QString& pointer : fieldsOf(opened->lastProblem)) {
        const QJsonValue value = at(body, steps(pointer));
        named.append({pointer, value.toString(), isCorrectable(value, pointer)});
    }
    if (const auto recorded = record(transaction, Action::ReadCase, message, opened->caseId,
                                     QStringLiteral("dead-letter"), actor, fieldsOf(opened->lastProblem));
        !recorded)
        return tl::unexpected(recorded.error());
    return named;
}

Result<void> DeadLetters::retry(store::Transaction& transaction, const QString& message,
                                const access::Actor& actor) const
{
    if (const auto allowed = access::require(actor.role, Action::RetryMessage); !allowed)
        return allowed;
    if (const auto revived = m_outbox.revive(transaction, message, m_clock->now()); !revived)
        return revived;
    return record(transaction, Action::RetryMessage, message, {}, QStringLiteral("again"), actor);
}

Result<QString> DeadLetters::correct(store::Transaction& transaction, const QString& message,
                                     const QString& pointer, const QString& text,
                                     const access::Actor& actor) const
{
    if (const auto allowed = access::require(actor.role, Action::SettleMessage); !allowed)
        return tl::unexpected(allowed.error());
    const auto opened = m_settled.open(transaction, message);
    if (!opened)
        return tl::unexpected(opened.error());
    const QJsonObject before = QJsonDocument::fromJson(opened->body).object();
    const QStringList path = steps(pointer);
    const QJsonValue value = at(before, path);
    if (path.isEmpty() || !isCorrectable(value, pointer) || value.toString() == text)
        return fail(FailureCode::FieldInvalid, pointer);

    // Another content is another message: its receiver keeps what it answered to the old one.
    const QDateTime now = m_clock->now();
    const QString id = newUuid7(now);
    QJsonObject body = with(before, path, text).toObject();
    QJsonObject envelope = body[QStringLiteral("message")].toObject();
    envelope[QStringLiteral("message_id")] = id;
    envelope[QStringLiteral("created_at")] = toWireTime(now);
    body[QStringLiteral("message")] = envelope;
    const store::Settlement settlement{store::Decision::Replaced, pointer, actor.id, {}, id, now};
    if (const auto settled = m_settled.settle(transaction, message, settlement); !settled)
        return tl::unexpected(settled.error());
    store::OutboxMessage next;
    next.messageId = id;
    next.caseId = opened->caseId;
    next.sequence = opened->sequence;
    next.target = opened->target;
    next.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    next.createdAt = now;
    next.procedures = opened->procedures;
    if (const auto kept = m_outbox.add(transaction, next); !kept)
        return tl::unexpected(kept.error());
    const auto named = transaction.run(
        QStringLiteral("INSERT INTO outbox_procedure (message_id, wire_id, procedure_id)"
                       " SELECT ?, wire_id, procedure_id FROM outbox_procedure WHERE message_id = ?"),
        {id, message});
    if (!named)
        return tl::unexpected(named.error());
    if (const auto recorded = record(transaction, Action::SettleMessage, message, opened->caseId,
                                     QStringLiteral("corrected"), actor, {pointer});
        !recorded)
        return tl::unexpected(recorded.error());
    return id;
}

Result<void> DeadLetters::reopen(store::Transaction& transaction, const QString& caseId,
                                 const QStringList& procedures, const QString& target) const
{
    ReviewQuery query;
    query.caseId = caseId;
    query.withEnded = true;
    const auto tasks = m_tasks.list(transaction, query);
    if (!tasks)
        return tl::unexpected(tasks.error());
    for (ReviewTask task : *tasks) {
        if (!procedures.contains(task.procedure) || task.state == ReviewState::Withdrawn)
            continue;
        task.state = ReviewState::Open;
        task.reader.clear();
        task.secondReader.clear();
        task.returnedBy = target;
        task.reason =
            QCoreApplication::translate("DeadLetters", "Please retype it: %1 does not take it.").arg(target);
        task.changedAt = m_clock->now();
        if (const auto cleared = m_tasks.clearSeen(transaction, task.id); !cleared)
            return cleared;
        if (const auto written = m_tasks.update(transaction, task); !written)
            return written;
    }
    return {};
}

Result<void> DeadLetters::toPaper(store::Transaction& transaction, const QString& message,
                                  const access::Actor& actor) const
{
    if (const auto allowed = access::require(actor.role, Action::SettleMessage); !allowed)
        return allowed;
    const auto procedures = proceduresOf(transaction, message);
    if (!procedures)
        return tl::unexpected(procedures.error());
    auto row =
        transaction.run(QStringLiteral("SELECT case_id, target FROM outbox WHERE message_id = ?"), {message});
    if (!row)
        return tl::unexpected(row.error());
    if (!row->next())
        return fail(FailureCode::CaseUnknown, QStringLiteral("message %1").arg(message));
    const QString caseId = row->text(0);
    const QString target = row->text(1);
    if (const auto settled = m_settled.settle(transaction, message,
                                              {store::Decision::Paper, {}, actor.id, {}, {}, m_clock->now()});
        !settled)
        return settled;
    if (const auto opened = reopen(transaction, caseId, *procedures, target); !opened)
        return opened;
    return record(transaction, Action::SettleMessage, message, caseId, QStringLiteral("paper"), actor);
}

Result<bool> DeadLetters::agrees(store::Database& database, const QString& staff, const Secret& number) const
{
    // Committed on its own, so that a wrong try counts whatever comes after.
    return store::inTransaction(database, [&](store::Transaction& transaction) -> Result<bool> {
        const auto second = access::StaffStore().find(transaction, staff);
        if (!second)
            return tl::unexpected(second.error());
        if (const auto allowed = access::require(second->role, Action::ReviewTask); !allowed)
            return tl::unexpected(allowed.error());
        return access::ApprovalNumbers().isRight(transaction, staff, number, m_clock->now());
    });
}

Result<void> DeadLetters::giveUp(store::Database& database, const QString& message, const QString& reason,
                                 const QString& secondStaff, const Secret& secondNumber,
                                 const access::Actor& actor) const
{
    if (const auto allowed = access::require(actor.role, Action::SettleMessage); !allowed)
        return allowed;
    if (reason.trimmed().isEmpty())
        return fail(FailureCode::CaseIncomplete, QStringLiteral("reason"));
    if (secondStaff.isEmpty() || secondStaff == actor.id)
        return fail(FailureCode::SecondPersonNeeded, actor.id);
    const auto isAgreed = agrees(database, secondStaff, secondNumber);
    if (!isAgreed)
        return tl::unexpected(isAgreed.error());
    if (!*isAgreed)
        return fail(FailureCode::ApprovalNumberWrong, secondStaff);
    return store::inTransaction(database, [&](store::Transaction& transaction) -> Result<void> {
        auto row =
            transaction.run(QStringLiteral("SELECT case_id FROM outbox WHERE message_id = ?"), {message});
        if (!row)
            return tl::unexpected(row.error());
        const QString caseId = row->next() ? row->text(0) : QString();
        const store::Settlement settlement{
            store::Decision::GivenUp, reason.trimmed(), actor.id, secondStaff, {}, m_clock->now()};
        if (const auto settled = m_settled.settle(transaction, message, settlement); !settled)
            return settled;
        return record(transaction, Action::SettleMessage, message, caseId,
                      QStringLiteral("given-up:") + secondStaff, actor);
    });
}

} // namespace kakanai::casework
