// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/Role.h"

#include <array>

namespace kakanai::access {
namespace {

struct Row {
    Role role;
    const char* name;
};

constexpr std::array rows{
    Row{Role::KioskDevice, "kiosk-device"}, Row{Role::Clerk, "clerk"},
    Row{Role::Supervisor, "supervisor"},    Row{Role::Admin, "admin"},
    Row{Role::Auditor, "auditor"},
};

} // namespace

QString roleName(Role role)
{
    for (const Row& row : rows) {
        if (row.role == role)
            return QString::fromLatin1(row.name);
    }
    Q_UNREACHABLE();
}

std::optional<Role> roleFromName(const QString& name)
{
    for (const Row& row : rows) {
        if (name == QLatin1String(row.name))
            return row.role;
    }
    return {};
}

} // namespace kakanai::access
