// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/FactSentences.h"

#include <QList>

#include <utility>

namespace kakanai::visit {
class VisitSession;
}

namespace kakanai::kiosk {

/**
 * What is believed about this visit, as sentences in the visitor's language: the move as one sentence first,
 * then each other fact. Neither individual numbers nor sensitive boxes are among them.
 */
[[nodiscard]] QList<widgets::FactSentence> reviewSentences(const visit::VisitSession& session);

/** Key and person of a sentence's id. */
[[nodiscard]] std::pair<QString, int> factOf(const QString& id);

} // namespace kakanai::kiosk
