// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/CallAnnouncement.h"
#include "app/queue/HallPresence.h"

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
    /** The listener's connection to the server stands (again); said again every few seconds. */
    void announceServer();
    void announcePresence(const HallPresence& presence);
    /** As last told. */
    [[nodiscard]] const HallPresence& presence() const { return m_presence; }

Q_SIGNALS:
    /** Something in the line is different: ask `QueueService::state` again. */
    void changed();
    /** A number was called (or called again). */
    void called(const kakanai::queue::CallAnnouncement& announcement);
    void serverHeard();
    /** The server went away, or is back, or fewer numbers are left. */
    void presenceChanged(const kakanai::queue::HallPresence& presence);

private:
    HallPresence m_presence;
};

} // namespace kakanai::queue
