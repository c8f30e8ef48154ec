// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace kakanai::store {

/** What runs inside a PostgreSQL server and nowhere else: the hall's one-round-trip functions, and the roles
 * that say which machine may do what. A step of the migrations that may run again: a store that has an older
 * form of it is brought to this one under a new number. */
extern const std::array<const char*, 18> serverStep;

} // namespace kakanai::store
