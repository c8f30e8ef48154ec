// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/FaultDesk.h"

#include "app/queue/HallFaults.h"
#include "app/visit/Office.h"

namespace kakanai::visit {

FaultDesk::FaultDesk(Office& office, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_office(office)
    , m_clock(clock)
{
    connect(&office.feed(), &queue::QueueFeed::changed, this, &FaultDesk::refresh);
}

void FaultDesk::refresh()
{
    // Whoever asks again meanwhile is answered by what is asked next.
    if (m_isAsking || m_office.feed().presence().isAway)
        return;
    m_isAsking = true;
    m_office.lane().ask(
        this,
        [office = &m_office, clock = &m_clock] {
            return queue::HallFaults(*office->stores().database, *clock).health();
        },
        [this](const Result<queue::HallHealth>& health) {
            m_isAsking = false;
            if (!health)
                return; // the window says itself that the server is away
            m_health = *health;
            Q_EMIT healthKnown(m_health);
        });
}

} // namespace kakanai::visit
