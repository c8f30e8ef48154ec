// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/SpeechEngine.h"

#include "app/devices/WaveFile.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <chrono>
#include <cstdlib>

namespace kakanai::devices {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds programTime = 10s;
/** Quieter than this is no speech (of 32,767). */
constexpr int audible = 160;
constexpr double leastLevel = 200;

const QString outMark = QStringLiteral("%OUT%");

/** Voices leave up to a second of nothing around the words, which would make every call longer. */
QByteArray trimmed(const QByteArray& samples)
{
    const auto* values = reinterpret_cast<const qint16*>(samples.constData());
    qsizetype first = 0;
    qsizetype last = samples.size() / 2;
    while (first < last && std::abs(int{values[first]}) < audible)
        ++first;
    while (last > first && std::abs(int{values[last - 1]}) < audible)
        --last;
    return samples.mid(2 * first, 2 * (last - first));
}

Result<QByteArray> ask(const SpeechProgram& asked)
{
    const auto failed = [&] { return fail(FailureCode::DeviceFailed, asked.program); };
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("speech.wav"));
    QStringList arguments = asked.arguments;
    arguments.replaceInStrings(outMark, path);
    QProcess process;
    process.setProgram(asked.program);
    process.setArguments(arguments);
    process.start();
    if (!folder.isValid() || !process.waitForStarted())
        return failed();
    process.write(asked.input);
    process.closeWriteChannel();
    if (!process.waitForFinished(static_cast<int>(programTime.count()))) {
        process.kill();
        process.waitForFinished();
        return failed();
    }
    QFile file(path);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0
        || !file.open(QIODevice::ReadOnly))
        return failed();
    const auto samples = samplesOfWave(file.readAll());
    if (!samples)
        return samples;
    const QByteArray spoken = trimmed(*samples);
    return soundLevel(spoken) < leastLevel ? Result<QByteArray>(failed()) : Result<QByteArray>(spoken);
}

} // namespace

QList<SpeechProgram> speechPrograms(const QString& tongue, const QString& words, const VoiceSettings& voice)
{
    QList<SpeechProgram> programs;
    const bool isJapanese = tongue == QStringLiteral("ja");
    if (isJapanese && !voice.file.isEmpty() && QFileInfo::exists(voice.file))
        programs.append({QStringLiteral("open_jtalk"),
                         {QStringLiteral("-x"), voice.dictionary, QStringLiteral("-m"), voice.file,
                          QStringLiteral("-r"), QStringLiteral("0.95"), QStringLiteral("-ow"), outMark},
                         words.toUtf8() + '\n'});
    // Slower than its own 175 words a minute: a hall echoes.
    programs.append({QStringLiteral("espeak-ng"),
                     {QStringLiteral("-v"), isJapanese ? QStringLiteral("ja") : QStringLiteral("en"),
                      QStringLiteral("-s"), QStringLiteral("135"), QStringLiteral("-w"), outMark,
                      QStringLiteral("--stdin")},
                     words.toUtf8()});
    return programs;
}

Result<QByteArray> speakWith(const QList<SpeechProgram>& programs)
{
    Result<QByteArray> answer = fail(FailureCode::DeviceFailed, QStringLiteral("no voice"));
    for (const SpeechProgram& program : programs) {
        answer = ask(program);
        if (answer)
            return answer;
    }
    return answer;
}

Result<QByteArray> speak(const QString& tongue, const QString& words, const VoiceSettings& voice)
{
    return speakWith(speechPrograms(tongue, words, voice));
}

} // namespace kakanai::devices
