// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/HallFigures.h"

namespace kakanai::visit {

class OfficeStores;

/** The hall's log of these business dates, for windows, which know no transactions. On the `db` lane. */
[[nodiscard]] Result<QList<queue::HallEvent>> hallLog(OfficeStores& stores, const QDate& from,
                                                      const QDate& to);

} // namespace kakanai::visit
