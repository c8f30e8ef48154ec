// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/MachineSettings.h"

#include "app/base/Ids.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSet>
#include <QSysInfo>

#include <algorithm>
#include <array>

namespace kakanai {
namespace {

const QString instanceFile = QStringLiteral("machine.id");

constexpr std::array deviceNames{"ticket-printer", "card-reader", "camera", "scanner"};

auto fault(qsizetype at, const QString& what)
{
    return fail(FailureCode::TownInvalid, QStringLiteral("town.json: machines/%1/%2").arg(at).arg(what));
}

bool isName(const QString& name)
{
    static const QRegularExpression pattern(
        QStringLiteral("^[A-Za-z0-9](?:[A-Za-z0-9-]{0,46}[A-Za-z0-9])?$"));
    return pattern.match(name).hasMatch();
}

Result<MachineSettings> readMachine(const QJsonObject& entry, qsizetype at)
{
    MachineSettings read{entry.value(QStringLiteral("name")).toString(),
                         entry.value(QStringLiteral("place")).toString(),
                         entry.value(QStringLiteral("counter")).toInt()};
    if (!isName(read.name))
        return fault(at, QStringLiteral("name"));
    if (read.counter < 0)
        return fault(at, QStringLiteral("counter"));
    if (!entry.contains(QStringLiteral("devices")))
        return read;
    read.devices.emplace();
    for (const QJsonValue& device : entry.value(QStringLiteral("devices")).toArray()) {
        const bool isKnown = std::ranges::any_of(
            deviceNames, [&](const char* known) { return device.toString() == QLatin1String(known); });
        if (!isKnown)
            return fault(at, QStringLiteral("devices"));
        read.devices->append(device.toString());
    }
    return read;
}

Result<QList<MachineSettings>> readMachines(const QString& townFolder)
{
    QFile file(QDir(townFolder).filePath(QStringLiteral("town.json")));
    // What else may be wrong with the file is loadTown's to say.
    if (townFolder.isEmpty() || !file.open(QIODevice::ReadOnly))
        return QList<MachineSettings>();
    const QJsonObject town = QJsonDocument::fromJson(file.readAll()).object();
    QList<MachineSettings> machines;
    QSet<QString> names;
    QSet<int> counters;
    for (const QJsonValue& entry : town.value(QStringLiteral("machines")).toArray()) {
        auto read = readMachine(entry.toObject(), machines.size());
        if (!read)
            return tl::unexpected(read.error());
        if (names.contains(read->name))
            return fault(machines.size(), QStringLiteral("name"));
        if (read->counter > 0 && counters.contains(read->counter))
            return fault(machines.size(), QStringLiteral("counter"));
        names.insert(read->name);
        counters.insert(read->counter);
        machines.append(std::move(*read));
    }
    return machines;
}

} // namespace

QString machineName(const QString& hostName)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    QString name = hostName.section(u'.', 0, 0).toLower();
    name.replace(others, QStringLiteral("-"));
    constexpr qsizetype longest = 48;
    name.truncate(longest);
    while (name.startsWith(u'-'))
        name.remove(0, 1);
    while (name.endsWith(u'-'))
        name.chop(1);
    return name.isEmpty() ? QStringLiteral("machine") : name;
}

Result<MachineSettings> machineSettings(const QString& townFolder, const QString& name)
{
    const auto machines = readMachines(townFolder);
    if (!machines)
        return tl::unexpected(machines.error());
    if (!name.isEmpty() && !isName(name))
        return fail(FailureCode::TownInvalid, QStringLiteral("--machine"));
    const QString wanted = name.isEmpty() ? machineName(QSysInfo::machineHostName()) : name;
    const auto found = std::ranges::find(*machines, wanted, &MachineSettings::name);
    return found == machines->end() ? MachineSettings{wanted} : *found;
}

QString keptInstance(const QString& dataFolder)
{
    QFile kept(QDir(dataFolder).filePath(instanceFile));
    return kept.open(QIODevice::ReadOnly) ? QString::fromLatin1(kept.readAll()).trimmed() : QString();
}

QString machineInstance(const QString& dataFolder)
{
    if (const QString kept = keptInstance(dataFolder); !kept.isEmpty())
        return kept;
    const QString made = newUuid7(QDateTime::currentDateTimeUtc());
    QSaveFile file(QDir(dataFolder).filePath(instanceFile));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(made.toLatin1() + '\n');
        (void)file.commit();
    }
    return made;
}

} // namespace kakanai
