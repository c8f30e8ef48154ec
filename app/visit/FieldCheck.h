// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "forms/model/Catalogue.h"

namespace kakanai::visit {

/** Whether a typed value can stand in this field. Errors: FieldInvalid with the key; the value is not in the
 * detail. */
[[nodiscard]] Result<void> checkField(const forms::FieldSpec& field, const QString& value);

} // namespace kakanai::visit
