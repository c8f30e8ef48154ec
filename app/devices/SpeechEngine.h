// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/HallScreens.h"
#include "app/base/Result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace kakanai::devices {

/** A program that turns words into a sound file, and how it is asked. */
struct SpeechProgram {
    QString program;
    QStringList arguments; ///< `%OUT%` stands for the file it writes
    QByteArray input = {}; ///< the words, where they go in by standard input
};

/**
 * Which programs can speak this tongue (`ja`, `en`), best first: for Japanese open_jtalk where the town has a
 * voice for it, then espeak-ng; for all others espeak-ng.
 */
[[nodiscard]] QList<SpeechProgram> speechPrograms(const QString& tongue, const QString& words,
                                                  const VoiceSettings& voice);

/**
 * The words as samples (`soundRate`), by the first of these programs that answers with sound; silence before
 * and after is cut. Blocks for some tenths of a second, at most 10 s a program: for a lane. Nothing leaves
 * the machine. Errors: DeviceFailed.
 */
[[nodiscard]] Result<QByteArray> speak(const QString& tongue, const QString& words,
                                       const VoiceSettings& voice);

/** Speaks with these programs. For tests and for `speak`. */
[[nodiscard]] Result<QByteArray> speakWith(const QList<SpeechProgram>& programs);

} // namespace kakanai::devices
