// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/DateWords.h"

#include "forms/text/Wareki.h"

#include <QCoreApplication>

namespace kakanai::kiosk {

QString dateInWords(const QDate& date)
{
    if (!date.isValid())
        return {};
    const auto wareki = forms::toWarekiDate(date);
    const QString era = wareki
        ? wareki->era + (wareki->year == 1 ? QStringLiteral("元") : QString::number(wareki->year)) + u'年'
        : QString();
    const QString western = QCoreApplication::translate("DateWords", "%1-%2-%3")
                                .arg(date.year())
                                .arg(date.month())
                                .arg(date.day());
    return era.isEmpty() ? western : QCoreApplication::translate("DateWords", "%1 (%2)").arg(western, era);
}

QString dateInWords(const QString& stored)
{
    const QString words = dateInWords(QDate::fromString(stored.left(10), Qt::ISODate));
    return words.isEmpty() ? stored : words;
}

} // namespace kakanai::kiosk
