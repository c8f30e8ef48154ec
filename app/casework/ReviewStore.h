// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/casework/ReviewTask.h"

#include <QList>

namespace kakanai::store {
class Seal;
class Transaction;
} // namespace kakanai::store

namespace kakanai::casework {

/** Which tasks a list shows; tasks of cases that were withdrawn never. */
struct ReviewQuery {
    QString department = {}; ///< empty = all
    QString caseId = {}; ///< empty = all
    std::optional<ReviewState> state = {};
    bool withEnded = false; ///< also what is done or no longer needed
    int most = 500;
};

/** An answer of a receiver nobody has acted on yet. */
struct OpenAnswer {
    QString ackId;
    QString caseId;
    QString target;
    QString procedure; ///< `J01`; empty = the whole case
    QString status;
    QString reason;
};

/** Tasks in the database, the reasons sealed with the case's key. Knows no permissions: ReviewService does.
 */
class ReviewStore
{
public:
    explicit ReviewStore(const store::Seal& seal);

    [[nodiscard]] Result<void> insert(store::Transaction& transaction, const ReviewTask& task) const;
    /** Everything but case, procedure and items. Errors: CaseUnknown. */
    [[nodiscard]] Result<void> update(store::Transaction& transaction, const ReviewTask& task) const;
    /** Errors: CaseUnknown. */
    [[nodiscard]] Result<ReviewTask> find(store::Transaction& transaction, const QString& id) const;
    /** What can be read first comes first, then by age. */
    [[nodiscard]] Result<QList<ReviewTask>> list(store::Transaction& transaction,
                                                 const ReviewQuery& query) const;
    [[nodiscard]] Result<void> setSeen(store::Transaction& transaction, const QString& task,
                                       const QString& item, bool isSeen, const QString& staff,
                                       const QDateTime& now) const;
    [[nodiscard]] Result<void> clearSeen(store::Transaction& transaction, const QString& task) const;

    /** Which procedure a name on the wire (`r1`) stands for in this message. */
    [[nodiscard]] static Result<void> rememberWireName(store::Transaction& transaction,
                                                       const QString& messageId, const QString& wireId,
                                                       const QString& procedure);
    /** Answers that return or reject and were not taken in yet, oldest first. */
    [[nodiscard]] Result<QList<OpenAnswer>> openAnswers(store::Transaction& transaction) const;
    /** The last word of a receiver on each procedure of a case; empty procedure = the whole message. */
    [[nodiscard]] Result<QList<OpenAnswer>> answersOf(store::Transaction& transaction,
                                                      const QString& caseId) const;
    [[nodiscard]] Result<void> markTaken(store::Transaction& transaction, const QString& ackId,
                                         const QDateTime& now) const;

private:
    [[nodiscard]] Result<void> fillItems(store::Transaction& transaction, QList<ReviewTask>& tasks) const;

    const store::Seal* m_seal;
};

} // namespace kakanai::casework
