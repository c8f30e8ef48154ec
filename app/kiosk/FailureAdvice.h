// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/devices/EscPos.h"

#include <QString>

namespace kakanai::kiosk {

/** What happened and what to do now, in the visitor's language; with the tries left where there are any. */
[[nodiscard]] QString adviceFor(const Failure& failure);

/** What a ticket printer in this state means for somebody who is about to take a number; empty where a slip
 * will come out. */
[[nodiscard]] QString ticketPrinterWords(devices::PrinterState state);

} // namespace kakanai::kiosk
