// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/ConfirmationRecord.h"

#include "app/store/InTransaction.h"
#include "app/visit/Office.h"
#include "cardreader/card/Credentials.h"

namespace kakanai::visit {
bool recordConfirmation(OfficeStores& stores, const ConfirmationNote& note, const access::Actor& actor,
                        const QDateTime& now)
{
    access::AuditEntry entry;
    entry.at = now;
    entry.actor = actor;
    entry.action = access::Action::VerifyPin;
    entry.object = note.reader;
    entry.purpose = QStringLiteral("confirmation:") + note.hand;
    entry.fields.append(QString::fromLatin1(card::rowOf(note.credential).word));
    return store::inTransaction(
               *stores.database,
               [&](store::Transaction& transaction) { return stores.audit.append(transaction, entry); })
        .has_value();
}

} // namespace kakanai::visit
