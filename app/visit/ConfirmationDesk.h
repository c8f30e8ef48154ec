// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "cardreader/card/CardReading.h"
#include "cardreader/reader/PinConfirmation.h"

#include <functional>

namespace kakanai::visit {

/** Who said yes to a try, where; for the record. Holds no personal data of the visitor. */
struct ConfirmationNote {
    QString hand; ///< `kiosk`, `counter` or `cli`
    QString staff; ///< staff id, empty when the visitor confirmed alone
    QString reader; ///< name of the reader
    card::Credential credential = card::Credential::Pin;
};

/** Puts the note on record before anything is sent; false when it could not be committed. */
using ConfirmationJournal = std::function<bool(const ConfirmationNote&)>;

/**
 * The only place that mints a PinConfirmation: the journal first, then one confirmation for one VERIFY.
 * Errors: StoreUnavailable when the journal could not be written (then no PIN is tried).
 */
[[nodiscard]] Result<card::PinConfirmation> confirmTry(const ConfirmationNote& note,
                                                       const ConfirmationJournal& journal);

} // namespace kakanai::visit
