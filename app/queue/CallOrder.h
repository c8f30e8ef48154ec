// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/Ticket.h"

#include <QList>

namespace kakanai::queue {

/** How long somebody who missed a call lets others go first. */
constexpr int missedPauseSeconds = 5 * 60;

/**
 * The order in which waiting people are called: whose booked time has come, else who has waited longest;
 * somebody who missed a call less than five minutes ago comes after everybody else. Number decides between
 * equals.
 */
[[nodiscard]] QList<Ticket> inCallOrder(QList<Ticket> waiting, const QDateTime& now);

} // namespace kakanai::queue
