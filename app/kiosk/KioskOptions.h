// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace kakanai::kiosk {

/** How one kiosk is set up. */
struct KioskOptions {
    QStringList languages; ///< order on the language bar, the first is the one it waits in; empty: the town's
    int idleSeconds = 60; ///< nothing touched for so long: the question whether somebody is there
    int warningSeconds = 20; ///< how long that question stands before everything is erased
    int receiptSeconds = 30; ///< how long the number stays on the screen when nobody touches it
    double dpi = 96; ///< of the screen: type and touch sizes are in millimetres
    bool fullScreen = false;
    QString paperFolder; ///< where the document camera leaves its pictures; empty: this kiosk has none
};

} // namespace kakanai::kiosk
