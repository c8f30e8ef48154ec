// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/Retyping.h"

#include "app/access/AuditTrail.h"
#include "app/store/Transaction.h"

#include <algorithm>

namespace kakanai::casework {
namespace {

const QString mask = QStringLiteral("●●●●");

RetypeLine lineOf(const forms::FieldValue& field)
{
    const bool isMasked = field.state == forms::FieldState::Masked;
    return {field.key,   field.person,
            field.label, isMasked ? mask : field.shown,
            isMasked,    !isMasked && field.shown.isEmpty()};
}

} // namespace

RetypeList retypeList(const forms::FilledSheet& sheet, const QString& procedure, const OfficeRouting& routing)
{
    RetypeList list;
    const RetypeScreen* screen = routing.screenOf(procedure);
    if (!screen) {
        for (const forms::FieldValue& field : sheet.fields)
            list.lines.append(lineOf(field));
        list.lines.removeIf([](const RetypeLine& line) { return line.isMissing; });
        return list;
    }
    list.screen = screen->name;
    for (const RetypeField& wanted : screen->fields) {
        const auto field = std::ranges::find_if(sheet.fields, [&](const forms::FieldValue& each) {
            return each.key == wanted.key && each.person == wanted.person;
        });
        RetypeLine line{wanted.key, wanted.person, wanted.label, {}, false, true};
        if (field != sheet.fields.end())
            line = lineOf(*field);
        if (!wanted.label.isEmpty())
            line.label = wanted.label;
        list.lines.append(line);
    }
    return list;
}

Retyping::Retyping(const access::AuditTrail& audit, const Clock& clock)
    : m_audit(&audit)
    , m_clock(&clock)
{
}

Result<RetypeList> Retyping::withTicks(store::Transaction& transaction, const QString& caseId,
                                       const QString& procedure, RetypeList list) const
{
    auto rows = transaction.run(QStringLiteral("SELECT field, person, staff FROM retype_tick"
                                               " WHERE case_id = ? AND procedure_id = ?"),
                                {caseId, procedure});
    if (!rows)
        return tl::unexpected(rows.error());
    while (rows->next()) {
        const auto line = std::ranges::find_if(list.lines, [&](const RetypeLine& each) {
            return each.key == rows->text(0) && each.person == rows->number(1);
        });
        if (line != list.lines.end())
            line->typedBy = rows->text(2);
    }
    return list;
}

Result<void> Retyping::tick(store::Transaction& transaction, const QString& caseId, const QString& procedure,
                            const QString& key, int person, bool isTyped, const access::Actor& actor) const
{
    if (const auto allowed = access::require(actor.role, access::Action::RetypeCase); !allowed)
        return allowed;
    const QDateTime now = m_clock->now();
    const auto written = isTyped
        ? transaction.run(QStringLiteral("INSERT INTO retype_tick (case_id, procedure_id, field, person,"
                                         " staff, at) VALUES (?, ?, ?, ?, ?, ?)"
                                         " ON CONFLICT (case_id, procedure_id, field, person) DO NOTHING"),
                          {caseId, procedure, key, person, actor.id, toWireTime(now)})
        : transaction.run(QStringLiteral("DELETE FROM retype_tick WHERE case_id = ? AND procedure_id = ?"
                                         " AND field = ? AND person = ?"),
                          {caseId, procedure, key, person});
    if (!written)
        return tl::unexpected(written.error());
    access::AuditEntry entry;
    entry.at = now;
    entry.actor = actor;
    entry.action = access::Action::RetypeCase;
    entry.caseId = caseId;
    entry.object = procedure;
    entry.purpose = isTyped ? QStringLiteral("typed") : QStringLiteral("untyped");
    entry.fields = {key};
    return m_audit->append(transaction, entry);
}

} // namespace kakanai::casework
