// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/DropCell.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace kakanai::sync {

QString cellText(const QJsonValue& value)
{
    if (value.isObject()) {
        for (const char* key : {"raw", "date", "unknown_notation", "value"}) {
            if (const QJsonValue part = value[QLatin1String(key)]; part.isString())
                return part.toString();
        }
        return {};
    }
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    if (value.isBool())
        return value.toBool() ? QStringLiteral("1") : QStringLiteral("0");
    return value.toString();
}

QString cellWords(const QJsonValue& list)
{
    QStringList words;
    for (const QJsonValue& word : list.toArray())
        words.append(word.toString());
    return words.join(u' ');
}

} // namespace kakanai::sync
