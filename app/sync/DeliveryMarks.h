// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/BackOfficeClient.h"
#include "app/sync/SyncStores.h"

#include <chrono>

namespace kakanai::sync {

/** How long a message is tried; then a person decides. */
inline constexpr std::chrono::hours longestTrying{72};

/** Writes down what became of a message: delivered, to be tried again and when, or dead. What ended goes into
 * the record. One that was delivered meanwhile stays delivered. Errors: those of the store. */
[[nodiscard]] Result<void> markAnswer(const SyncStores& stores, store::Transaction& transaction,
                                      const store::OutboxMessage& message, const DeliveryAnswer& answer);

} // namespace kakanai::sync
