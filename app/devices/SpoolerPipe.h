// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <cstdint>
#include <span>

namespace kakanai::devices {

/**
 * Runs `lp` for a queue and writes `bytes` to it through a socket, straight from where they are: QProcess
 * would gather them in buffers of its own. True when all was taken and `lp` was content within `patience`; a
 * program that is late is ended.
 */
[[nodiscard]] bool pipeToSpooler(const QString& queue, std::span<const std::uint8_t> bytes,
                                 std::chrono::milliseconds patience);

} // namespace kakanai::devices
