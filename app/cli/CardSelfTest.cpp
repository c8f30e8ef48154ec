// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CardSelfTest.h"

#include "app/cli/CommandContext.h"
#include "app/visit/CardFailure.h"
#include "cardreader/card/CardCatalogue.h"
#include "cardreader/card/CardExchange.h"
#include "cardreader/card/Credentials.h"
#include "cardreader/pcsc/PcscBackend.h"
#include "cardreader/reader/CardSession.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace kakanai::cli {
namespace {

using namespace kakanai::card;

/** One command of the trial, which nobody has to agree to: it reads what is free or asks a counter. */
struct Probe {
    const char* name;
    CommandApdu (*make)();
};

template <const auto& application> CommandApdu select()
{
    return CommandApdu::selectApplication(application);
}

template <const SecretRow& secret> CommandApdu tries()
{
    return CommandApdu::retryQuery(secret.shortId);
}

template <int shortId> CommandApdu readSome()
{
    return CommandApdu::readBinary(shortId, 0, 0);
}

// Everything free on every card of docs/cards.md, in an order that keeps what belongs together selected. No
// VERIFY with data can stand here: a probe has no secret to send.
constexpr std::array probes{
    Probe{"SELECT text application", select<textApplication>},
    Probe{"tries of the PIN", tries<pinSecret>},
    Probe{"tries of number A", tries<numberASecret>},
    Probe{"tries of number B", tries<numberBSecret>},
    Probe{"READ EF 0004 (issuer certificate)", readSome<0x04>},
    Probe{"READ EF 0005 (basic information)", readSome<0x05>},
    Probe{"READ EF 0002 unopened (must be refused)", readSome<0x02>},
    Probe{"SELECT visual application", select<visualApplication>},
    Probe{"tries of number B, visual", tries<visualNumberBSecret>},
    Probe{"tries of number A, visual", tries<visualNumberASecret>},
    Probe{"READ visual EF 0003", readSome<0x03>},
    Probe{"READ visual EF 0004", readSome<0x04>},
    Probe{"SELECT common application", select<commonApplication>},
    Probe{"READ common record", [] { return CommandApdu::readRecord(0x01, 1); }},
    Probe{"SELECT JPKI application", select<jpkiApplication>},
    Probe{"tries of the login PIN", tries<authSecret>},
    Probe{"tries of the signature password", tries<signSecret>},
    Probe{"READ token information", readSome<0x06>},
    Probe{"SELECT licence inside the My Number card", select<mynaLicenceApplication>},
    Probe{"tries of its PIN", tries<mynaLicenceSecret>},
    Probe{"SELECT driving licence DF1", select<licenceApplication>},
    Probe{"SELECT residence card DF1", select<residenceApplication>},
    Probe{"SELECT master file", [] { return CommandApdu::selectMasterFile(); }},
    Probe{"tries of licence PIN 1", tries<licencePin1Secret>},
    Probe{"tries of licence PIN 2", tries<licencePin2Secret>},
    Probe{"READ MF/EF01", readSome<0x01>},
    Probe{"READ MF/EF02", readSome<0x02>},
};

} // namespace

int runCardSelfTest(CommandContext& context)
{
    const QString reader = context.takeOption(QStringLiteral("--reader")).value_or(QString());
    if (!context.isSpent())
        return context.usage(QStringLiteral("card selftest [--reader TEXT]"));
    PcscBackend backend;
    const auto found = waitForCard(backend, reader, std::chrono::seconds(10));
    if (!found)
        return context.finish(visit::toFailure(found.error()));
    auto channel = backend.connect(*found);
    if (!channel)
        return context.finish(visit::toFailure(channel.error()));
    ExchangeStats stats;
    CardExchange exchange(**channel, stats, CardExchange::Clock::now() + std::chrono::seconds(60));
    QJsonArray trace;
    for (const Probe& probe : probes) {
        const CommandApdu command = probe.make();
        const QByteArray bytes(reinterpret_cast<const char*>(command.bytes().data()),
                               static_cast<qsizetype>(command.bytes().size()));
        QElapsedTimer timer;
        timer.start();
        const auto answer = exchange.run(probe.make());
        const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
        if (!answer)
            return context.finish(visit::toFailure(answer.error()));
        trace.append(QJsonObject{{QStringLiteral("step"), QLatin1String(probe.name)},
                                 {QStringLiteral("command"), QString::fromLatin1(bytes.toHex().toUpper())},
                                 {QStringLiteral("bytes"), int(answer->data().size())},
                                 {QStringLiteral("status"), answer->status().text()},
                                 {QStringLiteral("milliseconds"), milliseconds}});
        context.say(QStringLiteral("%1  %2  %3 bytes  %4 ms")
                        .arg(answer->status().text(), QLatin1String(probe.name))
                        .arg(answer->data().size())
                        .arg(milliseconds, 0, 'f', 1));
    }
    return context.finish(QJsonObject{{QStringLiteral("longestAnswer"), int((*channel)->longestAnswer())},
                                      {QStringLiteral("trace"), trace}});
}

} // namespace kakanai::cli
