// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/model/OrderRule.h"

#include "forms/model/FilingRule.h"

#include <algorithm>

namespace kakanai::forms {

bool namesProcedure(const QStringList& patterns, const QString& procedure)
{
    return std::ranges::any_of(patterns, [&](const QString& pattern) {
        return pattern.endsWith(u'*') ? procedure.startsWith(pattern.chopped(1)) : pattern == procedure;
    });
}

bool OrderRule::isFirst(const QString& procedure) const
{
    return namesProcedure(first, procedure);
}

bool OrderRule::isThen(const QString& procedure) const
{
    return namesProcedure(then, procedure);
}

bool FilingRule::isFor(const QString& procedure) const
{
    return namesProcedure(procedures, procedure);
}

} // namespace kakanai::forms
