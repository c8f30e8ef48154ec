// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/Machine.h"
#include "app/cli/StoreAccess.h"
#include "app/cli/SyncDeadCommand.h"
#include "app/store/ComparisonLog.h"
#include "app/sync/SyncAgent.h"
#include "app/visit/ReviewActs.h"

#include <QJsonArray>

#include <atomic>
#include <csignal>

namespace kakanai::cli {
namespace {

std::atomic<bool> stopAsked = false;
constexpr int daysShown = 7; ///< of comparisons

QJsonObject comparisonJson(const store::Comparison& report)
{
    QJsonObject object{{QStringLiteral("id"), report.target},
                       {QStringLiteral("date"), report.day.toString(Qt::ISODate)},
                       {QStringLiteral("at"), toWireTime(report.at)},
                       {QStringLiteral("matched"), report.matched},
                       {QStringLiteral("missing"), QJsonArray::fromStringList(report.missing)},
                       {QStringLiteral("unexpected"), QJsonArray::fromStringList(report.unexpected)},
                       {QStringLiteral("mismatched"), QJsonArray::fromStringList(report.mismatched)},
                       {QStringLiteral("resent"), report.resent},
                       {QStringLiteral("balanced"), report.isBalanced()}};
    if (!report.problem.isEmpty())
        object[QStringLiteral("problem")] = report.problem;
    return object;
}

Result<QJsonObject> status(StoreAccess& office, const QDateTime& now)
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
        const auto compared = store::ComparisonLog().list(transaction, now.date().addDays(-daysShown));
        if (!compared)
            return tl::unexpected(compared.error());
        QJsonArray comparisons;
        for (const store::Comparison& comparison : *compared)
            comparisons.append(comparisonJson(comparison));
        return QJsonObject{
            {QStringLiteral("pending"), counts->pending},
            {QStringLiteral("delivered"), counts->delivered},
            {QStringLiteral("dead"), dead},
            {QStringLiteral("waiting"), waiting},
            {QStringLiteral("comparisons"), comparisons},
            {QStringLiteral("lastContact"),
             counts->lastContact.isValid() ? QJsonValue(toWireTime(counts->lastContact)) : QJsonValue()}};
    });
}

Result<void> carry(StoreAccess& office, const CommandContext& context, bool isOnce)
{
    const auto agent = makeSyncAgent(office.office(), office.town(), context);
    if (!isOnce) {
        std::signal(SIGINT, [](int) { stopAsked = true; });
        std::signal(SIGTERM, [](int) { stopAsked = true; });
    }
    const auto counts = isOnce ? agent->runOnce(true) : agent->runUntil(stopAsked);
    if (!counts)
        return tl::unexpected(counts.error());
    if (isOnce) {
        if (const auto taken = agent->takeAcknowledgements(); !taken)
            return tl::unexpected(taken.error());
        if (const auto compared = agent->reconcileDue(); !compared)
            return tl::unexpected(compared.error());
    }
    const auto heard =
        office.run([](StoreAccess& open) { return visit::takeAnswers(open.office().stores()); });
    if (!heard)
        return tl::unexpected(heard.error());
    return {};
}

/** What every receiver holds of a day, beside what we sent: `{receivers:[…]}`. */
Result<QJsonObject> compare(StoreAccess& office, const CommandContext& context, const QDate& day)
{
    const auto agent = makeSyncAgent(office.office(), office.town(), context);
    const auto reports = agent->reconcile(day);
    if (!reports)
        return tl::unexpected(reports.error());
    QJsonArray receivers;
    bool isBalanced = true;
    for (const store::Comparison& report : *reports) {
        receivers.append(comparisonJson(report));
        isBalanced = isBalanced && report.isBalanced();
        if (!report.problem.isEmpty()) {
            context.say(QStringLiteral("%1: not compared, %2").arg(report.target, report.problem));
            continue;
        }
        context.say(QStringLiteral("%1: %2 matched, %3 missing (%4 put back), %5 unexpected, %6 mismatched")
                        .arg(report.target)
                        .arg(report.matched)
                        .arg(report.missing.size())
                        .arg(report.resent)
                        .arg(report.unexpected.size())
                        .arg(report.mismatched.size()));
    }
    return QJsonObject{{QStringLiteral("date"), day.toString(Qt::ISODate)},
                       {QStringLiteral("balanced"), isBalanced},
                       {QStringLiteral("receivers"), receivers}};
}

/** What every receiver says it takes: `{receivers:[…]}`. */
QJsonObject capabilities(StoreAccess& office, const CommandContext& context)
{
    const auto agent = makeSyncAgent(office.office(), office.town(), context);
    QJsonArray receivers;
    for (const sync::CapabilitiesReport& report : agent->askCapabilities()) {
        QJsonObject object{{QStringLiteral("id"), report.target}};
        if (report.capabilities) {
            const sync::Capabilities& told = *report.capabilities;
            object[QStringLiteral("schemaVersions")] = QJsonArray::fromStringList(told.schemaVersions);
            object[QStringLiteral("mostBodyBytes")] = told.mostBodyBytes;
            object[QStringLiteral("characterSet")] = told.characterSet;
            object[QStringLiteral("signatureRequired")] = told.isSignatureRequired;
            object[QStringLiteral("procedures")] = QJsonArray::fromStringList(told.procedures);
            context.say(QStringLiteral("%1: schema %2, characters %3")
                            .arg(report.target, told.schemaVersions.join(u' '), told.characterSet));
        } else {
            const Failure& failure = report.capabilities.error();
            object[QStringLiteral("problem")] = QString(failureName(failure.code)) + u' ' + failure.detail;
            context.say(QStringLiteral("%1: %2").arg(report.target, failure.detail));
        }
        receivers.append(object);
    }
    return {{QStringLiteral("receivers"), receivers}};
}

} // namespace

/** `kakanai sync run|status|retry|reconcile|capabilities`: carries the outbox; what is waiting, delivered,
 * dead; what the receivers hold of a day. */
int runSync(CommandContext& context)
{
    const QString word = context.takeWord().value_or(QString());
    if (word == u"dead")
        return runSyncDead(context);
    const bool isOnce = context.takeFlag(QStringLiteral("--once"));
    const QString staff = context.takeOption(QStringLiteral("--staff")).value_or(QStringLiteral("s04"));
    const bool isRetry = word == QStringLiteral("retry");
    const QString message = isRetry ? context.takeWord().value_or(QString()) : QString();
    const bool isCompare = word == QStringLiteral("reconcile");
    const bool isAsk = word == QStringLiteral("capabilities");
    const auto date = context.takeOption(QStringLiteral("--date"));
    const QDate day =
        date ? QDate::fromString(*date, Qt::ISODate) : context.clock->now().toOffsetFromUtc(9 * 3600).date();
    const bool isUnderstood = word == QStringLiteral("run") || word == QStringLiteral("status") || isAsk
        || (isRetry && !message.isEmpty()) || (isCompare && day.isValid());
    if (!isUnderstood || !context.isSpent())
        return context.usage(
            QStringLiteral("sync run [--once] | status | retry ID [--staff ID] | dead … | reconcile "
                           "[--date D] | capabilities [--json]"));

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
    if (isAsk)
        return context.finish(capabilities(open, context));
    if (isCompare) {
        const auto compared = compare(open, context, day);
        return compared ? context.finish(*compared) : context.finish(compared.error());
    }
    if (word == QStringLiteral("run")) {
        if (const auto carried = carry(open, context, isOnce); !carried)
            return context.finish(carried.error());
    }
    const auto answer = status(open, context.clock->now());
    if (!answer)
        return context.finish(answer.error());
    context.say(QStringLiteral("%1 waiting, %2 delivered, %3 dead")
                    .arg((*answer)[QStringLiteral("pending")].toInt())
                    .arg((*answer)[QStringLiteral("delivered")].toInt())
                    .arg((*answer)[QStringLiteral("dead")].toArray().size()));
    return context.finish(*answer);
}

} // namespace kakanai::cli
