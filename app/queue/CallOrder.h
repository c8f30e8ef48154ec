// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/Ticket.h"

#include <QList>

namespace kakanai::queue {

/**
 * The order in which waiting people are called: by their place in the line (the arrival, less a head start:
 * `callKeyOf`), who came first between equals; somebody who just missed a call comes after everybody else
 * until their pause is over.
 *
 * Why nobody starves: the place is fixed on arrival and never more than the longest head start H before it.
 * So whoever is called before somebody else came at most H after them, whatever their class; and a class gets
 * its head start only as far as nobody waiting is overtaken more than `mostOvertaken` times (docs/decisions).
 */
[[nodiscard]] QList<Ticket> inCallOrder(QList<Ticket> waiting, const QDateTime& now);

} // namespace kakanai::queue
