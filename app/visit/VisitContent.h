// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/casework/Case.h"
#include "forms/answer/FactSheet.h"
#include "forms/model/Rule.h"
#include "forms/print/SheetSeal.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>

namespace kakanai::visit {

/** What of a visit is kept in its case: enough to show, correct and complete it later. */
struct VisitContent {
    QStringList events;
    forms::FactSheet facts; ///< what was told, not what follows from it
    forms::Answers answers;
    bool hadCard = false; ///< the card answered after its PIN
    QByteArray signatureSvg;
    QDateTime signedAt;
    /** The attachment a read page became, by page id. */
    QHash<QString, QString> paperAttachments;
    QStringList itemsRead;
    /** What ties the signature to each PDF of the submission, and the attachment that PDF became. */
    QList<forms::SheetSeal> seals;
    QHash<QString, QString> sealedAttachments; ///< by sheet
};

[[nodiscard]] casework::CaseContent toCaseContent(const VisitContent& content);
/** Errors: CaseIncomplete when the stored content cannot be understood. */
[[nodiscard]] Result<VisitContent> fromCaseContent(const casework::CaseContent& content);

} // namespace kakanai::visit
