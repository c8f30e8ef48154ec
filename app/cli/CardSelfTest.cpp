// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CardSelfTest.h"

#include "app/cli/CardPatience.h"
#include "app/cli/CommandContext.h"
#include "cardreader/reader/CardSession.h"
#include "cardreader/reader/CardTrial.h"

#include <QJsonArray>
#include <QJsonObject>

namespace kakanai::cli {
namespace {

constexpr std::chrono::seconds wait(10);
constexpr std::chrono::seconds deadline(60);

} // namespace

int runCardSelfTest(CommandContext& context)
{
    const QString reader = context.takeOption(QStringLiteral("--reader")).value_or(QString());
    if (!context.isSpent())
        return context.usage(QStringLiteral("card selftest [--reader TEXT]"));
    const auto trial = askReader(
        wait + deadline + cardGrace, [reader](card::ReaderBackend& backend) -> card::CardResult<card::Trial> {
            return card::waitForCard(backend, reader, wait).and_then([&](const QString& found) {
                return card::tryCard(backend, found, deadline);
            });
        });
    if (!trial)
        return context.finish(visit::toFailure(trial.error()));
    QJsonArray trace;
    for (const card::TrialStep& step : trial->steps) {
        trace.append(
            QJsonObject{{QStringLiteral("step"), step.name},
                        {QStringLiteral("command"), QString::fromLatin1(step.command.toHex().toUpper())},
                        {QStringLiteral("bytes"), step.bytes},
                        {QStringLiteral("status"), step.status},
                        {QStringLiteral("milliseconds"), step.milliseconds}});
        context.say(QStringLiteral("%1  %2  %3 bytes  %4 ms")
                        .arg(step.status, step.name)
                        .arg(step.bytes)
                        .arg(step.milliseconds, 0, 'f', 1));
    }
    return context.finish(QJsonObject{{QStringLiteral("longestAnswer"), int(trial->longestAnswer)},
                                      {QStringLiteral("pinPad"), trial->hasPinPad},
                                      {QStringLiteral("trace"), trace}});
}

} // namespace kakanai::cli
