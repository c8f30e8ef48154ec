// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SyncDeadCommand.h"

#include "app/casework/DeadLetters.h"
#include "app/cli/SecretStream.h"
#include "app/cli/StoreAccess.h"

#include <QFile>
#include <QJsonArray>

#include <algorithm>
#include <array>

namespace kakanai::cli {
namespace {

using casework::DeadLetter;
using casework::DeadLetters;

QJsonObject letterObject(const DeadLetter& letter)
{
    return {{QStringLiteral("id"), letter.messageId},
            {QStringLiteral("case"), letter.caseNumber},
            {QStringLiteral("ticket"), letter.ticketLabel},
            {QStringLiteral("receiver"), letter.target},
            {QStringLiteral("since"), toWireTime(letter.since)},
            {QStringLiteral("attempts"), letter.attempts},
            {QStringLiteral("status"), letter.status},
            {QStringLiteral("problem"), letter.problem},
            {QStringLiteral("fields"), QJsonArray::fromStringList(letter.fields)},
            {QStringLiteral("procedures"), QJsonArray::fromStringList(letter.procedures)},
            {QStringLiteral("advice"), casework::adviceWords(letter.advice)}};
}

/** One line of text from a descriptor: what somebody corrects may be a name, and belongs in no argument. */
QString lineFrom(int descriptor)
{
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly))
        return {};
    QString line = QString::fromUtf8(file.readLine());
    while (line.endsWith(u'\n') || line.endsWith(u'\r'))
        line.chop(1);
    return line;
}

Result<QJsonArray> fieldRows(const DeadLetters& letters, store::Transaction& transaction,
                             const QString& message, const access::Actor& actor)
{
    const auto fields = letters.fields(transaction, message, actor);
    if (!fields)
        return tl::unexpected(fields.error());
    QJsonArray rows;
    for (const casework::NamedField& field : *fields)
        rows.append(QJsonObject{{QStringLiteral("pointer"), field.pointer},
                                {QStringLiteral("value"), field.value},
                                {QStringLiteral("correctable"), field.isText}});
    return rows;
}

constexpr std::array verbs{"list", "show", "retry", "correct", "paper", "give-up"};

bool isVerb(const QString& word)
{
    return std::ranges::any_of(verbs, [&](const char* verb) { return word == QLatin1String(verb); });
}

/** What stands on the line. */
struct Asked {
    QString verb;
    QString message;
    QString pointer;
    QString reason;
    QString second;
    int descriptor = 0;
};

/** Everything but `list`; what it answers is added to the object. */
Result<QJsonObject> act(StoreAccess& office, const DeadLetters& letters, const Asked& asked,
                        const access::Actor& actor)
{
    QJsonObject answer{{QStringLiteral("id"), asked.message}};
    if (asked.verb == u"give-up") {
        const auto number = readSecretLine(asked.descriptor);
        if (!number)
            return fail(FailureCode::SecretMalformed);
        const auto gone = office.run([&](StoreAccess& open) {
            return letters.giveUp(open.database(), asked.message, asked.reason, asked.second, *number, actor);
        });
        return gone ? Result<QJsonObject>(answer) : tl::unexpected(gone.error());
    }
    const QString text = asked.verb == u"correct" ? lineFrom(asked.descriptor) : QString();
    return office.inTransaction([&](store::Transaction& transaction) -> Result<QJsonObject> {
        if (asked.verb == u"show") {
            const auto rows = fieldRows(letters, transaction, asked.message, actor);
            if (!rows)
                return tl::unexpected(rows.error());
            answer[QStringLiteral("fields")] = *rows;
            return answer;
        }
        if (asked.verb == u"correct") {
            const auto next = letters.correct(transaction, asked.message, asked.pointer, text, actor);
            if (!next)
                return tl::unexpected(next.error());
            answer[QStringLiteral("replacedBy")] = *next;
            return answer;
        }
        const auto acted = asked.verb == u"paper" ? letters.toPaper(transaction, asked.message, actor)
                                                  : letters.retry(transaction, asked.message, actor);
        if (!acted)
            return tl::unexpected(acted.error());
        return answer;
    });
}

} // namespace

int runSyncDead(CommandContext& context)
{
    const QString usage =
        QStringLiteral("sync dead list | show ID | retry ID | correct ID --pointer P [--text-fd N] | paper ID"
                       " | give-up ID --reason TEXT --second STAFF --secret-fd N [--staff ID] [--json]");
    Asked asked;
    asked.verb = context.takeWord().value_or(QString());
    const QString staff = context.takeOption(QStringLiteral("--staff")).value_or(QStringLiteral("s04"));
    asked.pointer = context.takeOption(QStringLiteral("--pointer")).value_or(QString());
    asked.reason = context.takeOption(QStringLiteral("--reason")).value_or(QString());
    asked.second = context.takeOption(QStringLiteral("--second")).value_or(QString());
    const auto textFrom = context.takeOption(QStringLiteral("--text-fd"));
    asked.descriptor = context.takeOption(QStringLiteral("--secret-fd"))
                           .value_or(textFrom.value_or(QStringLiteral("0")))
                           .toInt();
    const bool isList = asked.verb == u"list";
    if (!isList)
        asked.message = context.takeWord().value_or(QString());
    const bool isUnderstood = isVerb(asked.verb) && (isList || !asked.message.isEmpty())
        && (asked.verb != u"correct" || !asked.pointer.isEmpty())
        && (asked.verb != u"give-up" || (!asked.reason.isEmpty() && !asked.second.isEmpty()));
    if (!isUnderstood || !context.isSpent())
        return context.usage(usage);

    auto office = StoreAccess::open(context);
    if (!office)
        return context.finish(office.error());
    const auto actor = (*office)->actor(staff);
    if (!actor)
        return context.finish(actor.error());
    const DeadLetters letters((*office)->seal(), (*office)->audit(), *context.clock);
    QJsonObject answer;
    if (!isList) {
        const auto acted = act(**office, letters, asked, *actor);
        if (!acted)
            return context.finish(acted.error());
        answer = *acted;
    }
    // What is left is told after every verb, so that a script sees the screen it would see.
    const auto left = (*office)->inTransaction(
        [&](store::Transaction& transaction) { return letters.list(transaction, *actor); });
    if (!left)
        return context.finish(left.error());
    QJsonArray rows;
    for (const DeadLetter& letter : *left) {
        rows.append(letterObject(letter));
        context.say(QStringLiteral("%1  %2  %3  %4\n    %5")
                        .arg(letter.messageId, letter.caseNumber, letter.target, letter.problem,
                             casework::adviceWords(letter.advice)));
    }
    answer[QStringLiteral("dead")] = rows;
    return context.finish(answer);
}

} // namespace kakanai::cli
