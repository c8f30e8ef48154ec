// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/publishing/CatalogueFiles.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSet>

#include <array>

namespace kakanai::publishing {
namespace {

struct Kind {
    const char* name; ///< of one object
    const char* list; ///< in a catalogue's file
    const char* key; ///< the member that names it
};

constexpr std::array kinds{
    Kind{"event", "events", "id"},        Kind{"department", "departments", "id"},
    Kind{"question", "questions", "var"}, Kind{"field", "fields", "key"},
    Kind{"document", "documents", "id"},  Kind{"procedure", "procedures", "id"},
};

const QString newObjects = QStringLiteral("editor.json");
const QString sheets = QStringLiteral("sheets/");
const QString json = QStringLiteral(".json");
const QString department = QStringLiteral("department");

bool isCatalogueFile(const QString& name)
{
    // As the loader reads: the folder's own files and those of `procedures/`.
    return name.endsWith(json) && !name.endsWith(QLatin1String(".schema.json"))
        && (!name.contains(u'/') || (name.startsWith(QLatin1String("procedures/")) && name.count(u'/') == 1));
}

QByteArray textOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson();
}

QString nameOf(const Kind& kind, const QJsonObject& object)
{
    return QString::fromLatin1(kind.name) + u'/' + object.value(QLatin1String(kind.key)).toString();
}

} // namespace

Failure failureOf(const forms::FormError& error)
{
    return {error.code == forms::FormErrorCode::FileUnreadable ? FailureCode::FileUnreadable
                                                               : FailureCode::CatalogueInvalid,
            error.detail,
            {}};
}

QString kindOf(const QString& object)
{
    return object.section(u'/', 0, 0);
}

QString idOf(const QString& object)
{
    return object.section(u'/', 1);
}

Result<CatalogueFiles> CatalogueFiles::read(const QString& folder)
{
    CatalogueFiles catalogue;
    const QDir root(folder);
    QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            return fail(FailureCode::FileUnreadable, file.fileName());
        catalogue.m_files.insert(root.relativeFilePath(file.fileName()), file.readAll());
    }
    for (auto file = catalogue.m_files.cbegin(); file != catalogue.m_files.cend(); ++file) {
        if (file.key().endsWith(json) && !QJsonDocument::fromJson(*file).isObject())
            return fail(FailureCode::CatalogueInvalid, root.filePath(file.key()));
        catalogue.index(file.key(), *file);
    }
    return catalogue;
}

void CatalogueFiles::index(const QString& name, const QByteArray& bytes)
{
    const QJsonObject root = QJsonDocument::fromJson(bytes).object();
    if (name.startsWith(sheets) && name.endsWith(json)) {
        const QString object = QStringLiteral("sheet/") + name.mid(sheets.size()).chopped(json.size());
        m_objects.insert(object, root);
        m_fileOf.insert(object, name);
    }
    if (!isCatalogueFile(name))
        return;
    for (const Kind& kind : kinds) {
        for (const QJsonValue& value : root.value(QLatin1String(kind.list)).toArray()) {
            QJsonObject one = value.toObject();
            // A procedure carries its department along when it is copied out of its department's file.
            if (qstrcmp(kind.name, "procedure") == 0 && !one.contains(department)
                && root.contains(department))
                one.insert(department, root.value(department));
            m_objects.insert(nameOf(kind, one), one);
            m_fileOf.insert(nameOf(kind, one), name);
        }
    }
}

QMap<QString, QByteArray> CatalogueFiles::with(const QMap<QString, QJsonValue>& changes) const
{
    QMap<QString, QByteArray> files = m_files;
    QMap<QString, QJsonObject> roots; // of the files that change
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        if (kindOf(change.key()) == QLatin1String("sheet")) {
            const QString file = sheets + idOf(change.key()) + json;
            if (change->isObject())
                files.insert(file, textOf(change->toObject()));
            else
                files.remove(file);
            continue;
        }
        const QString file = m_fileOf.value(change.key(), newObjects);
        if (!roots.contains(file))
            roots.insert(file, QJsonDocument::fromJson(files.value(file)).object());
        QJsonObject& root = roots[file];
        for (const Kind& kind : kinds) {
            if (kindOf(change.key()) != QLatin1String(kind.name))
                continue;
            QJsonArray list = root.value(QLatin1String(kind.list)).toArray();
            qsizetype at = 0;
            while (at < list.size() && nameOf(kind, list.at(at).toObject()) != change.key())
                ++at;
            if (at < list.size() && change->isObject())
                list.replace(at, *change);
            else if (at < list.size())
                list.removeAt(at);
            else if (change->isObject())
                list.append(*change);
            root.insert(QLatin1String(kind.list), list);
        }
    }
    for (auto root = roots.cbegin(); root != roots.cend(); ++root)
        files.insert(root.key(), textOf(*root));
    return files;
}

Result<void> writeFiles(const QString& folder, const QMap<QString, QByteArray>& files)
{
    const QDir root(folder);
    if (!QDir().mkpath(folder))
        return fail(FailureCode::SheetNotWritten, folder);
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        if (!files.contains(root.relativeFilePath(path)))
            QFile::remove(path);
    }
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        const QString path = root.filePath(file.key());
        QFile old(path);
        if (old.open(QIODevice::ReadOnly) && old.readAll() == *file)
            continue;
        QDir().mkpath(QFileInfo(path).absolutePath());
        QSaveFile saved(path);
        if (!saved.open(QIODevice::WriteOnly) || saved.write(*file) != file->size() || !saved.commit())
            return fail(FailureCode::SheetNotWritten, path);
    }
    return {};
}

} // namespace kakanai::publishing
