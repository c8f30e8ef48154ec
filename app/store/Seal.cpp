// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Seal.h"

#include "app/base/Clock.h"
#include "app/store/Cipher.h"
#include "app/store/Transaction.h"

namespace kakanai::store {
namespace {

/** First byte of a sealed value, and the column `algorithm` of a wrapped key. */
constexpr char aes256Gcm = 1;
constexpr int aes256Kw = 1;

} // namespace

Seal::Seal(Secret siteKey, QString site)
    : m_siteKey(std::move(siteKey))
    , m_pseudonymKey(derivedKey(m_siteKey, "kakanai case pseudonym 1"))
    , m_recordKey(derivedKey(m_siteKey, "kakanai record head 1"))
    , m_site(std::move(site))
{
}

Result<void> Seal::bind(Transaction& transaction) const
{
    const QString mine =
        QString::fromLatin1(hmac(m_siteKey, "kakanai key check 1 " + m_site.toUtf8()).toHex());
    // Looked for first: the account of a kiosk or a board on a server may read this line and write none.
    const auto kept = [&]() -> Result<QString> {
        auto rows =
            transaction.run(QStringLiteral("SELECT value FROM installation WHERE name = 'key_check'"));
        if (!rows)
            return tl::unexpected(rows.error());
        return rows->next() ? rows->text(0) : QString();
    };
    Result<QString> known = kept();
    if (known && known->isEmpty()) {
        const auto bound =
            transaction.run(QStringLiteral("INSERT INTO installation (name, value) VALUES ('key_check', ?)"
                                           " ON CONFLICT (name) DO NOTHING"),
                            {mine});
        if (!bound)
            return tl::unexpected(bound.error());
        known = kept(); // another machine may have been faster
    }
    if (!known)
        return tl::unexpected(known.error());
    if (*known != mine)
        return fail(FailureCode::KeyUnavailable,
                    QStringLiteral("this store was sealed with another site key"));
    return {};
}

Result<void> Seal::createKey(Transaction& transaction, const QString& caseId, const QDateTime& now) const
{
    const auto wrapped = wrapKey(m_siteKey, freshKey());
    if (!wrapped)
        return fail(FailureCode::KeyUnavailable, QStringLiteral("key wrap"));
    const auto kept = transaction.run(
        QStringLiteral("INSERT INTO case_key (case_id, algorithm, wrapped, created_at) VALUES (?, ?, ?, ?)"
                       " ON CONFLICT (case_id) DO NOTHING"),
        {caseId, aes256Kw, *wrapped, toWireTime(now)});
    if (!kept)
        return tl::unexpected(kept.error());
    return {};
}

Result<Secret> Seal::caseKey(Transaction& transaction, const QString& caseId) const
{
    auto rows = transaction.run(QStringLiteral("SELECT algorithm, wrapped FROM case_key WHERE case_id = ?"),
                                {caseId});
    if (!rows)
        return tl::unexpected(rows.error());
    if (!rows->next())
        return fail(FailureCode::KeyUnavailable, caseId);
    auto key = rows->number(0) == aes256Kw ? unwrapKey(m_siteKey, rows->bytes(1)) : std::nullopt;
    if (!key)
        return fail(FailureCode::SealBroken, QStringLiteral("key of %1").arg(caseId));
    return std::move(*key);
}

// Each part with its length, so that no two places can read the same.
QByteArray Seal::associatedData(const SealPlace& place) const
{
    QByteArray data;
    for (const QString& part :
         {m_site, place.caseId, place.table, place.column, QString::number(place.version)}) {
        const QByteArray bytes = part.toUtf8();
        data += QByteArray::number(bytes.size()) + ':' + bytes + '|';
    }
    return data;
}

Result<QByteArray> Seal::seal(Transaction& transaction, const SealPlace& place, const QByteArray& clear) const
{
    const Result<Secret> key = caseKey(transaction, place.caseId);
    if (!key)
        return tl::unexpected(key.error());
    const auto sealedText = gcmSeal(*key, clear, aes256Gcm + associatedData(place));
    if (!sealedText)
        return fail(FailureCode::KeyUnavailable, QStringLiteral("AES-256-GCM"));
    return aes256Gcm + *sealedText;
}

Result<QByteArray> Seal::open(Transaction& transaction, const SealPlace& place,
                              const QByteArray& sealedText) const
{
    const Result<Secret> key = caseKey(transaction, place.caseId);
    if (!key)
        return tl::unexpected(key.error());
    auto clear = sealedText.startsWith(aes256Gcm)
        ? gcmOpen(*key, sealedText.mid(1), aes256Gcm + associatedData(place))
        : std::nullopt;
    if (!clear)
        return fail(FailureCode::SealBroken,
                    QStringLiteral("%1.%2 of %3").arg(place.table, place.column, place.caseId));
    return std::move(*clear);
}

Result<void> Seal::erase(Transaction& transaction, const QString& caseId) const
{
    const auto gone = transaction.run(QStringLiteral("DELETE FROM case_key WHERE case_id = ?"), {caseId});
    if (!gone)
        return tl::unexpected(gone.error());
    return {};
}

QString Seal::pseudonym(const QString& caseId) const
{
    return QString::fromLatin1(hmac(m_pseudonymKey, caseId.toUtf8()).toHex());
}

QByteArray Seal::recordMac(const QByteArray& head) const
{
    return hmac(m_recordKey, head);
}

} // namespace kakanai::store
