// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QSqlError>

namespace kakanai::store {

/** Names what a driver said. The detail holds codes only: a driver's text may quote values. */
[[nodiscard]] Failure storeFailure(const QSqlError& error);

} // namespace kakanai::store
