// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"

#include <QJsonArray>

namespace kakanai::cli {

/** `kakanai town`: what this machine believes about its town. */
int runTown(CommandContext& context)
{
    if (!context.isSpent())
        return context.usage(QStringLiteral("town [--town DIR] [--json]"));
    const Result<TownSettings> town = loadTown(context.townFolder);
    if (!town)
        return context.finish(town.error());
    context.say(QStringLiteral("%1（%2）").arg(town->name, town->municipalityCode));
    QJsonArray services;
    for (const Service& service : town->services) {
        services.append(service.id);
        context.say(QStringLiteral("  %1  %2  %3").arg(service.series, service.id, service.name));
    }
    return context.finish(QJsonObject{{QStringLiteral("name"), town->name},
                                      {QStringLiteral("municipalityCode"), town->municipalityCode},
                                      {QStringLiteral("services"), services}});
}

} // namespace kakanai::cli
