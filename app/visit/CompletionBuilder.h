// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/Case.h"
#include "app/casework/CompletedCase.h"
#include "app/queue/Ticket.h"
#include "forms/answer/FactSheet.h"
#include "forms/answer/Questionnaire.h"
#include "forms/model/Catalogue.h"
#include "forms/prefill/FilledSheet.h"

#include <QDateTime>
#include <QHash>
#include <QString>

#include <optional>

namespace kakanai::visit {

/** What a finished visit knows, gathered for the message. */
struct CompletionParts {
    QStringList events;
    forms::FactSheet facts;
    forms::Answers answers;
    forms::GuideResult guide;
    QList<forms::FilledSheet> sheets;
    QHash<QString, QString> renderedSheets;
    QHash<QString, QString> paperPages;
    QByteArray signatureSvg;
    QDateTime signedAt;
    bool hadCard = false;
    QString identityCheck;
    QString staff;
    QDateTime now;
    std::shared_ptr<const Secret> number = {}; ///< the card holder's, where a clerk read it
};

/** The procedures a visit needs, as casework takes them on: with sheet, deadline, documents and order. */
[[nodiscard]] QList<casework::TakenProcedure> takenProcedures(const forms::GuideResult& guide,
                                                              const QList<forms::FilledSheet>& sheets,
                                                              const forms::Catalogue& catalogue);

/** The completed case as casework sends it; leaves out every fact that is an individual number. */
[[nodiscard]] casework::CompletedCase buildCompletedCase(const casework::Case& head,
                                                         const std::optional<queue::Ticket>& ticket,
                                                         const CompletionParts& parts,
                                                         const forms::Catalogue& catalogue);

} // namespace kakanai::visit
