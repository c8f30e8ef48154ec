// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/FormsFillCommand.h"
#include "app/cli/FormsProveCommand.h"
#include "app/cli/OfficeFiles.h"
#include "app/visit/PaperWork.h"
#include "forms/model/CatalogueLint.h"
#include "forms/model/CatalogueReview.h"
#include "forms/print/LayoutCheck.h"

#include <QJsonArray>

namespace kakanai::cli {
namespace {

int listForms(CommandContext& context)
{
    if (!context.isSpent())
        return context.usage(QStringLiteral("forms list [--town DIR] [--json]"));
    const auto catalogue = loadOfficeCatalogue(context.townFolder);
    if (!catalogue)
        return context.finish(catalogue.error());
    QJsonArray rows;
    for (const forms::Procedure& procedure : catalogue->procedures) {
        context.say(QStringLiteral("%1  %2（%3）")
                        .arg(procedure.id, procedure.name.in(context.language),
                             procedure.department.in(context.language)));
        rows.append(QJsonObject{{QStringLiteral("id"), procedure.id},
                                {QStringLiteral("name"), procedure.name.in(context.language)},
                                {QStringLiteral("department"), procedure.department.in(context.language)},
                                {QStringLiteral("form"), procedure.form},
                                {QStringLiteral("events"), QJsonArray::fromStringList(procedure.events)},
                                {QStringLiteral("fields"), QJsonArray::fromStringList(procedure.fields)}});
    }
    return context.finish(QJsonObject{{QStringLiteral("forms"), rows}});
}

int checkForms(CommandContext& context)
{
    const QString folder = context.takeWord().value_or(QString());
    if (!context.isSpent())
        return context.usage(QStringLiteral("forms check [DIR] [--town DIR] [--json]"));
    const QString builtIn = QStringLiteral(":/kakanai/catalogue");
    const QString town = folder.isEmpty() ? context.townFolder : folder;
    QList<forms::CatalogueFault> faults = forms::lintCatalogue(builtIn, town);
    QList<forms::CatalogueFault> known; // named by lintCatalogue already
    const forms::Catalogue catalogue = forms::readCatalogue(builtIn, town, known);
    faults += forms::layoutFaults(catalogue, forms::townLayouts(town));
    const QString additions = forms::townCatalogue(town);
    faults += forms::reviewFaults(additions.isEmpty() ? builtIn : additions);
    QJsonArray rows;
    for (const forms::CatalogueFault& fault : faults) {
        context.say(QStringLiteral("%1: %2: %3").arg(fault.file, fault.path, fault.message));
        rows.append(QJsonObject{{QStringLiteral("file"), fault.file},
                                {QStringLiteral("path"), fault.path},
                                {QStringLiteral("message"), fault.message}});
    }
    if (faults.isEmpty())
        context.say(QStringLiteral("no faults: %1 procedures, %2 questions, %3 fields")
                        .arg(catalogue.procedures.size())
                        .arg(catalogue.questions.size())
                        .arg(catalogue.fields.size()));
    (void)context.finish(QJsonObject{{QStringLiteral("faults"), rows}});
    return faults.isEmpty() ? done : refused;
}

} // namespace

/** `kakanai forms list|check|prove|review|fill`: the catalogue, its faults and proof, and filled sheets. */
int runForms(CommandContext& context)
{
    const QString verb = context.takeWord().value_or(QString());
    if (verb == u"list")
        return listForms(context);
    if (verb == u"check")
        return checkForms(context);
    if (verb == u"fill")
        return fillForms(context);
    if (verb == u"prove")
        return proveForms(context);
    if (verb == u"review")
        return reviewForms(context);
    return context.usage(
        QStringLiteral("forms list | check [DIR] | prove [DIR] | review DIR [--accept PLACE,…|all] | "
                       "fill --facts FILE --procedures ID,… --out DIR"));
}

} // namespace kakanai::cli
