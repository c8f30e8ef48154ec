// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/FaultJson.h"

#include "app/base/Clock.h"
#include "app/queue/FaultWords.h"
#include "app/queue/HallFaults.h"

#include <QJsonObject>

namespace kakanai::cli {

QJsonArray faultArray(const QList<queue::HallFault>& faults)
{
    QJsonArray array;
    for (const queue::HallFault& fault : faults) {
        QJsonObject told{{QStringLiteral("machine"), fault.terminal},
                         {QStringLiteral("place"), fault.place},
                         {QStringLiteral("device"), queue::hallDeviceName(fault.what.device)},
                         {QStringLiteral("trouble"), queue::hallTroubleName(fault.what.trouble)},
                         {QStringLiteral("since"), toWireTime(fault.since)}};
        if (fault.endedAt.isValid())
            told[QStringLiteral("until")] = toWireTime(fault.endedAt);
        array.append(told);
    }
    return array;
}

QJsonArray machineArray(const queue::HallHealth& health)
{
    QJsonArray array;
    for (const queue::HallMachine& machine : health.machines) {
        const bool isSilent = machine.heardAt.secsTo(health.now) > queue::HallFaults::patience.count();
        array.append(QJsonObject{{QStringLiteral("name"), machine.terminal},
                                 {QStringLiteral("place"), machine.place},
                                 {QStringLiteral("windows"), QJsonArray::fromStringList(machine.windows)},
                                 {QStringLiteral("state"),
                                  machine.leftAt.isValid() ? QStringLiteral("off")
                                      : isSilent           ? QStringLiteral("silent")
                                                           : QStringLiteral("answers")},
                                 {QStringLiteral("lastHeard"), toWireTime(machine.heardAt)}});
    }
    return array;
}

QString faultLine(const queue::HallFault& fault)
{
    const queue::FaultWords words = queue::faultWords(fault.what);
    const QString where =
        fault.place.isEmpty() ? fault.terminal : QStringLiteral("%1 (%2)").arg(fault.place, fault.terminal);
    const QString until =
        fault.endedAt.isValid() ? fault.endedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
    return QStringLiteral("%1  %2: %3  %4 - %5  %6")
        .arg(where, words.device, words.trouble, fault.since.toString(QStringLiteral("yyyy-MM-dd HH:mm")),
             until, fault.endedAt.isValid() ? QString() : words.action)
        .trimmed();
}

} // namespace kakanai::cli
