// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/publishing/VisitRehearsal.h"
#include "forms/model/Catalogue.h"
#include "forms/prefill/FilledSheet.h"

#include <QDate>

#include <optional>

namespace kakanai::editor {

/**
 * A procedure's sheet as an example visit would fill it: what the visit tells, then a plausible sample for
 * every box still empty, so that a town sees where its words will stand. Nothing when the procedure has no
 * sheet.
 */
[[nodiscard]] std::optional<forms::FilledSheet> sampleSheet(const forms::Catalogue& catalogue,
                                                            const QString& procedureId,
                                                            const publishing::RehearsedVisit& visit,
                                                            const QDate& today);

} // namespace kakanai::editor
