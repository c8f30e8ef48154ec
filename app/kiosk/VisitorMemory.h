// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/visit/VisitFlow.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace kakanai::kiosk {

/**
 * What the window itself must remember of this visitor so that going back erases nothing. Emptied as a whole
 * when they leave; it never holds a secret.
 */
struct VisitorMemory {
    QStringList events; ///< ticked on the first page
    QHash<QString, QVariant> answers; ///< said once, shown again when the person goes back
    QSet<QString> skipped; ///< boxes left for the counter
    QSet<QString> picturesBefore; ///< what lay in the camera's folder before this person came
    QStringList picturesRead;
    visit::VisitStep cameFrom = visit::VisitStep::Welcome;
    int moreTime = 0;
};

} // namespace kakanai::kiosk
