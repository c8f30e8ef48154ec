// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/LoginSession.h"
#include "app/visit/ConfirmationDesk.h"

#include <QDateTime>

namespace kakanai::visit {

class OfficeStores;

/** Writes the note into the audit record and commits; false when it could not. For the `db` lane. */
[[nodiscard]] bool recordConfirmation(OfficeStores& stores, const ConfirmationNote& note,
                                      const access::Actor& actor, const QDateTime& now);

} // namespace kakanai::visit
