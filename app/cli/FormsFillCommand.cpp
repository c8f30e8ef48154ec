// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/FormsFillCommand.h"

#include "app/cli/OfficeFiles.h"
#include "app/visit/PaperWork.h"
#include "forms/answer/Questionnaire.h"
#include "forms/model/CatalogueLoader.h"
#include "forms/prefill/Prefiller.h"
#include "forms/print/FormRenderer.h"

#include <QDir>
#include <QJsonArray>
#include <QSaveFile>

namespace kakanai::cli {
namespace {

using namespace kakanai::forms;

/** Writes one sheet's PDF; its name is the sheet's id. */
Result<QString> writeSheet(const FormRenderer& renderer, const FilledSheet& sheet,
                           const SheetContext& context, const QDir& folder)
{
    const auto pdf = renderer.toPdf(sheet, context);
    if (!pdf)
        return tl::unexpected(visit::toFailure(pdf.error()));
    const QString path = folder.filePath(sheet.id + QStringLiteral(".pdf"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*pdf) != pdf->size() || !file.commit())
        return fail(FailureCode::SheetNotWritten, path);
    return path;
}

QJsonObject countsObject(const EntryCounts& counts)
{
    return {{QStringLiteral("slots"), counts.slotCount},     {QStringLiteral("unique"), counts.unique},
            {QStringLiteral("fromCard"), counts.fromCard},   {QStringLiteral("fromCore"), counts.fromCore},
            {QStringLiteral("fromPaper"), counts.fromPaper}, {QStringLiteral("derived"), counts.derived},
            {QStringLiteral("answered"), counts.answered},   {QStringLiteral("typed"), counts.typed},
            {QStringLiteral("signed"), counts.signedCount},  {QStringLiteral("open"), counts.open}};
}

} // namespace

int fillForms(CommandContext& context)
{
    const auto usage = QStringLiteral("forms fill --facts FILE --procedures ID,… --out DIR [--answers FILE] "
                                      "[--date YYYY-MM-DD] [--overprint] [--json]");
    const auto factsFile = context.takeOption(QStringLiteral("--facts"));
    const auto procedures = context.takeOption(QStringLiteral("--procedures"));
    const auto out = context.takeOption(QStringLiteral("--out"));
    const auto answersFile = context.takeOption(QStringLiteral("--answers"));
    const auto date = context.takeOption(QStringLiteral("--date"));
    const bool isOverprint = context.takeFlag(QStringLiteral("--overprint"));
    const QDate today = date ? QDate::fromString(*date, Qt::ISODate) : context.clock->today();
    if (!context.isSpent() || !factsFile || !procedures || !out || !today.isValid())
        return context.usage(usage);

    const auto catalogue = loadOfficeCatalogue(context.townFolder, today);
    const auto home = officeCatalogueHome(context.townFolder, today);
    const auto town = loadTown(context.townFolder);
    const auto factsJson = readNamedFile(*factsFile);
    const auto answersJson =
        answersFile ? readNamedFile(*answersFile) : QByteArrayLiteral("{\"answers\":{}}");
    if (!home)
        return context.finish(home.error());
    if (!catalogue || !town)
        return context.finish(catalogue ? town.error() : catalogue.error());
    if (!factsJson || !answersJson)
        return context.finish(factsJson ? answersJson.error() : factsJson.error());
    const auto facts = FactSheet::fromJson(*factsJson);
    const auto answers = answersFromJson(*answersJson);
    if (!facts || !answers)
        return context.finish(visit::toFailure(facts ? answers.error() : facts.error()));

    const QStringList ids = procedures->split(u',', Qt::SkipEmptyParts);
    const Prefiller prefiller(*catalogue);
    const Answers known = answersFor(*catalogue, *answers, *facts, ids, today);
    const FormRenderer renderer(townLayouts(*home));
    const FactSheet completed = prefiller.complete(*facts, known, today);
    const Household household = householdOf(completed, known);
    SheetPlan plan{{}, renderer.keysByPerson(ids)};
    for (const QString& id : ids) {
        if (const Procedure* procedure = catalogue->procedure(id))
            plan.subjects[id] = subjectsOf(household, concernedBy(*procedure, household, known, today));
    }
    const auto sheets = prefiller.fill(completed, known, ids, plan);
    if (!sheets)
        return context.finish(visit::toFailure(sheets.error()));
    if (!QDir().mkpath(*out))
        return context.finish(Failure{FailureCode::SheetNotWritten, *out});

    SheetContext print{
        .townName = town->name, .caseNumber = {}, .caseId = {}, .printedAt = context.clock->now()};
    QJsonArray rows;
    for (const FilledSheet& sheet : *sheets) {
        print.isOverprint = isOverprint;
        print.trayOffset = town->printing.offsetFor(sheet.paper());
        const auto file = writeSheet(renderer, sheet, print, QDir(*out));
        if (!file)
            return context.finish(file.error());
        const qsizetype open = sheet.openKeys().size();
        context.say(QStringLiteral("%1  %2  %3").arg(sheet.id, sheet.title, *file));
        rows.append(QJsonObject{{QStringLiteral("id"), sheet.id},
                                {QStringLiteral("title"), sheet.title},
                                {QStringLiteral("procedures"), QJsonArray::fromStringList(sheet.procedures)},
                                {QStringLiteral("file"), *file},
                                {QStringLiteral("filled"), sheet.fields.size() - open},
                                {QStringLiteral("open"), QJsonArray::fromStringList(sheet.openKeys())}});
    }
    return context.finish(
        QJsonObject{{QStringLiteral("sheets"), rows},
                    {QStringLiteral("counts"), countsObject(prefiller.count(*sheets, known))}});
}

} // namespace kakanai::cli
