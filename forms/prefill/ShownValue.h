// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/answer/Fact.h"
#include "forms/model/Catalogue.h"

namespace kakanai::forms {

/** A stored value as a Japanese form wants it: 令和8年11月21日, 男, 本人, 300円. `isForeigner`: Western birth
 * dates. */
[[nodiscard]] QString shownValue(const FieldSpec& field, const Fact& fact, bool isForeigner);

} // namespace kakanai::forms
