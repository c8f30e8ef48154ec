// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/Role.h"
#include "app/base/Result.h"

#include <QList>
#include <QString>

namespace kakanai::store {
class Transaction;
}

namespace kakanai::access {

/** A member of staff as this office knows them: an account, never a private name. */
struct Staff {
    QString id; ///< `s01`
    QString name; ///< what colleagues see
    Role role = Role::Clerk;
    QString departmentId;
    bool isDisabled = false;
};

/** The staff list. The demonstration town's six (s01 … s06) are there from the start. */
class StaffStore
{
public:
    /** Errors: StaffUnknown, also for somebody who is disabled. */
    [[nodiscard]] Result<Staff> find(store::Transaction& transaction, const QString& id) const;
    [[nodiscard]] Result<QList<Staff>> list(store::Transaction& transaction) const;
    /** Adds or changes. */
    [[nodiscard]] Result<void> save(store::Transaction& transaction, const Staff& staff) const;
};

} // namespace kakanai::access
