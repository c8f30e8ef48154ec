// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Transaction.h"

#include <type_traits>

namespace kakanai::store {

/**
 * `work(transaction)` in a transaction of its own, committed when the work answers no failure; else nothing
 * is written. On the thread the database belongs to.
 */
template <typename Work>
[[nodiscard]] auto inTransaction(Database& database, Work&& work) -> std::invoke_result_t<Work, Transaction&>
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto answer = work(*transaction);
    if (!answer)
        return answer;
    if (const auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return answer;
}

/** `work(transaction)` on the store as it is at this moment; it may only read, and holds no writer up. */
template <typename Work>
[[nodiscard]] auto reading(Database& database, Work&& work) -> std::invoke_result_t<Work, Transaction&>
{
    auto transaction = Transaction::beginReading(database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return work(*transaction);
}

} // namespace kakanai::store
