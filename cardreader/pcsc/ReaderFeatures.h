// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <winscard.h>

#include <cstddef>

namespace kakanai::card {

/** What one reader can do besides passing short APDUs. */
struct ReaderFeatures {
    std::size_t longestAnswer = 0; ///< data bytes it passes in one answer, at least 256
    DWORD verifyOnPad = 0; ///< control code of FEATURE_VERIFY_PIN_DIRECT; 0: it has no keys of its own
};

/** What is known of each reader by name, as long as the backend lives. */
struct ReaderMemory {
    QHash<QString, ReaderFeatures> features;
};

/**
 * Asks the reader on an open connection what it can do: its PIN pad (PC/SC part 10 §2.2) and its longest APDU
 * (§2.6.14, dwMaxAPDUDataSize), 256 where it does not say, or says that it knows short ones only. No word
 * goes to the card.
 */
[[nodiscard]] ReaderFeatures askFeatures(SCARDHANDLE card);

} // namespace kakanai::card
