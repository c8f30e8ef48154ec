// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/model/CatalogueVersions.h"

#include "forms/model/BoundedJson.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace kakanai::forms {
namespace {

const QString manifestName = QStringLiteral("manifest.json");

FormResult<CatalogueVersion> readManifest(const QString& folder, const QString& name)
{
    const auto object = readJsonFile(folder + u'/' + manifestName, FormErrorCode::CatalogueInvalid);
    if (!object)
        return tl::unexpected(object.error());
    const auto text = [&](const char* key) { return object->value(QLatin1String(key)).toString(); };
    CatalogueVersion version{
        .number = object->value(QLatin1String("version")).toInt(),
        .effective = QDate::fromString(text("effective"), Qt::ISODate),
        .publishedAt = QDateTime::fromString(text("publishedAt"), Qt::ISODateWithMs),
        .author = text("author"),
        .approver = text("approver"),
        .note = text("note"),
        .restores = object->value(QLatin1String("restores")).toInt(),
        .sha256 = text("sha256"),
        .folder = folder,
    };
    const bool hasDay = !text("effective").isEmpty();
    if (version.number != name.toInt() || version.sha256.size() != 64
        || hasDay != version.effective.isValid())
        return formError(FormErrorCode::CatalogueInvalid, folder + u'/' + manifestName);
    return version;
}

} // namespace

FormResult<QString> treeDigest(const QString& folder)
{
    QStringList names;
    const QDir root(folder);
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        names.append(root.relativeFilePath(files.next()));
    names.sort();
    QCryptographicHash whole(QCryptographicHash::Sha256);
    for (const QString& name : std::as_const(names)) {
        QFile file(root.filePath(name));
        QCryptographicHash own(QCryptographicHash::Sha256);
        if (!file.open(QIODevice::ReadOnly) || !own.addData(&file))
            return formError(FormErrorCode::FileUnreadable, root.filePath(name));
        // A name cannot hold the zero byte, so no two trees read the same.
        whole.addData(name.toUtf8() + '\0' + own.result());
    }
    return QString::fromLatin1(whole.result().toHex());
}

QByteArray manifestOf(const CatalogueVersion& version)
{
    const QJsonObject object{
        {QStringLiteral("version"), version.number},
        {QStringLiteral("effective"), version.effective.toString(Qt::ISODate)},
        {QStringLiteral("publishedAt"), version.publishedAt.toString(Qt::ISODateWithMs)},
        {QStringLiteral("author"), version.author},
        {QStringLiteral("approver"), version.approver},
        {QStringLiteral("note"), version.note},
        {QStringLiteral("restores"), version.restores},
        {QStringLiteral("sha256"), version.sha256},
    };
    return QJsonDocument(object).toJson();
}

QString versionsFolder(const QString& townFolder)
{
    return QDir(townFolder).filePath(QStringLiteral("catalogue-versions"));
}

FormResult<QList<CatalogueVersion>> publishedVersions(const QString& townFolder)
{
    QList<CatalogueVersion> versions;
    if (townFolder.isEmpty())
        return versions;
    const QDir root(versionsFolder(townFolder));
    // What does not begin with a digit is a version still being written, or its remains.
    for (const QString& name : root.entryList({QStringLiteral("[0-9]*")}, QDir::Dirs, QDir::Name)) {
        auto version = readManifest(root.filePath(name), name);
        if (!version)
            return tl::unexpected(version.error());
        versions.append(std::move(*version));
    }
    std::ranges::sort(versions, {}, &CatalogueVersion::number);
    return versions;
}

std::optional<CatalogueVersion> versionInForce(const QList<CatalogueVersion>& versions, const QDate& day)
{
    std::optional<CatalogueVersion> best;
    for (const CatalogueVersion& version : versions) {
        if (version.effective.isValid() && version.effective > day)
            continue;
        const bool isLater = !best || !best->effective.isValid()
            || (version.effective.isValid() && version.effective >= best->effective);
        if (isLater)
            best = version;
    }
    return best;
}

FormResult<QString> catalogueHome(const QString& townFolder, const QDate& day)
{
    const auto versions = publishedVersions(townFolder);
    if (!versions)
        return tl::unexpected(versions.error());
    const auto version = versionInForce(*versions, day);
    if (!version)
        return townFolder;
    const auto digest = treeDigest(version->folder + QStringLiteral("/catalogue"));
    if (!digest)
        return tl::unexpected(digest.error());
    if (*digest != version->sha256)
        return formError(FormErrorCode::CatalogueInvalid,
                         version->folder + QStringLiteral(": changed after it was published"));
    return version->folder;
}

} // namespace kakanai::forms
