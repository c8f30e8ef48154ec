// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QString>

namespace kakanai::kiosk {

/** What happened and what to do now, in the visitor's language; with the tries left where there are any. */
[[nodiscard]] QString adviceFor(const Failure& failure);

} // namespace kakanai::kiosk
