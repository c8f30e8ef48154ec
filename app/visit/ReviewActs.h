// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/LoginSession.h"
#include "app/base/Result.h"
#include "app/casework/ReviewTask.h"

namespace kakanai::store {
class Transaction;
} // namespace kakanai::store

namespace kakanai::visit {

class OfficeStores;

/** What receivers said since the last time becomes tasks at the counter; answers how many. By then people
 * have gone home, so no number moves: the office calls or writes. */
[[nodiscard]] Result<int> takeAnswers(OfficeStores& stores);

/**
 * A department sends a task back while the person may still be in the house. Whoever sits waiting for the
 * departments, or was put aside, stands in line again, so that the counter calls and speaks with them; a
 * number that is called or served stays where it is, and one that was finished stays finished. Errors: as
 * `ReviewService::giveBack`.
 */
[[nodiscard]] Result<casework::ReviewTask> giveBackTask(OfficeStores& stores, store::Transaction& transaction,
                                                        const QString& task, const QString& reason,
                                                        const access::Actor& actor);

} // namespace kakanai::visit
