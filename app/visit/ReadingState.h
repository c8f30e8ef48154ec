// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace kakanai::visit {

/** How far the papers of a visit are being read: written on the lane, looked at by the window, so that a bar
 * moves and a stop is heard without either waiting for the other. */
struct ReadingState {
    std::atomic_int waiting = 0; ///< papers asked for and not through yet
    std::atomic_int page = 0; ///< of the file under way, from 0
    std::atomic_int pages = 1;
    std::atomic_int percent = 0; ///< of that page
    std::atomic_bool isStopped = false;
};

} // namespace kakanai::visit
