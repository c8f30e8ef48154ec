// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kakanai::card {

/** The key to making a PinConfirmation. Included by app/visit/ConfirmationDesk.cpp and nobody else in the
 * product. */
struct ConfirmationKey {
};

} // namespace kakanai::card
