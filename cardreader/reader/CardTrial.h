// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/reader/ReaderBackend.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>

namespace kakanai::card {

/** One command of a trial and what came back, without content: nothing here names the card or its holder. */
struct TrialStep {
    QString name;
    QByteArray command;
    int bytes = 0; ///< of the answer, without the status word
    QString status;
    double milliseconds = 0;
};

/** What a reader and the card on it did. */
struct Trial {
    std::size_t longestAnswer = 0;
    bool hasPinPad = false;
    QList<TrialStep> steps;
};

/**
 * Everything that is free and costs no try, on whatever card lies on `reader`: selects, counters, files that
 * need no secret. Sends no VERIFY with data. Errors: connect's and the exchange's.
 */
[[nodiscard]] CardResult<Trial> tryCard(ReaderBackend& backend, const QString& reader,
                                        std::chrono::milliseconds deadline = std::chrono::seconds(60));

} // namespace kakanai::card
