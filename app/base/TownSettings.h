// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/DropProfile.h"
#include "app/base/HallScreens.h"
#include "app/base/HallSettings.h"
#include "app/base/Result.h"
#include "app/base/TownRouting.h"

#include <QHash>
#include <QList>
#include <QPointF>
#include <QString>
#include <QStringList>
#include <QTime>

namespace kakanai {

struct Department {
    QString id; ///< as on the wire: `SHIMIN`
    QString name; ///< as on the door: 市民課
    int floor = 0; ///< where it is in the hall; 0 = not said, -1 = first basement
    QString counter = {}; ///< the number above its counter
};

struct Service {
    QString id; ///< the life event's id in the demonstration town: `tennyu`
    QString name; ///< what the ticket machine says
    QString series; ///< the letter before the number
};

struct Counter {
    int number = 0;
    QString name;
    QStringList services; ///< ids this counter calls; empty = all
};

struct RetentionSettings {
    int purgeCounterCopyDays = 7; ///< days after acknowledgement until the counter's own copy is erased
    QString retentionClass = QStringLiteral("1y");
};

/** Where paper comes out, and for official paper how far each tray prints from where it should, in
 * millimetres to the right and down. */
struct PrintingSettings {
    QString queue = {}; ///< of the counter's CUPS; empty = sheets are put into the folder `printed` only
    QHash<QString, QPointF> trayOffsets; ///< by sheet (`K01`); `*` for all others

    [[nodiscard]] QPointF offsetFor(const QString& sheet) const
    {
        return trayOffsets.value(sheet, trayOffsets.value(QStringLiteral("*")));
    }
};

/** The residents' extract, where a town allows looking people up in it. */
struct ResidentsSettings {
    QString file = {}; ///< absolute; empty = nobody is looked up
    QString encoding = QStringLiteral("utf-8"); ///< `utf-8` or `windows-31j`
};

/** How a receiver's access token is got (OAuth 2.0 client credentials). */
struct TokenSettings {
    QString url; ///< empty: no token, which only this very machine accepts
    QString audience; ///< of the assertion; the token's address when empty
    QString clientId;
    QString method; ///< `client_secret_jwt`, `private_key_jwt` or, in the transition, `client_secret_basic`
    QString secretFile; ///< absolute: the secret, or the private key in PEM
    QString scope;
};

/** One place finished cases go to (COMMANDS.md, backoffice.json). */
struct Receiver {
    QString id;
    QString kind; ///< `folder`, `sftp` or `rest`
    QString path; ///< absolute, for `folder`
    QString url; ///< for `rest`: `https`, or `http` on this very machine; for `sftp`
    QStringList departments = {};
    TokenSettings token = {}; ///< for `rest`
    QString authorities = {}; ///< PEM file of the town's own authority; empty: the system's
    QString clientCertificate = {}; ///< PEM file, with `clientKey`; empty: none is shown
    QString clientKey = {};
    QString revocations = {}; ///< PEM file of revoked certificates; empty: none are known
    NumberKey numberKey = {}; ///< for `rest`
    SftpSettings sftp = {}; ///< for `sftp`
    DropProfile profile = {}; ///< for `folder` and `sftp`
};

/** What one town says about itself: town.json and backoffice.json of its folder over the built-in
 * demonstration town. */
struct TownSettings {
    QString name;
    QString prefecture;
    QString municipalityCode; ///< six digits with check digit
    QString officeCode = QStringLiteral("HONCHO");
    QList<Department> departments;
    QList<Service> services;
    QList<Counter> counters;
    QStringList languages; ///< the order on the language bar: `ja`, `ja-easy`, `en`
    RetentionSettings retention;
    HallSettings hall;
    PrintingSettings printing;
    ResidentsSettings residents; ///< off unless the town's own town.json names a file
    QTime compareAfter{18, 0}; ///< Japan's: from then on the day is compared with every receiver
    OfficeRouting routing; ///< gates, second readers, 業務ID, the core's screens
    QList<Receiver> receivers; ///< empty: the folder `out/` under the data folder
    HallScreens screens = {};

    [[nodiscard]] const Service* serviceOf(const QString& id) const;
    /** As on the door; the id itself when the town knows no such department. */
    [[nodiscard]] QString departmentName(const QString& id) const;
};

/**
 * Reads the town in `folder` (empty: the built-in one at :/kakanai/town). What is missing there comes from
 * the built-in town. Errors: TownInvalid with file and place, FileUnreadable.
 */
[[nodiscard]] Result<TownSettings> loadTown(const QString& folder);

/** The six-digit code's check digit holds (団体コード: weights 6 5 4 3 2, modulus 11). */
[[nodiscard]] bool isMunicipalityCode(const QString& code);

} // namespace kakanai
