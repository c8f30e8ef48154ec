// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/HallFault.h"

namespace kakanai::queue {

/** A fault in a clerk's words, in the language of the program. */
struct FaultWords {
    QString device; ///< Ticket printer
    QString trouble; ///< no paper left
    QString action; ///< what to do now, as a sentence
    bool isUrgent = true; ///< somebody cannot be served there until it is mended
};

/** Also of a pair that no machine reports: then in general words. */
[[nodiscard]] FaultWords faultWords(const DeviceTrouble& what);

/** The log for a spreadsheet (UTF-8 with its mark): machine, place, device and trouble in words, since,
 * until. */
[[nodiscard]] QByteArray faultCsv(const QList<HallFault>& faults);

} // namespace kakanai::queue
