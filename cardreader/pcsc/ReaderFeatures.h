// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <winscard.h>

#include <cstddef>

namespace kakanai::card {

/** What is known of each reader by name, as long as the backend lives: the data bytes it passes in one
 * answer. */
struct ReaderMemory {
    QHash<QString, std::size_t> longestAnswers;
};

/**
 * Asks the reader for its longest APDU (PC/SC part 10 §2.6.14, dwMaxAPDUDataSize) on an open connection. 256
 * where it does not say, or says that it knows short ones only. No word goes to the card.
 */
[[nodiscard]] std::size_t askLongestAnswer(SCARDHANDLE card);

} // namespace kakanai::card
