// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kakanai::forms {

/**
 * Lets this process open files below the system's folders of programs and fonts (and those named in
 * `QT_PLUGIN_PATH`) to be read, and nothing else anywhere, by Landlock (Linux 5.13). False where the kernel
 * does not know it: then nothing is changed. Needs `no_new_privs`.
 */
bool keepToSystemFolders();

} // namespace kakanai::forms
