// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/secret/Secret.h"

#include <optional>

namespace kakanai::cli {

/**
 * Reads one line from a file descriptor into a Secret, byte by byte, so that no buffer keeps a copy. Ends at
 * the line's end or the stream's; a carriage return is dropped. Empty when the descriptor cannot be read or
 * the line is too long.
 */
[[nodiscard]] std::optional<Secret> readSecretLine(int descriptor);

/** Writes the secret and a line's end to a file descriptor; false when it could not be written whole. */
[[nodiscard]] bool writeSecretLine(int descriptor, const Secret& secret);

} // namespace kakanai::cli
