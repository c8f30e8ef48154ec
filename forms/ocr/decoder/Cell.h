// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kakanai::forms {

/** What of the cell this machine could give, beside the limits, which every machine gives. */
struct CellState {
    bool hasFilter = false; ///< system calls are filtered (seccomp)
    bool hasFolders = false; ///< files are read from the system's own folders only (Landlock)
};

/**
 * Takes away from this process what a decoder does not need, for good: memory beyond 520 MiB, processor time
 * beyond 12 s, the rights of root, writing files, starting programs and processes, the network, reading files
 * outside the system's folders (fonts, libraries, and the folders of `QT_PLUGIN_PATH`). It dies with its
 * parent. The limits hold everywhere; a kernel that filters no calls (other processors than x86-64 and ARM64,
 * some containers) or knows no Landlock gives less, and the answer says so.
 */
CellState enterCell();

/** From now on no file is opened at all: a picture needs none. False where calls are not filtered. */
bool closeFiles();

} // namespace kakanai::forms
