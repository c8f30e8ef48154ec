// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/FilingJudge.h"

namespace kakanai::forms {

Filing judgeFiling(const Catalogue& catalogue, const QString& procedure, const Answers& answers)
{
    Filing filing;
    filing.isKnown = !answers.value(QStringLiteral("visitor")).toString().isEmpty();
    if (!filing.isKnown)
        return filing;
    for (const FilingRule& rule : catalogue.filings) {
        if (!rule.isFor(procedure) || rule.when.evaluate(answers) != Truth::Yes)
            continue;
        filing.state = rule.state;
        filing.needs = rule.needs;
        filing.why = rule.why;
        filing.law = rule.law;
        break;
    }
    return filing;
}

} // namespace kakanai::forms
