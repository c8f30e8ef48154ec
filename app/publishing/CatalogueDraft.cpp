// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/publishing/CatalogueDraft.h"

#include "app/base/JsonFile.h"
#include "app/publishing/JsonPointer.h"
#include "forms/model/CatalogueLoader.h"
#include "forms/model/CatalogueVersions.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSet>

#include <unistd.h>

namespace kakanai::publishing {
namespace {

const QString builtInCatalogue = QStringLiteral(":/kakanai/catalogue");
const QString objectKey = QStringLiteral("object");
const QString pointerKey = QStringLiteral("at");
const QString valueKey = QStringLiteral("value");
const QString moveKey = QStringLiteral("move");
const QString byKey = QStringLiteral("by");
const QString undoMove = QStringLiteral("undo");
const QString redoMove = QStringLiteral("redo");

QByteArray lineOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

Result<std::unique_ptr<CatalogueDraft>> CatalogueDraft::open(const QString& townFolder, const QDate& today,
                                                             const QString& staffId)
{
    std::unique_ptr<CatalogueDraft> draft(new CatalogueDraft);
    draft->m_folder = QDir(townFolder).filePath(QStringLiteral("catalogue-draft"));
    draft->m_staff = staffId;
    const auto versions = forms::publishedVersions(townFolder);
    const auto home = forms::catalogueHome(townFolder, today);
    if (!versions || !home)
        return tl::unexpected(failureOf(versions ? home.error() : versions.error()));
    auto builtIn = CatalogueFiles::read(builtInCatalogue);
    if (!builtIn)
        return tl::unexpected(builtIn.error());
    draft->m_builtIn = std::move(*builtIn);
    if (!QDir().mkpath(draft->m_folder))
        return fail(FailureCode::SheetNotWritten, draft->m_folder);
    draft->m_lock = std::make_unique<QLockFile>(draft->m_folder + QStringLiteral("/lock"));
    draft->m_lock->setStaleLockTime(0); // only a process that is gone lets go of it
    if (!draft->m_lock->tryLock())
        return fail(FailureCode::StoreInUse, draft->m_folder);
    const int newest = versions->isEmpty() ? 0 : versions->last().number;
    if (const auto begun = draft->begin(*home, newest); !begun)
        return tl::unexpected(begun.error());
    if (const auto replayed = draft->replay(); !replayed)
        return tl::unexpected(replayed.error());
    if (const auto written = draft->write(); !written)
        return tl::unexpected(written.error());
    return draft;
}

Result<void> CatalogueDraft::begin(const QString& home, int version)
{
    const QString head = m_folder + QStringLiteral("/draft.json");
    const QString base = m_folder + QStringLiteral("/base");
    const auto known = readJsonObject(head, FailureCode::CatalogueInvalid);
    m_basedOn = known ? known->value(QStringLiteral("basedOn")).toInt() : -1;
    if (m_basedOn != version) {
        const QString from = forms::townCatalogue(home);
        const auto files =
            from.isEmpty() ? Result<CatalogueFiles>(CatalogueFiles()) : CatalogueFiles::read(from);
        if (!files)
            return tl::unexpected(files.error());
        if (const auto copied = writeFiles(base, files->files()); !copied)
            return copied;
        m_basedOn = version;
        QSaveFile file(head);
        const QByteArray text = QJsonDocument(QJsonObject{{QStringLiteral("basedOn"), version}}).toJson();
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
            return fail(FailureCode::SheetNotWritten, head);
    }
    auto files = CatalogueFiles::read(base);
    if (!files)
        return tl::unexpected(files.error());
    m_base = std::move(*files);
    return {};
}

Result<void> CatalogueDraft::replay()
{
    m_journal.setFileName(m_folder + QStringLiteral("/journal.jsonl"));
    if (!m_journal.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return fail(FailureCode::SheetNotWritten, m_journal.fileName());
    qint64 whole = 0;
    for (QByteArray line = m_journal.readLine(); !line.isEmpty(); line = m_journal.readLine()) {
        // The last line of a killed editor may be torn: it was never answered for.
        const QJsonDocument entry = QJsonDocument::fromJson(line);
        if (!line.endsWith('\n') || !entry.isObject())
            break;
        take(entry.object());
        whole += line.size();
    }
    if (!m_journal.resize(whole) || !m_journal.seek(whole))
        return fail(FailureCode::SheetNotWritten, m_journal.fileName());
    return {};
}

void CatalogueDraft::take(const QJsonObject& line)
{
    if (const QString by = line.value(byKey).toString(); !by.isEmpty() && !m_editors.contains(by))
        m_editors.append(by);
    const QString move = line.value(moveKey).toString();
    if (move == undoMove && canUndo()) {
        const Step& step = m_steps.at(--m_at);
        put(step.name, step.before);
    } else if (move == redoMove && canRedo()) {
        const Step& step = m_steps.at(m_at++);
        put(step.name, step.after);
    } else if (move.isEmpty()) {
        apply(line.value(objectKey).toString(), line.value(pointerKey).toString(), line.value(valueKey));
    }
}

Result<void> CatalogueDraft::note(QJsonObject line)
{
    line.insert(byKey, m_staff);
    const QByteArray bytes = lineOf(line);
    if (m_journal.write(bytes) != bytes.size() || ::fdatasync(m_journal.handle()) != 0)
        return fail(FailureCode::SheetNotWritten, m_journal.fileName());
    take(line);
    return {};
}

QJsonValue CatalogueDraft::townObject(const QString& name) const
{
    const auto changed = m_changes.constFind(name);
    return changed != m_changes.cend() ? *changed : QJsonValue(QJsonValue::Undefined);
}

void CatalogueDraft::put(const QString& name, const QJsonValue& value)
{
    if (value.isUndefined())
        m_changes.remove(name);
    else
        m_changes.insert(name, value);
}

void CatalogueDraft::apply(const QString& name, const QString& pointer, const QJsonValue& value)
{
    const QJsonValue before = townObject(name);
    const QJsonValue now = pointer.isEmpty() ? value : withValueAt(object(name), pointer, value);
    const QJsonValue after = now.isObject() ? now : QJsonValue(QJsonValue::Null);
    put(name, after);
    m_steps.resize(m_at);
    // What is typed letter by letter into one place is one step.
    if (m_at > 0 && value.isString() && !pointer.isEmpty() && m_steps.last().name == name
        && m_steps.last().pointer == pointer) {
        m_steps.last().after = after;
        return;
    }
    m_steps.append({name, value.isString() ? pointer : QString(), before, after});
    m_at = m_steps.size();
}

QList<DraftObject> CatalogueDraft::objects() const
{
    QSet<QString> names;
    for (const auto* objects : {&m_builtIn.objects(), &m_base.objects(), &m_changes}) {
        for (auto it = objects->cbegin(); it != objects->cend(); ++it)
            names.insert(it.key());
    }
    QStringList sorted(names.cbegin(), names.cend());
    sorted.sort();
    QList<DraftObject> all;
    for (const QString& name : std::as_const(sorted)) {
        if (contains(name))
            all.append(describe(name));
    }
    return all;
}

DraftObject CatalogueDraft::describe(const QString& name) const
{
    const bool isEdited = m_changes.contains(name);
    return {name, isEdited ? m_changes.value(name).isObject() : m_base.objects().contains(name),
            m_builtIn.objects().contains(name), isEdited};
}

QJsonObject CatalogueDraft::object(const QString& name) const
{
    const auto changed = m_changes.constFind(name);
    if (changed != m_changes.cend() && changed->isObject())
        return changed->toObject();
    if (changed == m_changes.cend() && m_base.objects().contains(name))
        return m_base.objects().value(name).toObject();
    return m_builtIn.objects().value(name).toObject();
}

QString CatalogueDraft::freeId(const QString& kind) const
{
    const bool isPaper = kind == u"procedure";
    for (int n = 1;; ++n) {
        const QString id = isPaper ? QStringLiteral("%1%2")
                                         .arg(QChar(u'X' + (n - 1) / 99))
                                         .arg((n - 1) % 99 + 1, 2, 10, QLatin1Char('0'))
                                   : QStringLiteral("town_%1%2").arg(kind.first(1)).arg(n);
        if (!contains(kind + u'/' + id) && (!isPaper || !contains(QStringLiteral("sheet/") + id)))
            return id;
    }
}

Result<void> CatalogueDraft::set(const QString& name, const QString& pointer, const QJsonValue& value)
{
    QJsonObject line{{objectKey, name}, {pointerKey, pointer}};
    if (!value.isUndefined())
        line.insert(valueKey, value);
    return note(line);
}

Result<void> CatalogueDraft::remove(const QString& name)
{
    return note({{objectKey, name}, {pointerKey, QString()}});
}

Result<QString> CatalogueDraft::undo()
{
    if (!canUndo())
        return QString();
    if (const auto noted = note({{moveKey, undoMove}}); !noted)
        return tl::unexpected(noted.error());
    return m_steps.at(m_at).name;
}

Result<QString> CatalogueDraft::redo()
{
    if (!canRedo())
        return QString();
    if (const auto noted = note({{moveKey, redoMove}}); !noted)
        return tl::unexpected(noted.error());
    return m_steps.at(m_at - 1).name;
}

Result<void> CatalogueDraft::write() const
{
    return writeFiles(m_folder + QStringLiteral("/catalogue"), m_base.with(m_changes));
}

QString CatalogueDraft::blankPath(const QString& sheetId, int page) const
{
    // Beside the draft: it is needed again when the draft is long published.
    const QString name = page == 0 ? sheetId : QStringLiteral("%1-%2").arg(sheetId).arg(page + 1);
    return QFileInfo(m_folder).path() + QStringLiteral("/catalogue-blanks/%1.png").arg(name);
}

Result<void> CatalogueDraft::discard()
{
    m_journal.close();
    m_lock->unlock();
    if (!QDir(m_folder).removeRecursively())
        return fail(FailureCode::SheetNotWritten, m_folder);
    return {};
}

} // namespace kakanai::publishing
