// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/StatePage.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace kakanai::queue {
namespace {

constexpr int calledShown = 12;

QByteArray part(const char* name)
{
    QFile file(QStringLiteral(":/kakanai/state-page/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** Nobody's wait is known to the minute. */
int roughMinutes(int seconds)
{
    return (seconds + 299) / 300 * 5;
}

QJsonValue crowd(int waiting)
{
    return waiting > 0 && waiting < smallestCell ? QJsonValue(QStringLiteral("1-%1").arg(smallestCell - 1))
                                                 : QJsonValue(waiting);
}

/** Text that cannot end the element it stands in. */
QByteArray inert(QByteArray json)
{
    return json.replace("<", "\\u003c");
}

Result<void> put(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(FailureCode::FileUnreadable, path);
    // A web server under another account reads it.
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    return {};
}

} // namespace

QByteArray stateJson(const HallState& hall, const QList<Ticket>& called, const TownSettings& town,
                     const ServiceNames& names, const QDateTime& now)
{
    QJsonArray services;
    for (const ServiceLine& line : hall.services) {
        const Service* service = town.serviceOf(line.service);
        QJsonObject name{{QStringLiteral("ja"), service ? service->name : line.service}};
        const QHash<QString, QString> others = names.value(line.service);
        for (auto it = others.begin(); it != others.end(); ++it)
            name.insert(it.key(), it.value());
        services.append(
            QJsonObject{{QStringLiteral("id"), line.service},
                        {QStringLiteral("name"), name},
                        {QStringLiteral("waiting"), crowd(line.waiting)},
                        {QStringLiteral("minutes"),
                         QJsonArray{roughMinutes(line.estimate.p50), roughMinutes(line.estimate.p90)}}});
    }
    QJsonArray calls;
    for (const Ticket& ticket : called.mid(0, calledShown))
        calls.append(QJsonObject{{QStringLiteral("number"), ticket.label()},
                                 {QStringLiteral("counter"), ticket.counter}});
    return QJsonDocument(QJsonObject{{QStringLiteral("version"), 1},
                                     {QStringLiteral("town"), town.name},
                                     {QStringLiteral("at"), toWireTime(now)},
                                     {QStringLiteral("validSeconds"), stateValidSeconds},
                                     {QStringLiteral("called"), calls},
                                     {QStringLiteral("services"), services}})
        .toJson(QJsonDocument::Compact);
}

QByteArray statePage(const TownSettings& town)
{
    QByteArray page = part("page.html");
    const QJsonObject words = QJsonDocument::fromJson(part("words.json")).object();
    QJsonObject spoken;
    QJsonArray languages;
    for (const QString& language : town.languages) {
        if (!words.contains(language))
            continue;
        languages.append(language);
        spoken.insert(language, words.value(language));
    }
    const QJsonObject settings{{QStringLiteral("town"), town.name},
                               {QStringLiteral("languages"), languages},
                               {QStringLiteral("words"), spoken}};
    page.replace("{{style}}", part("page.css"));
    page.replace("{{town}}", town.name.toHtmlEscaped().toUtf8());
    page.replace("{{settings}}", inert(QJsonDocument(settings).toJson(QJsonDocument::Compact)));
    page.replace("{{script}}", part("page.js"));
    return page;
}

Result<void> writeState(const QString& folder, const QByteArray& json, const QByteArray& page)
{
    const QDir dir(folder);
    if (!QDir().mkpath(folder))
        return fail(FailureCode::FileUnreadable, folder);
    const QString pagePath = dir.absoluteFilePath(QStringLiteral("index.html"));
    QFile old(pagePath);
    const bool isSame = old.open(QIODevice::ReadOnly) && old.readAll() == page;
    old.close();
    if (!isSame) {
        if (const auto kept = put(pagePath, page); !kept)
            return kept;
    }
    return put(dir.absoluteFilePath(QStringLiteral("state.json")), json);
}

} // namespace kakanai::queue
