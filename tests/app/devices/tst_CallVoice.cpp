// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/CallVoice.h"

#include "app/devices/Chime.h"
#include "app/devices/SpeechEngine.h"
#include "app/devices/WaveFile.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kakanai;
using namespace kakanai::devices;

namespace {

constexpr int patient = 60000;

/** A tone of one second that says which words were asked for by how often that happened. */
QByteArray tone()
{
    QByteArray samples;
    for (int i = 0; i < soundRate; ++i) {
        const qint16 value = (i / 50) % 2 ? 8000 : -8000;
        samples.append(reinterpret_cast<const char*>(&value), 2);
    }
    return samples;
}

} // namespace

class tst_CallVoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreSaidAsPeopleSayThem_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("kana");
        QTest::newRow("1") << 1 << QStringLiteral("いち");
        QTest::newRow("10") << 10 << QStringLiteral("じゅう");
        QTest::newRow("12") << 12 << QStringLiteral("じゅうに");
        QTest::newRow("20") << 20 << QStringLiteral("にじゅう");
        QTest::newRow("100") << 100 << QStringLiteral("ひゃく");
        QTest::newRow("303") << 303 << QStringLiteral("さんびゃくさん");
        QTest::newRow("600") << 600 << QStringLiteral("ろっぴゃく");
        QTest::newRow("847") << 847 << QStringLiteral("はっぴゃくよんじゅうなな");
        QTest::newRow("1000") << 1000 << QStringLiteral("せん");
        QTest::newRow("3009") << 3009 << QStringLiteral("さんぜんきゅう");
        QTest::newRow("8888") << 8888 << QStringLiteral("はっせんはっぴゃくはちじゅうはち");
        QTest::newRow("0") << 0 << QStringLiteral("ゼロ");
        QTest::newRow("12345") << 12345 << QStringLiteral("いちにさんよんご");
    }

    void numbersAreSaidAsPeopleSayThem()
    {
        QFETCH(int, number);
        QFETCH(QString, kana);
        QCOMPARE(kanaNumber(number), kana);
    }

    void theVoiceIsGivenNoKanjiToMisread()
    {
        for (const QString& language : {QStringLiteral("ja"), QStringLiteral("ja-easy")}) {
            const CallWordsSpoken words = spokenWords({language, QStringLiteral("A"), 12, 3});
            QCOMPARE(words.number, QStringLiteral("ばんごうふだ、エーの、じゅうにばんの かた、"));
            QCOMPARE(words.counter, QStringLiteral("さんばんまどぐちへ、おこしください。"));
            for (const QChar letter : words.number + words.counter)
                QVERIFY2(letter.script() != QChar::Script_Han, qPrintable(QString(letter)));
        }
    }

    void eachTicketIsCalledInItsTongue()
    {
        const CallWordsSpoken english = spokenWords({QStringLiteral("en"), QStringLiteral("B"), 7, 2});
        QCOMPARE(english.number + u' ' + english.counter,
                 QStringLiteral("Number B, 7, please come to counter 2."));
        QCOMPARE(tongueOf(QStringLiteral("ja-easy")), QStringLiteral("ja"));
        QCOMPARE(tongueOf(QStringLiteral("vi")), QStringLiteral("en"));
    }

    void theHallHearsARealSentence_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("Japanese") << QStringLiteral("ja");
        QTest::newRow("English") << QStringLiteral("en");
    }

    /** Debian's own espeak-ng makes the file: long enough to be the sentence, loud enough to be heard, never
     * overdriven. */
    void theHallHearsARealSentence()
    {
        QFETCH(QString, language);
        CallVoice voice{VoiceSettings{}};
        QByteArray samples;
        voice.call({language, QStringLiteral("A"), 128, 3}, [&](const QByteArray& made) { samples = made; });
        QTRY_VERIFY_WITH_TIMEOUT(!samples.isEmpty(), patient);
        const QByteArray chime = chimeSamples();
        QVERIFY(samples.startsWith(chime));
        const QByteArray spoken = samples.mid(chime.size());
        QVERIFY2(soundMilliseconds(spoken) > 2500 && soundMilliseconds(spoken) < 15000,
                 QByteArray::number(soundMilliseconds(spoken)));
        QVERIFY2(soundLevel(spoken) > 700 && soundLevel(spoken) < 15000,
                 QByteArray::number(soundLevel(spoken)));
        const QString folder = qEnvironmentVariable("KAKANAI_PICTURES");
        QTemporaryDir own;
        const QString path = QDir(folder.isEmpty() ? own.path() : folder)
                                 .filePath(QStringLiteral("call-%1.wav").arg(language));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(waveOf(samples));
        file.close();
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(samplesOfWave(file.readAll()).value(), samples);
    }

    void aLongerNumberTakesLonger()
    {
        const auto length = [](int number) {
            const auto said =
                speak(QStringLiteral("ja"),
                      spokenWords({QStringLiteral("ja"), QStringLiteral("A"), number, 1}).number, {});
            return said ? soundMilliseconds(*said) : 0;
        };
        QVERIFY(length(1) > 500);
        QVERIFY(length(8888) > length(1) + 500);
    }

    void aTownsVoiceComesFirstAndEspeakStandsIn()
    {
        QTemporaryDir folder;
        const QString voice = folder.filePath(QStringLiteral("mei.htsvoice"));
        QCOMPARE(speechPrograms(QStringLiteral("ja"), QStringLiteral("あ"), {voice, {}}).size(), 1);
        QFile file(voice);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not a voice") > 0);
        file.close();
        const auto programs = speechPrograms(QStringLiteral("ja"), QStringLiteral("あいうえおかきくけこ"),
                                             {voice, QStringLiteral("/dic")});
        QCOMPARE(programs.size(), 2);
        QCOMPARE(programs.first().program, QStringLiteral("open_jtalk"));
        QVERIFY(programs.first().arguments.contains(voice));
        QVERIFY(programs.first().arguments.contains(QStringLiteral("/dic")));
        // A voice file that is none: the sentence is spoken all the same.
        const auto spoken = speakWith(programs);
        QVERIFY(spoken);
        QVERIFY(soundMilliseconds(*spoken) > 500);
        QCOMPARE(speechPrograms(QStringLiteral("en"), QStringLiteral("a"), {voice, {}}).size(), 1);
    }

    void whatWasSpokenIsKept()
    {
        auto asked = std::make_shared<std::atomic_int>(0);
        CallVoice voice([asked](const QString&, const QString&) -> Result<QByteArray> {
            ++*asked;
            return tone();
        });
        voice.prepareCounters({1, 2, 3},
                              {QStringLiteral("ja"), QStringLiteral("ja-easy"), QStringLiteral("en")});
        QTRY_COMPARE_WITH_TIMEOUT(voice.preparedCount(), 6, patient); // easy Japanese speaks Japanese
        voice.prepareNumber(QStringLiteral("ja"), QStringLiteral("A"), 5);
        QTRY_COMPARE_WITH_TIMEOUT(voice.preparedCount(), 7, patient);
        QByteArray samples;
        voice.call({QStringLiteral("ja"), QStringLiteral("A"), 5, 2},
                   [&](const QByteArray& made) { samples = made; });
        QVERIFY(!samples.isEmpty()); // at once
        QCOMPARE(asked->load(), 7);
        QCOMPARE(soundMilliseconds(samples), soundMilliseconds(chimeSamples()) + 2 * (1000 + 180));
    }

    void withoutAVoiceTheChimeStillSounds()
    {
        CallVoice voice([](const QString&, const QString&) -> Result<QByteArray> {
            return fail(FailureCode::DeviceFailed, QStringLiteral("none"));
        });
        QByteArray samples;
        voice.call({QStringLiteral("ja"), QStringLiteral("A"), 5, 2},
                   [&](const QByteArray& made) { samples = made; });
        QTRY_COMPARE_WITH_TIMEOUT(samples, chimeSamples(), patient);
        QVERIFY(!speakWith({{QStringLiteral("/nonexistent/voice"), {}}}));
    }

    void aSoundFileIsReadAtAnyRateAndNeverBeyondItsEnd()
    {
        const QByteArray samples = tone();
        QByteArray wave = waveOf(samples);
        QCOMPARE(samplesOfWave(wave).value(), samples);
        // Half the rate: the same samples last twice as long.
        wave.replace(24, 4, QByteArray("\x22\x56\x00\x00", 4));
        QCOMPARE(soundMilliseconds(samplesOfWave(wave).value()), 2000);
        wave.chop(wave.size() / 2);
        QVERIFY(samplesOfWave(wave));
        for (int cut = 0; cut < 44; ++cut)
            QVERIFY(!samplesOfWave(waveOf(samples).left(cut)) || cut >= 44);
        QVERIFY(!samplesOfWave("RIFF____WAVEdata"));
    }
};

KAKANAI_TEST(tst_CallVoice);
#include "tst_CallVoice.moc"
