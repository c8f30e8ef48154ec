// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/CaseService.h"

#include "app/access/AuditTrail.h"
#include "app/base/Ids.h"
#include "app/casework/CaseMessage.h"
#include "app/casework/Retention.h"
#include "app/casework/ReviewStore.h"
#include "app/store/Seal.h"
#include "app/store/Transaction.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace kakanai::casework {
namespace {

using access::Action;

void addOnce(QStringList& list, const QString& value)
{
    if (!list.contains(value))
        list.append(value);
}

/** The town's routing.json sends some procedures elsewhere than their department. */
QList<MessageWay> routedWays(const CompletedCase& completed, const TownSettings& town)
{
    QList<MessageWay> ways;
    for (const TakenProcedure& procedure : completed.procedures) {
        const QString target = town.routing.receiverOf(procedure.id);
        if (target.isEmpty())
            continue;
        auto found = std::ranges::find(ways, target, &MessageWay::target);
        if (found == ways.end())
            found = ways.insert(ways.end(), {target, {}});
        addOnce(found->departments, procedure.departmentId);
        found->procedures.append(procedure.id);
    }
    return ways;
}

/** Which receivers get this case. Departments no receiver takes go to the default folder: nothing is left
 * behind. */
QList<MessageWay> waysOf(const CompletedCase& completed, const TownSettings& town)
{
    QList<MessageWay> ways = routedWays(completed, town);
    QStringList own; // what goes by its department
    QStringList left;
    for (const TakenProcedure& procedure : completed.procedures) {
        if (!town.routing.receiverOf(procedure.id).isEmpty())
            continue;
        own.append(procedure.id);
        addOnce(left, procedure.departmentId);
    }
    const bool isRouted = !ways.isEmpty();
    const QStringList all = left;
    const auto add = [&](const QString& target, bool takesAll, const QStringList& taken) {
        const auto same = std::ranges::find(ways, target, &MessageWay::target);
        if (same != ways.end()) {
            for (const TakenProcedure& procedure : completed.procedures) {
                if (own.contains(procedure.id) && taken.contains(procedure.departmentId)) {
                    addOnce(same->departments, procedure.departmentId);
                    same->procedures.append(procedure.id);
                }
            }
            return;
        }
        ways.append({target, takesAll && !isRouted ? QStringList{QStringLiteral("*")} : taken,
                     isRouted ? own : QStringList{}});
    };
    for (const Receiver& receiver : town.receivers) {
        const bool takesAll = receiver.departments.contains(QStringLiteral("*"));
        QStringList taken;
        for (const QString& department : all) {
            if (takesAll || receiver.departments.contains(department))
                taken.append(department);
        }
        if (taken.isEmpty())
            continue;
        add(receiver.id, takesAll, taken);
        for (const QString& department : std::as_const(taken))
            left.removeAll(department);
    }
    if (!left.isEmpty())
        add(store::defaultTarget(), left == all, left);
    for (MessageWay& way : ways) {
        const auto receiver = std::ranges::find(town.receivers, way.target, &Receiver::id);
        if (receiver != town.receivers.end())
            way.numberKey = receiver->numberKey;
    }
    return ways;
}

/** What was touched, an individual number among it by its key alone. */
QStringList keysOf(const CompletedCase& completed)
{
    QStringList keys;
    for (const forms::Fact& fact : completed.facts)
        keys.append(fact.key);
    for (const PersonNumber& number : completed.numbers)
        keys.append(number.key);
    keys.sort();
    keys.removeDuplicates();
    return keys;
}

} // namespace

CaseService::CaseService(const store::Seal& seal, const access::AuditTrail& audit, const TownSettings& town,
                         const Clock& clock, Producer producer)
    : m_audit(&audit)
    , m_town(&town)
    , m_clock(&clock)
    , m_producer(std::move(producer))
    , m_cases(seal)
    , m_outbox(seal)
{
}

Result<void> CaseService::record(store::Transaction& transaction, Action action, const QString& caseId,
                                 const access::Actor& actor, const QStringList& fields,
                                 const QString& purpose, const QString& outputHash) const
{
    access::AuditEntry entry;
    entry.at = m_clock->now();
    entry.actor = actor;
    entry.action = action;
    entry.caseId = caseId;
    entry.fields = fields;
    entry.purpose = purpose;
    entry.outputHash = outputHash;
    return m_audit->append(transaction, entry);
}

Result<Case> CaseService::open(store::Transaction& transaction, const QString& caseName,
                               CaseStatus status) const
{
    Result<Case> head = m_cases.find(transaction, caseName);
    if (head && head->status != status)
        return fail(FailureCode::CaseIncomplete,
                    QStringLiteral("%1 is %2").arg(head->number, caseStatusName(head->status)));
    return head;
}

Result<Case> CaseService::submit(store::Transaction& transaction, const CaseDraft& draft,
                                 const access::Actor& actor) const
{
    if (const auto allowed = access::require(actor.role, Action::SubmitCase); !allowed)
        return tl::unexpected(allowed.error());
    const Result<Case> head = m_cases.insert(transaction, draft, m_clock->now());
    if (!head)
        return head;
    if (const auto recorded =
            record(transaction, Action::SubmitCase, head->id, actor, {}, QStringLiteral("visit"));
        !recorded)
        return tl::unexpected(recorded.error());
    return head;
}

Result<CompletionReceipt> CaseService::complete(store::Transaction& transaction,
                                                const CompletedCase& completed,
                                                const access::Actor& actor) const
{
    if (const auto allowed = access::require(actor.role, Action::CompleteCase); !allowed)
        return tl::unexpected(allowed.error());
    Result<Case> head = open(transaction, completed.caseId, CaseStatus::Submitted);
    if (!head)
        return tl::unexpected(head.error());
    if (!completed.identityCheck)
        return fail(FailureCode::IdentityUnchecked, head->number);
    for (const forms::Fact& fact : completed.facts) {
        if (fact.needsReview && fact.confirmedBy.isEmpty())
            return fail(FailureCode::CaseIncomplete,
                        QStringLiteral("%1 has not been looked at").arg(fact.key));
    }
    if (completed.procedures.isEmpty())
        return fail(FailureCode::CaseIncomplete, QStringLiteral("no procedure"));

    const QDateTime now = m_clock->now();
    head->status = CaseStatus::Completed;
    head->completedAt = now;
    head->purgeAfter = purgeDate(m_town->retention, now.date());
    if (const auto set = m_cases.setStatus(transaction, head->id, head->status, now, head->purgeAfter); !set)
        return tl::unexpected(set.error());
    if (const auto recorded = record(transaction, Action::CompleteCase, head->id, actor, keysOf(completed),
                                     QStringLiteral("visit"));
        !recorded)
        return tl::unexpected(recorded.error());

    const auto attachments = m_cases.attachments(transaction, head->id);
    if (!attachments)
        return tl::unexpected(attachments.error());
    CompletionReceipt receipt{*head, {}};
    for (const MessageWay& way : waysOf(completed, *m_town)) {
        const Result<QString> message = send(transaction, *head, completed, *attachments, way);
        if (!message)
            return tl::unexpected(message.error());
        receipt.messageIds.append(*message);
    }
    return receipt;
}

Result<QString> CaseService::send(store::Transaction& transaction, const Case& head,
                                  const CompletedCase& completed, const QList<Attachment>& attachments,
                                  const MessageWay& way) const
{
    const QDateTime now = m_clock->now();
    const Result<int> sequence = m_outbox.nextSequence(transaction, head.id, way.target);
    if (!sequence)
        return tl::unexpected(sequence.error());
    const auto chain = m_audit->caseChain(transaction, head.id);
    if (!chain)
        return tl::unexpected(chain.error());
    MessageFrame frame;
    frame.messageId = newUuid7(now);
    frame.sequence = *sequence;
    frame.createdAt = now;
    frame.instanceId = m_producer.instanceId;
    frame.version = m_producer.version;
    frame.departments = way.departments;
    frame.procedures = way.procedures;
    frame.numberKey = way.numberKey;
    frame.chain = *chain;
    frame.purgeAfter = head.purgeAfter;
    const Result<QJsonObject> body = completedMessage(head, completed, attachments, *m_town, frame);
    if (!body)
        return tl::unexpected(body.error());

    store::OutboxMessage message;
    message.messageId = frame.messageId;
    message.caseId = head.id;
    message.sequence = *sequence;
    message.target = way.target;
    message.body = QJsonDocument(*body).toJson(QJsonDocument::Compact);
    message.createdAt = now;
    for (const QJsonValue& procedure : body->value(QStringLiteral("procedures")).toArray())
        message.procedures.append(procedure[QStringLiteral("procedure_id")].toString());
    if (const auto kept = m_outbox.add(transaction, message); !kept)
        return tl::unexpected(kept.error());
    for (const QJsonValue& procedure : body->value(QStringLiteral("procedures")).toArray()) {
        if (const auto remembered = ReviewStore::rememberWireName(
                transaction, frame.messageId, procedure[QStringLiteral("procedure_id")].toString(),
                procedure[QStringLiteral("procedure_code")].toString());
            !remembered)
            return tl::unexpected(remembered.error());
    }
    return frame.messageId;
}

Result<void> CaseService::cancel(store::Transaction& transaction, const QString& caseName,
                                 const access::Actor& actor) const
{
    if (const auto allowed = access::require(actor.role, Action::CancelCase); !allowed)
        return allowed;
    const Result<Case> head = open(transaction, caseName, CaseStatus::Submitted);
    if (!head)
        return tl::unexpected(head.error());
    const QDateTime now = m_clock->now();
    if (const auto set = m_cases.setStatus(transaction, head->id, CaseStatus::Cancelled, now,
                                           purgeDate(m_town->retention, now.date()));
        !set)
        return set;
    return record(transaction, Action::CancelCase, head->id, actor);
}

Result<QList<Case>> CaseService::list(store::Transaction& transaction, const CaseQuery& query,
                                      const access::Actor& actor) const
{
    if (const auto allowed = access::require(actor.role, Action::ListCases); !allowed)
        return tl::unexpected(allowed.error());
    if (const auto recorded = record(transaction, Action::ListCases, {}, actor); !recorded)
        return tl::unexpected(recorded.error());
    return m_cases.list(transaction, query);
}

Result<CaseFile> CaseService::show(store::Transaction& transaction, const QString& caseName,
                                   const QString& purpose, const access::Actor& actor) const
{
    if (const auto allowed = access::require(actor.role, Action::ReadCase); !allowed)
        return tl::unexpected(allowed.error());
    const Result<Case> head = m_cases.find(transaction, caseName);
    if (!head)
        return tl::unexpected(head.error());
    if (const auto recorded = record(transaction, Action::ReadCase, head->id, actor, {}, purpose); !recorded)
        return tl::unexpected(recorded.error());
    auto content = m_cases.content(transaction, head->id);
    if (!content)
        return tl::unexpected(content.error());
    auto attachments = m_cases.attachments(transaction, head->id);
    if (!attachments)
        return tl::unexpected(attachments.error());
    return CaseFile{*head, *content, *attachments};
}

Result<Attachment> CaseService::openAttachment(store::Transaction& transaction, const QString& caseName,
                                               const QString& attachment, const access::Actor& actor) const
{
    if (const auto allowed = access::require(actor.role, Action::ReadCase); !allowed)
        return tl::unexpected(allowed.error());
    const Result<Case> head = m_cases.find(transaction, caseName);
    if (!head)
        return tl::unexpected(head.error());
    const auto found = m_cases.attachment(transaction, head->id, attachment);
    if (!found)
        return found;
    if (const auto recorded = record(transaction, Action::ReadCase, head->id, actor, {},
                                     QStringLiteral("attachment"), found->sha256);
        !recorded)
        return tl::unexpected(recorded.error());
    return found;
}

Result<Attachment> CaseService::addAttachment(store::Transaction& transaction, const QString& caseName,
                                              const Attachment& attachment, const access::Actor& actor) const
{
    if (const auto allowed = access::require(actor.role, Action::SubmitCase); !allowed)
        return tl::unexpected(allowed.error());
    const Result<Case> head = open(transaction, caseName, CaseStatus::Submitted);
    if (!head)
        return tl::unexpected(head.error());
    const auto added = m_cases.addAttachment(transaction, head->id, attachment);
    if (!added)
        return added;
    if (const auto recorded = record(transaction, Action::SubmitCase, head->id, actor, {},
                                     QStringLiteral("attachment"), added->sha256);
        !recorded)
        return tl::unexpected(recorded.error());
    return added;
}

Result<void> CaseService::replaceContent(store::Transaction& transaction, const QString& caseName,
                                         const CaseContent& content, const QStringList& fieldsTouched,
                                         const access::Actor& actor) const
{
    if (const auto allowed = access::require(actor.role, Action::SubmitCase); !allowed)
        return allowed;
    const Result<Case> head = open(transaction, caseName, CaseStatus::Submitted);
    if (!head)
        return tl::unexpected(head.error());
    if (const auto replaced = m_cases.replaceContent(transaction, head->id, content); !replaced)
        return replaced;
    return record(transaction, Action::SubmitCase, head->id, actor, fieldsTouched,
                  QStringLiteral("correction"));
}

Result<Delivery> CaseService::delivery(store::Transaction& transaction, const QString& caseId) const
{
    const Result<Case> head = m_cases.find(transaction, caseId);
    if (!head)
        return tl::unexpected(head.error());
    if (head->status == CaseStatus::Cancelled)
        return Delivery::Cancelled;
    const auto messages = m_outbox.list(transaction, {}, head->id);
    if (!messages)
        return tl::unexpected(messages.error());
    const auto acknowledgements = m_inbox.ofCase(transaction, head->id);
    if (!acknowledgements)
        return tl::unexpected(acknowledgements.error());
    return foldDelivery(*messages, *acknowledgements);
}

Result<int> CaseService::eraseDue(store::Transaction& transaction, const access::Actor& actor) const
{
    if (const auto allowed = access::require(actor.role, Action::EraseCase); !allowed)
        return tl::unexpected(allowed.error());
    const auto due = m_cases.dueForErasure(transaction, m_clock->today());
    if (!due)
        return tl::unexpected(due.error());
    for (const QString& id : *due) {
        if (const auto erased = m_cases.erase(transaction, id); !erased)
            return tl::unexpected(erased.error());
        if (const auto recorded =
                record(transaction, Action::EraseCase, id, actor, {}, QStringLiteral("retention"));
            !recorded)
            return tl::unexpected(recorded.error());
    }
    return static_cast<int>(due->size());
}

Result<Attachment> CaseService::attachmentForDelivery(store::Transaction& transaction, const QString& caseId,
                                                      const QString& sha256) const
{
    return m_cases.attachment(transaction, caseId, sha256);
}

} // namespace kakanai::casework
