// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/ReviewService.h"

#include "app/access/AuditTrail.h"
#include "app/base/Ids.h"
#include "app/store/ChangeMark.h"
#include "app/store/Transaction.h"

#include <QHash>

#include <algorithm>

namespace kakanai::casework {
namespace {

using access::Action;

const QString sheetItem = QStringLiteral("sheet");

/** Who writes down what a receiver answered. */
access::Actor machine()
{
    return {QStringLiteral("machine"), access::Role::Admin, QStringLiteral("sync")};
}

bool isUntouched(const ReviewTask& task)
{
    return task.state == ReviewState::Open && task.returnedBy.isEmpty()
        && std::ranges::all_of(task.items, [](const ReviewItem& item) { return item.seenBy.isEmpty(); });
}

} // namespace

ReviewService::ReviewService(const store::Seal& seal, const access::AuditTrail& audit,
                             const TownSettings& town, const Clock& clock)
    : m_audit(&audit)
    , m_town(&town)
    , m_clock(&clock)
    , m_tasks(seal)
{
}

ReviewTask ReviewService::taskOf(const Case& head, const TakenProcedure& procedure) const
{
    ReviewTask task;
    task.caseId = head.id;
    task.procedure = procedure.id;
    task.name = procedure.name;
    task.department = procedure.departmentId;
    task.sheet = procedure.sheetId;
    if (!procedure.sheetId.isEmpty())
        task.items.append({sheetItem, procedure.name});
    for (const QString& document : procedure.documents)
        task.items.append({QStringLiteral("d%1").arg(task.items.size()), document});
    // Only what the town calls a gate makes others wait; the rest of the order is for the citizen's way.
    for (const QString& earlier : procedure.comesAfter) {
        if (m_town->routing.gateOf(earlier))
            task.comesAfter.append(earlier);
    }
    task.needsSecond = m_town->routing.needsSecondReader(procedure.id);
    return task;
}

Result<void> ReviewService::open(store::Transaction& transaction, const Case& head,
                                 const QList<TakenProcedure>& procedures) const
{
    const QDateTime now = m_clock->now();
    ReviewQuery query;
    query.caseId = head.id;
    query.withEnded = true;
    const auto known = m_tasks.list(transaction, query);
    if (!known)
        return tl::unexpected(known.error());
    QHash<QString, ReviewTask> left;
    for (const ReviewTask& task : *known)
        left.insert(task.procedure, task);
    for (const TakenProcedure& procedure : procedures) {
        ReviewTask task = taskOf(head, procedure);
        const bool isNew = !left.contains(procedure.id);
        const ReviewTask before = left.take(procedure.id);
        if (!isNew && before.state != ReviewState::Withdrawn && !isUntouched(before))
            continue;
        task.id = isNew ? newUuid7(now) : before.id;
        task.openedAt = isNew ? now : before.openedAt;
        task.changedAt = now;
        const auto written = isNew ? m_tasks.insert(transaction, task) : m_tasks.update(transaction, task);
        if (!written)
            return written;
    }
    for (ReviewTask& task : left) {
        if (task.isEnded())
            continue;
        task.state = ReviewState::Withdrawn;
        task.changedAt = now;
        if (const auto written = m_tasks.update(transaction, task); !written)
            return written;
    }
    return store::ChangeMark::bump(transaction, store::ChangeTopic::Review);
}

Result<void> ReviewService::allow(store::Transaction& transaction, const QString& department, Action action,
                                  const access::Actor& actor) const
{
    if (const auto allowed = access::require(actor.role, action); !allowed)
        return allowed;
    if (actor.role != access::Role::Clerk)
        return {};
    const auto staff = access::StaffStore().find(transaction, actor.id);
    if (!staff)
        return tl::unexpected(staff.error());
    if (staff->departmentId != department)
        return fail(FailureCode::NotPermitted, QStringLiteral("%1: %2").arg(actor.id, department));
    return {};
}

Result<QList<ReviewTask>> ReviewService::list(store::Transaction& transaction, const ReviewQuery& query,
                                              const access::Actor& actor) const
{
    if (const auto allowed = allow(transaction, query.department, Action::ReviewTask, actor); !allowed)
        return tl::unexpected(allowed.error());
    return m_tasks.list(transaction, query);
}

Result<ReviewTask> ReviewService::find(store::Transaction& transaction, const QString& task,
                                       const access::Actor& actor) const
{
    auto found = m_tasks.find(transaction, task);
    if (!found)
        return found;
    if (const auto allowed = allow(transaction, found->department, Action::ReviewTask, actor); !allowed)
        return tl::unexpected(allowed.error());
    return found;
}

Result<QList<ReviewTask>> ReviewService::atCounter(store::Transaction& transaction,
                                                   const access::Actor& actor) const
{
    if (const auto allowed = access::require(actor.role, Action::AnswerTask); !allowed)
        return tl::unexpected(allowed.error());
    ReviewQuery query;
    query.state = ReviewState::Returned;
    return m_tasks.list(transaction, query);
}

Result<ReviewTask> ReviewService::openTask(store::Transaction& transaction, const QString& task,
                                           Action action, const access::Actor& actor) const
{
    auto found = m_tasks.find(transaction, task);
    if (!found)
        return found;
    if (const auto allowed = allow(transaction, found->department, action, actor); !allowed)
        return tl::unexpected(allowed.error());
    if (found->isEnded() || found->state == ReviewState::Returned)
        return fail(FailureCode::CaseIncomplete, reviewStateName(found->state));
    return found;
}

Result<ReviewTask> ReviewService::write(store::Transaction& transaction, ReviewTask task, Action action,
                                        const access::Actor& actor, const QString& purpose) const
{
    task.changedAt = m_clock->now();
    if (const auto written = m_tasks.update(transaction, task); !written)
        return tl::unexpected(written.error());
    access::AuditEntry entry;
    entry.at = task.changedAt;
    entry.actor = actor;
    entry.action = action;
    entry.caseId = task.caseId;
    entry.object = task.procedure;
    entry.purpose = purpose;
    if (const auto recorded = m_audit->append(transaction, entry); !recorded)
        return tl::unexpected(recorded.error());
    if (const auto marked = store::ChangeMark::bump(transaction, store::ChangeTopic::Review); !marked)
        return tl::unexpected(marked.error());
    return m_tasks.find(transaction, task.id);
}

Result<ReviewTask> ReviewService::tick(store::Transaction& transaction, const QString& task,
                                       const QString& item, bool isSeen, const access::Actor& actor) const
{
    const auto found = openTask(transaction, task, Action::ReviewTask, actor);
    if (!found)
        return found;
    if (std::ranges::find(found->items, item, &ReviewItem::id) == found->items.end())
        return fail(FailureCode::CaseUnknown, QStringLiteral("item %1").arg(item));
    if (const auto set = m_tasks.setSeen(transaction, task, item, isSeen, actor.id, m_clock->now()); !set)
        return tl::unexpected(set.error());
    return write(transaction, *found, Action::ReviewTask, actor,
                 (isSeen ? QStringLiteral("seen:") : QStringLiteral("unseen:")) + item);
}

Result<ReviewTask> ReviewService::finish(store::Transaction& transaction, const QString& task,
                                         const access::Actor& actor) const
{
    auto found = openTask(transaction, task, Action::ReviewTask, actor);
    if (!found)
        return found;
    if (!found->unseen().isEmpty())
        return fail(FailureCode::CaseIncomplete,
                    QStringLiteral("not seen: %1").arg(found->unseen().join(u'、')));
    if (!found->waitsFor.isEmpty())
        return fail(FailureCode::CaseIncomplete,
                    QStringLiteral("waits for %1").arg(found->waitsFor.join(u' ')));
    if (!found->needsSecond) {
        found->reader = actor.id;
        found->state = ReviewState::Done;
        return write(transaction, *found, Action::ReviewTask, actor, QStringLiteral("done"));
    }
    if (found->state == ReviewState::Open) {
        found->reader = actor.id;
        found->state = ReviewState::Read;
        // The second reader looks for themselves.
        if (const auto cleared = m_tasks.clearSeen(transaction, task); !cleared)
            return tl::unexpected(cleared.error());
        return write(transaction, *found, Action::ReviewTask, actor, QStringLiteral("read"));
    }
    if (found->reader == actor.id)
        return fail(FailureCode::SecondPersonNeeded, actor.id);
    found->secondReader = actor.id;
    found->state = ReviewState::Done;
    return write(transaction, *found, Action::ReviewTask, actor, QStringLiteral("second"));
}

Result<ReviewTask> ReviewService::giveBack(store::Transaction& transaction, const QString& task,
                                           const QString& reason, const access::Actor& actor) const
{
    auto found = openTask(transaction, task, Action::ReturnTask, actor);
    if (!found)
        return found;
    if (reason.trimmed().isEmpty())
        return fail(FailureCode::CaseIncomplete, QStringLiteral("reason"));
    found->state = ReviewState::Returned;
    found->reason = reason.trimmed();
    found->returnedBy = actor.id;
    found->reader.clear();
    if (const auto cleared = m_tasks.clearSeen(transaction, task); !cleared)
        return tl::unexpected(cleared.error());
    return write(transaction, *found, Action::ReturnTask, actor, QStringLiteral("return"));
}

Result<ReviewTask> ReviewService::answer(store::Transaction& transaction, const QString& task,
                                         const QString& words, const access::Actor& actor) const
{
    if (const auto allowed = access::require(actor.role, Action::AnswerTask); !allowed)
        return tl::unexpected(allowed.error());
    auto found = m_tasks.find(transaction, task);
    if (!found)
        return found;
    if (found->state != ReviewState::Returned)
        return fail(FailureCode::CaseIncomplete, reviewStateName(found->state));
    found->state = ReviewState::Open;
    found->reader.clear();
    found->secondReader.clear();
    found->reason = words.trimmed();
    return write(transaction, *found, Action::AnswerTask, actor, QStringLiteral("answer"));
}

Result<int> ReviewService::takeAnswers(store::Transaction& transaction) const
{
    const auto answers = m_tasks.openAnswers(transaction);
    if (!answers)
        return tl::unexpected(answers.error());
    for (const OpenAnswer& answer : *answers) {
        if (const auto taken = takeAnswer(transaction, answer); !taken)
            return tl::unexpected(taken.error());
        if (const auto marked = m_tasks.markTaken(transaction, answer.ackId, m_clock->now()); !marked)
            return tl::unexpected(marked.error());
    }
    return static_cast<int>(answers->size());
}

Result<void> ReviewService::takeAnswer(store::Transaction& transaction, const OpenAnswer& answer) const
{
    ReviewQuery query;
    query.caseId = answer.caseId;
    query.withEnded = true;
    const auto tasks = m_tasks.list(transaction, query);
    if (!tasks)
        return tl::unexpected(tasks.error());
    for (ReviewTask task : *tasks) {
        // An answer about the whole case concerns all its procedures that went there.
        if ((!answer.procedure.isEmpty() && task.procedure != answer.procedure)
            || task.state == ReviewState::Withdrawn)
            continue;
        task.state = ReviewState::Returned;
        task.reason = answer.reason;
        task.returnedBy = answer.target;
        task.reader.clear();
        task.secondReader.clear();
        if (const auto cleared = m_tasks.clearSeen(transaction, task.id); !cleared)
            return cleared;
        if (const auto written = write(transaction, task, Action::ReturnTask, machine(),
                                       QStringLiteral("receiver:") + answer.target);
            !written)
            return tl::unexpected(written.error());
    }
    return {};
}

Result<QStringList> ReviewService::unanswered(store::Transaction& transaction, const QString& caseId) const
{
    ReviewQuery query;
    query.caseId = caseId;
    query.state = ReviewState::Returned;
    const auto tasks = m_tasks.list(transaction, query);
    if (!tasks)
        return tl::unexpected(tasks.error());
    QStringList procedures;
    for (const ReviewTask& task : *tasks)
        procedures.append(task.procedure);
    return procedures;
}

Result<QList<ProcedureStanding>> ReviewService::standing(store::Transaction& transaction,
                                                         const QString& caseId) const
{
    ReviewQuery query;
    query.caseId = caseId;
    query.withEnded = true;
    const auto tasks = m_tasks.list(transaction, query);
    if (!tasks)
        return tl::unexpected(tasks.error());
    const auto answers = m_tasks.answersOf(transaction, caseId);
    if (!answers)
        return tl::unexpected(answers.error());
    QHash<QString, Delivery> words;
    QHash<QString, QString> reasons;
    for (const OpenAnswer& answer : *answers) {
        if (const auto word = deliveryFromStatus(answer.status)) {
            words[answer.procedure] = *word;
            reasons[answer.procedure] = answer.reason;
        }
    }
    QList<ProcedureStanding> standings;
    for (const ReviewTask& task : *tasks) {
        if (task.state == ReviewState::Withdrawn)
            continue;
        const QString about = words.contains(task.procedure) ? task.procedure : QString();
        std::optional<Delivery> word;
        if (words.contains(about))
            word = words.value(about);
        ProcedureStanding standing{task.procedure, task.name, task.department, foldStanding(word, task)};
        if (standing.state == Delivery::Returned || standing.state == Delivery::Rejected)
            standing.reason = task.state == ReviewState::Returned ? task.reason : reasons.value(about);
        if (!task.waitsFor.isEmpty()) {
            if (const ReviewGate* gate = m_town->routing.gateOf(task.waitsFor.first()))
                standing.waitsFor = gate->name;
        }
        standings.append(standing);
    }
    return standings;
}

} // namespace kakanai::casework
