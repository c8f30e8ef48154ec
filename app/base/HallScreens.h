// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

class QDir;
class QJsonObject;

namespace kakanai {

/** One call board of the hall and what is called on it. */
struct BoardPlace {
    QString id; ///< `west`, as in `--board`
    QString name; ///< what stands at its head: 1階 東側
    QStringList services = {}; ///< ids whose calls it shows; empty = all
    QList<int> counters = {}; ///< counters whose calls it shows; empty = all
};

/** Whose voice calls the numbers. */
struct VoiceSettings {
    QString file = {}; ///< absolute: an HTS voice for open_jtalk; empty = espeak-ng speaks Japanese too
    QString dictionary = QStringLiteral("/var/lib/mecab/dic/open-jtalk/naist-jdic");
};

/**
 * The devices and screens of a town's hall: `screens` of town.json. Addresses of ticket printers are by
 * terminal (`T-01`), `*` for all others: `tcp:HOST:PORT`, a device file, or a folder.
 */
struct HallScreens {
    QHash<QString, QString> ticketPrinters = {};
    QString stateAddress = {}; ///< of the public state page; empty = no code on tickets
    QString stateFolder = {}; ///< absolute: where the state page is written; empty = nowhere
    VoiceSettings voice = {};
    QList<BoardPlace> boards = {}; ///< empty: one board that shows everything

    [[nodiscard]] QString ticketPrinterFor(const QString& terminal) const
    {
        return ticketPrinters.value(terminal, ticketPrinters.value(QStringLiteral("*")));
    }
    /** The board of this id; an unknown or empty one shows everything. */
    [[nodiscard]] BoardPlace board(const QString& id) const;
};

/**
 * Reads `screens`; relative paths are those of `folder`. Errors: TownInvalid with the place.
 */
[[nodiscard]] Result<HallScreens> readHallScreens(const QJsonObject& screens, const QDir& folder);

} // namespace kakanai
