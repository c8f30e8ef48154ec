// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/VisitSubmission.h"

#include "app/store/Transaction.h"
#include "app/visit/CasePages.h"
#include "app/visit/Office.h"

#include <algorithm>
#include <array>

namespace kakanai::visit {
namespace {

constexpr QLatin1StringView pdfSuffix(".pdf");

/** A ticket that was never called is walked to its end, so that the queue's figures know it was served. */
Result<queue::Ticket> finishTicket(OfficeStores& stores, store::Transaction& transaction,
                                   const Completion& completion)
{
    Result<queue::Ticket> ticket = stores.queue.find(transaction, completion.ticketId);
    if (ticket && ticket->state == queue::TicketState::Waiting)
        ticket = stores.queue.call(transaction, ticket->id, completion.counter, completion.actor);
    constexpr std::array onTheWay{
        std::pair{queue::TicketState::Called, queue::TicketEvent::Arrive},
        std::pair{queue::TicketState::Held, queue::TicketEvent::Resume},
        std::pair{queue::TicketState::Serving, queue::TicketEvent::Finish},
    };
    for (const auto& [state, event] : onTheWay) {
        if (ticket && ticket->state == state)
            ticket = stores.queue.move(transaction, ticket->id, event, completion.actor);
    }
    return ticket;
}

QHash<QString, QString> sheetsAmong(const QList<casework::Attachment>& attachments)
{
    QHash<QString, QString> sheets;
    for (const casework::Attachment& attachment : attachments) {
        if (attachment.kind == QStringLiteral("rendered_form") && attachment.fileName.endsWith(pdfSuffix))
            sheets[attachment.fileName.chopped(pdfSuffix.size())] = attachment.id;
    }
    return sheets;
}

QStringList changedAmong(const QList<casework::Attachment>& attachments, const VisitContent& content)
{
    QStringList changed;
    for (const forms::SheetSeal& seal : content.seals) {
        const QString id = content.sealedAttachments.value(seal.sheet);
        const auto kept = std::ranges::find(attachments, id, &casework::Attachment::id);
        if (kept == attachments.end() || !forms::holds(seal, kept->sha256, content.signatureSvg))
            changed.append(seal.sheet);
    }
    return changed;
}

} // namespace

Result<SubmissionReceipt> submitVisit(OfficeStores& stores, const Submission& submission)
{
    auto transaction = store::Transaction::begin(*stores.database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    casework::CaseDraft draft = submission.draft;
    Result<queue::Ticket> ticket = submission.ticket.isEmpty()
        ? stores.queue.issue(*transaction, {.service = draft.service, .language = draft.language},
                             submission.actor)
        : stores.queue.find(*transaction, submission.ticket);
    if (!ticket)
        return tl::unexpected(ticket.error());
    draft.ticketId = ticket->id;
    draft.ticketLabel = ticket->label();
    const Result<casework::Case> head = stores.cases.submit(*transaction, draft, submission.actor);
    if (!head)
        return tl::unexpected(head.error());
    if (const auto attached = stores.queue.attachCase(*transaction, ticket->id, head->id); !attached)
        return tl::unexpected(attached.error());
    ticket->caseId = head->id;
    if (const auto opened = stores.reviews.open(*transaction, *head, submission.procedures); !opened)
        return tl::unexpected(opened.error());
    if (const auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return SubmissionReceipt{*head, *ticket, casePageName(stores.seal, head->id)};
}

Result<CompletionResult> completeVisit(OfficeStores& stores, Completion completion)
{
    auto transaction = store::Transaction::begin(*stores.database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const QString caseId = completion.completed.caseId;
    if (completion.corrected) {
        const auto replaced = stores.cases.replaceContent(*transaction, caseId, *completion.corrected,
                                                          completion.fieldsTouched, completion.actor);
        if (!replaced)
            return tl::unexpected(replaced.error());
    }
    for (const casework::Attachment& sheet : completion.newSheets) {
        const auto added = stores.cases.addAttachment(*transaction, caseId, sheet, completion.actor);
        if (!added)
            return tl::unexpected(added.error());
        completion.completed.renderedSheets.insert(sheetsAmong({*added}));
    }
    const auto unanswered = stores.reviews.unanswered(*transaction, caseId);
    if (!unanswered)
        return tl::unexpected(unanswered.error());
    if (!unanswered->isEmpty())
        return fail(FailureCode::CaseIncomplete, QStringLiteral("returned: %1").arg(unanswered->join(u' ')));
    const auto receipt = stores.cases.complete(*transaction, completion.completed, completion.actor);
    if (!receipt)
        return tl::unexpected(receipt.error());
    if (const auto opened = stores.reviews.open(*transaction, receipt->head, completion.completed.procedures);
        !opened)
        return tl::unexpected(opened.error());
    CompletionResult result{receipt->head, {}, 0};
    if (!completion.ticketId.isEmpty()) {
        const auto ticket = finishTicket(stores, *transaction, completion);
        if (!ticket)
            return tl::unexpected(ticket.error());
        result.ticket = *ticket;
    }
    const auto status = stores.outbox.counts(*transaction);
    if (!status)
        return tl::unexpected(status.error());
    result.outboxPending = status->pending;
    if (const auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return result;
}

Result<OpenedCase> openVisit(OfficeStores& stores, const QString& caseName, const access::Actor& actor)
{
    auto transaction = store::Transaction::begin(*stores.database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto file = stores.cases.show(*transaction, caseName, QStringLiteral("visit"), actor);
    if (!file)
        return tl::unexpected(file.error());
    auto content = fromCaseContent(file->content);
    if (!content)
        return tl::unexpected(content.error());
    const QStringList changed = changedAmong(file->attachments, *content);
    OpenedCase opened{file->head, std::move(*content), {}, sheetsAmong(file->attachments), changed};
    if (!file->head.ticketId.isEmpty()) {
        const auto ticket = stores.queue.find(*transaction, file->head.ticketId);
        if (!ticket)
            return tl::unexpected(ticket.error());
        opened.ticket = *ticket;
    }
    if (const auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return opened;
}

} // namespace kakanai::visit
