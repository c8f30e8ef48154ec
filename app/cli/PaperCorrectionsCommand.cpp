// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/PaperChecks.h"
#include "app/cli/Commands.h"
#include "app/cli/StoreAccess.h"

#include <QJsonArray>

namespace kakanai::cli {

/** `kakanai ocr corrections`: how well this site's papers are read, and which thresholds its own clerks'
 * corrections speak for. */
int runOcrCorrections(CommandContext& context)
{
    if (!context.isSpent())
        return context.usage(QStringLiteral("ocr corrections [--json]"));
    auto office = StoreAccess::open(context);
    if (!office)
        return context.finish(office.error());
    const auto report = (*office)->inTransaction(
        [](store::Transaction& transaction) { return casework::PaperChecks::calibration(transaction); });
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
            {QStringLiteral("threshold"), row.threshold ? QJsonValue(*row.threshold) : QJsonValue()}});
        context.say(QStringLiteral("%1/%2  %3 looked at, %4 wrong, %5 wrong of %6 sure%7")
                        .arg(row.paper, row.field)
                        .arg(row.checks)
                        .arg(row.wrong)
                        .arg(row.sureWrong)
                        .arg(row.sure)
                        .arg(row.threshold ? QStringLiteral("  sure from %1").arg(*row.threshold, 0, 'f', 3)
                                           : QString()));
    }
    return context.finish(QJsonObject{{QStringLiteral("fields"), fields}});
}

} // namespace kakanai::cli
