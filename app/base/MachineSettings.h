// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace kakanai {

/**
 * What one machine of the hall is called and where it stands: one entry of `machines` in town.json. The name
 * stands in the record, beside numbers kept for the machine, and in the supervisor's list of faults, so no
 * two machines on one store may carry the same.
 */
struct MachineSettings {
    QString name; ///< `kiosk-1`; what its printer is set up under in `screens.ticketPrinters`
    QString place = {}; ///< 1階 正面玄関; empty = nobody said
    int counter = 0; ///< the number of the counter it stands at; 0 = not said
    /** What is connected to it (`ticket-printer`, `card-reader`, `camera`, `scanner`); nothing when nobody
     * said: then a device is missed once it was seen. */
    std::optional<QStringList> devices = {};

    [[nodiscard]] bool has(const QString& device) const { return devices && devices->contains(device); }
};

/** A name from what the system calls itself: the part before the first dot, in small letters, digits and
 * hyphens; `machine` when nothing of it is left. */
[[nodiscard]] QString machineName(const QString& hostName);

/**
 * This machine's settings: of `name`, or of the name made from the host's when that is empty; a name that
 * town.json does not list is only a name. Errors: TownInvalid with the place (an entry without a name of
 * letters, digits and hyphens, a name or a counter given twice, an unknown device).
 */
[[nodiscard]] Result<MachineSettings> machineSettings(const QString& townFolder, const QString& name = {});

/** A word of this machine's own, made once and kept in `dataFolder`: tells two machines of one name apart.
 * Another one each time where the folder cannot be written. */
[[nodiscard]] QString machineInstance(const QString& dataFolder);
/** The same, of a machine that may not have one yet: then empty. */
[[nodiscard]] QString keptInstance(const QString& dataFolder);

} // namespace kakanai
