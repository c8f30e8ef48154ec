// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kakanai::forms {

/**
 * From now on the kernel refuses this process the calls no decoder makes (programs, processes, the network,
 * changes to files, other processes' memory, more of any limit) and ends it when it makes calls of another
 * machine. False where the kernel filters nothing: another processor than x86-64 or ARM64, some containers.
 * Needs `no_new_privs`.
 */
bool filterCalls();

/** The same for opening any file. */
bool filterOpening();

} // namespace kakanai::forms
