// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/TownSettings.h"
#include "app/queue/QueueService.h"
#include "forms/print/Handout.h"

namespace kakanai::visit {

/** 順番待ち一覧: who waited when the server was last heard, in the order of the calls, with a place to tick;
 * for the staff, who call by voice while it is away. Holds numbers and services, no name. */
[[nodiscard]] forms::Handout linePaper(const QList<queue::Ticket>& line, const QDateTime& seenAt,
                                       const TownSettings& town, const QDateTime& now);

} // namespace kakanai::visit
