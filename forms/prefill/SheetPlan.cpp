// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/prefill/SheetPlan.h"

namespace kakanai::forms {

QList<SheetSubject> subjectsOf(const Household& household, const Concerned& concerned)
{
    QList<SheetSubject> subjects;
    for (const QString& id : concerned.members) {
        const Member* member = concerned.isOpen ? nullptr : household.member(id);
        if (member != nullptr && (member->person >= 0 || member->kid >= 0))
            subjects.append({member->person, member->kid});
    }
    return subjects;
}

} // namespace kakanai::forms
