// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/PaperChecks.h"
#include "app/cli/Commands.h"
#include "app/cli/StoreAccess.h"
#include "app/visit/PaperThresholds.h"
#include "forms/ocr/PaperTemplate.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace kakanai::cli {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PaperCorrectionsCommand)
};

/** Entries of the town's thresholds that hold for nothing: a slip of the pen in a name. */
QStringList strayEntries(const visit::PaperThresholds& thresholds, const QString& papers)
{
    QStringList stray;
    for (auto entry = thresholds.sure.begin(); entry != thresholds.sure.end(); ++entry) {
        if (entry.key() == QStringLiteral("*"))
            continue;
        const QString field = entry.key().section(u'/', 1);
        const auto paper = forms::describedPaper(entry.key().section(u'/', 0, 0), papers);
        const bool isKnown = paper
            && (field.isEmpty() || std::ranges::any_of(paper->fields, [&](const forms::TemplateField& known) {
                                 return known.name == field;
                             }));
        if (!isKnown)
            stray.append(entry.key());
    }
    stray.sort();
    return stray;
}

} // namespace

/** `kakanai ocr corrections`: how well this site's papers are read, and which thresholds its own clerks'
 * corrections speak for. */
int runOcrCorrections(CommandContext& context)
{
    if (!context.isSpent())
        return context.usage(QStringLiteral("ocr corrections [--json]"));
    auto office = StoreAccess::open(context);
    if (!office)
        return context.finish(office.error());
    const auto thresholds = visit::PaperThresholds::load(forms::townPapers(context.townFolder));
    if (!thresholds)
        return context.finish(thresholds.error());
    const auto report = (*office)->inTransaction(
        [&](store::Transaction& transaction) -> Result<QList<casework::CalibrationRow>> {
            // What is too old to be kept is too old to be counted.
            const auto forgotten =
                casework::PaperChecks::forget(transaction, context.clock->today(), thresholds->keepDays);
            if (!forgotten)
                return tl::unexpected(forgotten.error());
            return casework::PaperChecks::calibration(transaction);
        });
    if (!report)
        return context.finish(report.error());
    QJsonArray fields;
    for (const casework::CalibrationRow& row : *report) {
        fields.append(QJsonObject{
            {QStringLiteral("paper"), row.paper},
            {QStringLiteral("field"), row.field},
            {QStringLiteral("checks"), row.checks},
            {QStringLiteral("wrong"), row.wrong},
            {QStringLiteral("sure"), row.sure},
            {QStringLiteral("sureWrong"), row.sureWrong},
            {QStringLiteral("threshold"), row.threshold ? QJsonValue(*row.threshold) : QJsonValue()},
            {QStringLiteral("inForce"), thresholds->of(row.paper, row.field)}});
        QString line = Words::tr("%1/%2  %3 looked at, %4 wrong; %5 wrong of %6 that were sure")
                           .arg(row.paper, row.field)
                           .arg(row.checks)
                           .arg(row.wrong)
                           .arg(row.sureWrong)
                           .arg(row.sure);
        if (row.threshold)
            line += Words::tr("; proposed: sure from %1").arg(*row.threshold, 0, 'f', 3);
        if (const double inForce = thresholds->of(row.paper, row.field); inForce > 0)
            line += Words::tr("; in force: %1").arg(inForce, 0, 'f', 3);
        context.say(line);
    }
    if (report->isEmpty())
        context.say(Words::tr("No paper has been checked at this site in the last %1 days.")
                        .arg(thresholds->keepDays));
    const QStringList stray = strayEntries(*thresholds, forms::townPapers(context.townFolder));
    for (const QString& key : stray)
        context.say(Words::tr("paper-thresholds.json: no paper or field is called %1").arg(key));
    return context.finish(QJsonObject{{QStringLiteral("fields"), fields},
                                      {QStringLiteral("stray"), QJsonArray::fromStringList(stray)}});
}

} // namespace kakanai::cli
