// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/CurlLibrary.h"

#include <curl/curl.h>

#include <mutex>

namespace kakanai::sync {

void startCurl()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

} // namespace kakanai::sync
