// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "cardreader/secret/Secret.h"

#include <QDateTime>
#include <QString>

namespace kakanai::store {
class Transaction;
}

namespace kakanai::access {

/**
 * The six-digit number with which a member of staff proves to be there when two people must agree. Kept as
 * scrypt (RFC 7914) of salt and number; five wrong tries lock it for 15 minutes.
 */
class ApprovalNumbers
{
public:
    static constexpr int length = 6;

    [[nodiscard]] Result<bool> isSet(store::Transaction& transaction, const QString& staffId) const;
    /** Sets or replaces it and forgets wrong tries. Who may is the caller's to decide. Errors:
     * SecretMalformed. */
    [[nodiscard]] Result<void> save(store::Transaction& transaction, const QString& staffId,
                                    const Secret& number) const;
    /**
     * Whether the number is right. Wrong tries are counted in `transaction`, which must therefore be
     * committed whatever the answer is; a locked number is false without being looked at.
     */
    [[nodiscard]] Result<bool> isRight(store::Transaction& transaction, const QString& staffId,
                                       const Secret& number, const QDateTime& now) const;
};

} // namespace kakanai::access
