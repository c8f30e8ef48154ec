// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Result.h"
#include "app/queue/HallFault.h"

#include <QObject>

namespace kakanai::visit {

class Office;

/**
 * The hall's machines and their faults for a window: asks the `db` lane when the hall says that something
 * changed and when it is told to, answers on the window's thread. For windows of the staff: a kiosk's account
 * on a server may not ask.
 */
class FaultDesk : public QObject
{
    Q_OBJECT

public:
    /** `office` and `clock` outlive the desk. */
    FaultDesk(Office& office, const Clock& clock, QObject* parent = nullptr);

    void refresh();
    /** As last heard; of a server that is away, as it was before. */
    [[nodiscard]] const queue::HallHealth& health() const { return m_health; }

Q_SIGNALS:
    void healthKnown(const kakanai::queue::HallHealth& health);

private:
    Office& m_office;
    const Clock& m_clock;
    queue::HallHealth m_health;
    bool m_isAsking = false; ///< a slow lane is not asked twice
};

} // namespace kakanai::visit
