// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/ApprovalNumber.h"
#include "app/access/Staff.h"
#include "app/cli/Commands.h"
#include "app/cli/SecretStream.h"
#include "app/cli/StoreAccess.h"
#include "app/publishing/PublishingService.h"

#include <QJsonArray>

namespace kakanai::cli {
namespace {

Result<QJsonArray> staffRows(StoreAccess& office)
{
    return office.inTransaction([](store::Transaction& transaction) -> Result<QJsonArray> {
        const auto staff = access::StaffStore().list(transaction);
        if (!staff)
            return tl::unexpected(staff.error());
        QJsonArray rows;
        for (const access::Staff& one : *staff) {
            const auto isSet = access::ApprovalNumbers().isSet(transaction, one.id);
            if (!isSet)
                return tl::unexpected(isSet.error());
            rows.append(QJsonObject{{QStringLiteral("id"), one.id},
                                    {QStringLiteral("name"), one.name},
                                    {QStringLiteral("role"), access::roleName(one.role)},
                                    {QStringLiteral("department"), one.departmentId},
                                    {QStringLiteral("disabled"), one.isDisabled},
                                    {QStringLiteral("approvalNumber"), *isSet}});
        }
        return rows;
    });
}

} // namespace

/**
 * `kakanai staff list`, and `kakanai staff number --staff ID`: sets an approval number. The descriptor's
 * lines: the number of whoever sets it (`--by`, default the same person; empty line for the first one), then
 * the new number.
 */
int runStaff(CommandContext& context)
{
    const auto usage =
        QStringLiteral("staff list [--json] | number --staff ID [--by ID] --secret-fd N [--json]");
    const QString verb = context.takeWord().value_or(QString());
    const auto staff = context.takeOption(QStringLiteral("--staff"));
    const QString by = context.takeOption(QStringLiteral("--by")).value_or(staff.value_or(QString()));
    const int descriptor =
        context.takeOption(QStringLiteral("--secret-fd")).value_or(QStringLiteral("0")).toInt();
    if (!context.isSpent() || (verb != u"list" && verb != u"number") || (verb == u"number" && !staff))
        return context.usage(usage);
    auto office = StoreAccess::open(context);
    if (!office)
        return context.finish(office.error());
    if (verb == u"list") {
        const auto rows = staffRows(**office);
        if (!rows)
            return context.finish(rows.error());
        for (const QJsonValue& row : *rows)
            context.say(QStringLiteral("%1  %2  %3")
                            .arg(row[QStringLiteral("id")].toString(), row[QStringLiteral("role")].toString(),
                                 row[QStringLiteral("name")].toString()));
        return context.finish(QJsonObject{{QStringLiteral("staff"), *rows}});
    }
    const auto actor = (*office)->actor(by);
    if (!actor)
        return context.finish(actor.error());
    const auto old = readSecretLine(descriptor);
    const auto fresh = readSecretLine(descriptor);
    if (!old || !fresh)
        return context.finish(Failure{FailureCode::SecretMalformed});
    const auto set = (*office)->run([&](StoreAccess& open) {
        return publishing::PublishingService(open.audit(), *context.clock, context.townFolder)
            .setNumber(open.database(), *actor, *old, *staff, *fresh);
    });
    return set ? context.finish(QJsonObject{{QStringLiteral("staff"), *staff}}) : context.finish(set.error());
}

} // namespace kakanai::cli
