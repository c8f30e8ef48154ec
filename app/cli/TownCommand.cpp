// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/TownCheck.h"
#include "app/visit/PreApplicationDesk.h"

#include <QDir>
#include <QJsonArray>
#include <QSaveFile>

namespace kakanai::cli {
namespace {

/** Makes the pair once: the private half stays in this machine's data, the public half goes where the town's
 * settings are, for `guide export`. */
int makePreApplicationKey(CommandContext& context)
{
    if (!context.isSpent())
        return context.usage(QStringLiteral("town prequr-key [--town DIR] [--data DIR] [--json]"));
    const QString path = visit::preApplicationKeyFile(context.dataFolder);
    const auto key = store::PreApplicationKey::create(path);
    if (!key)
        return context.finish(key.error());
    const QString folder = context.townFolder.isEmpty() ? context.dataFolder : context.townFolder;
    const QString publicPath = QDir(folder).filePath(QStringLiteral("prequr.pub"));
    QSaveFile file(publicPath);
    if (!file.open(QIODevice::WriteOnly) || file.write(key->publicKey().toBase64() + '\n') < 0
        || !file.commit())
        return context.finish(Failure{FailureCode::FileUnreadable, publicPath, {}});
    context.say(QStringLiteral("%1 (0600), %2").arg(path, publicPath));
    return context.finish(
        QJsonObject{{QStringLiteral("privateKey"), path},
                    {QStringLiteral("publicKey"), publicPath},
                    {QStringLiteral("key"), QString::fromLatin1(key->publicKey().toBase64())}});
}

} // namespace

/** `kakanai town`: what this machine believes about its town; `town prequr-key`: its key for
 * pre-applications. */
int runTown(CommandContext& context)
{
    if (!context.arguments.isEmpty() && context.arguments.first() == u"prequr-key") {
        (void)context.takeWord();
        return makePreApplicationKey(context);
    }
    if (!context.arguments.isEmpty() && context.arguments.first() == u"check") {
        (void)context.takeWord();
        return runTownCheck(context);
    }
    if (!context.isSpent())
        return context.usage(QStringLiteral("town [check|prequr-key] [--town DIR] [--json]"));
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
