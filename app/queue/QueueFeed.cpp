// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/QueueFeed.h"

namespace kakanai::queue {

void QueueFeed::announceChange()
{
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT changed(); }, Qt::QueuedConnection);
}

void QueueFeed::announceCall(const CallAnnouncement& announcement)
{
    QMetaObject::invokeMethod(
        this, [this, announcement] { Q_EMIT called(announcement); }, Qt::QueuedConnection);
}

void QueueFeed::announceServer()
{
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT serverHeard(); }, Qt::QueuedConnection);
}

void QueueFeed::announcePresence(const HallPresence& presence)
{
    QMetaObject::invokeMethod(
        this,
        [this, presence] {
            if (m_presence == presence)
                return;
            m_presence = presence;
            Q_EMIT presenceChanged(m_presence);
        },
        Qt::QueuedConnection);
}

} // namespace kakanai::queue
