// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/reader/CardSession.h"
#include "cardreader/simulator/SimulatorBackend.h"
#include "tests/support/CardTestKey.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace kakanai;
using namespace kakanai::card;

namespace {

constexpr std::size_t digits = 14;
constexpr std::uint8_t mask = 0xA5;

/** Fourteen digits kept so that looking for them does not find the search itself. */
using Masked = std::array<std::uint8_t, digits>;

Masked randomDigits()
{
    Masked masked{};
    for (std::uint8_t& byte : masked)
        byte = std::uint8_t(('0' + QRandomGenerator::global()->bounded(10)) ^ mask);
    return masked;
}

Secret secretOf(const Masked& masked)
{
    Secret secret;
    for (const std::uint8_t byte : masked) {
        if (!secret.append(std::uint8_t(byte ^ mask)))
            break;
    }
    return secret;
}

bool matchesAt(const QByteArray& bytes, qsizetype at, const Masked& masked)
{
    for (std::size_t i = 0; i < digits; ++i) {
        if ((quint8(bytes[at + qsizetype(i)]) ^ mask) != masked[i])
            return false;
    }
    return true;
}

/** How often the digits stand in this process's writable memory. */
int tracesOf(const Masked& masked)
{
    constexpr qint64 pieceSize = 1 << 20;
    constexpr qint64 largestRegion = 256 << 20; // the sanitizers' shadow is no memory of ours
    QFile maps(QStringLiteral("/proc/self/maps"));
    QFile memory(QStringLiteral("/proc/self/mem"));
    if (!maps.open(QFile::ReadOnly) || !memory.open(QFile::ReadOnly | QFile::Unbuffered))
        return -1;
    int traces = 0;
    const QList<QByteArray> lines = maps.readAll().split('\n');
    for (const QByteArray& line : lines) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() < 2 || !words[1].startsWith("rw"))
            continue;
        const QList<QByteArray> ends = words[0].split('-');
        const qint64 first = ends[0].toLongLong(nullptr, 16);
        const qint64 last = ends[1].toLongLong(nullptr, 16);
        if (last - first > largestRegion)
            continue;
        for (qint64 at = first; at < last; at += pieceSize) {
            if (!memory.seek(at))
                break;
            const QByteArray piece = memory.read(std::min(pieceSize + qint64(digits), last - at));
            for (qsizetype i = 0; i + qsizetype(digits) <= piece.size(); ++i)
                traces += matchesAt(piece, i, masked) ? 1 : 0;
        }
    }
    return traces;
}

} // namespace

/** What a person typed is not to be found in the program afterwards. */
class tst_SecretTraces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSearchFindsWhatIsThere()
    {
        const Masked masked = randomDigits();
        QCOMPARE(tracesOf(masked), 0);
        QByteArray careless;
        for (const std::uint8_t byte : masked)
            careless += char(byte ^ mask);
        QVERIFY(tracesOf(masked) >= 1);
        careless.fill('\0');
    }

    void nothingOfATriedSecretIsLeft()
    {
        auto readers = std::make_shared<SimulatorReaders>();
        readers->addReader(QStringLiteral("Reader"));
        for (int round = 0; round < 5; ++round) {
            readers->insert(QStringLiteral("Reader"),
                            std::make_shared<SimulatorCard>(loadPersona(QStringLiteral("a")).value()));
            SimulatorBackend backend(readers);
            const Masked masked = randomDigits();
            const auto reading =
                readCard(backend, {{}, Credential::NumberB}, secretOf(masked), test::confirmed());
            QCOMPARE(reading.error().code, CardErrorCode::PinWrong);
            QCOMPARE(tracesOf(masked), 0);
        }
    }
};

KAKANAI_TEST(tst_SecretTraces);
#include "tst_SecretTraces.moc"
