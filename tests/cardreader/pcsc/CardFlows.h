// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/reader/CardSession.h"
#include "cardreader/simulator/SimulatorCard.h"

#include <functional>

namespace kakanai::test {

/** What a flow answered, whole, in one text: two readings are the same when their texts are. */
using Told = card::CardResult<QString>;

[[nodiscard]] inline bool isSame(const Told& told, const Told& expected)
{
    return told && expected && *told == *expected;
}

/** Somebody at the reader who wants one thing. */
struct CardFlow {
    const char* name;
    const char* card;
    const char* other; ///< the next person's
    std::function<Told(card::ReaderBackend&, const card::Persona&)> run;
};

/** Everything the product does with a card, once each. */
[[nodiscard]] const QList<CardFlow>& cardFlows();

/** A simulated card whose keys are those of all cards of this process: making them takes long. */
[[nodiscard]] std::shared_ptr<card::SimulatorCard> flowCard(const card::Persona& person);
/** The same person's next card where only one such card is built in. */
[[nodiscard]] card::Persona nextPerson(const CardFlow& flow);

} // namespace kakanai::test
