// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/CaseStore.h"

#include "app/base/Clock.h"
#include "app/base/Ids.h"
#include "app/store/Seal.h"
#include "app/store/Transaction.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace kakanai::casework {
namespace {

// What the message's schema allows (case.schema.json, Attachment).
constexpr qint64 largestAttachment = 52'428'800;
constexpr int mostAttachments = 999;
constexpr std::array kinds{
    "scan", "rendered_form", "id_copy", "signature_image", "power_of_attorney", "card_certificate", "other"};
constexpr std::array mediaTypes{"application/pdf", "image/png",        "image/jpeg",
                                "image/tiff",      "application/json", "application/jose"};

const QString headColumns = QStringLiteral(
    "id, number, status, channel, ticket_id, ticket_label, service, events, language, started_at,"
    " submitted_at, completed_at, purge_after, erased");
const QString attachmentColumns =
    QStringLiteral("id, kind, file_name, media_type, pages, masked, size, sha256");

QString timeText(const QDateTime& time)
{
    return time.isValid() ? toWireTime(time) : QString();
}

QDateTime time(const QString& text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

Case headFromRow(const store::Rows& rows)
{
    Case head;
    head.id = rows.text(0);
    head.number = rows.text(1);
    head.status = caseStatusFromName(rows.text(2)).value_or(CaseStatus::Cancelled);
    head.channel = rows.text(3);
    head.ticketId = rows.text(4);
    head.ticketLabel = rows.text(5);
    head.service = rows.text(6);
    head.events = rows.text(7).split(u',', Qt::SkipEmptyParts);
    head.language = rows.text(8);
    head.startedAt = time(rows.text(9));
    head.submittedAt = time(rows.text(10));
    head.completedAt = time(rows.text(11));
    head.purgeAfter = QDate::fromString(rows.text(12), Qt::ISODate);
    head.isErased = rows.number(13) != 0;
    return head;
}

Attachment attachmentFromRow(const store::Rows& rows)
{
    Attachment attachment;
    attachment.id = rows.text(0);
    attachment.kind = rows.text(1);
    attachment.fileName = rows.text(2);
    attachment.mediaType = rows.text(3);
    attachment.pages = rows.number(4);
    attachment.isMasked = rows.number(5) != 0;
    attachment.size = rows.big(6);
    attachment.sha256 = rows.text(7);
    return attachment;
}

bool isListed(const auto& names, const QString& name)
{
    return std::ranges::any_of(names, [&](const char* known) { return name == QLatin1String(known); });
}

Result<void> checkAttachment(const Attachment& attachment)
{
    static const QRegularExpression safeName(QStringLiteral("^[^/\\\\:*?\"<>|\\x00-\\x1f]{1,120}$"));
    if (!isListed(kinds, attachment.kind))
        return fail(FailureCode::CaseIncomplete, QStringLiteral("attachment kind %1").arg(attachment.kind));
    if (!isListed(mediaTypes, attachment.mediaType))
        return fail(FailureCode::CaseIncomplete,
                    QStringLiteral("attachment type %1").arg(attachment.mediaType));
    if (!safeName.match(attachment.fileName).hasMatch())
        return fail(FailureCode::CaseIncomplete, QStringLiteral("attachment file name"));
    if (attachment.bytes.isEmpty() || attachment.bytes.size() > largestAttachment)
        return fail(FailureCode::CaseIncomplete,
                    QStringLiteral("attachment of %1 bytes").arg(attachment.bytes.size()));
    return {};
}

store::SealPlace contentPlace(const QString& caseId, const QString& name, int version)
{
    return {caseId, QStringLiteral("case_content"), name, version};
}

store::SealPlace attachmentPlace(const QString& caseId, const QString& id)
{
    return {caseId, QStringLiteral("attachment"), id, 1};
}

struct Part {
    const char* name;
    QByteArray CaseContent::*bytes;
};

constexpr std::array parts{
    Part{"facts", &CaseContent::facts},
    Part{"answers", &CaseContent::answers},
    Part{"sheets", &CaseContent::sheets},
};

Result<void> asVoid(const Result<store::Rows>& rows)
{
    if (!rows)
        return tl::unexpected(rows.error());
    return {};
}

} // namespace

CaseStore::CaseStore(const store::Seal& seal)
    : m_seal(&seal)
{
}

Result<Case> CaseStore::insert(store::Transaction& transaction, const CaseDraft& draft,
                               const QDateTime& now) const
{
    Case head;
    head.id = draft.id.isEmpty() ? newUuid7(now) : draft.id;
    head.channel = draft.channel;
    head.ticketId = draft.ticketId;
    head.ticketLabel = draft.ticketLabel;
    head.service = draft.service;
    head.events = draft.events;
    head.language = draft.language;
    head.startedAt = draft.startedAt.isValid() ? draft.startedAt : now;
    head.submittedAt = now;

    // A person may come back with the same number; the last part tells their cases apart.
    const QString stem = QStringLiteral("%1-%2-").arg(
        now.date().toString(QStringLiteral("yyyyMMdd")),
        draft.ticketLabel.isEmpty() ? QStringLiteral("N0000") : draft.ticketLabel.toUpper());
    auto taken = transaction.run(QStringLiteral("SELECT count(*) FROM case_head WHERE number LIKE ?"),
                                 {QString(stem + u'%')});
    if (!taken)
        return tl::unexpected(taken.error());
    head.number = stem + QString::number(taken->next() ? taken->number(0) + 1 : 1);

    const auto kept = transaction.run(
        QStringLiteral("INSERT INTO case_head (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', 0)")
            .arg(headColumns),
        {head.id, head.number, caseStatusName(head.status), head.channel, head.ticketId, head.ticketLabel,
         head.service, head.events.join(u','), head.language, timeText(head.startedAt),
         timeText(head.submittedAt)});
    if (!kept)
        return tl::unexpected(kept.error());
    if (const auto key = m_seal->createKey(transaction, head.id, now); !key)
        return tl::unexpected(key.error());
    if (const auto filled = replaceContent(transaction, head.id, draft.content); !filled)
        return tl::unexpected(filled.error());
    for (const Attachment& attachment : draft.attachments) {
        if (const auto added = addAttachment(transaction, head.id, attachment); !added)
            return tl::unexpected(added.error());
    }
    return head;
}

Result<Case> CaseStore::find(store::Transaction& transaction, const QString& name) const
{
    auto rows = transaction.run(
        QStringLiteral("SELECT %1 FROM case_head WHERE id = ? OR number = ?").arg(headColumns), {name, name});
    if (!rows)
        return tl::unexpected(rows.error());
    if (!rows->next())
        return fail(FailureCode::CaseUnknown, name);
    return headFromRow(*rows);
}

Result<QList<Case>> CaseStore::list(store::Transaction& transaction, const CaseQuery& query) const
{
    const QString status = query.status ? caseStatusName(*query.status) : QString();
    const QString day = query.day.isValid() ? query.day.toString(Qt::ISODate) : QString();
    auto rows = transaction.run(QStringLiteral("SELECT %1 FROM case_head WHERE (? = '' OR status = ?)"
                                               " AND (? = '' OR submitted_at LIKE ?)"
                                               " ORDER BY submitted_at DESC, id DESC LIMIT ?")
                                    .arg(headColumns),
                                {status, status, day, QString(day + QStringLiteral("T%")), query.most});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Case> cases;
    while (rows->next())
        cases.append(headFromRow(*rows));
    return cases;
}

Result<CaseContent> CaseStore::content(store::Transaction& transaction, const QString& caseId) const
{
    CaseContent content;
    for (const Part& part : parts) {
        const QString name = QString::fromLatin1(part.name);
        auto rows = transaction.run(
            QStringLiteral("SELECT version, sealed FROM case_content WHERE case_id = ? AND name = ?"),
            {caseId, name});
        if (!rows)
            return tl::unexpected(rows.error());
        if (!rows->next())
            return fail(FailureCode::KeyUnavailable, QStringLiteral("%1 was erased").arg(caseId));
        const int version = rows->number(0);
        auto clear = m_seal->open(transaction, contentPlace(caseId, name, version), rows->bytes(1));
        if (!clear)
            return tl::unexpected(clear.error());
        content.*part.bytes = *clear;
    }
    return content;
}

Result<void> CaseStore::replaceContent(store::Transaction& transaction, const QString& caseId,
                                       const CaseContent& content) const
{
    for (const Part& part : parts) {
        const QString name = QString::fromLatin1(part.name);
        auto rows = transaction.run(
            QStringLiteral(
                "SELECT coalesce(max(version), 0) + 1 FROM case_content WHERE case_id = ? AND name = ?"),
            {caseId, name});
        if (!rows)
            return tl::unexpected(rows.error());
        const int version = rows->next() ? rows->number(0) : 1;
        const auto sealedText =
            m_seal->seal(transaction, contentPlace(caseId, name, version), content.*part.bytes);
        if (!sealedText)
            return tl::unexpected(sealedText.error());
        if (const auto kept = transaction.run(
                QStringLiteral("INSERT INTO case_content (case_id, name, version, sealed) VALUES (?, ?, ?, ?)"
                               " ON CONFLICT (case_id, name) DO UPDATE SET version = excluded.version,"
                               " sealed = excluded.sealed"),
                {caseId, name, version, *sealedText});
            !kept)
            return tl::unexpected(kept.error());
    }
    return {};
}

Result<Attachment> CaseStore::addAttachment(store::Transaction& transaction, const QString& caseId,
                                            Attachment attachment) const
{
    if (const auto checked = checkAttachment(attachment); !checked)
        return tl::unexpected(checked.error());
    auto rows =
        transaction.run(QStringLiteral("SELECT count(*) FROM attachment WHERE case_id = ?"), {caseId});
    if (!rows)
        return tl::unexpected(rows.error());
    const int count = rows->next() ? rows->number(0) : 0;
    if (count == mostAttachments)
        return fail(FailureCode::CaseIncomplete,
                    QStringLiteral("more than %1 attachments").arg(mostAttachments));
    if (attachment.id.isEmpty())
        attachment.id = QStringLiteral("a%1").arg(count + 1);
    attachment.size = attachment.bytes.size();
    attachment.sha256 =
        QString::fromLatin1(QCryptographicHash::hash(attachment.bytes, QCryptographicHash::Sha256).toHex());
    const auto sealedText =
        m_seal->seal(transaction, attachmentPlace(caseId, attachment.id), attachment.bytes);
    if (!sealedText)
        return tl::unexpected(sealedText.error());
    const auto kept = transaction.run(
        QStringLiteral("INSERT INTO attachment (case_id, %1, sealed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .arg(attachmentColumns),
        {caseId, attachment.id, attachment.kind, attachment.fileName, attachment.mediaType, attachment.pages,
         attachment.isMasked ? 1 : 0, attachment.size, attachment.sha256, *sealedText});
    if (!kept)
        return tl::unexpected(kept.error());
    return attachment;
}

Result<QList<Attachment>> CaseStore::attachments(store::Transaction& transaction, const QString& caseId) const
{
    auto rows =
        transaction.run(QStringLiteral("SELECT %1 FROM attachment WHERE case_id = ? ORDER BY length(id), id")
                            .arg(attachmentColumns),
                        {caseId});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<Attachment> attachments;
    while (rows->next())
        attachments.append(attachmentFromRow(*rows));
    return attachments;
}

Result<Attachment> CaseStore::attachment(store::Transaction& transaction, const QString& caseId,
                                         const QString& name) const
{
    auto rows = transaction.run(QStringLiteral("SELECT %1, sealed FROM attachment WHERE case_id = ?"
                                               " AND (id = ? OR sha256 = ?) ORDER BY length(id), id LIMIT 1")
                                    .arg(attachmentColumns),
                                {caseId, name, name});
    if (!rows)
        return tl::unexpected(rows.error());
    if (!rows->next())
        return fail(FailureCode::CaseUnknown, QStringLiteral("%1 has no attachment %2").arg(caseId, name));
    Attachment attachment = attachmentFromRow(*rows);
    auto bytes = m_seal->open(transaction, attachmentPlace(caseId, attachment.id), rows->bytes(8));
    if (!bytes)
        return tl::unexpected(bytes.error());
    attachment.bytes = *bytes;
    return attachment;
}

Result<void> CaseStore::setStatus(store::Transaction& transaction, const QString& caseId, CaseStatus status,
                                  const QDateTime& completedAt, const QDate& purgeAfter) const
{
    return asVoid(transaction.run(
        QStringLiteral("UPDATE case_head SET status = ?, completed_at = ?, purge_after = ? WHERE id = ?"),
        {caseStatusName(status), timeText(completedAt), purgeAfter.toString(Qt::ISODate), caseId}));
}

Result<QStringList> CaseStore::dueForErasure(store::Transaction& transaction, const QDate& today) const
{
    auto rows = transaction.run(
        QStringLiteral(
            "SELECT id FROM case_head WHERE erased = 0 AND status <> 'submitted' AND purge_after < ?"
            " AND NOT EXISTS (SELECT 1 FROM outbox WHERE case_id = case_head.id AND state <> 'delivered')"),
        {today.toString(Qt::ISODate)});
    if (!rows)
        return tl::unexpected(rows.error());
    QStringList due;
    while (rows->next())
        due.append(rows->text(0));
    return due;
}

Result<void> CaseStore::erase(store::Transaction& transaction, const QString& caseId) const
{
    if (const auto erased = m_seal->erase(transaction, caseId); !erased)
        return erased;
    for (const char* sql :
         {"DELETE FROM case_content WHERE case_id = ?", "DELETE FROM attachment WHERE case_id = ?",
          "UPDATE case_head SET erased = 1 WHERE id = ?"}) {
        if (const auto ran = asVoid(transaction.run(QString::fromLatin1(sql), {caseId})); !ran)
            return ran;
    }
    return {};
}

} // namespace kakanai::casework
