// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/LoginSession.h"
#include "app/base/Result.h"
#include "app/casework/Case.h"
#include "app/casework/CompletedCase.h"
#include "app/queue/Ticket.h"
#include "app/visit/VisitContent.h"

#include <QHash>
#include <QString>

#include <optional>

namespace kakanai::visit {

class OfficeStores;

/** What a citizen hands in, as values that may cross to the `db` lane. */
struct Submission {
    casework::CaseDraft draft; ///< with content and attachments
    QString ticket = {}; ///< the number they already have; empty = one is issued with the case
    QList<casework::TakenProcedure> procedures = {}; ///< what the departments can begin to read at once
    access::Actor actor;
};

struct SubmissionReceipt {
    casework::Case head;
    queue::Ticket ticket;
    QString pageName; ///< of the case's public page
};

/** Errors: as QueueService::issue and CaseService::submit, and the store's. ONE transaction: all or none. */
[[nodiscard]] Result<SubmissionReceipt> submitVisit(OfficeStores& stores, const Submission& submission);

/** The clerk's 完了, as values that may cross to the `db` lane. */
struct Completion {
    casework::CompletedCase completed; ///< `renderedSheets` and `paperPages` may name attachments of the case
    /** The content and sheets again, when the clerk corrected something; empty = as submitted. */
    std::optional<casework::CaseContent> corrected = {};
    QStringList fieldsTouched = {};
    QList<casework::Attachment> newSheets = {}; ///< `fileName` is the sheet's id + ".pdf"
    QString ticketId = {};
    int counter = 1;
    access::Actor actor;
};

struct CompletionResult {
    casework::Case head;
    queue::Ticket ticket;
    int outboxPending = 0;
};

/** Errors: as CaseService::complete; CaseIncomplete while a department waits for the counter's answer. ONE
 * transaction: case, record, outbox rows and the ticket's end. */
[[nodiscard]] Result<CompletionResult> completeVisit(OfficeStores& stores, Completion completion);

/** A submitted case as a clerk opens it; the reading is recorded. */
struct OpenedCase {
    casework::Case head;
    VisitContent content;
    std::optional<queue::Ticket> ticket;
    /** Attachment id by sheet id, of the latest drawing. */
    QHash<QString, QString> renderedSheets;
    /** Sheets whose stored PDF or signature is not the one that was signed. */
    QStringList changedSheets;
};
[[nodiscard]] Result<OpenedCase> openVisit(OfficeStores& stores, const QString& caseName,
                                           const access::Actor& actor);

} // namespace kakanai::visit
