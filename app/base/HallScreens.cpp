// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/HallScreens.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QUrl>

namespace kakanai {
namespace {

auto fault(const QString& place)
{
    return fail(FailureCode::TownInvalid, QStringLiteral("town.json: screens/%1").arg(place));
}

/** A folder's own file; an address of the network and an absolute path stay what they are. */
QString placed(const QString& name, const QDir& folder)
{
    const bool isElsewhere = name.isEmpty() || name.startsWith(QStringLiteral("tcp:"));
    return isElsewhere ? name : folder.absoluteFilePath(name);
}

} // namespace

BoardPlace HallScreens::board(const QString& id) const
{
    for (const BoardPlace& place : boards) {
        if (place.id == id)
            return place;
    }
    return {};
}

Result<HallScreens> readHallScreens(const QJsonObject& screens, const QDir& folder)
{
    HallScreens read;
    const QJsonObject printers = screens.value(QStringLiteral("ticketPrinters")).toObject();
    for (auto it = printers.begin(); it != printers.end(); ++it)
        read.ticketPrinters.insert(it.key(), placed(it.value().toString(), folder));

    read.stateAddress = screens.value(QStringLiteral("stateAddress")).toString();
    const QUrl address(read.stateAddress);
    if (!read.stateAddress.isEmpty()
        && (!address.isValid() || !address.scheme().startsWith(QStringLiteral("http"))))
        return fault(QStringLiteral("stateAddress"));
    read.stateFolder = placed(screens.value(QStringLiteral("stateFolder")).toString(), folder);

    const QJsonObject voice = screens.value(QStringLiteral("voice")).toObject();
    read.voice.file = placed(voice.value(QStringLiteral("file")).toString(), folder);
    if (voice.contains(QStringLiteral("dictionary")))
        read.voice.dictionary = placed(voice.value(QStringLiteral("dictionary")).toString(), folder);

    QSet<QString> ids;
    for (const QJsonValue& value : screens.value(QStringLiteral("boards")).toArray()) {
        BoardPlace board{value[QStringLiteral("id")].toString(), value[QStringLiteral("name")].toString()};
        if (board.id.isEmpty() || ids.contains(board.id))
            return fault(QStringLiteral("boards/%1/id").arg(read.boards.size()));
        ids.insert(board.id);
        for (const QJsonValue& service : value[QStringLiteral("services")].toArray())
            board.services.append(service.toString());
        for (const QJsonValue& counter : value[QStringLiteral("counters")].toArray())
            board.counters.append(counter.toInt());
        read.boards.append(board);
    }
    return read;
}

} // namespace kakanai
