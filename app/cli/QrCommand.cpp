// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/OfficeFiles.h"
#include "app/visit/PreApplicationDesk.h"

#include <QJsonArray>

namespace kakanai::cli {

/** `kakanai qr read`: what a pre-application says, opened on this machine. */
int runQr(CommandContext& context)
{
    const QString usage = QStringLiteral("qr read FILE… [--date YYYY-MM-DD] [--town DIR] [--json]");
    const auto date = context.takeOption(QStringLiteral("--date"));
    const QDate today = date ? QDate::fromString(*date, Qt::ISODate) : context.clock->today();
    if (context.takeWord() != QStringLiteral("read") || !today.isValid())
        return context.usage(usage);
    QStringList files;
    while (const auto file = context.takeWord())
        files.append(*file);
    if (files.isEmpty() || !context.isSpent())
        return context.usage(usage);
    const auto town = loadTown(context.townFolder);
    if (!town)
        return context.finish(town.error());
    const auto catalogue = loadOfficeCatalogue(context.townFolder);
    if (!catalogue)
        return context.finish(catalogue.error());
    const visit::PreApplicationDesk desk{visit::preApplicationKeyFile(context.dataFolder),
                                         town->municipalityCode, &*catalogue, today};
    const auto application = desk.open(files);
    if (!application)
        return context.finish(application.error());
    QJsonArray facts;
    for (const forms::Fact& fact : application->facts.facts()) {
        facts.append(QJsonObject{{QStringLiteral("key"), fact.key},
                                 {QStringLiteral("person"), fact.person},
                                 {QStringLiteral("value"), fact.value},
                                 {QStringLiteral("origin"), forms::originName(fact.origin)}});
        context.say(QStringLiteral("%1  %2").arg(fact.key, fact.value));
    }
    return context.finish(
        QJsonObject{{QStringLiteral("made"), application->made.toString(Qt::ISODate)},
                    {QStringLiteral("language"), application->language},
                    {QStringLiteral("events"), QJsonArray::fromStringList(application->events)},
                    {QStringLiteral("answers"), QJsonObject::fromVariantHash(application->answers)},
                    {QStringLiteral("facts"), facts}});
}

} // namespace kakanai::cli
