// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/LoginSession.h"
#include "app/base/Clock.h"
#include "app/base/TownSettings.h"
#include "app/casework/CaseStore.h"
#include "app/casework/CompletedCase.h"
#include "app/casework/Delivery.h"
#include "app/store/Inbox.h"
#include "app/store/Outbox.h"

namespace kakanai::access {
class AuditTrail;
}

namespace kakanai::casework {

/** Which installation writes the messages. */
struct Producer {
    QString instanceId = QStringLiteral("kakanai");
    QString version = QStringLiteral("0.1.0");
};

/** One receiver of a case: which departments' part it gets, and whether it is told individual numbers. */
struct MessageWay {
    QString target;
    QStringList departments;
    QStringList procedures = {}; ///< of those departments only these; empty = all of them
    NumberKey numberKey = {};
};

/** What a completed case left in the outbox. */
struct CompletionReceipt {
    Case head;
    QStringList messageIds; ///< one per receiver, at least one
};

/**
 * What the town has taken on for a person, and what became of it. Lives on the `db` lane. Takes the caller's
 * transaction throughout: a visit hands the same one to the queue and to this. Whoever reads leaves a line in
 * the record in that very transaction, so nothing is shown that is not recorded.
 */
class CaseService
{
public:
    /** All references outlive the service. */
    CaseService(const store::Seal& seal, const access::AuditTrail& audit, const TownSettings& town,
                const Clock& clock, Producer producer = {});

    /** The citizen's submission: case, content, attachments and record. Errors: NotPermitted, CaseIncomplete.
     */
    [[nodiscard]] Result<Case> submit(store::Transaction& transaction, const CaseDraft& draft,
                                      const access::Actor& actor) const;

    /**
     * The clerk's 完了: status, record and one frozen message per receiver. `draft.attachments` must be in
     * the store before (`addAttachment`). Errors: NotPermitted, IdentityUnchecked, CaseIncomplete (a doubtful
     * fact nobody confirmed, something missing, a case that is not `submitted`), CaseUnknown.
     */
    [[nodiscard]] Result<CompletionReceipt> complete(store::Transaction& transaction,
                                                     const CompletedCase& completed,
                                                     const access::Actor& actor) const;

    /** 取り下げ of a case that is not completed. Errors: NotPermitted, CaseUnknown, CaseIncomplete. */
    [[nodiscard]] Result<void> cancel(store::Transaction& transaction, const QString& caseName,
                                      const access::Actor& actor) const;

    [[nodiscard]] Result<QList<Case>> list(store::Transaction& transaction, const CaseQuery& query,
                                           const access::Actor& actor) const;
    /** By id or number. `purpose`: why it is opened (`visit`, `search`). */
    [[nodiscard]] Result<CaseFile> show(store::Transaction& transaction, const QString& caseName,
                                        const QString& purpose, const access::Actor& actor) const;
    /** With bytes; recorded with their hash. */
    [[nodiscard]] Result<Attachment> openAttachment(store::Transaction& transaction, const QString& caseName,
                                                    const QString& attachment,
                                                    const access::Actor& actor) const;
    [[nodiscard]] Result<Attachment> addAttachment(store::Transaction& transaction, const QString& caseName,
                                                   const Attachment& attachment,
                                                   const access::Actor& actor) const;
    /** The clerk corrected something before completing. Errors: CaseIncomplete when the case is not
     * `submitted`. */
    [[nodiscard]] Result<void> replaceContent(store::Transaction& transaction, const QString& caseName,
                                              const CaseContent& content, const QStringList& fieldsTouched,
                                              const access::Actor& actor) const;

    [[nodiscard]] Result<Delivery> delivery(store::Transaction& transaction, const QString& caseId) const;

    /**
     * Erases the counter's copy of every case whose day has come and whose messages have all arrived, each
     * with its line in the record. Answers how many.
     */
    [[nodiscard]] Result<int> eraseDue(store::Transaction& transaction, const access::Actor& actor) const;

    /** For the delivery of what a message names: bytes by hash, on behalf of the outbox. */
    [[nodiscard]] Result<Attachment> attachmentForDelivery(store::Transaction& transaction,
                                                           const QString& caseId,
                                                           const QString& sha256) const;

private:
    [[nodiscard]] Result<Case> open(store::Transaction& transaction, const QString& caseName,
                                    CaseStatus status) const;
    [[nodiscard]] Result<void> record(store::Transaction& transaction, access::Action action,
                                      const QString& caseId, const access::Actor& actor,
                                      const QStringList& fields = {}, const QString& purpose = {},
                                      const QString& outputHash = {}) const;
    [[nodiscard]] Result<QString> send(store::Transaction& transaction, const Case& head,
                                       const CompletedCase& completed, const QList<Attachment>& attachments,
                                       const MessageWay& way) const;

    const access::AuditTrail* m_audit;
    const TownSettings* m_town;
    const Clock* m_clock;
    Producer m_producer;
    CaseStore m_cases;
    store::Outbox m_outbox;
    store::Inbox m_inbox;
};

} // namespace kakanai::casework
