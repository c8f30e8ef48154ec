// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace kakanai::access {

/** Who acts. A kiosk is a device, not a person; an administrator sees no case content. */
enum class Role { KioskDevice, Clerk, Supervisor, Admin, Auditor };

/** `kiosk-device clerk supervisor admin auditor`, as stored. */
[[nodiscard]] QString roleName(Role role);
[[nodiscard]] std::optional<Role> roleFromName(const QString& name);

} // namespace kakanai::access
