// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "cardreader/simulator/SimulatorTrust.h"
#include "cardreader/simulator/VpcdPlug.h"

#include <cstdio>
#include <thread>

namespace kakanai::cli {
namespace {

using namespace kakanai::card;

const QString usageText =
    QStringLiteral("simulator card PERSONA|FILE[#ID] [--slot N] [--fault JSON] [--trust-out DIR]");

// vpcd needs some seconds after pcscd's start until it listens.
constexpr std::chrono::seconds patience{15};
constexpr std::chrono::milliseconds pause{200};

void tell(const QString& line)
{
    std::fprintf(stderr, "%s\n", line.toUtf8().constData());
}

} // namespace

/** `kakanai simulator card PERSONA`: a simulated card on pcscd's virtual reader, until the process is
 * stopped. */
int runSimulator(CommandContext& context)
{
    const auto what = context.takeWord();
    const auto word = context.takeWord();
    const auto slotText = context.takeOption(QStringLiteral("--slot")).value_or(QStringLiteral("0"));
    const auto faultText = context.takeOption(QStringLiteral("--fault"));
    const auto trustFolder = context.takeOption(QStringLiteral("--trust-out"));
    bool isNumber = false;
    const int slot = slotText.toInt(&isNumber);
    if (what != QStringLiteral("card") || !word || !isNumber || slot < 0 || slot > 1 || !context.isSpent())
        return context.usage(usageText);
    const auto persona = loadPersona(*word);
    if (!persona)
        return context.finish(Failure{FailureCode::FileUnreadable, persona.error()});
    const auto keys = std::make_shared<SimulatorKeyRing>();
    if (trustFolder && !writeSimulatorTrust(*keys, *trustFolder))
        return context.finish(Failure{FailureCode::FileUnreadable, *trustFolder});
    SimulatorCard card(*persona, keys);
    if (faultText) {
        const auto faults = parseFaults(faultText->toUtf8());
        if (!faults) {
            tell(faults.error());
            return context.usage(usageText);
        }
        card.addFaults(*faults);
    }

    VpcdPlug plug;
    bool isGone = false;
    while (!isGone) {
        if (const auto inserted = plug.insert(slot, patience); !inserted)
            return context.finish(Failure{FailureCode::ServiceUnavailable, inserted.error()});
        tell(QStringLiteral("card %1 on virtual reader %2").arg(persona->id).arg(slot));
        const PlugOutcome outcome = plug.serve(card);
        switch (outcome.end) {
        case PlugEnd::ServiceGone: // it may be restarted
            std::this_thread::sleep_for(pause);
            break;
        case PlugEnd::CardTaken:
            tell(QStringLiteral("card %1 taken away").arg(persona->id));
            isGone = outcome.backAfter.count() < 0;
            break;
        case PlugEnd::NotNoticed:
            tell(QStringLiteral("card %1 was not noticed, once more").arg(persona->id));
            break;
        }
        if (!isGone && outcome.backAfter.count() > 0)
            std::this_thread::sleep_for(outcome.backAfter);
    }
    // The card is gone for good, but what is stopped by its caller should not end by itself.
    while (true)
        std::this_thread::sleep_for(std::chrono::hours(1));
}

} // namespace kakanai::cli
