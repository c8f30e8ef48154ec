// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/StatePage.h"

#include "app/queue/PublicPage.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kakanai::queue {
namespace {

constexpr int calledShown = 12;

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
    return publicPage(town, {.name = "hall", .isForSearch = true});
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
        if (const auto kept = writePublicFile(pagePath, page); !kept)
            return kept;
    }
    return writePublicFile(dir.absoluteFilePath(QStringLiteral("state.json")), json);
}

} // namespace kakanai::queue
