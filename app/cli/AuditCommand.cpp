// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/StoreAccess.h"

namespace kakanai::cli {

/** `kakanai audit verify`: walks the record's hash chain. A broken record is exit 1 with `intact: false`. */
int runAudit(CommandContext& context)
{
    const QString word = context.takeWord().value_or(QString());
    if (word != QStringLiteral("verify") || !context.isSpent())
        return context.usage(QStringLiteral("audit verify [--json]"));
    auto office = StoreAccess::open(context);
    if (!office)
        return context.finish(office.error());
    StoreAccess& open = **office;
    const auto verdict =
        open.reading([&](store::Transaction& transaction) { return open.audit().verify(transaction); });
    if (!verdict)
        return context.finish(verdict.error());
    QJsonObject answer{{QStringLiteral("entries"), verdict->entries},
                       {QStringLiteral("intact"), verdict->isIntact}};
    if (verdict->firstBroken)
        answer[QStringLiteral("firstBroken")] = *verdict->firstBroken;
    context.say(verdict->isIntact ? QStringLiteral("%1 entries, intact").arg(verdict->entries)
                                  : QStringLiteral("%1 entries, broken at %2")
                                        .arg(verdict->entries)
                                        .arg(verdict->firstBroken.value_or(0)));
    (void)context.finish(answer);
    return verdict->isIntact ? done : refused;
}

} // namespace kakanai::cli
