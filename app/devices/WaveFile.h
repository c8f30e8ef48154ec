// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>

namespace kakanai::devices {

/** Samples a second of everything this program plays. Samples are 16-bit, mono, little-endian. */
constexpr int soundRate = 44100;

/**
 * The samples of a RIFF/WAVE file (PCM, 16 bit, one or two channels, any rate), brought to mono and
 * `soundRate`. What claims to be longer than it is, is read as far as it goes. Errors: DeviceFailed.
 */
[[nodiscard]] Result<QByteArray> samplesOfWave(const QByteArray& wave);

/** The samples as a RIFF/WAVE file. */
[[nodiscard]] QByteArray waveOf(const QByteArray& samples);

/** Silence. */
[[nodiscard]] QByteArray pause(int milliseconds);

/** How long samples sound. */
[[nodiscard]] int soundMilliseconds(const QByteArray& samples);

/** Root mean square of the samples: 0 is silence, a spoken sentence is some thousands. */
[[nodiscard]] double soundLevel(const QByteArray& samples);

} // namespace kakanai::devices
