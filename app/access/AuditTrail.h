// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/LoginSession.h"
#include "app/base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace kakanai::store {
class Seal;
class Transaction;
} // namespace kakanai::store

namespace kakanai::access {

/** One thing somebody did. Never a name, an address or a number: fields by key, cases by pseudonym, output by
 * hash. */
struct AuditEntry {
    QDateTime at;
    Actor actor;
    Action action = Action::ReadCase;
    QString caseId = {}; ///< stored only as its pseudonym; empty when no case is touched
    QString object = {}; ///< what else was touched: ticket id, message id
    QString purpose = {}; ///< purpose code: `visit`, `search:phone`
    QStringList fields = {}; ///< field keys touched
    QString result = QStringLiteral("ok"); ///< `ok` or a failure code
    QString outputHash = {}; ///< SHA-256 of what was printed or exported, hex
};

struct AuditVerdict {
    int entries = 0;
    bool isIntact = true;
    std::optional<qint64> firstBroken = {}; ///< number of the first entry that does not fit
};

/** The part of the record that belongs to one case, as the message's `audit` block tells it
 * (sha256-chain-v1). */
struct CaseChain {
    int eventCount = 0;
    QDateTime firstAt;
    QDateTime lastAt;
    QString head; ///< h0 = SHA-256(case id); hn = SHA-256(hn-1 || canonical event n); hex
};

/**
 * The record that cannot be changed unnoticed: h(n) = SHA-256(h(n-1) || canonical JSON of entry n), h(0) =
 * SHA-256 of the installation's name. The head is kept beside the entries, so that cutting off the end shows
 * too.
 */
class AuditTrail
{
public:
    AuditTrail(const store::Seal& seal, QString site);

    /** Appends in the caller's transaction: what was done and the record of it are written together or not at
     * all. */
    [[nodiscard]] Result<void> append(store::Transaction& transaction, const AuditEntry& entry) const;

    /** Walks the whole chain. Only reads: give it a reading transaction where others write meanwhile. */
    [[nodiscard]] Result<AuditVerdict> verify(store::Transaction& transaction) const;

    [[nodiscard]] Result<CaseChain> caseChain(store::Transaction& transaction, const QString& caseId) const;

private:
    const store::Seal* m_seal;
    QString m_site;
};

} // namespace kakanai::access
