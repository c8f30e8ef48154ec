// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/AccessPolicy.h"
#include "app/access/Staff.h"

#include <QDateTime>

namespace kakanai::access {

/** Who acts now, and from where. The value every service asks for; what it may do is the policy's. */
struct Actor {
    QString id; ///< staff id, or the device's name for a kiosk
    Role role = Role::KioskDevice;
    QString terminal; ///< `kiosk-1`, `counter-3`, `cli`

    [[nodiscard]] static Actor kiosk(const QString& terminal)
    {
        return {terminal, Role::KioskDevice, terminal};
    }
    [[nodiscard]] static Actor of(const Staff& staff, const QString& terminal)
    {
        return {staff.id, staff.role, terminal};
    }
};

/** A clerk at a window: ends after 5 idle minutes or 10 hours, whichever comes first. */
class LoginSession
{
public:
    LoginSession(Actor actor, const QDateTime& now);

    [[nodiscard]] const Actor& actor() const { return m_actor; }
    /** Somebody pressed something. */
    void touch(const QDateTime& now);
    [[nodiscard]] bool isOver(const QDateTime& now) const;

private:
    Actor m_actor;
    QDateTime m_since;
    QDateTime m_touched;
};

} // namespace kakanai::access
