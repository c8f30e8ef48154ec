// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kakanai::forms {

/**
 * Takes away from this process what a decoder does not need, for good: memory beyond 520 MiB, processor time
 * beyond 12 s, writing files, starting programs, the network, other processes. It dies with its parent. On
 * processors other than x86-64 and ARM64 the calls themselves are not filtered; the limits hold everywhere.
 */
void enterCell();

} // namespace kakanai::forms
