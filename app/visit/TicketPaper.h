// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/TownSettings.h"
#include "app/devices/TicketSlip.h"

namespace kakanai::visit {

/**
 * The slip of a ticket in the visitor's language, with the code that leads to the state page where the town
 * has one: the page's address and the number after `#`, which no web server ever sees.
 */
[[nodiscard]] devices::TicketSlip ticketSlip(const TownSettings& town, const QString& number,
                                             const QString& service, const QString& advice,
                                             const QDateTime& issuedAt, const QString& language);

} // namespace kakanai::visit
