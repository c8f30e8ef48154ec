// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QString>

namespace kakanai::visit {

/**
 * The booking's code on a picture (PNG, JPEG) that camera or scanner left; blocks, for a work lane. Errors:
 * FileUnreadable; PaperUnreadable when no such code is on it.
 */
[[nodiscard]] Result<QString> bookingCodeOn(const QString& picture);

} // namespace kakanai::visit
