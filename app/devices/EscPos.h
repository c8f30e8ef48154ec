// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

#include <optional>

namespace kakanai::devices {

/**
 * A picture as ESC/POS raster (GS v 0) in bands a small printer's memory holds, ended by a feed and a partial
 * cut: names and kanji need no printer font.
 */
[[nodiscard]] QByteArray toEscPos(const QImage& image);

/** What a ticket printer says about itself. */
enum class PrinterState {
    Unknown, ///< it cannot be asked, or gave no answer that can be believed
    Ready,
    PaperLow, ///< prints, but somebody should bring a roll
    PaperOut,
    CoverOpen,
    Trouble, ///< cutter stuck, off line
    Unreachable,
};

/** Will a slip come out, as far as anybody knows? */
[[nodiscard]] bool canPrint(PrinterState state);

/** DLE EOT n: asks in real time, also while the printer is busy or off line. */
enum class StatusQuestion : char { Printer = 1, OffLine = 2, Error = 3, Paper = 4 };
[[nodiscard]] QByteArray statusRequest(StatusQuestion question);

/**
 * The state from the answers to `OffLine` and `Paper`. A byte without the fixed bits (xxx1xx10, the first bit
 * 0) is none of the printer's: empty.
 */
[[nodiscard]] std::optional<PrinterState> stateFromAnswers(quint8 offLine, quint8 paper);

} // namespace kakanai::devices
