// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/Retention.h"

#include <QStringList>

namespace kakanai::casework {

QDate purgeDate(const RetentionSettings& settings, const QDate& completed)
{
    return completed.addDays(qMax(0, settings.purgeCounterCopyDays));
}

QString retentionClassOnTheWire(const RetentionSettings& settings)
{
    static const QStringList known{QStringLiteral("permanent"), QStringLiteral("10y"), QStringLiteral("5y"),
                                   QStringLiteral("3y"), QStringLiteral("1y")};
    return known.contains(settings.retentionClass) ? settings.retentionClass
                                                   : QStringLiteral("per_department");
}

} // namespace kakanai::casework
