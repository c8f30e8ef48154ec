// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/simulator/SimulatorKeys.h"
#include "cardreader/trust/TrustStore.h"

namespace kakanai::card {

/** A trust store that knows the simulated issuers of this ring, and nobody else. For tests and training only.
 */
[[nodiscard]] TrustStore simulatorTrust(SimulatorKeyRing& keys);

/** The same as files in `folder`, in the form TrustStore::load reads. False when they cannot be written. */
[[nodiscard]] bool writeSimulatorTrust(SimulatorKeyRing& keys, const QString& folder);

} // namespace kakanai::card
