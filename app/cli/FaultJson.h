// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/HallFault.h"

#include <QJsonArray>
#include <QString>

namespace kakanai::cli {

/** `[{machine, place, device, trouble, since, until?}]`, times as on the wire. */
[[nodiscard]] QJsonArray faultArray(const QList<queue::HallFault>& faults);
/** `[{name, place, windows, state: "answers"|"silent"|"off", lastHeard}]`. */
[[nodiscard]] QJsonArray machineArray(const queue::HallHealth& health);
/** One fault in a clerk's words, with what to do. */
[[nodiscard]] QString faultLine(const queue::HallFault& fault);

} // namespace kakanai::cli
