// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/devices/TicketSlip.h"

#include <QByteArray>
#include <QString>

namespace kakanai::devices {

/** A picture as ESC/POS raster (GS v 0), ended by a feed and a partial cut: names and kanji need no printer
 * font. */
[[nodiscard]] QByteArray toEscPos(const QImage& image);

/** Prints ticket slips: to a receipt printer's device file, or as pictures into a folder where there is no
 * printer. */
class TicketPrinter
{
public:
    /** `target`: a device file (`/dev/usb/lp0`) or an existing folder. Empty = no printer: printing is
     * refused. */
    explicit TicketPrinter(QString target);

    /** Errors: DeviceFailed. Nothing else stops for a printer that fails: the number is on the screen too. */
    [[nodiscard]] Result<void> print(const TicketSlip& slip) const;

private:
    QString m_target;
};

} // namespace kakanai::devices
