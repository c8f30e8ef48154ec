// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/Case.h"

#include <array>

namespace kakanai::casework {
namespace {

struct Row {
    CaseStatus status;
    const char* name;
};

constexpr std::array rows{
    Row{CaseStatus::Submitted, "submitted"},
    Row{CaseStatus::Completed, "completed"},
    Row{CaseStatus::Cancelled, "cancelled"},
};

} // namespace

QString caseStatusName(CaseStatus status)
{
    for (const Row& row : rows) {
        if (row.status == status)
            return QString::fromLatin1(row.name);
    }
    Q_UNREACHABLE();
}

std::optional<CaseStatus> caseStatusFromName(const QString& name)
{
    for (const Row& row : rows) {
        if (name == QLatin1String(row.name))
            return row.status;
    }
    return {};
}

} // namespace kakanai::casework
