// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/FileDrop.h"

#include "app/sync/DropTable.h"
#include "app/sync/DurableFile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace kakanai::sync {
namespace {

const QString manifestEnd = QStringLiteral("_manifest.json");
const QString doneEnd = QStringLiteral(".done");

QString sha256(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QJsonObject readManifest(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/** Message id → stem of the finished batch it stands in, over every day of this target. */
QHash<QString, QString> deliveredBefore(const QString& folder)
{
    QHash<QString, QString> delivered;
    QDirIterator files(folder, {QStringLiteral("KKN_*") + manifestEnd}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString stem = path.chopped(manifestEnd.size());
        if (!QFile::exists(stem + doneEnd))
            continue;
        for (const QJsonValue& id : readManifest(path)[QStringLiteral("messageIds")].toArray())
            delivered.insert(id.toString(), QFileInfo(stem).fileName());
    }
    return delivered;
}

/** Messages named in the lines of a batch. */
QStringList messagesIn(const QString& path)
{
    QStringList ids;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return ids;
    while (!file.atEnd())
        ids.append(
            QJsonDocument::fromJson(file.readLine())[QStringLiteral("message")][QStringLiteral("message_id")]
                .toString());
    return ids;
}

/**
 * Clears away what a writer that died left of these messages: batches without their .done, half-written
 * files. Touches no other batch, because its .done may be gone for a good reason: the reader took it.
 */
void clearUnfinished(const QString& folder, const QStringList& ids)
{
    const QString linesEnd = QStringLiteral("_case.jsonl");
    QStringList stale;
    QDirIterator files(folder, {QStringLiteral("KKN_*") + linesEnd, QStringLiteral("*.part")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.endsWith(QStringLiteral(".part"))) {
            stale.append(path);
            continue;
        }
        const QFileInfo stem(path.chopped(linesEnd.size()));
        const QStringList named = messagesIn(path);
        const bool isOurs = std::ranges::any_of(named, [&](const QString& id) { return ids.contains(id); });
        if (!isOurs || QFile::exists(stem.filePath() + doneEnd))
            continue;
        for (const QString& name :
             stem.dir().entryList({stem.fileName() + QStringLiteral("_*")}, QDir::Files))
            stale.append(stem.dir().filePath(name));
    }
    for (const QString& path : std::as_const(stale))
        QFile::remove(path);
}

QString freeStem(const QDir& folder, const QString& start)
{
    for (int sequence = 1;; ++sequence) {
        const QString stem = start + QStringLiteral("_%1").arg(sequence, 6, 10, QLatin1Char('0'));
        if (folder.entryList({stem + QStringLiteral("*")}, QDir::Files).isEmpty())
            return stem;
    }
}

/** A target becomes a folder and a part of file names: letters, digits and hyphens only. */
QString safeName(QString name)
{
    for (QChar& c : name) {
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
        if (!isPlain)
            c = u'-';
    }
    return name;
}

} // namespace

FileDrop::FileDrop(QString root, QString municipalityCode, QString target, const Clock& clock)
    : m_root(std::move(root))
    , m_municipalityCode(std::move(municipalityCode))
    , m_target(safeName(std::move(target)))
    , m_clock(&clock)
{
}

QList<DeliveryAnswer> FileDrop::deliver(const QList<Parcel>& parcels)
{
    const QString targetFolder = QStringLiteral("%1/%2/%3").arg(m_root, m_municipalityCode, m_target);
    // What leaves for the first time cannot stand there already; only a second attempt has to look.
    QStringList again;
    for (const Parcel& parcel : parcels) {
        if (parcel.message.attempts > 1)
            again.append(parcel.message.messageId);
    }
    QHash<QString, QString> delivered;
    if (!again.isEmpty()) {
        clearUnfinished(targetFolder, again);
        delivered = deliveredBefore(targetFolder);
    }

    QList<DeliveryAnswer> answers;
    QList<Parcel> fresh;
    for (const Parcel& parcel : parcels) {
        DeliveryAnswer answer;
        answer.messageId = parcel.message.messageId;
        if (const QString stem = delivered.value(answer.messageId); !stem.isEmpty()) {
            answer.verdict = Verdict::Delivered;
            answer.receiptId = stem;
        } else {
            fresh.append(parcel);
        }
        answers.append(answer);
    }
    if (fresh.isEmpty())
        return answers;

    const QDateTime now = m_clock->now();
    const QDir folder(QStringLiteral("%1/%2").arg(targetFolder, now.toString(QStringLiteral("yyyyMMdd"))));
    const Result<QString> stem = QDir().mkpath(folder.path())
        ? writeBatch(
            fresh, folder.path(),
            freeStem(folder,
                     QStringLiteral("KKN_%1_%2_%3")
                         .arg(m_municipalityCode, m_target, now.toString(QStringLiteral("yyyyMMddHHmmss")))))
        : fail(FailureCode::ReceiverUnreachable, folder.path());
    for (DeliveryAnswer& answer : answers) {
        if (answer.verdict == Verdict::Delivered)
            continue;
        if (stem) {
            answer.verdict = Verdict::Delivered;
            answer.receiptId = *stem;
        } else {
            answer.problem = QString(failureName(stem.error().code)) + u' ' + stem.error().detail;
        }
    }
    return answers;
}

Result<QString> FileDrop::writeBatch(const QList<Parcel>& parcels, const QString& folder,
                                     const QString& stem) const
{
    QByteArray lines;
    QList<QJsonObject> messages;
    QJsonArray ids;
    QJsonArray files;
    const auto write = [&](const QString& name, const QByteArray& bytes, qsizetype rows) -> bool {
        files.append(QJsonObject{{QStringLiteral("name"), name},
                                 {QStringLiteral("rows"), static_cast<qint64>(rows)},
                                 {QStringLiteral("bytes"), static_cast<qint64>(bytes.size())},
                                 {QStringLiteral("sha256"), sha256(bytes)}});
        return writeDurably(folder + u'/' + name, bytes);
    };
    const auto refused = [&] { return fail(FailureCode::ReceiverUnreachable, folder); };

    for (const Parcel& parcel : parcels) {
        // The frozen bytes themselves, so that their hash stays true.
        lines += parcel.message.body + '\n';
        messages.append(QJsonDocument::fromJson(parcel.message.body).object());
        ids.append(parcel.message.messageId);
        for (const ParcelFile& file : parcel.files) {
            const QString name = QStringLiteral("att/") + file.sha256;
            if (!QDir(folder).mkpath(QStringLiteral("att")))
                return refused();
            // Named by content: a file that is there already is this very file.
            if (!QFile::exists(folder + u'/' + name) && !writeDurably(folder + u'/' + name, file.bytes))
                return refused();
            files.append(QJsonObject{{QStringLiteral("name"), name},
                                     {QStringLiteral("bytes"), static_cast<qint64>(file.bytes.size())},
                                     {QStringLiteral("sha256"), file.sha256}});
        }
    }
    if (!write(stem + QStringLiteral("_case.jsonl"), lines, messages.size()))
        return refused();
    for (const DropTable& table : dropTables(messages)) {
        if (!write(stem + u'_' + table.name + QStringLiteral(".csv"), table.toCsv(), table.rows.size() - 1))
            return refused();
    }
    const QJsonObject manifest{{QStringLiteral("profile"), QStringLiteral("KKN-CSV 1")},
                               {QStringLiteral("schemaVersion"), QStringLiteral("1.0.0")},
                               {QStringLiteral("target"), m_target},
                               {QStringLiteral("createdAt"), toWireTime(m_clock->now())},
                               {QStringLiteral("messageIds"), ids},
                               {QStringLiteral("files"), files}};
    if (!writeDurably(folder + u'/' + stem + manifestEnd, QJsonDocument(manifest).toJson())
        || !writeDurably(folder + u'/' + stem + doneEnd, {}))
        return refused();
    return stem;
}

} // namespace kakanai::sync
