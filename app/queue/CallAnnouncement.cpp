// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/CallAnnouncement.h"

namespace kakanai::queue {

void AnnouncementLine::push(CallAnnouncement announcement)
{
    m_line.push_back(std::move(announcement));
}

std::optional<CallAnnouncement> AnnouncementLine::start()
{
    if (m_isSpeaking || m_line.empty())
        return {};
    m_isSpeaking = true;
    CallAnnouncement next = std::move(m_line.front());
    m_line.pop_front();
    return next;
}

void AnnouncementLine::finish()
{
    m_isSpeaking = false;
}

} // namespace kakanai::queue
