// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/GuidePage.h"
#include "app/cli/OfficeFiles.h"

#include <QDir>
#include <QJsonArray>
#include <QSaveFile>

namespace kakanai::cli {
namespace {

/** The town's public key: from its folder, else from the machine's own; empty when pre-applications are not
 * taken. */
QByteArray publicKeyOf(const CommandContext& context)
{
    for (const QString& folder : {context.townFolder, context.dataFolder}) {
        QFile file(QDir(folder).filePath(QStringLiteral("prequr.pub")));
        if (!folder.isEmpty() && file.open(QIODevice::ReadOnly))
            return QByteArray::fromBase64(file.read(1024).trimmed());
    }
    return {};
}

} // namespace

/** `kakanai guide export`: the guide as a page for the town's web site. */
int runGuideExport(CommandContext& context)
{
    const auto out = context.takeOption(QStringLiteral("--out"));
    if (!context.isSpent() || !out || out->isEmpty())
        return context.usage(
            QStringLiteral("guide export --out DIR [--town DIR] [--lang ja|ja-easy|en] [--json]"));
    auto town = loadTown(context.townFolder);
    if (!town)
        return context.finish(town.error());
    const auto catalogue = loadOfficeCatalogue(context.townFolder);
    if (!catalogue)
        return context.finish(catalogue.error());
    const auto page = makeGuidePage(
        *catalogue, {std::move(*town), context.language, context.clock->today(), publicKeyOf(context)});
    if (!page)
        return context.finish(page.error());

    const QString path = QDir(*out).absoluteFilePath(QStringLiteral("index.html"));
    QSaveFile file(path);
    if (!QDir().mkpath(*out) || !file.open(QIODevice::WriteOnly)
        || file.write(page->html) != page->html.size() || !file.commit())
        return context.finish(Failure{FailureCode::FileUnreadable, path, {}});
    context.say(path);
    if (!page->withoutReading.isEmpty())
        context.say(QStringLiteral("without furigana: ") + page->withoutReading.join(u' '));
    return context.finish(
        QJsonObject{{QStringLiteral("file"), path},
                    {QStringLiteral("bytes"), static_cast<qint64>(page->html.size())},
                    {QStringLiteral("languages"), QJsonArray::fromStringList(page->languages)},
                    {QStringLiteral("procedures"), page->procedures},
                    {QStringLiteral("questions"), page->questions},
                    {QStringLiteral("preApplication"), !publicKeyOf(context).isEmpty()},
                    {QStringLiteral("withoutReading"), QJsonArray::fromStringList(page->withoutReading)}});
}

} // namespace kakanai::cli
