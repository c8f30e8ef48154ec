// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/CallAnnouncement.h"

#include <QObject>

namespace kakanai::queue {

/**
 * Tells the windows of this process that the hall has changed. Lives on main; `announceChange` and
 * `announceCall` may be called from any thread, the signals come on the feed's own.
 */
class QueueFeed : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void announceChange();
    void announceCall(const CallAnnouncement& announcement);

Q_SIGNALS:
    /** Something in the line is different: ask `QueueService::state` again. */
    void changed();
    /** A number was called (or called again). */
    void called(const kakanai::queue::CallAnnouncement& announcement);
};

} // namespace kakanai::queue
