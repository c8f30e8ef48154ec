// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/Delivery.h"
#include "app/casework/ReviewTask.h"

#include <QList>
#include <QString>

#include <optional>

namespace kakanai::casework {

/** What became of one procedure, for the counter, the receipt and the citizen's slip. */
struct ProcedureStanding {
    QString procedure; ///< `J01`
    QString name; ///< 転入届
    QString department;
    Delivery state = Delivery::Waiting;
    QString reason = {}; ///< why to come again, or why it cannot be done
    QString waitsFor = {}; ///< the town's name of the gate it waits for: 住民記録入力済
};

/**
 * One word out of two: what the receiver last said of a procedure, and how far the department is. A task sent
 * back to the counter is `returned` until the counter answered it, whoever sent it back. The receiver's
 * acceptance ends it; where no receiver ever speaks, the department's does.
 */
[[nodiscard]] Delivery foldStanding(std::optional<Delivery> answer, const std::optional<ReviewTask>& task);

/** The worst word of all procedures, as for the whole case: rejected, returned, then what is still open. */
[[nodiscard]] Delivery foldStandings(const QList<ProcedureStanding>& standings);

} // namespace kakanai::casework
