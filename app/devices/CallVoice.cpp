// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/CallVoice.h"

#include "app/devices/Chime.h"
#include "app/devices/SpeechEngine.h"
#include "app/devices/WaveFile.h"

namespace kakanai::devices {
namespace {

/** About 200 kB each: a day of numbers and all counters stay under 200 MB. */
constexpr int keptWords = 800;
constexpr int betweenMilliseconds = 180;

QString keyOf(const QString& tongue, const QString& words)
{
    return tongue + u':' + words;
}

} // namespace

CallVoice::CallVoice(VoiceSettings voice, QObject* parent)
    : CallVoice([voice = std::move(voice)](const QString& tongue,
                                           const QString& words) { return speak(tongue, words, voice); },
                parent)
{
}

CallVoice::CallVoice(Speak speakWords, QObject* parent)
    : QObject(parent)
    , m_speak(std::move(speakWords))
    , m_known(keptWords)
{
}

CallVoice::~CallVoice()
{
    *m_isEnding = true;
}

void CallVoice::prepareCounters(const QList<int>& counters, const QStringList& languages)
{
    for (const QString& language : languages) {
        for (const int counter : counters)
            prepare(tongueOf(language), spokenWords({language, {}, 0, counter}).counter);
    }
}

void CallVoice::prepareNumber(const QString& language, const QString& series, int number)
{
    prepare(tongueOf(language), spokenWords({language, series, number, 0}).number);
}

void CallVoice::prepare(const QString& tongue, const QString& words)
{
    const QString key = keyOf(tongue, words);
    if (m_known.contains(key) || m_asked.contains(key))
        return;
    m_asked.insert(key);
    m_lane.ask(
        this,
        [speakWords = m_speak, isEnding = m_isEnding, tongue, words]() -> Result<QByteArray> {
            if (*isEnding)
                return QByteArray();
            return speakWords(tongue, words);
        },
        [this, key](const Result<QByteArray>& spoken) {
            m_asked.remove(key);
            // A voice that failed is silence, kept as such: it is not asked again for every call.
            m_known.insert(key, new QByteArray(spoken ? *spoken : QByteArray()));
        });
}

void CallVoice::call(const SpokenCall& wanted, Ready ready)
{
    const QString tongue = tongueOf(wanted.language);
    const CallWordsSpoken words = spokenWords(wanted);
    prepare(tongue, words.number);
    prepare(tongue, words.counter);
    if (m_known.contains(keyOf(tongue, words.number)) && m_known.contains(keyOf(tongue, words.counter))) {
        ready(together(wanted));
        return;
    }
    // Behind the two halves on the same lane: its answer comes after theirs.
    m_lane.ask(
        this, [] {}, [this, wanted, ready = std::move(ready)] { ready(together(wanted)); });
}

QByteArray CallVoice::together(const SpokenCall& wanted) const
{
    const QString tongue = tongueOf(wanted.language);
    const CallWordsSpoken words = spokenWords(wanted);
    QByteArray samples = chimeSamples();
    for (const QString& half : {words.number, words.counter}) {
        const QByteArray* spoken = m_known.object(keyOf(tongue, half));
        if (spoken && !spoken->isEmpty())
            samples += pause(betweenMilliseconds) + *spoken;
    }
    return samples;
}

} // namespace kakanai::devices
