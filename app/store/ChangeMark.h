// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QString>

namespace kakanai::store {

class Database;
class Transaction;

/** Which part of the store a mark counts the changes of. */
enum class ChangeTopic { Review };

/**
 * A number that grows with every change to one part of the store, written in the transaction that changes it.
 * Whoever shows that part compares it with the number it last saw; that costs one row and works across
 * processes and machines on both databases. LISTEN/NOTIFY may wake a window sooner; the number decides.
 */
class ChangeMark
{
public:
    [[nodiscard]] static Result<void> bump(Transaction& transaction, ChangeTopic topic);
    /** 0 when nothing ever changed. */
    [[nodiscard]] static Result<qint64> value(Transaction& transaction, ChangeTopic topic);
    /** The same, outside any transaction: every window asks twice a second, so it waits for no writer and no
     * writer for it. Errors: as `Transaction::runAlone`. */
    [[nodiscard]] static Result<qint64> glance(Database& database, ChangeTopic topic);
};

} // namespace kakanai::store
