// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/TownSettings.h"

#include <QDate>

namespace kakanai::casework {

/** The day after which the counter's own copy of a case completed on `completed` may be erased. */
[[nodiscard]] QDate purgeDate(const RetentionSettings& settings, const QDate& completed);

/** Town settings spell a retention class as the wire does (`permanent 10y 5y 3y 1y per_department`); others
 * read `per_department`. */
[[nodiscard]] QString retentionClassOnTheWire(const RetentionSettings& settings);

} // namespace kakanai::casework
