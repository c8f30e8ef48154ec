// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace kakanai::store {

/** What runs inside a PostgreSQL server and nowhere else: the hall's one-round-trip functions, and the roles
 * that say which machine may do what. A step of the migrations. */
extern const std::array<const char*, 16> serverStep;

} // namespace kakanai::store
