// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/visit/VisitSubmission.h"
#include "tests/support/SampleCase.h"

namespace kakanai::test {

/** What a kiosk hands in for the family of SampleCase.h. */
inline visit::Submission sampleSubmission(const QString& caseId)
{
    visit::Submission submission;
    submission.draft = sampleDraft({});
    submission.draft.id = caseId;
    submission.actor = access::Actor::kiosk(QStringLiteral("kiosk-1"));
    return submission;
}

/** The clerk has corrected something, so the content is written again and the sheet drawn again. */
inline visit::Completion sampleCompletion(const visit::SubmissionReceipt& receipt, const QDateTime& now)
{
    visit::Completion completion;
    completion.completed = sampleCompletion(receipt.head.id, now);
    completion.corrected = sampleDraft({}).content;
    completion.fieldsTouched = {QStringLiteral("app_tel")};
    completion.newSheets = {{.kind = QStringLiteral("rendered_form"),
                             .fileName = QStringLiteral("J01.pdf"),
                             .mediaType = QStringLiteral("application/pdf"),
                             .pages = 1,
                             .bytes = QByteArrayLiteral("not really a sheet")}};
    completion.ticketId = receipt.ticket.id;
    completion.actor = {QStringLiteral("s01"), access::Role::Clerk, QStringLiteral("counter-1")};
    return completion;
}

} // namespace kakanai::test
