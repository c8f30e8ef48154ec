// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/FileDrop.h"

#include "app/sync/DropWriter.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace kakanai::sync {
namespace {

const QString linesEnd = QStringLiteral("_case.jsonl");
const QString filesFolder = QStringLiteral("att");

QString sha256(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/** Messages named in the lines of a batch. */
QStringList messagesIn(const QByteArray& lines)
{
    QStringList ids;
    for (const QByteArray& line : lines.split('\n')) {
        if (!line.isEmpty())
            ids.append(QJsonDocument::fromJson(line)[QStringLiteral("message")][QStringLiteral("message_id")]
                           .toString());
    }
    return ids;
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

/** A batch as it is being written: what stands in its manifest. */
struct Batch {
    QString folder;
    QString stem;
    QJsonArray files = {};
};

Result<void> writeFile(DropPlace& place, Batch& batch, const QString& end, const QByteArray& bytes,
                       qsizetype rows)
{
    const QString name = batch.stem + end;
    batch.files.append(QJsonObject{{QStringLiteral("name"), name},
                                   {QStringLiteral("rows"), static_cast<qint64>(rows)},
                                   {QStringLiteral("bytes"), static_cast<qint64>(bytes.size())},
                                   {QStringLiteral("sha256"), sha256(bytes)}});
    return place.write(batch.folder + u'/' + name, bytes);
}

/** Named by content: a file that is there already is this very file. */
Result<void> writeAttachments(DropPlace& place, Batch& batch, const QList<Parcel>& parcels)
{
    const bool hasFiles =
        std::ranges::any_of(parcels, [](const Parcel& parcel) { return !parcel.files.isEmpty(); });
    if (!hasFiles)
        return {};
    const auto held = place.names(batch.folder + u'/' + filesFolder);
    if (!held)
        return tl::unexpected(held.error());
    QSet<QString> there(held->begin(), held->end());
    for (const Parcel& parcel : parcels) {
        for (const ParcelFile& file : parcel.files) {
            const QString name = filesFolder + u'/' + file.sha256;
            if (!there.contains(file.sha256)) {
                if (const auto written = place.write(batch.folder + u'/' + name, file.bytes); !written)
                    return written;
                there.insert(file.sha256);
            }
            batch.files.append(QJsonObject{{QStringLiteral("name"), name},
                                           {QStringLiteral("bytes"), static_cast<qint64>(file.bytes.size())},
                                           {QStringLiteral("sha256"), file.sha256}});
        }
    }
    return {};
}

/** The tables of the profile, and what they have lost. Answers how many characters that were. */
Result<int> writeTables(DropPlace& place, Batch& batch, const QList<DropTable>& tables,
                        const DropProfile& profile)
{
    DropWriter writer(profile);
    for (const DropTable& table : tables) {
        if (!profile.tables.contains(table.name.section(u'-', 0, 0)))
            continue;
        const QByteArray bytes = writer.write(table);
        if (const auto written =
                writeFile(place, batch, u'_' + table.name + QStringLiteral(".csv"), bytes, table.rows.size());
            !written)
            return tl::unexpected(written.error());
    }
    if (writer.losses().isEmpty())
        return 0;
    DropProfile plain = profile;
    plain.encoding = DropEncoding::Utf8;
    const DropTable losses = DropWriter::lossTable(writer.losses());
    if (const auto written = writeFile(place, batch, QStringLiteral("_loss.csv"),
                                       DropWriter(plain).write(losses), losses.rows.size());
        !written)
        return tl::unexpected(written.error());
    return static_cast<int>(losses.rows.size());
}

} // namespace

FileDrop::FileDrop(std::unique_ptr<DropPlace> place, DropAddress address, const Clock& clock)
    : m_place(std::move(place))
    , m_address(std::move(address))
    , m_clock(&clock)
{
    m_address.target = safeName(m_address.target);
}

QString FileDrop::targetFolder() const
{
    return m_address.municipalityCode + u'/' + m_address.target;
}

QList<DropColumn> FileDrop::columnsOf(const QString& paper) const
{
    const QList<DropColumn> known = m_address.forms ? m_address.forms(paper) : QList<DropColumn>();
    const QStringList own = m_address.profile.formColumns.value(paper);
    if (own.isEmpty())
        return known;
    QList<DropColumn> columns;
    for (const QString& key : own) {
        const auto found = std::ranges::find(known, key, &DropColumn::key);
        columns.append({key, found == known.end() ? QString() : found->label});
    }
    return columns;
}

Result<QStringList> FileDrop::daysSince(const QDate& day)
{
    static const QRegularExpression shape(QStringLiteral("^[0-9]{8}$"));
    auto names = m_place->names(targetFolder());
    if (!names)
        return names;
    const QString first = day.isValid() ? day.toString(QStringLiteral("yyyyMMdd")) : QString();
    names->removeIf([&](const QString& name) { return !shape.match(name).hasMatch() || name < first; });
    return names;
}

Result<QHash<QString, QString>> FileDrop::settle(const QStringList& messageIds, const QDate& since)
{
    QHash<QString, QString> arrived;
    const auto days = daysSince(since);
    if (!days)
        return tl::unexpected(days.error());
    for (const QString& day : *days) {
        const QString folder = targetFolder() + u'/' + day;
        const auto names = m_place->names(folder);
        if (!names)
            return tl::unexpected(names.error());
        const auto attachments = m_place->names(folder + u'/' + filesFolder);
        if (!attachments)
            return tl::unexpected(attachments.error());
        QStringList stale;
        for (const QString& name : *names) {
            if (name.endsWith(DropPlace::partEnd()))
                stale.append(name);
            if (!name.endsWith(linesEnd))
                continue;
            // A batch of other messages without its marker stays: the reader may have taken the marker away.
            const auto lines = m_place->read(folder + u'/' + name);
            if (!lines)
                return tl::unexpected(lines.error());
            const QString stem = name.chopped(linesEnd.size());
            const bool isDone = names->contains(stem + m_address.profile.doneEnd);
            const QStringList ids = messagesIn(*lines);
            const bool isOurs =
                std::ranges::any_of(ids, [&](const QString& id) { return messageIds.contains(id); });
            if (!isOurs)
                continue;
            if (isDone) {
                for (const QString& id : ids)
                    arrived.insert(id, stem);
                continue;
            }
            for (const QString& other : *names) {
                if (other.startsWith(stem + u'_') || other.startsWith(stem + m_address.profile.manifestEnd))
                    stale.append(other);
            }
        }
        for (const QString& name : *attachments) {
            if (name.endsWith(DropPlace::partEnd()))
                stale.append(filesFolder + u'/' + name);
        }
        stale.removeDuplicates();
        for (const QString& name : std::as_const(stale)) {
            if (const auto removed = m_place->remove(folder + u'/' + name); !removed)
                return tl::unexpected(removed.error());
        }
    }
    return arrived;
}

QList<DeliveryAnswer> FileDrop::deliver(const QList<Parcel>& parcels)
{
    // What leaves for the first time cannot stand there already; only a second attempt has to look.
    QStringList again;
    QDate oldest;
    for (const Parcel& parcel : parcels) {
        if (parcel.message.attempts <= 1)
            continue;
        again.append(parcel.message.messageId);
        const QDate created = parcel.message.createdAt.date();
        oldest = again.size() == 1 || created < oldest ? created : oldest;
    }
    Result<QHash<QString, QString>> arrived = QHash<QString, QString>();
    if (!again.isEmpty())
        arrived = settle(again, oldest);

    QList<Parcel> fresh;
    for (const Parcel& parcel : parcels) {
        if (arrived && !arrived->contains(parcel.message.messageId))
            fresh.append(parcel);
    }
    Result<QString> stem = QString();
    if (!arrived)
        stem = tl::unexpected(arrived.error());
    else if (!fresh.isEmpty())
        stem = writeBatch(fresh);

    QList<DeliveryAnswer> answers;
    for (const Parcel& parcel : parcels) {
        DeliveryAnswer answer;
        answer.messageId = parcel.message.messageId;
        const QString before = arrived ? arrived->value(answer.messageId) : QString();
        if (!before.isEmpty() || stem) {
            answer.verdict = Verdict::Delivered;
            answer.receiptId = before.isEmpty() ? *stem : before;
        } else {
            answer.problem = QString(failureName(stem.error().code)) + u' ' + stem.error().detail;
        }
        answers.append(answer);
    }
    return answers;
}

Result<QString> FileDrop::freeStem(const QString& folder)
{
    const auto names = m_place->names(folder);
    if (!names)
        return tl::unexpected(names.error());
    const QDateTime now = m_clock->now();
    QString start = m_address.profile.nameTemplate;
    start.replace(QStringLiteral("{municipality}"), m_address.municipalityCode)
        .replace(QStringLiteral("{target}"), m_address.target)
        .replace(QStringLiteral("{date}"), now.toString(QStringLiteral("yyyyMMdd")))
        .replace(QStringLiteral("{time}"), now.toString(QStringLiteral("yyyyMMddHHmmss")));
    for (int sequence = 1;; ++sequence) {
        QString stem = start;
        stem.replace(QStringLiteral("{sequence}"),
                     QStringLiteral("%1").arg(sequence, 6, 10, QLatin1Char('0')));
        if (std::ranges::none_of(*names, [&](const QString& name) { return name.startsWith(stem); }))
            return stem;
    }
}

Result<QString> FileDrop::writeBatch(const QList<Parcel>& parcels)
{
    Batch batch;
    batch.folder = targetFolder() + u'/' + m_clock->now().toString(QStringLiteral("yyyyMMdd"));
    const auto stem = freeStem(batch.folder);
    if (!stem)
        return stem;
    batch.stem = *stem;
    QByteArray lines;
    QList<QJsonObject> messages;
    QJsonArray ids;
    for (const Parcel& parcel : parcels) {
        // The frozen bytes themselves, so that their hash stays true.
        lines += parcel.message.body + '\n';
        messages.append(QJsonDocument::fromJson(parcel.message.body).object());
        ids.append(parcel.message.messageId);
    }
    if (const auto written = writeAttachments(*m_place, batch, parcels); !written)
        return tl::unexpected(written.error());
    if (const auto written = writeFile(*m_place, batch, linesEnd, lines, messages.size()); !written)
        return tl::unexpected(written.error());
    const auto forms = [this](const QString& paper) { return columnsOf(paper); };
    const auto losses = writeTables(*m_place, batch, dropTables(messages, forms), m_address.profile);
    if (!losses)
        return tl::unexpected(losses.error());
    const QJsonObject manifest{{QStringLiteral("profile"), QStringLiteral("KKN-CSV 1")},
                               {QStringLiteral("schemaVersion"), QStringLiteral("1.0.0")},
                               {QStringLiteral("target"), m_address.target},
                               {QStringLiteral("createdAt"), toWireTime(m_clock->now())},
                               {QStringLiteral("messageIds"), ids},
                               {QStringLiteral("losses"), *losses},
                               {QStringLiteral("files"), batch.files}};
    for (const auto& [end, bytes] :
         {std::pair(m_address.profile.manifestEnd, QJsonDocument(manifest).toJson()),
          std::pair(m_address.profile.doneEnd, QByteArray())}) {
        if (const auto written = m_place->write(batch.folder + u'/' + batch.stem + end, bytes); !written)
            return tl::unexpected(written.error());
    }
    return batch.stem;
}

} // namespace kakanai::sync
