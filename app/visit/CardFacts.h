// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/CardIdentity.h"
#include "forms/answer/Fact.h"
#include "forms/model/Rule.h"

#include <QList>
#include <QStringList>

namespace kakanai::visit {

/**
 * What the card tells this visit. The holder is the one who files (届出人); whether they are also the one it
 * is about depends on who came. At a move-in or move within the town the card still holds the OLD address, so
 * its address is `addr_old` there and never the new one (SERVICE §4.6).
 */
[[nodiscard]] QList<forms::Fact> factsFromCard(const card::CardIdentity& identity, const QStringList& events,
                                               const forms::Answers& answers);

} // namespace kakanai::visit
