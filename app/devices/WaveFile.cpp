// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/WaveFile.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <vector>

namespace kakanai::devices {
namespace {

constexpr int sampleBytes = 2;
constexpr int headerBytes = 12; ///< "RIFF", size, "WAVE"
constexpr int chunkHead = 8;
constexpr int pcm = 1;

quint16 two(const QByteArray& bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

quint32 four(const QByteArray& bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

void append(QByteArray& out, qint16 value)
{
    const qint16 ordered = qToLittleEndian(value);
    out.append(reinterpret_cast<const char*>(&ordered), sampleBytes);
}

auto unreadable()
{
    return fail(FailureCode::DeviceFailed, QStringLiteral("not a sound file of 16-bit PCM"));
}

/** Straight lines between samples: speech has nothing near half the rate that this could spoil. */
QByteArray resampled(const std::vector<qint16>& from, int rate)
{
    if (from.empty())
        return {};
    const auto count = static_cast<qsizetype>(static_cast<double>(from.size()) * soundRate / rate);
    QByteArray out;
    out.reserve(count * sampleBytes);
    for (qsizetype i = 0; i < count; ++i) {
        const double place = static_cast<double>(i) * rate / soundRate;
        const auto left = std::min(static_cast<std::size_t>(place), from.size() - 1);
        const auto right = std::min(left + 1, from.size() - 1);
        const double share = place - static_cast<double>(left);
        append(out, static_cast<qint16>(std::lround(from[left] * (1 - share) + from[right] * share)));
    }
    return out;
}

} // namespace

Result<QByteArray> samplesOfWave(const QByteArray& wave)
{
    if (wave.size() < headerBytes || !wave.startsWith("RIFF") || wave.mid(8, 4) != "WAVE")
        return unreadable();
    int channels = 0;
    int rate = 0;
    for (qsizetype at = headerBytes; at + chunkHead <= wave.size();) {
        const QByteArray name = wave.mid(at, 4);
        // A program that writes to a pipe cannot know the length and leaves the largest there.
        const qsizetype size = std::min<qsizetype>(four(wave, at + 4), wave.size() - at - chunkHead);
        const qsizetype body = at + chunkHead;
        if (name == "fmt " && size >= 16) {
            channels = two(wave, body + 2);
            rate = static_cast<int>(four(wave, body + 4));
            constexpr int lowestRate = 4000;
            constexpr int highestRate = 192000;
            if (two(wave, body) != pcm || two(wave, body + 14) != 8 * sampleBytes || channels < 1
                || channels > 2 || rate < lowestRate || rate > highestRate)
                return unreadable();
        } else if (name == "data") {
            if (rate == 0)
                return unreadable();
            std::vector<qint16> mono;
            const qsizetype frame = qsizetype{sampleBytes} * channels;
            for (qsizetype i = body; i + frame <= body + size; i += frame) {
                int sum = 0;
                for (int channel = 0; channel < channels; ++channel)
                    sum += static_cast<qint16>(two(wave, i + qsizetype{channel} * sampleBytes));
                mono.push_back(static_cast<qint16>(sum / channels));
            }
            return resampled(mono, rate);
        }
        at = body + size + (size & 1); // chunks begin at even places
    }
    return unreadable();
}

QByteArray waveOf(const QByteArray& samples)
{
    const auto number = [](auto value) {
        const auto ordered = qToLittleEndian(value);
        return QByteArray(reinterpret_cast<const char*>(&ordered), sizeof ordered);
    };
    const auto size = static_cast<quint32>(samples.size());
    return "RIFF" + number(size + 36) + "WAVEfmt " + number(quint32{16}) + number(quint16{pcm})
        + number(quint16{1}) + number(quint32{soundRate}) + number(quint32{soundRate * sampleBytes})
        + number(quint16{sampleBytes}) + number(quint16{8 * sampleBytes}) + "data" + number(size) + samples;
}

QByteArray pause(int milliseconds)
{
    return QByteArray(qsizetype{soundRate} * milliseconds / 1000 * sampleBytes, '\0');
}

int soundMilliseconds(const QByteArray& samples)
{
    return static_cast<int>(samples.size() / sampleBytes * 1000 / soundRate);
}

double soundLevel(const QByteArray& samples)
{
    const qsizetype count = samples.size() / sampleBytes;
    if (count == 0)
        return 0;
    double sum = 0;
    for (qsizetype i = 0; i < count; ++i) {
        const double value = static_cast<qint16>(two(samples, i * sampleBytes));
        sum += value * value;
    }
    return std::sqrt(sum / static_cast<double>(count));
}

} // namespace kakanai::devices
