// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "cardreader/secret/Secret.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace kakanai::store {

class Transaction;

/** Where a sealed value lives. A ciphertext moved to another case, column or version does not open there. */
struct SealPlace {
    QString caseId;
    QString table;
    QString column;
    int version = 1;
};

/**
 * Personal content at rest: AES-256-GCM (NIST SP 800-38D) with a fresh random 96-bit IV, under a key of the
 * case's own which is wrapped by the site key (AES-256-KW, RFC 3394). The place is authenticated with the
 * text: site|case|table|column|version. The first byte of every sealed value names the algorithm.
 */
class Seal
{
public:
    /** `site` is the installation's name and part of every seal. */
    Seal(Secret siteKey, QString site);

    /** Ties the store to this site key at its first opening. Errors: KeyUnavailable when it belongs to
     * another. */
    [[nodiscard]] Result<void> bind(Transaction& transaction) const;

    /** Makes the case's key. A case that has one keeps it. */
    [[nodiscard]] Result<void> createKey(Transaction& transaction, const QString& caseId,
                                         const QDateTime& now) const;

    /** Errors: KeyUnavailable when the case has no key (never had, or was erased). */
    [[nodiscard]] Result<QByteArray> seal(Transaction& transaction, const SealPlace& place,
                                          const QByteArray& clear) const;

    /** Errors: KeyUnavailable; SealBroken when text, place, case key or site key is not the one it was sealed
     * with. */
    [[nodiscard]] Result<QByteArray> open(Transaction& transaction, const SealPlace& place,
                                          const QByteArray& sealedText) const;

    /** Crypto-erase: without its wrapped key everything sealed for the case is noise, in every copy of the
     * file. */
    [[nodiscard]] Result<void> erase(Transaction& transaction, const QString& caseId) const;

    /** The name a case has where no case may be named: HMAC-SHA-256 under a key of its own, 64 hex digits. */
    [[nodiscard]] QString pseudonym(const QString& caseId) const;

    /** HMAC-SHA-256 of the record's head: who changes the file without the site key cannot make it again. */
    [[nodiscard]] QByteArray recordMac(const QByteArray& head) const;

private:
    [[nodiscard]] Result<Secret> caseKey(Transaction& transaction, const QString& caseId) const;
    [[nodiscard]] QByteArray associatedData(const SealPlace& place) const;

    Secret m_siteKey;
    Secret m_pseudonymKey;
    Secret m_recordKey;
    QString m_site;
};

} // namespace kakanai::store
