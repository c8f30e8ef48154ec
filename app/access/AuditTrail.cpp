// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/AuditTrail.h"

#include "app/access/CanonicalJson.h"
#include "app/base/Clock.h"
#include "app/store/Seal.h"
#include "app/store/Transaction.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

namespace kakanai::access {
namespace {

QByteArray sha256(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

constexpr int portion = 1000; ///< entries read at once

struct Head {
    qint64 sequence = 0;
    QByteArray hash;
    QByteArray mac;
};

QByteArray macInput(const Head& head)
{
    return QByteArray::number(head.sequence) + ':' + head.hash;
}

/** The head as kept, or the start of the chain when nothing has been recorded yet. */
Result<Head> readHead(store::Transaction& transaction, const QString& site)
{
    auto rows = transaction.run(QStringLiteral("SELECT sequence, hash, mac FROM audit_head WHERE id = 1"));
    if (!rows)
        return tl::unexpected(rows.error());
    if (!rows->next())
        return Head{0, sha256(site.toUtf8()), {}};
    return Head{rows->big(0), rows->bytes(1), rows->bytes(2)};
}

QJsonObject entryObject(const AuditEntry& entry, qint64 sequence, const QString& pseudonym)
{
    QJsonObject object{
        {QStringLiteral("seq"), sequence},
        {QStringLiteral("at"), toWireTime(entry.at)},
        {QStringLiteral("actor"), entry.actor.id},
        {QStringLiteral("role"), roleName(entry.actor.role)},
        {QStringLiteral("terminal"), entry.actor.terminal},
        {QStringLiteral("action"), actionName(entry.action)},
        {QStringLiteral("result"), entry.result},
    };
    const auto add = [&](const char* key, const QString& text) {
        if (!text.isEmpty())
            object.insert(QLatin1String(key), text);
    };
    add("case", pseudonym);
    add("object", entry.object);
    add("purpose", entry.purpose);
    add("outputHash", entry.outputHash);
    if (!entry.fields.isEmpty())
        object.insert(QStringLiteral("fields"), QJsonArray::fromStringList(entry.fields));
    return object;
}

} // namespace

AuditTrail::AuditTrail(const store::Seal& seal, QString site)
    : m_seal(&seal)
    , m_site(std::move(site))
{
}

Result<void> AuditTrail::append(store::Transaction& transaction, const AuditEntry& entry) const
{
    const Result<Head> last = readHead(transaction, m_site);
    if (!last)
        return tl::unexpected(last.error());
    const QString pseudonym = entry.caseId.isEmpty() ? QString() : m_seal->pseudonym(entry.caseId);
    const qint64 sequence = last->sequence + 1;
    const QByteArray text = canonicalJson(entryObject(entry, sequence, pseudonym));
    const Head head{sequence, sha256(last->hash + text), {}};
    if (const auto kept = transaction.run(
            QStringLiteral("INSERT INTO audit_entry (sequence, object, entry, hash) VALUES (?, ?, ?, ?)"),
            {sequence, pseudonym, QString::fromUtf8(text), head.hash});
        !kept)
        return tl::unexpected(kept.error());
    if (const auto moved = transaction.run(
            QStringLiteral(
                "INSERT INTO audit_head (id, sequence, hash, mac) VALUES (1, ?, ?, ?) ON CONFLICT (id)"
                " DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash, mac = excluded.mac"),
            {sequence, head.hash, m_seal->recordMac(macInput(head))});
        !moved)
        return tl::unexpected(moved.error());
    return {};
}

Result<AuditVerdict> AuditTrail::verify(store::Transaction& transaction) const
{
    const Result<Head> head = readHead(transaction, m_site);
    if (!head)
        return tl::unexpected(head.error());

    AuditVerdict verdict;
    const auto breakAt = [&](qint64 sequence) {
        verdict.isIntact = false;
        if (!verdict.firstBroken)
            verdict.firstBroken = sequence;
    };
    QByteArray hash = sha256(m_site.toUtf8());
    qint64 expected = 1;
    // A record of years is more than fits into memory: in portions, from the one moment the caller chose.
    for (bool isMore = true; isMore;) {
        auto rows =
            transaction.run(QStringLiteral("SELECT sequence, object, entry, hash FROM audit_entry WHERE"
                                           " sequence >= ? ORDER BY sequence LIMIT ?"),
                            {verdict.entries == 0 ? std::numeric_limits<qint64>::min() : expected, portion});
        if (!rows)
            return tl::unexpected(rows.error());
        isMore = false;
        while (rows->next()) {
            isMore = true;
            ++verdict.entries;
            const qint64 sequence = rows->big(0);
            const QByteArray text = rows->text(2).toUtf8();
            const QJsonObject entry = QJsonDocument::fromJson(text).object();
            hash = sha256(hash + text);
            // The columns beside the text are for searching; they must say what the text says.
            if (sequence != expected || rows->bytes(3) != hash
                || entry[QStringLiteral("seq")].toInteger() != sequence
                || entry[QStringLiteral("case")].toString() != rows->text(1))
                breakAt(qMin(sequence, expected));
            expected = sequence + 1;
        }
    }
    const bool isEmpty = head->sequence == 0 && head->mac.isEmpty();
    if (head->sequence != expected - 1 || head->hash != hash
        || (!isEmpty && head->mac != m_seal->recordMac(macInput(*head))))
        breakAt(qMin(head->sequence + 1, expected));
    return verdict;
}

Result<CaseChain> AuditTrail::caseChain(store::Transaction& transaction, const QString& caseId) const
{
    auto rows =
        transaction.run(QStringLiteral("SELECT entry FROM audit_entry WHERE object = ? ORDER BY sequence"),
                        {m_seal->pseudonym(caseId)});
    if (!rows)
        return tl::unexpected(rows.error());
    CaseChain chain;
    QByteArray hash = sha256(caseId.toUtf8());
    while (rows->next()) {
        const QByteArray text = rows->text(0).toUtf8();
        hash = sha256(hash + text);
        const QDateTime at = QDateTime::fromString(
            QJsonDocument::fromJson(text)[QStringLiteral("at")].toString(), Qt::ISODateWithMs);
        if (++chain.eventCount == 1)
            chain.firstAt = at;
        chain.lastAt = at;
    }
    chain.head = QString::fromLatin1(hash.toHex());
    return chain;
}

} // namespace kakanai::access
