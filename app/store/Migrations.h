// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

namespace kakanai::store {

class Database;

/** The schema this program writes. */
[[nodiscard]] int newestSchemaVersion();

/**
 * Brings the schema from whatever version the file has to the newest, all steps in one transaction, so that a
 * crash leaves the old or the new one. Errors: StoreNewer when the file is newer than this program.
 */
[[nodiscard]] Result<void> migrate(Database& database);

} // namespace kakanai::store
