// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/ConfirmationDesk.h"

#include "app/visit/ConfirmationKey.h"

namespace kakanai::visit {

Result<card::PinConfirmation> confirmTry(const ConfirmationNote& note, const ConfirmationJournal& journal)
{
    if (!journal || !journal(note))
        return fail(FailureCode::StoreUnavailable, QStringLiteral("the confirmation could not be recorded"));
    return card::PinConfirmation(card::ConfirmationKey{});
}

} // namespace kakanai::visit
