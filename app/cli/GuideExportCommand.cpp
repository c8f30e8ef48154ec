// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/GuidePage.h"
#include "app/cli/OfficeFiles.h"

#include <QDir>
#include <QJsonArray>
#include <QSaveFile>

namespace kakanai::cli {

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
    const auto page = makeGuidePage(*catalogue, {std::move(*town), context.language, context.clock->today()});
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
                    {QStringLiteral("withoutReading"), QJsonArray::fromStringList(page->withoutReading)}});
}

} // namespace kakanai::cli
