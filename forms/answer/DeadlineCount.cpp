// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/DeadlineCount.h"

namespace kakanai::forms {

Deadline countDeadline(const Procedure& procedure, const FactSheet& facts, const Answers& answers,
                       const QDate& today)
{
    Deadline deadline{procedure.deadline, {}, false, procedure.deadlineWords};
    if (!procedure.due.isCounted() || procedure.due.when.evaluate(answers) != Truth::Yes)
        return deadline;
    for (const QString& key : procedure.due.from) {
        const QDate start = QDate::fromString(facts.value(key).left(10), Qt::ISODate);
        if (!start.isValid())
            continue;
        deadline.date =
            start.addYears(procedure.due.years).addMonths(procedure.due.months).addDays(procedure.due.days);
        deadline.isLate = today > *deadline.date;
        break;
    }
    return deadline;
}

} // namespace kakanai::forms
