// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/TownSettings.h"
#include "app/casework/Case.h"
#include "app/casework/ProcedureStanding.h"
#include "forms/model/Catalogue.h"
#include "forms/print/Handout.h"

namespace kakanai::visit {

/**
 * 手続きの状況: what became of each procedure, for the citizen to take home. In Japanese, beside it
 * `language` where that is another one. Holds no name and nothing discreet: it may be left lying about. A
 * reason stands on it only where somebody must come again. `pageName`: of the case's public page, where the
 * town has one.
 */
[[nodiscard]] forms::Handout standingSlip(const casework::Case& head,
                                          const QList<casework::ProcedureStanding>& standings,
                                          const forms::Catalogue& catalogue, const TownSettings& town,
                                          const QString& language, const QDateTime& now,
                                          const QString& pageName = {});

} // namespace kakanai::visit
