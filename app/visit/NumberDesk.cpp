// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/NumberDesk.h"

#include "app/access/AccessPolicy.h"
#include "app/devices/SheetPrinter.h"
#include "app/store/InTransaction.h"
#include "app/visit/Office.h"
#include "app/visit/PaperWork.h"
#include "app/visit/VisitServices.h"
#include "app/visit/VisitSession.h"
#include "forms/text/CheckDigit.h"

#include <QSet>

#include <algorithm>

namespace kakanai::visit {
namespace {

QString wordOf(NumberDocument document)
{
    switch (document) {
    case NumberDocument::Card:
        return QStringLiteral("card");
    case NumberDocument::Notice:
        return QStringLiteral("notice");
    case NumberDocument::Record:
        return QStringLiteral("record");
    }
    return {};
}

bool isMasked(const forms::FieldValue& field)
{
    return field.state == forms::FieldState::Masked;
}

Result<void> record(OfficeStores& stores, const access::AuditEntry& entry)
{
    return store::inTransaction(*stores.database, [&](store::Transaction& transaction) {
        return stores.audit.append(transaction, entry);
    });
}

/** The sheets among these that have a box for one of the numbers. */
QList<forms::FilledSheet> sheetsFor(const QList<forms::FilledSheet>& sheets,
                                    const std::vector<forms::NumberForPrint>& numbers)
{
    QList<forms::FilledSheet> own;
    std::ranges::copy_if(sheets, std::back_inserter(own), [&](const forms::FilledSheet& sheet) {
        return std::ranges::any_of(sheet.fields, [&](const forms::FieldValue& field) {
            return isMasked(field) && std::ranges::any_of(numbers, [&](const forms::NumberForPrint& number) {
                       return number.key == field.key && number.person == field.person;
                   });
        });
    });
    return own;
}

} // namespace

NumberDesk::NumberDesk(VisitServices& services, QObject* parent)
    : QObject(parent)
    , m_services(services)
{
}

bool NumberDesk::hasPrinter() const
{
    return m_services.sheetPrinter && m_services.sheetPrinter->hasQueue();
}

QList<NumberBox> NumberDesk::boxes(const VisitSession& session)
{
    QList<NumberBox> list;
    QSet<std::pair<QString, int>> seen;
    for (const forms::FilledSheet& sheet : session.sheets()) {
        for (const forms::FieldValue& field : sheet.fields) {
            if (!isMasked(field) || seen.contains({field.key, field.person}))
                continue;
            seen.insert({field.key, field.person});
            const QString nameKey = field.key.section(u'_', 0, 0) + QStringLiteral("_name");
            const auto name = session.facts().find(nameKey, field.person);
            list.append({field.key, field.person, field.label, name ? name->value : QString()});
        }
    }
    return list;
}

void NumberDesk::print(const VisitSession& session, NumberDocument document,
                       std::vector<forms::NumberForPrint> numbers)
{
    const auto refuse = [this](FailureCode code, const QString& detail = {}) {
        Q_EMIT failed({code, detail, {}});
    };
    if (session.role() != VisitRole::Counter)
        return refuse(FailureCode::NotPermitted);
    if (session.identityCheck().isEmpty())
        return refuse(FailureCode::IdentityUnchecked);
    for (const forms::NumberForPrint& number : numbers) {
        if (!forms::isIndividualNumber(number.digits.bytes()))
            return refuse(FailureCode::FieldInvalid, number.key);
    }
    const QList<forms::FilledSheet> sheets = sheetsFor(session.sheets(), numbers);
    if (!hasPrinter() || sheets.isEmpty())
        return refuse(FailureCode::DeviceFailed);
    access::AuditEntry entry;
    entry.at = m_services.clock.now();
    entry.actor = session.actor();
    entry.action = access::Action::PrintSheet;
    entry.caseId = session.sheetContext().caseId;
    entry.purpose = QStringLiteral("number-check:") + wordOf(document);
    for (const forms::NumberForPrint& number : numbers)
        entry.fields.append(number.key);
    // A job is copied into its lane, a secret is not: it travels in a box and is wiped there.
    auto box = std::make_shared<std::vector<forms::NumberForPrint>>(std::move(numbers));
    m_services.workLane.ask(
        this,
        [office = &m_services.office, printer = m_services.sheetPrinter, layouts = m_services.layouts,
         context = session.sheetContext(), sheets, entry, box]() -> Result<int> {
            const std::vector<forms::NumberForPrint> own = std::move(*box);
            const auto noted = office->lane().wait([&] { return record(office->stores(), entry); });
            if (!noted)
                return tl::unexpected(noted.error());
            const forms::FormRenderer renderer(layouts);
            for (const forms::FilledSheet& sheet : sheets) {
                const auto pdf = renderer.toPrinter(sheet, context, own);
                if (!pdf)
                    return tl::unexpected(toFailure(pdf.error()));
                if (const auto taken = printer->printUnkept(pdf->bytes()); !taken)
                    return tl::unexpected(taken.error());
            }
            return static_cast<int>(sheets.size());
        },
        [this](const Result<int>& done) {
            if (done)
                Q_EMIT printed(*done);
            else
                Q_EMIT failed(done.error());
        });
}

} // namespace kakanai::visit
