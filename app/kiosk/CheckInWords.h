// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/TownSettings.h"
#include "app/queue/Reservation.h"

namespace kakanai::kiosk {

/** What somebody who checked in is told: first the fact as a title, then what to do and where. */
struct CheckInWords {
    QString title;
    QString advice;
};

[[nodiscard]] CheckInWords checkInWords(const queue::CheckIn& checkIn, const TownSettings& town);

} // namespace kakanai::kiosk
