// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/CompletionBuilder.h"

#include <algorithm>

namespace kakanai::visit {
namespace {

/** Version of the consent text on the kiosk's consent page and the counter's. */
const QString consentVersion = QStringLiteral("2026-11");

bool needsMyNumber(const forms::Procedure& procedure, const forms::Catalogue& catalogue)
{
    return std::ranges::any_of(procedure.fields, [&](const QString& key) {
        const forms::FieldSpec* field = catalogue.field(key);
        return field && field->type == forms::FieldType::MyNumber;
    });
}

QList<forms::Fact> withoutNumbers(const forms::FactSheet& facts, const forms::Catalogue& catalogue)
{
    QList<forms::Fact> clean = facts.facts();
    clean.removeIf([&](const forms::Fact& fact) {
        const forms::FieldSpec* field = catalogue.field(fact.key);
        return field && field->type == forms::FieldType::MyNumber;
    });
    return clean;
}

QString sheetOf(const QString& procedure, const QList<forms::FilledSheet>& sheets)
{
    for (const forms::FilledSheet& sheet : sheets) {
        if (sheet.procedures.contains(procedure) || sheet.id == procedure)
            return sheet.id;
    }
    return {};
}

} // namespace

QList<casework::TakenProcedure> takenProcedures(const forms::GuideResult& guide,
                                                const QList<forms::FilledSheet>& sheets,
                                                const forms::Catalogue& catalogue)
{
    QList<casework::TakenProcedure> list;
    for (const forms::NeededProcedure& needed : guide.needed) {
        const forms::Procedure* procedure = catalogue.procedure(needed.id);
        if (!procedure)
            continue;
        casework::TakenProcedure taken;
        taken.id = procedure->id;
        taken.name = procedure->name.ja;
        taken.departmentId = procedure->departmentId;
        taken.sheetId = sheetOf(procedure->id, sheets);
        taken.dueDate = needed.deadline.date.value_or(QDate());
        taken.needsMyNumber = needsMyNumber(*procedure, catalogue);
        for (const QString& id : needed.documents) {
            if (const forms::Document* document = catalogue.document(id))
                taken.documents.append(document->name.ja);
        }
        for (const forms::Precedence& before : needed.after) {
            if (!before.id.isEmpty())
                taken.comesAfter.append(before.id);
        }
        list.append(taken);
    }
    return list;
}

casework::CompletedCase buildCompletedCase(const casework::Case& head,
                                           const std::optional<queue::Ticket>& ticket,
                                           const CompletionParts& parts, const forms::Catalogue& catalogue)
{
    casework::CompletedCase completed;
    completed.caseId = head.id;
    completed.channel = head.channel;
    completed.events = parts.events;
    for (const QString& event : parts.events) {
        const forms::LifeEvent* known = catalogue.event(event);
        if (known && !completed.lifeEvents.contains(known->wire))
            completed.lifeEvents.append(known->wire);
    }
    if (ticket)
        completed.ticket = casework::CaseTicket{ticket->label(), ticket->series, ticket->issuedAt,
                                                ticket->calledAt, ticket->servedAt};
    completed.capturedAt = head.submittedAt;
    completed.facts = withoutNumbers(parts.facts, catalogue);
    completed.sheets = parts.sheets;
    completed.renderedSheets = parts.renderedSheets;
    completed.paperPages = parts.paperPages;
    completed.signature.method =
        parts.signatureSvg.isEmpty() ? QStringLiteral("paper") : QStringLiteral("stylus");
    completed.signature.signedAt = parts.signatureSvg.isEmpty() ? QDateTime() : parts.signedAt;
    completed.procedures = takenProcedures(parts.guide, parts.sheets, catalogue);
    completed.staff = {{QStringLiteral("verify"), parts.staff, {}, parts.now},
                       {QStringLiteral("finish"), parts.staff, {}, parts.now}};
    completed.identityCheck = casework::IdentityCheck{
        parts.identityCheck, parts.hadCard && parts.identityCheck == QStringLiteral("mynumber-card"),
        parts.staff, parts.now};
    completed.consents = {{QStringLiteral("share_with_departments"), consentVersion, true, head.startedAt,
                           QStringLiteral("tap")}};
    // A card somebody else brought says whose number it is no more than it says who is moving.
    if (parts.number && parts.answers.value(QStringLiteral("visitor")).toString() == QStringLiteral("本人"))
        completed.numbers = {{QStringLiteral("p_mynumber"), 0, parts.number}};
    return completed;
}

} // namespace kakanai::visit
