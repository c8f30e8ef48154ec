// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/ServerNotices.h"

namespace kakanai::queue {

class QueueFeed;

/** Brings what the other machines do in the hall to this process' windows. `feed` outlives it. */
class HallListener
{
public:
    HallListener(const QString& storeUrl, QueueFeed& feed);

private:
    store::ServerNotices m_notices;
};

} // namespace kakanai::queue
