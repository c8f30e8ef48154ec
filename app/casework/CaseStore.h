// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/casework/Case.h"

#include <QList>

namespace kakanai::store {
class Seal;
class Transaction;
} // namespace kakanai::store

namespace kakanai::casework {

/** Which cases a list shows. */
struct CaseQuery {
    std::optional<CaseStatus> status = {};
    QDate day = {}; ///< of submission; invalid = all days
    int most = 200;
};

/** Cases in the database; the personal content sealed with the case's own key. Knows no permissions:
 * CaseService does. */
class CaseStore
{
public:
    explicit CaseStore(const store::Seal& seal);

    /** Makes the case's key, its number and its rows. Refuses (CaseIncomplete) an attachment that is too big
     * or unnamed. */
    [[nodiscard]] Result<Case> insert(store::Transaction& transaction, const CaseDraft& draft,
                                      const QDateTime& now) const;
    /** By id or case number. Errors: CaseUnknown. */
    [[nodiscard]] Result<Case> find(store::Transaction& transaction, const QString& name) const;
    /** Newest first. */
    [[nodiscard]] Result<QList<Case>> list(store::Transaction& transaction, const CaseQuery& query) const;
    /** Errors: CaseUnknown, KeyUnavailable (erased), SealBroken. */
    [[nodiscard]] Result<CaseContent> content(store::Transaction& transaction, const QString& caseId) const;
    /** Replaces the content; each value is sealed anew under the next version. */
    [[nodiscard]] Result<void> replaceContent(store::Transaction& transaction, const QString& caseId,
                                              const CaseContent& content) const;
    /** Adds at the end and answers with id, size and hash filled in. */
    [[nodiscard]] Result<Attachment> addAttachment(store::Transaction& transaction, const QString& caseId,
                                                   Attachment attachment) const;
    /** Without bytes. */
    [[nodiscard]] Result<QList<Attachment>> attachments(store::Transaction& transaction,
                                                        const QString& caseId) const;
    /** With bytes. `name` is an id (`a1`) or a SHA-256. */
    [[nodiscard]] Result<Attachment> attachment(store::Transaction& transaction, const QString& caseId,
                                                const QString& name) const;
    [[nodiscard]] Result<void> setStatus(store::Transaction& transaction, const QString& caseId,
                                         CaseStatus status, const QDateTime& completedAt,
                                         const QDate& purgeAfter) const;
    /** Ids of cases whose day has passed and whose messages have all arrived. */
    [[nodiscard]] Result<QStringList> dueForErasure(store::Transaction& transaction,
                                                    const QDate& today) const;
    /** Deletes the key and the content; the row stays as a tombstone. */
    [[nodiscard]] Result<void> erase(store::Transaction& transaction, const QString& caseId) const;

private:
    const store::Seal* m_seal;
};

} // namespace kakanai::casework
