// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/DemoPeople.h"
#include "app/visit/VisitScript.h"

#include <QDate>
#include <QString>

namespace kakanai::demo {

/**
 * What this visitor does at a kiosk: lays down their card, shows the paper of their move (made in `folder`),
 * answers, tells what no document says. `today` is the day of the tour. Errors: FileUnreadable when the paper
 * cannot be written.
 */
[[nodiscard]] Result<visit::VisitScript> scriptFor(const DemoVisit& visit, const QString& reader,
                                                   const QDate& today, const QString& folder);

} // namespace kakanai::demo
