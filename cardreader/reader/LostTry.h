// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/reader/CardTask.h"

#include <optional>

namespace kakanai::card {

/** A VERIFY whose answer got lost, and where. */
struct LostTry {
    QString reader;
    std::optional<unsigned> events; ///< of the reader while that card surely lay there; empty: not known
    SecretPlace place;
};

/** The insertions and removals a reader counts now; empty when it cannot be asked. */
[[nodiscard]] std::optional<unsigned> eventsOf(ReaderBackend& backend, const QString& reader);

/** The same while the card of an open connection is still there; empty when it is not, or nobody can tell. */
[[nodiscard]] std::optional<unsigned> eventsWhileHeld(ReaderBackend& backend, const QString& reader,
                                                      CardChannel& channel);

/**
 * The error of a reading that was torn in its VERIFY, with what the card says of it afterwards: waits up to
 * `request.recovery` for the card, on connections of its own, and sends no VERIFY. The counter is told only
 * where it is surely that card's: it never left the reader, or it says the same of itself as the one that was
 * shown. CardRemoved when the card is gone or another lies there; else `error`.
 */
[[nodiscard]] CardError afterLoss(ReaderBackend& backend, const LostTry& lost, const ReadRequest& request,
                                  CardError error);

} // namespace kakanai::card
