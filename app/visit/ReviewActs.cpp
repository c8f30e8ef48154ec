// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/ReviewActs.h"

#include "app/store/InTransaction.h"
#include "app/visit/Office.h"

namespace kakanai::visit {

Result<int> takeAnswers(OfficeStores& stores)
{
    return store::inTransaction(*stores.database, [&](store::Transaction& transaction) {
        return stores.reviews.takeAnswers(transaction);
    });
}

} // namespace kakanai::visit
