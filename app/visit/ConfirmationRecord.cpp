// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/ConfirmationRecord.h"

#include "app/store/InTransaction.h"
#include "app/visit/Office.h"

#include <array>

namespace kakanai::visit {
namespace {

struct Name {
    card::Credential credential;
    const char* name;
};

constexpr std::array names{
    Name{card::Credential::Pin, "pin"},
    Name{card::Credential::NumberA, "number-a"},
    Name{card::Credential::NumberB, "number-b"},
};

} // namespace

bool recordConfirmation(OfficeStores& stores, const ConfirmationNote& note, const access::Actor& actor,
                        const QDateTime& now)
{
    access::AuditEntry entry;
    entry.at = now;
    entry.actor = actor;
    entry.action = access::Action::VerifyPin;
    entry.object = note.reader;
    entry.purpose = QStringLiteral("confirmation:") + note.hand;
    for (const Name& name : names) {
        if (name.credential == note.credential)
            entry.fields.append(QString::fromLatin1(name.name));
    }
    return store::inTransaction(
               *stores.database,
               [&](store::Transaction& transaction) { return stores.audit.append(transaction, entry); })
        .has_value();
}

} // namespace kakanai::visit
