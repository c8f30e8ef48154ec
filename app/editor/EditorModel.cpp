// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/EditorModel.h"

#include "app/publishing/JsonPointer.h"
#include "forms/model/CatalogueLoader.h"

#include <QJsonArray>

#include <chrono>

namespace kakanai::editor {
namespace {

const QString builtIn = QStringLiteral(":/kakanai/catalogue");
constexpr std::chrono::milliseconds afterTyping{350};

QJsonObject noWords()
{
    return {{QStringLiteral("ja"), QString()},
            {QStringLiteral("ja-easy"), QString()},
            {QStringLiteral("en"), QString()}};
}

/** The object a fault stands in, by its address. */
QString placed(const forms::Catalogue& catalogue, const forms::CatalogueFault& fault)
{
    const QString sheets = QStringLiteral("/sheets/");
    if (fault.file.contains(sheets))
        return QStringLiteral("sheet/") + fault.file.section(sheets, -1).section(u'.', 0, 0);
    for (auto it = catalogue.places.cbegin(); it != catalogue.places.cend(); ++it) {
        if (it->file == fault.file && (fault.path + u'/').startsWith(it->path + u'/'))
            return it.key();
    }
    return {};
}

} // namespace

struct EditorModel::Checked {
    forms::Catalogue catalogue;
    QList<PlacedFault> faults;
};

EditorModel::EditorModel(publishing::PublishingDesk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(afterTyping);
    connect(&m_timer, &QTimer::timeout, this, &EditorModel::check);
}

Result<void> EditorModel::open()
{
    auto draft = publishing::CatalogueDraft::open(m_desk.townFolder(), m_desk.today(), m_desk.actor().id);
    if (!draft)
        return tl::unexpected(draft.error());
    m_draft = std::move(*draft);
    QList<forms::CatalogueFault> faults;
    m_catalogue = forms::readCatalogue(builtIn, m_draft->folder(), faults);
    check();
    Q_EMIT listChanged();
    return {};
}

void EditorModel::close()
{
    m_timer.stop();
    m_draft.reset();
}

Result<void> EditorModel::discard()
{
    const auto gone = m_draft->discard();
    close();
    return gone ? open() : gone;
}

QString EditorModel::text(const QString& name, const QString& pointer) const
{
    return publishing::valueAt(object(name), pointer).toString();
}

QString EditorModel::nameOf(const QString& name) const
{
    const QString kind = publishing::kindOf(name);
    const QString words = text(name,
                               kind == u"question"    ? QStringLiteral("/text/ja")
                                   : kind == u"field" ? QStringLiteral("/label/ja")
                                   : kind == u"sheet" ? QStringLiteral("/title")
                                                      : QStringLiteral("/name/ja"));
    return words.isEmpty() ? publishing::idOf(name) : words;
}

QString EditorModel::placeOf(const forms::CatalogueFault& fault) const
{
    return placed(m_catalogue, fault);
}

void EditorModel::set(const QString& name, const QString& pointer, const QJsonValue& value)
{
    const bool isNew = !m_draft->contains(name);
    if (const auto kept = m_draft->set(name, pointer, value); !kept) {
        Q_EMIT failed(kept.error());
        return;
    }
    changed(name);
    if (isNew)
        Q_EMIT listChanged();
}

void EditorModel::remove(const QString& name)
{
    if (const auto kept = m_draft->remove(name); !kept) {
        Q_EMIT failed(kept.error());
        return;
    }
    changed(name);
    Q_EMIT listChanged();
}

void EditorModel::take(Result<QString> moved)
{
    if (!moved) {
        Q_EMIT failed(moved.error());
        return;
    }
    if (moved->isEmpty())
        return;
    m_timer.start();
    Q_EMIT listChanged();
    Q_EMIT objectChanged(*moved);
}

void EditorModel::undo()
{
    take(m_draft->undo());
}

void EditorModel::redo()
{
    take(m_draft->redo());
}

void EditorModel::changed(const QString& name)
{
    m_timer.start();
    Q_EMIT objectChanged(name);
}

QString EditorModel::add(const QString& kind, const QString& department)
{
    const QString id = m_draft->freeId(kind);
    const QString name = kind + u'/' + id;
    QJsonObject object;
    if (kind == u"procedure") {
        object = {
            {QStringLiteral("id"), id},
            {QStringLiteral("department"), department},
            {QStringLiteral("name"), noWords()},
            {QStringLiteral("form"), QString()},
            {QStringLiteral("events"), QJsonArray()},
            {QStringLiteral("condition"), QString()},
            {QStringLiteral("documents"),
             QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("id1")}}}},
            {QStringLiteral("fields"),
             QJsonArray{QStringLiteral("sys_date"), QStringLiteral("app_name"), QStringLiteral("app_tel"),
                        QStringLiteral("app_rel"), QStringLiteral("app_idtype"), QStringLiteral("app_sign"),
                        QStringLiteral("p_name"), QStringLiteral("p_kana"), QStringLiteral("p_birth"),
                        QStringLiteral("addr_new")}},
            {QStringLiteral("law"), QString()},
            {QStringLiteral("core"), QString()},
            {QStringLiteral("per"), QStringLiteral("person")}};
    } else if (kind == u"question") {
        object = {{QStringLiteral("id"), id.toUpper()},
                  {QStringLiteral("var"), id},
                  {QStringLiteral("type"), QStringLiteral("bool")},
                  {QStringLiteral("events"), QJsonArray()},
                  {QStringLiteral("text"), noWords()}};
    } else if (kind == u"field") {
        object = {{QStringLiteral("key"), id},
                  {QStringLiteral("label"), noWords()},
                  {QStringLiteral("type"), QStringLiteral("text")},
                  {QStringLiteral("source"), QStringLiteral("typed")}};
    } else {
        object = {{QStringLiteral("id"), id}, {QStringLiteral("name"), noWords()}};
    }
    set(name, {}, object);
    return name;
}

void EditorModel::check()
{
    m_timer.stop();
    if (!m_draft)
        return;
    if (m_isChecking) {
        m_timer.start();
        return;
    }
    if (const auto written = m_draft->write(); !written) {
        Q_EMIT failed(written.error());
        return;
    }
    m_isChecking = true;
    m_desk.workLane().ask(
        this,
        [folder = m_draft->folder()] {
            Checked result;
            QList<forms::CatalogueFault> known;
            result.catalogue = forms::readCatalogue(builtIn, folder, known);
            for (const forms::CatalogueFault& fault : publishing::faultsOf(folder))
                result.faults.append({placed(result.catalogue, fault), fault});
            return result;
        },
        [this](Checked result) {
            m_isChecking = false;
            m_catalogue = std::move(result.catalogue);
            m_faults = std::move(result.faults);
            Q_EMIT checked();
        });
}

} // namespace kakanai::editor
