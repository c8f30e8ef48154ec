// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/apdu/BerTlv.h"
#include "tests/support/TestRegistry.h"

#include <QRandomGenerator>
#include <QTest>

using namespace kakanai::card;

namespace {

std::vector<std::uint8_t> bytesOf(const QByteArray& hex)
{
    const QByteArray raw = QByteArray::fromHex(hex);
    return {raw.begin(), raw.end()};
}

} // namespace

class tst_BerTlv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lengthsMayBeWrittenLongerThanNeeded_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("one byte") << QByteArray("FF2003DF2100");
        QTest::newRow("81") << QByteArray("FF208103DF2100");
        QTest::newRow("82, as on cards of 2023") << QByteArray("FF20820003DF2100");
        QTest::newRow("filler after it") << QByteArray("FF2003DF2100FFFFFFFF");
    }

    void lengthsMayBeWrittenLongerThanNeeded()
    {
        QFETCH(QByteArray, hex);
        const auto bytes = bytesOf(hex);
        const auto object = parseTlvFile(bytes);
        QVERIFY(object);
        QCOMPARE(object->tag, quint16(0xFF20));
        QCOMPARE(object->value.size(), std::size_t(3));
        const auto inside = parseTlvList(object->value);
        QVERIFY(inside);
        QCOMPARE(inside->size(), std::size_t(1));
        QVERIFY(findTlv(*inside, 0xDF21));
        QVERIFY(!findTlv(*inside, 0xDF22));
    }

    void whatIsNotAFileIsRefused_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<TlvError>("error");
        QTest::newRow("nothing") << QByteArray() << TlvError::Empty;
        QTest::newRow("only filler FF") << QByteArray("FFFFFFFF") << TlvError::Empty;
        QTest::newRow("only filler 00") << QByteArray("0000") << TlvError::Empty;
        QTest::newRow("tag cut") << QByteArray("DF") << TlvError::Truncated;
        QTest::newRow("no length") << QByteArray("FF20") << TlvError::Truncated;
        QTest::newRow("length cut") << QByteArray("FF208201") << TlvError::Truncated;
        QTest::newRow("value cut") << QByteArray("FF2004DF2100") << TlvError::Truncated;
        QTest::newRow("indefinite length") << QByteArray("FF2080") << TlvError::LengthForm;
        QTest::newRow("three length bytes") << QByteArray("FF2083000001AA") << TlvError::LengthForm;
        QTest::newRow("tag of three bytes") << QByteArray("DF818100") << TlvError::TagForm;
        QTest::newRow("more than 4 KB") << QByteArray("FF20821001") << TlvError::TooBig;
    }

    void whatIsNotAFileIsRefused()
    {
        QFETCH(QByteArray, hex);
        QFETCH(TlvError, error);
        const auto bytes = bytesOf(hex);
        const auto object = parseTlvFile(bytes);
        QVERIFY(!object);
        QCOMPARE(object.error(), error);
    }

    void theSameTagTwiceIsRefused()
    {
        const auto bytes = bytesOf("DF220141DF220142");
        const auto objects = parseTlvList(bytes);
        QVERIFY(!objects);
        QCOMPARE(objects.error(), TlvError::DuplicateTag);
    }

    void aListEndsAtFiller_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("00") << QByteArray("DF22014100DF230142");
        QTest::newRow("FF FF") << QByteArray("DF220141FFFF");
        QTest::newRow("one FF at the end") << QByteArray("DF220141FF");
    }

    void aListEndsAtFiller()
    {
        QFETCH(QByteArray, hex);
        const auto bytes = bytesOf(hex);
        const auto objects = parseTlvList(bytes);
        QVERIFY(objects);
        QCOMPARE(objects->size(), std::size_t(1));
    }

    void nestingEndsAtEightLevels_data()
    {
        QTest::addColumn<int>("levels");
        QTest::addColumn<bool>("sound");
        QTest::newRow("eight") << 8 << true;
        QTest::newRow("nine") << 9 << false;
        QTest::newRow("five hundred") << 500 << false;
    }

    void nestingEndsAtEightLevels()
    {
        QFETCH(int, levels);
        QFETCH(bool, sound);
        QByteArray nested = QByteArray::fromHex("8001AA");
        for (int level = 1; level < levels; ++level) {
            const qsizetype inner = nested.size();
            nested.prepend(QByteArray::fromHex("3082") + char(inner >> 8) + char(inner & 0xFF));
        }
        const std::vector<std::uint8_t> bytes(nested.begin(), nested.end());
        const auto object = parseTlvFile(bytes);
        QVERIFY(object);
        QCOMPARE(!findTlvFault(*object), sound);
    }

    void randomBytesNeverHurt()
    {
        const int asked = qEnvironmentVariableIntValue("KAKANAI_CAMPAIGN");
        const int divisor = asked > 0 ? asked : 20;
        QRandomGenerator random(20261121);
        const std::array<std::uint8_t, 10> likely{0xFF, 0x20, 0xDF, 0x21, 0x82, 0x81, 0x00, 0x7F, 0x30, 0x80};
        int sound = 0;
        for (int round = 0; round < 1'000'000 / divisor; ++round) {
            std::vector<std::uint8_t> bytes(std::size_t(random.bounded(60)));
            for (auto& byte : bytes) {
                byte = random.bounded(2) ? likely[std::size_t(random.bounded(int(likely.size())))]
                                         : std::uint8_t(random.bounded(256));
            }
            const auto object = parseTlvFile(bytes);
            if (!object)
                continue;
            ++sound;
            QVERIFY(object->raw.size() <= bytes.size());
            QVERIFY(object->value.size() < object->raw.size());
            (void)findTlvFault(*object);
        }
        QVERIFY(sound > 0);
    }
};

KAKANAI_TEST(tst_BerTlv);
#include "tst_BerTlv.moc"
