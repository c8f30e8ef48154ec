// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/answer/Questionnaire.h"

namespace kakanai::forms {

/**
 * Brings a visit's procedures into the order they are done: what the catalogue's orders put first comes
 * first, everything else keeps its place. Each is told what it waits for. A circle in a town's own orders is
 * cut at the earliest procedure, never an endless loop.
 */
void putInOrder(QList<NeededProcedure>& needed, const QList<OrderRule>& orders);

} // namespace kakanai::forms
