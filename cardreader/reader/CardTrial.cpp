// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/reader/CardTrial.h"

#include "cardreader/card/CardCatalogue.h"
#include "cardreader/card/CardExchange.h"
#include "cardreader/card/Credentials.h"

#include <array>

namespace kakanai::card {
namespace {

using Clock = CardExchange::Clock;

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

CardResult<Trial> tryCard(ReaderBackend& backend, const QString& reader, std::chrono::milliseconds deadline)
{
    auto channel = backend.connect(reader);
    if (!channel)
        return tl::unexpected(channel.error());
    ExchangeStats stats;
    CardExchange exchange(**channel, stats, Clock::now() + deadline);
    Trial trial{(*channel)->longestAnswer(), (*channel)->hasPinPad(), {}};
    for (const Probe& probe : probes) {
        CommandApdu command = probe.make();
        const QByteArray bytes(reinterpret_cast<const char*>(command.bytes().data()),
                               static_cast<qsizetype>(command.bytes().size()));
        const Clock::time_point sent = Clock::now();
        const auto answer = exchange.run(std::move(command));
        if (!answer)
            return tl::unexpected(answer.error());
        trial.steps.append({QLatin1String(probe.name), bytes, int(answer->data().size()),
                            answer->status().text(),
                            std::chrono::duration<double, std::milli>(Clock::now() - sent).count()});
    }
    return trial;
}

} // namespace kakanai::card
