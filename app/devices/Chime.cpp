// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/Chime.h"

#include "app/devices/WaveFile.h"

#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSink>
#include <QBuffer>
#include <QMediaDevices>

#include <array>
#include <cmath>
#include <numbers>

namespace kakanai::devices {
namespace {

constexpr int rate = soundRate;

struct Tone {
    double hertz;
    double seconds;
};

constexpr std::array tones{Tone{659.26, 0.55}, Tone{523.25, 0.9}};

} // namespace

QByteArray chimeSamples()
{
    QByteArray samples;
    for (const Tone& tone : tones) {
        const int count = static_cast<int>(rate * tone.seconds);
        for (int i = 0; i < count; ++i) {
            const double t = static_cast<double>(i) / rate;
            // A struck bar: fast rise, exponential fall, a little of the octave.
            const double envelope = std::min(1.0, t / 0.01) * std::exp(-4.0 * t);
            const double wave = std::sin(2 * std::numbers::pi * tone.hertz * t)
                + 0.25 * std::sin(4 * std::numbers::pi * tone.hertz * t);
            const auto value = static_cast<qint16>(11000.0 * envelope * wave);
            samples.append(static_cast<char>(value & 0xff));
            samples.append(static_cast<char>((value >> 8) & 0xff));
        }
    }
    return samples;
}

Chime::Chime(QObject* parent)
    : QObject(parent)
    , m_buffer(std::make_unique<QBuffer>(&m_samples))
{
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.isNull())
        return;
    QAudioFormat format;
    format.setSampleRate(rate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    if (device.isFormatSupported(format))
        m_sink = std::make_unique<QAudioSink>(device, format);
}

Chime::~Chime() = default;

void Chime::play(const QByteArray& samples)
{
    if (!m_sink)
        return;
    m_sink->stop();
    m_buffer->close();
    m_samples = samples;
    m_buffer->open(QIODevice::ReadOnly);
    m_sink->start(m_buffer.get());
}

} // namespace kakanai::devices
