// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/model/CatalogueLoader.h"

#include "forms/model/BoundedJson.h"
#include "forms/model/CatalogueNames.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <functional>

namespace kakanai::forms {
namespace {

constexpr JsonBounds fileBounds{.bytes = 16 << 20, .depth = 64};
constexpr qsizetype mostObjects = 5'000; ///< of one kind; a town has hundreds
constexpr qsizetype mostFiles = 1'000;
constexpr qint64 mostBytes = 32 << 20; ///< of all files of a folder

/** A document every procedure asks for under one condition: the letter of attorney. */
struct CommonDocument {
    QString id;
    Rule when;
};

/** One object of a file, and where it stands, so that every fault has an address. */
class Place
{
public:
    Place(QJsonObject object, CatalogueAddress address, QList<CatalogueFault>& faults)
        : m_object(std::move(object))
        , m_address(std::move(address))
        , m_faults(&faults)
    {
    }

    [[nodiscard]] const CatalogueAddress& address() const { return m_address; }

    void complain(const QString& key, const QString& what) const
    {
        m_faults->append({m_address.file, m_address.path + u'/' + key, what});
    }

    [[nodiscard]] QJsonValue raw(const char* key) const { return m_object.value(QLatin1String(key)); }

    QString text(const char* key, bool isRequired = false) const
    {
        const QJsonValue value = raw(key);
        if (!value.isString() && (isRequired || !value.isUndefined()))
            complain(QLatin1String(key), QStringLiteral("a text is expected"));
        else if (isRequired && value.toString().isEmpty())
            complain(QLatin1String(key), QStringLiteral("is empty"));
        return value.toString();
    }

    int number(const char* key) const
    {
        const QJsonValue value = raw(key);
        if (!value.isUndefined() && !value.isDouble())
            complain(QLatin1String(key), QStringLiteral("a number is expected"));
        return value.toInt();
    }

    QStringList texts(const char* key) const
    {
        QStringList all;
        const QJsonValue value = raw(key);
        if (!value.isUndefined() && !value.isArray())
            complain(QLatin1String(key), QStringLiteral("a list is expected"));
        for (const QJsonValue& one : value.toArray()) {
            if (!one.isString())
                complain(QLatin1String(key), QStringLiteral("a list of texts is expected"));
            all.append(one.toString());
        }
        return all;
    }

    Words words(const char* key) const { return wordsOf(raw(key), QLatin1String(key)); }

    Words wordsOf(const QJsonValue& value, const QString& key) const
    {
        const QJsonObject object = value.toObject();
        const Words words{object.value(QStringLiteral("ja")).toString(),
                          object.value(QStringLiteral("ja-easy")).toString(),
                          object.value(QStringLiteral("en")).toString()};
        if (words.ja.isEmpty())
            complain(key, QStringLiteral("has no Japanese text"));
        return words;
    }

    Rule rule(const char* key) const
    {
        const auto rule = Rule::parse(text(key));
        if (!rule)
            complain(QLatin1String(key), rule.error().detail);
        return rule.value_or(Rule());
    }

    template <typename Table> auto named(const char* key, const Table& table) const
    {
        const auto value = valueNamed(table, text(key, true));
        if (!value)
            complain(QLatin1String(key), QStringLiteral("unknown “%1”").arg(text(key)));
        return value.value_or(table.front().value);
    }

    QList<Choice> choices(const char* key) const
    {
        QList<Choice> all;
        each(key, [&](const Place& place) {
            all.append({place.text("value", true), place.words("label"), place.texts("events")});
        });
        return all;
    }

    void each(const char* key, const std::function<void(const Place&)>& visit) const
    {
        const QJsonValue value = raw(key);
        if (!value.isUndefined() && !value.isArray())
            complain(QLatin1String(key), QStringLiteral("a list is expected"));
        const QJsonArray array = value.toArray();
        if (array.size() > mostObjects)
            return complain(QLatin1String(key), QStringLiteral("too many"));
        for (qsizetype i = 0; i < array.size(); ++i)
            visit(Place(array.at(i).toObject(),
                        within(QStringLiteral("%1/%2").arg(QLatin1String(key)).arg(i)), *m_faults));
    }

    /** This object with `other`'s keys instead of its own; without its former readings. */
    [[nodiscard]] Place overlaid(const Place& other) const
    {
        QJsonObject merged = m_object;
        merged.remove(QStringLiteral("earlier"));
        for (auto it = other.m_object.begin(); it != other.m_object.end(); ++it)
            merged.insert(it.key(), it.value());
        return {merged, other.m_address, *m_faults};
    }

    [[nodiscard]] bool has(const char* key) const { return m_object.contains(QLatin1String(key)); }

    Place child(const char* key) const
    {
        return {raw(key).toObject(), within(QLatin1String(key)), *m_faults};
    }

private:
    [[nodiscard]] CatalogueAddress within(const QString& step) const
    {
        return {m_address.file, m_address.path + u'/' + step};
    }

    QJsonObject m_object;
    CatalogueAddress m_address;
    QList<CatalogueFault>* m_faults;
};

template <typename T, typename Member> void addOrReplace(QList<T>& list, Member member, T item)
{
    const auto known = std::ranges::find(list, std::invoke(member, item), member);
    if (known == list.end())
        list.append(std::move(item));
    else
        *known = std::move(item);
}

Question readQuestion(const Place& place)
{
    Question question{.id = place.text("id", true),
                      .var = place.text("var", true),
                      .text = place.words("text"),
                      .type = place.named("type", questionTypeNames),
                      .events = place.texts("events"),
                      .options = place.choices("options"),
                      .textByEvent = {},
                      .topic = place.text("topic"),
                      .together = place.text("together"),
                      .staffOnly = place.raw("staffOnly").toBool()};
    const QJsonObject byEvent = place.raw("textByEvent").toObject();
    for (auto it = byEvent.begin(); it != byEvent.end(); ++it)
        question.textByEvent.insert(it.key(),
                                    place.wordsOf(it.value(), QStringLiteral("textByEvent/") + it.key()));
    return question;
}

FieldSpec readField(const Place& place)
{
    FieldSpec field{.key = place.text("key", true),
                    .label = place.words("label"),
                    .type = place.named("type", fieldTypeNames),
                    .source = place.named("source", fieldSourceNames),
                    .sourceByEvent = {},
                    .derive = place.text("derive"),
                    .options = place.choices("options"),
                    .sensitive = place.raw("sensitive").toBool()};
    const QJsonObject byEvent = place.raw("sourceByEvent").toObject();
    for (auto it = byEvent.begin(); it != byEvent.end(); ++it) {
        const auto source = valueNamed(fieldSourceNames, it.value().toString());
        if (!source)
            place.complain(QStringLiteral("sourceByEvent/") + it.key(), QStringLiteral("unknown source"));
        field.sourceByEvent.insert(it.key(), source.value_or(field.source));
    }
    return field;
}

Due readDue(const Place& place)
{
    return {place.texts("from"), place.number("years"), place.number("months"), place.number("days"),
            place.rule("when")};
}

/** Absent = always in force; anything but a day is complained about. */
QDate readDay(const Place& place, const char* key)
{
    if (!place.has(key))
        return {};
    const QDate day = QDate::fromString(place.text(key), Qt::ISODate);
    if (!day.isValid())
        place.complain(QLatin1String(key), QStringLiteral("a date is expected"));
    return day;
}

Procedure readProcedure(const Place& place, const QString& departmentId)
{
    Procedure procedure;
    procedure.id = place.text("id", true);
    procedure.name = place.words("name");
    procedure.departmentId = place.has("department") ? place.text("department") : departmentId;
    procedure.form = place.text("form", true);
    procedure.events = place.texts("events");
    procedure.condition = place.rule("condition");
    place.each("documents", [&](const Place& document) {
        procedure.documents.append({document.text("id", true), document.rule("when")});
    });
    procedure.fields = place.texts("fields");
    if (place.has("deadline"))
        procedure.deadlineWords = place.words("deadline");
    procedure.deadline = procedure.deadlineWords.ja;
    if (place.has("due"))
        procedure.due = readDue(place.child("due"));
    const QJsonObject presets = place.raw("presets").toObject();
    for (auto it = presets.begin(); it != presets.end(); ++it)
        procedure.presets.insert(it.key(), it.value().toString());
    procedure.paper = place.text("paper");
    procedure.law = place.text("law");
    procedure.core = place.text("core");
    procedure.per = place.text("per");
    procedure.since = readDay(place, "since");
    procedure.until = readDay(place, "until");
    if (place.has("inForceBy"))
        procedure.inForceBy = place.named("inForceBy", inForceByNames);
    procedure.discreet = place.raw("discreet").toBool();
    procedure.deemedBy = place.texts("deemedBy");
    place.each("earlier", [&](const Place& before) {
        // What a former reading does not say was as it is now.
        Procedure reading = readProcedure(place.overlaid(before), departmentId);
        reading.until = readDay(before, "until");
        if (!reading.until.isValid())
            before.complain(QStringLiteral("until"), QStringLiteral("a former reading needs its last day"));
        procedure.earlier.append(reading);
    });
    std::ranges::stable_sort(procedure.earlier, std::greater(), &Procedure::until);
    return procedure;
}

void readFile(const Place& file, Catalogue& catalogue, QList<CommonDocument>& common, QSet<QString>& seen)
{
    if (file.has("version"))
        catalogue.version = file.text("version");
    const auto remember = [&](const char* kind, const Place& place, const char* key) {
        const QString object = QStringLiteral("%1/%2").arg(QLatin1String(kind), place.text(key));
        if (seen.contains(object))
            place.complain(QLatin1String(key), QStringLiteral("%1 stands twice").arg(place.text(key)));
        seen.insert(object);
        catalogue.places.insert(object, place.address());
    };
    file.each("events", [&](const Place& place) {
        remember("event", place, "id");
        addOrReplace(
            catalogue.events, &LifeEvent::id,
            LifeEvent{place.text("id", true), place.words("name"), place.text("wire"), place.texts("date")});
    });
    file.each("departments", [&](const Place& place) {
        remember("department", place, "id");
        addOrReplace(catalogue.departments, &Department::id,
                     Department{place.text("id", true), place.words("name")});
    });
    file.each("questions", [&](const Place& place) {
        remember("question", place, "var");
        addOrReplace(catalogue.questions, &Question::id, readQuestion(place));
    });
    file.each("fields", [&](const Place& place) {
        remember("field", place, "key");
        addOrReplace(catalogue.fields, &FieldSpec::key, readField(place));
    });
    file.each("documents", [&](const Place& place) {
        remember("document", place, "id");
        addOrReplace(catalogue.documents, &Document::id,
                     Document{place.text("id", true), place.words("name")});
    });
    file.each("documentsOfEverySheet", [&](const Place& place) {
        common.append({place.text("id", true), place.rule("when")});
    });
    const QString department = file.text("department");
    file.each("procedures", [&](const Place& place) {
        remember("procedure", place, "id");
        addOrReplace(catalogue.procedures, &Procedure::id, readProcedure(place, department));
    });
}

void readFolder(const QString& folder, Catalogue& catalogue, QList<CommonDocument>& common,
                QList<CatalogueFault>& faults)
{
    // Only these two places: layouts and whatever else lies deeper belongs to other readers.
    QStringList files;
    for (const QString& place : {folder, folder + QStringLiteral("/procedures")}) {
        for (const QString& name :
             QDir(place).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            if (!name.endsWith(QStringLiteral(".schema.json")))
                files.append(place + u'/' + name);
        }
    }
    qint64 bytes = 0;
    for (const QString& path : std::as_const(files))
        bytes += QFileInfo(path).size();
    if (files.size() > mostFiles || bytes > mostBytes) {
        faults.append(
            {folder,
             {},
             QStringLiteral("larger than %1 bytes, or more than %2 files").arg(mostBytes).arg(mostFiles)});
        return;
    }
    QSet<QString> seen; // a town replaces what is built in, but not its own
    for (const QString& path : std::as_const(files)) {
        const auto object = readJsonFile(path, FormErrorCode::CatalogueInvalid, fileBounds);
        if (object)
            readFile(Place(*object, {path, {}}, faults), catalogue, common, seen);
        else
            faults.append({path, {}, object.error().detail.section(QStringLiteral(": "), 1)});
    }
}

void complete(Procedure& procedure, const Catalogue& catalogue, const QList<CommonDocument>& common)
{
    if (const Department* department = catalogue.department(procedure.departmentId))
        procedure.department = department->name;
    for (const CommonDocument& document : common) {
        if (procedure.hasSheet()
            && std::ranges::find(procedure.documents, document.id, &RequiredDocument::id)
                == procedure.documents.end())
            procedure.documents.append({document.id, document.when});
    }
}

void finish(Catalogue& catalogue, const QList<CommonDocument>& common)
{
    for (Procedure& procedure : catalogue.procedures) {
        complete(procedure, catalogue, common);
        for (Procedure& before : procedure.earlier)
            complete(before, catalogue, common);
    }
    // Files are read in the order of their names, procedures are offered in the order of their numbers.
    std::ranges::stable_sort(catalogue.procedures, {}, &Procedure::id);
}

} // namespace

QString townCatalogue(const QString& townFolder)
{
    const QDir town(townFolder);
    if (townFolder.isEmpty() || town.exists(QStringLiteral("catalogue")))
        return townFolder.isEmpty() ? QString() : town.filePath(QStringLiteral("catalogue"));
    return town.exists(QStringLiteral("town.json")) || town.exists(QStringLiteral("backoffice.json"))
        ? QString()
        : townFolder;
}

QString townLayouts(const QString& townFolder)
{
    const QString additions = townCatalogue(townFolder);
    const QString sheets = additions + QStringLiteral("/sheets");
    return !additions.isEmpty() && QDir(sheets).exists() ? sheets : QString();
}

Catalogue readCatalogue(const QString& folder, const QString& townFolder, QList<CatalogueFault>& faults)
{
    Catalogue catalogue;
    QList<CommonDocument> common;
    for (const QString& source : {folder, townCatalogue(townFolder)}) {
        if (source.isEmpty())
            continue;
        if (QDir(source).exists())
            readFolder(source, catalogue, common, faults);
        else
            faults.append({source, {}, QStringLiteral("no such folder")});
    }
    if (catalogue.procedures.isEmpty() || catalogue.questions.isEmpty())
        faults.append({folder, {}, QStringLiteral("holds no catalogue")});
    finish(catalogue, common);
    return catalogue;
}

FormResult<Catalogue> loadCatalogue(const QString& folder, const QString& townFolder)
{
    QList<CatalogueFault> faults;
    Catalogue catalogue = readCatalogue(folder, townFolder, faults);
    if (faults.isEmpty())
        return catalogue;
    const CatalogueFault& first = faults.first();
    return formError(FormErrorCode::CatalogueInvalid,
                     QStringLiteral("%1: %2: %3").arg(first.file, first.path, first.message));
}

} // namespace kakanai::forms
