// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/text/Eras.h"

#include "forms/text/ErasData.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kakanai::forms {

QList<Era> erasFromJson(const QByteArray& json)
{
    QList<Era> eras;
    const QJsonArray rows = QJsonDocument::fromJson(json).object().value(QLatin1String("eras")).toArray();
    for (const QJsonValue& row : rows) {
        const QString letter = row[QLatin1String("letter")].toString();
        const Era era{row[QLatin1String("name")].toString(),
                      letter.isEmpty() ? QChar() : letter.at(0).toUpper(),
                      QDate::fromString(row[QLatin1String("first")].toString(), Qt::ISODate),
                      row[QLatin1String("lastDayShared")].toBool()};
        const bool isWhole = !era.name.isEmpty() && letter.size() == 1 && era.first.isValid();
        if (!isWhole || (!eras.isEmpty() && era.first >= eras.last().first))
            return {};
        eras.append(era);
    }
    return eras;
}

const QList<Era>& knownEras()
{
    static const QList<Era> eras = erasFromJson(QByteArray::fromRawData(erasData, sizeof(erasData) - 1));
    return eras;
}

} // namespace kakanai::forms
