// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/supervisor/HallOutlook.h"

class QObject;

namespace kakanai::visit {
class Office;
}

namespace kakanai::supervisor {

/**
 * The outlook from the office's own line and history. Asks on the `db` lane and writes nothing
 * (`visit::ForecastKeeper` does). `office`, `clock` and `asker`, on whose thread the answers arrive, outlive
 * what is returned.
 */
[[nodiscard]] HallOutlook liveOutlook(visit::Office& office, const Clock& clock, QObject* asker);

} // namespace kakanai::supervisor
