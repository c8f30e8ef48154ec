// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kakanai {

/** Whether the address is this very machine: localhost, 127.0.0.0/8 or ::1. */
[[nodiscard]] bool isLoopback(const QString& url);

/** Whether this program may call an address: `https`, or `http` on this very machine; no user and no password
 * in it. */
[[nodiscard]] bool isCallable(const QString& url);

} // namespace kakanai
