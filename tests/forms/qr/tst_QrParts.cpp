// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/qr/QrParts.h"
#include "forms/qr/QrReader.h"
#include "forms/qr/QrWriter.h"
#include "tests/support/TestRegistry.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace kakanai::forms;

namespace {

QByteArray randomMessage(int size, quint32 seed = 1)
{
    QRandomGenerator random(seed);
    QByteArray bytes(size, '\0');
    std::ranges::generate(bytes, [&] { return static_cast<char>(random.bounded(256)); });
    return bytes;
}

FormResult<QByteArray> together(const QList<QByteArray>& parts)
{
    QrPartCollector collector;
    for (const QByteArray& part : parts) {
        if (const auto taken = collector.add(part); !taken)
            return tl::unexpected(taken.error());
    }
    return collector.message();
}

} // namespace

/** A message in several codes: any order, any repetition, never a wrong whole. */
class tst_QrParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLengthComesBack()
    {
        for (const int size : {1, 2, 3, 4, 5, 169, 170, 171, 340, 600, 1500, 2700}) {
            const QByteArray message = randomMessage(size);
            const auto parts = qrParts(message);
            QVERIFY(parts);
            QCOMPARE(together(*parts).value_or(QByteArray()), message);
        }
    }

    void orderRepetitionAndCapitalsDoNotMatter()
    {
        const QByteArray message = randomMessage(600);
        QList<QByteArray> parts = *qrParts(message);
        QVERIFY(parts.size() > 2);
        std::ranges::reverse(parts);
        parts += parts;
        for (QByteArray& part : parts)
            part = part.toLower() + "\r\n"; // a scanner that types, with the lock the other way
        QCOMPARE(together(parts).value_or(QByteArray()), message);
    }

    void aMissingPartIsNamed()
    {
        QList<QByteArray> parts = *qrParts(randomMessage(450));
        QCOMPARE(parts.size(), 3);
        parts.removeAt(1);
        QCOMPARE(together(parts).error().detail, QStringLiteral("qr: part 2 of 3 is missing"));
    }

    void partsOfTwoMessagesDoNotMix()
    {
        const QList<QByteArray> one = *qrParts(randomMessage(450, 1));
        const QList<QByteArray> other = *qrParts(randomMessage(450, 2));
        QVERIFY(!together({one[0], other[1], one[2]}));
    }

    void everyChangedLetterIsSeen()
    {
        const QByteArray part = qrParts(randomMessage(100))->first();
        for (qsizetype at = 0; at < part.size(); ++at) {
            QByteArray changed = part;
            changed[at] = changed.at(at) == 'A' ? 'B' : 'A';
            QrPartCollector collector;
            QVERIFY2(!collector.add(changed), changed.constData());
        }
    }

    void whatIsNoPartIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("an address") << QByteArray("https"
                                                  "://example.jp/");
        QTest::newRow("our sheet's code") << sheetQrContent(QStringLiteral("c"), QStringLiteral("J01"));
        QTest::newRow("only the mark") << QByteArray("KKP1");
        QTest::newRow("very long") << QByteArray("KKP1") + QByteArray(100'000, 'A');
        QTest::newRow("nought of nought") << QByteArray("KKP1AAAAAAAA0000AAAAAAAAAA");
    }
    void whatIsNoPartIsRefused()
    {
        QFETCH(QByteArray, text);
        QrPartCollector collector;
        QVERIFY(!collector.add(text));
        QVERIFY(!collector.message());
    }

    void tooMuchIsRefused()
    {
        QVERIFY(!qrParts(QByteArray()));
        QVERIFY(!qrParts(randomMessage(mostQrParts * mostQrPartLetters)));
    }

    void severalCodesOnOnePictureAreAllRead()
    {
        const QList<QByteArray> parts = *qrParts(randomMessage(300));
        QCOMPARE(parts.size(), 2);
        constexpr int module = 4;
        constexpr int quiet = 6;
        GreyPicture picture;
        for (const QByteArray& part : parts) {
            const auto symbol = qrSymbol(part, QrStrength::M);
            QVERIFY(symbol);
            QVERIFY(symbol->size <= 57); // what a telephone shows large enough
            const int side = (symbol->size + 2 * quiet) * module;
            picture.width = side;
            for (int y = 0; y < side; ++y) {
                for (int x = 0; x < side; ++x) {
                    const int mx = x / module - quiet;
                    const int my = y / module - quiet;
                    const bool isDark = mx >= 0 && my >= 0 && mx < symbol->size && my < symbol->size
                        && symbol->isDark(mx, my);
                    picture.pixels += isDark ? '\0' : '\xff';
                }
            }
            picture.height += side;
        }
        QList<QByteArray> read = readQr(picture);
        std::ranges::sort(read);
        QList<QByteArray> expected = parts;
        std::ranges::sort(expected);
        QCOMPARE(read, expected);
    }

    void aPictureThatIsNoneHasNoCode()
    {
        QVERIFY(readQr({}).isEmpty());
        QVERIFY(readQr({100, 100, QByteArray(9'999, '\xff')}).isEmpty());
        QVERIFY(readQr({-1, 10, {}}).isEmpty());
        QVERIFY(readQr({200, 200, randomMessage(40'000)}).isEmpty());
    }
};

KAKANAI_TEST(tst_QrParts);
#include "tst_QrParts.moc"
