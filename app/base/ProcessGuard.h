// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kakanai {

/** Core dumps off, not traceable by others of the same user. Called first thing in main; false if the kernel
 * refused. */
bool guardProcess();

} // namespace kakanai
