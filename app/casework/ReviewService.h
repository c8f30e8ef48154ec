// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/LoginSession.h"
#include "app/base/Clock.h"
#include "app/base/TownSettings.h"
#include "app/casework/Case.h"
#include "app/casework/CompletedCase.h"
#include "app/casework/ProcedureStanding.h"
#include "app/casework/ReviewStore.h"

namespace kakanai::access {
class AuditTrail;
}

namespace kakanai::casework {

/**
 * 審査: what each department has to read of the cases, in parallel to the citizen's way through the hall. A
 * clerk sees and does the tasks of their own department only; a supervisor may help out in every one. Lives
 * on the `db` lane and takes the caller's transaction; each change is recorded and marked in it.
 */
class ReviewService
{
public:
    /** All references outlive the service. */
    ReviewService(const store::Seal& seal, const access::AuditTrail& audit, const TownSettings& town,
                  const Clock& clock);

    /**
     * Puts a case's procedures on the departments' lists; called again (the clerk corrected something) it
     * adds what is new and withdraws what is not needed any more. What somebody began to read stays as it is.
     */
    [[nodiscard]] Result<void> open(store::Transaction& transaction, const Case& head,
                                    const QList<TakenProcedure>& procedures) const;

    /** Errors: NotPermitted for a department that is not the actor's. */
    [[nodiscard]] Result<QList<ReviewTask>> list(store::Transaction& transaction, const ReviewQuery& query,
                                                 const access::Actor& actor) const;
    /** One task, whatever its state. Errors: CaseUnknown, NotPermitted. */
    [[nodiscard]] Result<ReviewTask> find(store::Transaction& transaction, const QString& task,
                                          const access::Actor& actor) const;
    /** What departments and receivers sent back and the counter has not answered: for every desk. */
    [[nodiscard]] Result<QList<ReviewTask>> atCounter(store::Transaction& transaction,
                                                      const access::Actor& actor) const;

    /** The errors of all that follows: CaseUnknown, NotPermitted, and CaseIncomplete for a task that has
     * ended or is back at the counter. */

    /** Something was looked at; or not, after all. */
    [[nodiscard]] Result<ReviewTask> tick(store::Transaction& transaction, const QString& task,
                                          const QString& item, bool isSeen, const access::Actor& actor) const;
    /**
     * The reader is through: done, or over to the second reader. Also CaseIncomplete while something was not
     * seen or an earlier procedure is not done (`waits for J01`), SecondPersonNeeded for the same person
     * again.
     */
    [[nodiscard]] Result<ReviewTask> finish(store::Transaction& transaction, const QString& task,
                                            const access::Actor& actor) const;
    /** Back to the counter. A reason is needed. Nothing counts as seen any more. */
    [[nodiscard]] Result<ReviewTask> giveBack(store::Transaction& transaction, const QString& task,
                                              const QString& reason, const access::Actor& actor) const;
    /** The counter settled it: the department reads again, from the start. */
    [[nodiscard]] Result<ReviewTask> answer(store::Transaction& transaction, const QString& task,
                                            const QString& words, const access::Actor& actor) const;

    /**
     * Takes in what receivers said since: "come again" and "cannot be done" open a task at the counter with
     * the reason. Answers how many; each answer counts once, also after a crash.
     */
    [[nodiscard]] Result<int> takeAnswers(store::Transaction& transaction) const;

    /** Procedures of a case that are back at the counter and not answered: it cannot be completed yet. */
    [[nodiscard]] Result<QStringList> unanswered(store::Transaction& transaction,
                                                 const QString& caseId) const;

    /** One state for each procedure of a case, in the order they were put on the lists. */
    [[nodiscard]] Result<QList<ProcedureStanding>> standing(store::Transaction& transaction,
                                                            const QString& caseId) const;

private:
    [[nodiscard]] ReviewTask taskOf(const Case& head, const TakenProcedure& procedure) const;
    [[nodiscard]] Result<void> allow(store::Transaction& transaction, const QString& department,
                                     access::Action action, const access::Actor& actor) const;
    [[nodiscard]] Result<ReviewTask> openTask(store::Transaction& transaction, const QString& task,
                                              access::Action action, const access::Actor& actor) const;
    [[nodiscard]] Result<ReviewTask> write(store::Transaction& transaction, ReviewTask task,
                                           access::Action action, const access::Actor& actor,
                                           const QString& purpose) const;
    [[nodiscard]] Result<void> takeAnswer(store::Transaction& transaction, const OpenAnswer& answer) const;

    const access::AuditTrail* m_audit;
    const TownSettings* m_town;
    const Clock* m_clock;
    ReviewStore m_tasks;
};

} // namespace kakanai::casework
