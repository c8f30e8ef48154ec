// SPDX-License-Identifier: GPL-3.0-or-later
// The half of a visit that writes: submission by the citizen, completion by the clerk.
#include "app/base/Ids.h"
#include "app/devices/TicketPrinter.h"
#include "app/visit/CompletionBuilder.h"
#include "app/visit/Office.h"
#include "app/visit/PaperWork.h"
#include "app/visit/TicketPaper.h"
#include "app/visit/VisitSession.h"

#include <QCoreApplication>

namespace kakanai::visit {

void VisitSession::submit()
{
    Submission submission;
    submission.draft.id = m_caseId;
    submission.draft.channel =
        m_role == VisitRole::Kiosk ? QStringLiteral("kiosk") : QStringLiteral("counter");
    submission.draft.service = m_events.value(0);
    submission.draft.events = m_events;
    submission.draft.language = m_language;
    submission.draft.startedAt = m_startedAt;
    submission.ticket = m_ticket ? m_ticket->id : QString();
    submission.actor = actor();
    submission.procedures = takenProcedures(m_guide, m_sheets, m_services.catalogue);

    // Drawing and masking take a moment: on the work lane, as values.
    work(
        m_services.workLane,
        [sheets = m_sheets, context = sheetContext(), papers = m_papers, files = m_paperFiles,
         layouts = m_services.layouts, templates = m_services.papers]() -> Result<DrawnSheets> {
            QList<casework::Attachment> attachments;
            for (const forms::PageReading& paper : papers) {
                auto scan = maskedScan(files.value(paper.pageId), paper, templates);
                if (!scan)
                    return tl::unexpected(scan.error());
                attachments.append(std::move(*scan));
            }
            auto drawn = drawSheets(sheets, context, layouts);
            if (!drawn)
                return drawn;
            attachments.append(drawn->attachments);
            for (qsizetype i = 0; i < attachments.size(); ++i)
                attachments[i].id = QStringLiteral("a%1").arg(i + 1);
            return DrawnSheets{attachments, drawn->seals};
        },
        [this, submission](const Result<DrawnSheets>& drawn) mutable {
            if (!drawn) {
                move(VisitEvent::SubmitFailed);
                refuse(drawn.error());
                return;
            }
            const QList<casework::Attachment>& attachments = drawn->attachments;
            for (qsizetype i = 0; i < m_papers.size(); ++i)
                m_paperAttachments[m_papers.at(i).pageId] = attachments.at(i).id;
            m_seals = drawn->seals;
            for (qsizetype i = 0; i < m_seals.size(); ++i)
                m_sealedAttachments[m_seals.at(i).sheet] = attachments.at(m_papers.size() + i).id;
            submission.draft.attachments = attachments;
            submission.draft.content = toCaseContent(content());
            finishSubmission(submission);
        });
}

void VisitSession::finishSubmission(const Submission& submission)
{
    work(
        m_services.office.lane(),
        [office = &m_services.office, submission] { return submitVisit(office->stores(), submission); },
        [this, submission](const Result<SubmissionReceipt>& receipt) {
            if (!receipt) {
                move(VisitEvent::SubmitFailed);
                refuse(receipt.error());
                return;
            }
            m_ticket = receipt->ticket;
            m_case = receipt->head;
            m_renderedSheets.clear();
            for (const casework::Attachment& attachment : submission.draft.attachments) {
                if (attachment.kind == QStringLiteral("rendered_form"))
                    m_renderedSheets[attachment.fileName.chopped(4)] = attachment.id;
            }
            m_touchedKeys.clear();
            m_receipt.caseId = receipt->head.id;
            m_receipt.caseNumber = receipt->head.number;
            m_receipt.ticketId = receipt->ticket.id;
            m_receipt.ticketNumber = receipt->ticket.label();
            m_receipt.ticketSeries = receipt->ticket.series;
            m_receipt.service = receipt->ticket.service;
            m_receipt.issuedAt = receipt->ticket.issuedAt;
            m_receipt.itemsRead = itemsRead();
            m_receipt.pageName = receipt->pageName;
            m_receipt.erasedOn =
                m_services.clock.today().addDays(m_services.town.retention.purgeCounterCopyDays);
            m_receipt.route = routeSlip();
            for (const forms::RouteStop& stop : m_receipt.route.stops) {
                for (const forms::RouteItem& item : stop.items)
                    m_receipt.procedures.append(item.procedure);
            }
            if (m_services.ticketPrinter && m_role == VisitRole::Kiosk) {
                const Service* service = m_services.town.serviceOf(m_receipt.service);
                // The number stands on the screen too: a printer without paper stops nobody.
                m_services.ticketPrinter->send(
                    ticketSlip(
                        m_services.town, m_receipt.ticketNumber, service ? service->name : QString(),
                        tr("Your notification is not finished yet. You will be called by this number."),
                        m_receipt.issuedAt, m_language),
                    this, [this](const Result<void>& printed) {
                        if (!printed && m_step == VisitStep::Receipt)
                            refuse(printed.error());
                    });
            }
            move(VisitEvent::Submitted);
        });
}

void VisitSession::openCase(const QString& caseId)
{
    if (m_role != VisitRole::Counter || isBusy() || !nextStep(m_step, VisitEvent::CaseOpened)) {
        refuse({FailureCode::VisitMoveRefused, {}, {}});
        return;
    }
    work(
        m_services.office.lane(),
        [office = &m_services.office, caseId, who = actor()] {
            return openVisit(office->stores(), caseId, who);
        },
        [this](const Result<OpenedCase>& opened) {
            if (!opened) {
                refuse(opened.error());
                return;
            }
            wipe();
            m_case = opened->head;
            m_caseId = opened->head.id;
            m_ticket = opened->ticket;
            m_language = opened->head.language;
            m_startedAt = opened->head.startedAt;
            m_events = opened->content.events;
            m_facts = opened->content.facts;
            m_answers = opened->content.answers;
            m_hadCard = opened->content.hadCard;
            m_signatureSvg = opened->content.signatureSvg;
            m_signedAt = opened->content.signedAt;
            m_paperAttachments = opened->content.paperAttachments;
            m_seals = opened->content.seals;
            m_sealedAttachments = opened->content.sealedAttachments;
            m_changedSheets = opened->changedSheets;
            m_renderedSheets = opened->renderedSheets;
            m_receipt.caseId = opened->head.id;
            m_receipt.caseNumber = opened->head.number;
            m_receipt.itemsRead = opened->content.itemsRead;
            if (m_ticket) {
                m_receipt.ticketId = m_ticket->id;
                m_receipt.ticketNumber = m_ticket->label();
                m_receipt.ticketSeries = m_ticket->series;
                m_receipt.service = m_ticket->service;
            }
            move(VisitEvent::CaseOpened);
            refresh();
        });
}

void VisitSession::checkIdentity(const QString& idType)
{
    const forms::FieldSpec* spec = m_services.catalogue.field(QStringLiteral("app_idtype"));
    const bool isKnown = spec && std::ranges::any_of(spec->options, [&](const forms::Choice& choice) {
                             return choice.value == idType;
                         });
    if (!isKnown) {
        refuse({FailureCode::FieldInvalid, QStringLiteral("app_idtype"), {}});
        return;
    }
    m_identityCheck = idType;
    m_facts.correct(QStringLiteral("app_idtype"), idType, m_staff);
    m_touchedKeys.append(QStringLiteral("app_idtype"));
    refresh();
}

void VisitSession::complete()
{
    if (m_step == VisitStep::Receipt && m_role == VisitRole::Counter)
        move(VisitEvent::CaseOpened);
    if (m_identityCheck.isEmpty()) {
        refuse({FailureCode::IdentityUnchecked, {}, {}});
        return;
    }
    if (isBusy() || !m_case || !nextStep(m_step, VisitEvent::CompletionAsked)) {
        refuse({FailureCode::VisitMoveRefused, {}, {}});
        return;
    }
    if (const QList<forms::Fact> doubtful = m_completed.doubtful(); !doubtful.isEmpty()) {
        refuse({FailureCode::CaseIncomplete, doubtful.first().key, {}});
        return;
    }
    if (!m_changedSheets.isEmpty()) {
        refuse({FailureCode::SealBroken, m_changedSheets.join(u' '), {}});
        return;
    }
    const auto refusal = std::ranges::find_if(m_remarks, &forms::Remark::isRefusal);
    if (refusal != m_remarks.end()) {
        refuse({FailureCode::CaseIncomplete, refusal->keys.first(), {}});
        return;
    }
    move(VisitEvent::CompletionAsked);

    // Whoever completes has the paper's values before them: what was read surely counts as seen by this
    // clerk.
    for (const forms::Fact& fact : m_completed.facts()) {
        if (fact.origin == forms::Origin::Paper && fact.confirmedBy.isEmpty())
            m_facts.confirm(fact.key, m_staff, fact.person);
    }
    refresh();

    CompletionParts parts;
    parts.number = m_number;
    parts.events = m_events;
    parts.facts = m_completed;
    parts.answers = m_answers;
    parts.guide = m_guide;
    parts.sheets = m_sheets;
    parts.renderedSheets = m_renderedSheets;
    parts.paperPages = m_paperAttachments;
    parts.signatureSvg = m_signatureSvg;
    parts.signedAt = m_signedAt;
    parts.hadCard = m_hadCard;
    parts.identityCheck = m_identityCheck;
    parts.staff = m_staff;
    parts.now = m_services.clock.now();

    Completion completion;
    completion.completed = buildCompletedCase(*m_case, m_ticket, parts, m_services.catalogue);
    completion.completed.terminal = m_services.terminal;
    completion.completed.counterCode =
        QStringLiteral("C-%1").arg(m_services.counter, 2, 10, QLatin1Char('0'));
    completion.corrected = toCaseContent(content());
    completion.fieldsTouched = m_touchedKeys;
    completion.ticketId = m_ticket ? m_ticket->id : QString();
    completion.counter = m_services.counter;
    completion.actor = actor();

    // The sheets are drawn again: the identity check stands on them now, and so does every correction.
    work(
        m_services.workLane,
        [sheets = m_sheets, context = sheetContext(), layouts = m_services.layouts] {
            return drawSheets(sheets, context, layouts);
        },
        [this, completion](const Result<DrawnSheets>& drawn) mutable {
            if (!drawn) {
                move(VisitEvent::CompletionFailed);
                refuse(drawn.error());
                return;
            }
            completion.newSheets = drawn->attachments;
            finishCompletion(std::move(completion));
        });
}

void VisitSession::finishCompletion(Completion completion)
{
    work(
        m_services.office.lane(),
        [office = &m_services.office, completion] { return completeVisit(office->stores(), completion); },
        [this](const Result<CompletionResult>& result) {
            if (!result) {
                move(VisitEvent::CompletionFailed);
                refuse(result.error());
                return;
            }
            m_case = result->head;
            if (!result->ticket.id.isEmpty())
                m_ticket = result->ticket;
            m_receipt.outboxPending = result->outboxPending;
            m_receipt.procedures.clear();
            for (const forms::NeededProcedure& needed : m_guide.needed)
                m_receipt.procedures.append(needed.id);
            m_receipt.erasedOn =
                m_services.clock.today().addDays(m_services.town.retention.purgeCounterCopyDays);
            move(VisitEvent::CompletionDone);
        });
}

} // namespace kakanai::visit
