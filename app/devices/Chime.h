// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

#include <memory>

class QAudioSink;
class QBuffer;

namespace kakanai::devices {

/** The two tones (E5, C5) before a call, as 16-bit mono PCM at 44.1 kHz. */
[[nodiscard]] QByteArray chimeSamples();

/** Plays the chime; a machine without sound stays silent and says so once through `isAvailable()`. */
class Chime : public QObject
{
    Q_OBJECT

public:
    explicit Chime(QObject* parent = nullptr);
    ~Chime() override;

    [[nodiscard]] bool isAvailable() const { return m_sink != nullptr; }
    /** Starts from the beginning, also while it is still sounding. */
    void play() { play(chimeSamples()); }
    /** Plays these samples (`soundRate`) instead; what is still sounding ends. */
    void play(const QByteArray& samples);

private:
    QByteArray m_samples;
    std::unique_ptr<QBuffer> m_buffer;
    std::unique_ptr<QAudioSink> m_sink;
};

} // namespace kakanai::devices
