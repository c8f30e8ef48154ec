// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/Machine.h"
#include "app/cli/StoreAccess.h"
#include "app/sync/SyncAgent.h"

#include <QJsonArray>

#include <atomic>
#include <csignal>

namespace kakanai::cli {
namespace {

std::atomic<bool> stopAsked = false;

Result<QJsonObject> status(StoreAccess& office)
{
    return office.inTransaction([&](store::Transaction& transaction) -> Result<QJsonObject> {
        const auto counts = office.outbox().counts(transaction);
        if (!counts)
            return tl::unexpected(counts.error());
        QJsonArray dead;
        QJsonArray waiting;
        const auto messages = office.outbox().list(transaction);
        if (!messages)
            return tl::unexpected(messages.error());
        for (const store::OutboxMessage& message : *messages) {
            if (message.state == store::OutboxState::Delivered)
                continue;
            QJsonObject object{{QStringLiteral("id"), message.messageId},
                               {QStringLiteral("reason"), message.lastProblem},
                               {QStringLiteral("case"), message.caseId},
                               {QStringLiteral("target"), message.target},
                               {QStringLiteral("attempts"), message.attempts}};
            if (message.state == store::OutboxState::Dead) {
                dead.append(object);
            } else {
                object[QStringLiteral("nextAt")] = toWireTime(message.nextAt);
                waiting.append(object);
            }
        }
        return QJsonObject{
            {QStringLiteral("pending"), counts->pending},
            {QStringLiteral("delivered"), counts->delivered},
            {QStringLiteral("dead"), dead},
            {QStringLiteral("waiting"), waiting},
            {QStringLiteral("lastContact"),
             counts->lastContact.isValid() ? QJsonValue(toWireTime(counts->lastContact)) : QJsonValue()}};
    });
}

Result<void> carry(StoreAccess& office, const CommandContext& context, bool isOnce)
{
    const auto agent = makeSyncAgent(office.office(), office.town(), context.dataFolder, *context.clock);
    if (!isOnce) {
        std::signal(SIGINT, [](int) { stopAsked = true; });
        std::signal(SIGTERM, [](int) { stopAsked = true; });
    }
    const auto counts = isOnce ? agent->runOnce(true) : agent->runUntil(stopAsked);
    if (!counts)
        return tl::unexpected(counts.error());
    return {};
}

} // namespace

/** `kakanai sync run|status|retry`: carries the outbox; what is waiting, delivered, dead. */
int runSync(CommandContext& context)
{
    const QString word = context.takeWord().value_or(QString());
    const bool isOnce = context.takeFlag(QStringLiteral("--once"));
    const QString staff = context.takeOption(QStringLiteral("--staff")).value_or(QStringLiteral("s04"));
    const bool isRetry = word == QStringLiteral("retry");
    const QString message = isRetry ? context.takeWord().value_or(QString()) : QString();
    const bool isUnderstood =
        word == QStringLiteral("run") || word == QStringLiteral("status") || (isRetry && !message.isEmpty());
    if (!isUnderstood || !context.isSpent())
        return context.usage(QStringLiteral("sync run [--once] | status | retry ID [--staff ID] [--json]"));

    auto office = StoreAccess::open(context);
    if (!office)
        return context.finish(office.error());
    StoreAccess& open = **office;
    if (isRetry) {
        const auto actor = open.actor(staff);
        if (!actor)
            return context.finish(actor.error());
        const auto again = open.inTransaction([&](store::Transaction& transaction) -> Result<void> {
            if (const auto allowed = access::require(actor->role, access::Action::RetryMessage); !allowed)
                return allowed;
            if (const auto revived = open.outbox().revive(transaction, message, context.clock->now());
                !revived)
                return revived;
            access::AuditEntry entry;
            entry.at = context.clock->now();
            entry.actor = *actor;
            entry.action = access::Action::RetryMessage;
            entry.object = message;
            return open.audit().append(transaction, entry);
        });
        if (!again)
            return context.finish(again.error());
    }
    if (word == QStringLiteral("run")) {
        if (const auto carried = carry(open, context, isOnce); !carried)
            return context.finish(carried.error());
    }
    const auto answer = status(open);
    if (!answer)
        return context.finish(answer.error());
    context.say(QStringLiteral("%1 waiting, %2 delivered, %3 dead")
                    .arg((*answer)[QStringLiteral("pending")].toInt())
                    .arg((*answer)[QStringLiteral("delivered")].toInt())
                    .arg((*answer)[QStringLiteral("dead")].toArray().size()));
    return context.finish(*answer);
}

} // namespace kakanai::cli
