// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/HallLog.h"

#include "app/store/InTransaction.h"
#include "app/visit/Office.h"

namespace kakanai::visit {

Result<QList<queue::HallEvent>> hallLog(OfficeStores& stores, const QDate& from, const QDate& to)
{
    return store::inTransaction(*stores.database, [&](store::Transaction& transaction) {
        return queue::hallEvents(transaction, from, to);
    });
}

} // namespace kakanai::visit
