// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/model/CatalogueReview.h"

#include "forms/model/BoundedJson.h"

#include <QCryptographicHash>
#include <QDate>
#include <QDir>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSet>

#include <algorithm>
#include <array>
#include <functional>

namespace kakanai::forms {
namespace {

constexpr JsonBounds fileBounds{.bytes = 16 << 20, .depth = 64};
constexpr int markLength = 12;
const QString marksFile = QStringLiteral("reviewed.json");

/** The lists whose objects carry wordings, and what names such an object. */
struct Kind {
    const char16_t* list;
    const char16_t* name;
    const char16_t* key;
};
constexpr std::array kinds{
    Kind{u"events", u"event", u"id"},        Kind{u"departments", u"department", u"id"},
    Kind{u"questions", u"question", u"var"}, Kind{u"fields", u"field", u"key"},
    Kind{u"documents", u"document", u"id"},  Kind{u"procedures", u"procedure", u"id"},
};

/** One file of a folder as it stands. */
struct Source {
    QString path;
    QJsonObject object;
};

QList<Source> sourcesIn(const QString& folder)
{
    QList<Source> sources;
    for (const QString& place : {folder, folder + QStringLiteral("/procedures")}) {
        for (const QString& name :
             QDir(place).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            if (name.endsWith(QStringLiteral(".schema.json")))
                continue;
            // What cannot be read is the loader's to complain about.
            const QString path = place + u'/' + name;
            if (auto object = readJsonFile(path, FormErrorCode::CatalogueInvalid, fileBounds))
                sources.append({path, *object});
        }
    }
    return sources;
}

/** How an element of a list is called where its number would change when another comes before it. */
QString stepFor(const QJsonValue& element, qsizetype index)
{
    for (const auto* key : {"value", "until", "id"}) {
        const QString name = element[QLatin1String(key)].toString();
        if (!name.isEmpty())
            return name;
    }
    return QString::number(index);
}

void collect(const QJsonValue& value, const QString& place, const CatalogueAddress& address,
             QList<Wording>& into)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            collect(array.at(i), place + u'/' + stepFor(array.at(i), i),
                    {address.file, address.path + u'/' + QString::number(i)}, into);
        return;
    }
    const QJsonObject object = value.toObject();
    const QString ja = object.value(QStringLiteral("ja")).toString();
    const QString jaEasy = object.value(QStringLiteral("ja-easy")).toString();
    if (!ja.isEmpty() && !jaEasy.isEmpty())
        into.append({place, address, ja, jaEasy});
    for (auto it = object.begin(); it != object.end(); ++it)
        collect(it.value(), place + u'/' + it.key(), {address.file, address.path + u'/' + it.key()}, into);
}

QList<Wording> wordingsIn(const QList<Source>& sources)
{
    QList<Wording> wordings;
    for (const Source& source : sources) {
        for (const Kind& kind : kinds) {
            const QString list = QString::fromUtf16(kind.list);
            const QJsonArray objects = source.object.value(list).toArray();
            for (qsizetype i = 0; i < objects.size(); ++i) {
                const QString name = objects.at(i)[QString::fromUtf16(kind.key)].toString();
                collect(objects.at(i), QString::fromUtf16(kind.name) + u'/' + name,
                        {source.path, QStringLiteral("/%1/%2").arg(list).arg(i)}, wordings);
            }
        }
    }
    return wordings;
}

QHash<QString, QString> marksIn(const QList<Source>& sources)
{
    QHash<QString, QString> marks;
    for (const Source& source : sources) {
        const QJsonObject reviewed = source.object.value(QStringLiteral("reviewed")).toObject();
        for (auto it = reviewed.begin(); it != reviewed.end(); ++it)
            marks.insert(it.key(), it.value().toString());
    }
    return marks;
}

bool isMarked(const Wording& wording, const QHash<QString, QString>& marks)
{
    return marks.value(wording.place) == reviewMark(wording.ja, wording.jaEasy);
}

QList<CatalogueFault> undatedLaws(const QList<Source>& sources)
{
    const bool isDated = std::ranges::any_of(sources, [](const Source& source) {
        return QDate::fromString(source.object.value(QStringLiteral("lawAsOf")).toString(), Qt::ISODate)
            .isValid();
    });
    QList<CatalogueFault> faults;
    for (const Source& source : isDated ? QList<Source>() : sources) {
        const QJsonArray procedures = source.object.value(QStringLiteral("procedures")).toArray();
        for (qsizetype i = 0; i < procedures.size(); ++i) {
            if (!procedures.at(i)[QStringLiteral("law")].toString().isEmpty())
                faults.append({source.path, QStringLiteral("/procedures/%1/law").arg(i),
                               QStringLiteral("a law without a date: say lawAsOf")});
        }
    }
    return faults;
}

} // namespace

QString reviewMark(const QString& ja, const QString& jaEasy)
{
    // A separator that no wording has: "ab" + "c" is not "a" + "bc".
    const QByteArray both = ja.toUtf8() + '\0' + jaEasy.toUtf8();
    return QString::fromLatin1(
        QCryptographicHash::hash(both, QCryptographicHash::Sha256).toHex().left(markLength));
}

bool isPolarityDoubtful(const QString& ja, const QString& jaEasy)
{
    const auto denials = [](QString text) {
        // Words that only sound like a denial.
        for (const auto* harmless : {u"少ない", u"すくない", u"つながない", u"まちがいない"})
            text.remove(QString::fromUtf16(harmless));
        qsizetype count = 0;
        for (const auto* denial : {u"ません", u"ない", u"なし", u"以外", u"不要", u"せずに", u"いらない"})
            count += text.count(QString::fromUtf16(denial));
        return count;
    };
    return denials(ja) % 2 != denials(jaEasy) % 2;
}

QList<Wording> unreviewedWordings(const QString& folder)
{
    const QList<Source> sources = sourcesIn(folder);
    const auto marks = marksIn(sources);
    QList<Wording> wordings = wordingsIn(sources);
    wordings.removeIf([&](const Wording& wording) { return isMarked(wording, marks); });
    return wordings;
}

FormResult<int> acceptWordings(const QString& folder, const QStringList& places)
{
    const QList<Source> sources = sourcesIn(folder);
    const auto marks = marksIn(sources);
    QSet<QString> wanted(places.begin(), places.end());
    QJsonObject reviewed; // QJsonObject keeps its keys sorted, so a merge of two readings seldom collides
    int accepted = 0;
    for (const Wording& wording : wordingsIn(sources)) {
        const bool isNew = wanted.remove(wording.place);
        accepted += isNew && !isMarked(wording, marks) ? 1 : 0;
        if (isNew || isMarked(wording, marks))
            reviewed.insert(wording.place, reviewMark(wording.ja, wording.jaEasy));
    }
    if (!wanted.isEmpty())
        return formError(FormErrorCode::CatalogueInvalid,
                         QStringLiteral("no wording at %1").arg(wanted.begin()->left(100)));
    QSaveFile file(QDir(folder).filePath(marksFile));
    if (!file.open(QIODevice::WriteOnly)
        || file.write(QJsonDocument(QJsonObject{{QStringLiteral("reviewed"), reviewed}}).toJson()) < 0
        || !file.commit())
        return formError(FormErrorCode::FileUnreadable, file.fileName());
    return accepted;
}

QList<CatalogueFault> reviewFaults(const QString& folder)
{
    QList<CatalogueFault> faults;
    for (const Wording& wording : unreviewedWordings(folder)) {
        const QString doubt = isPolarityDoubtful(wording.ja, wording.jaEasy)
            ? QStringLiteral(" (one of them says not, the other does not)")
            : QString();
        faults.append({wording.address.file, wording.address.path,
                       QStringLiteral("the easy wording was not read beside the full one since it changed%1: "
                                      "kakanai forms review --accept %2")
                           .arg(doubt, wording.place)});
    }
    return faults + undatedLaws(sourcesIn(folder));
}

} // namespace kakanai::forms
