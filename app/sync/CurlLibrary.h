// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kakanai::sync {

/** Makes libcurl ready; once for the process, however often it is called. */
void startCurl();

} // namespace kakanai::sync
