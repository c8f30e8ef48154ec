// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/TownSettings.h"

#include <QDir>
#include <QJsonObject>

namespace kakanai {

/**
 * The receivers of a backoffice.json that lies in `folder`. Errors: TownInvalid with the receiver and the
 * key, also where two receivers would be told the individual numbers of one department.
 */
[[nodiscard]] Result<QList<Receiver>> readReceivers(const QJsonObject& object, const QDir& folder);

} // namespace kakanai
