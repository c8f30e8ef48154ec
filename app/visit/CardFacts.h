// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/CardIdentity.h"
#include "forms/answer/Fact.h"
#include "forms/model/Rule.h"

#include <QList>

namespace kakanai::visit {

/**
 * What the card tells this visit. The holder is the one who files (届出人); whether they are also the one it
 * is about depends on who came. Its address is the holder's address on the card: at a move that is the old
 * one, which `forms/prefill` knows (SERVICE §4.6).
 */
[[nodiscard]] QList<forms::Fact> factsFromCard(const card::CardIdentity& identity,
                                               const forms::Answers& answers);

} // namespace kakanai::visit
