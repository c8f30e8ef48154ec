// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/qr/QrWriter.h"

#include "tests/support/TestRegistry.h"

#include <QPoint>
#include <QTest>

#include <algorithm>

using namespace kakanai::forms;

namespace {

/**
 * Reads a symbol back by ISO/IEC 18004 far enough to prove what stands in it: format information, unmasking,
 * the way through the modules, the blocks of code words (their sizes are the standard's table 9), one byte
 * segment.
 */
class SymbolReader
{
public:
    explicit SymbolReader(const QrSymbol& symbol)
        : m_symbol(symbol)
    {
    }

    [[nodiscard]] int mask() const
    {
        int bits = 0;
        for (int x = 2; x <= 4; ++x)
            bits = bits * 2 + (m_symbol.isDark(x, 8) ? 1 : 0);
        return bits ^ 0b101; // the three mask bits of the fixed pattern 101010000010010
    }

    [[nodiscard]] QByteArray bytes(const QList<int>& blocks) const
    {
        QList<int> modules;
        bool isUp = true;
        for (int right = m_symbol.size - 1; right > 0; right -= 2) {
            if (right == 6)
                right = 5;
            for (int step = 0; step < m_symbol.size; ++step) {
                const int y = isUp ? m_symbol.size - 1 - step : step;
                for (const int x : {right, right - 1}) {
                    if (!isFunction(x, y))
                        modules.append((m_symbol.isDark(x, y) ? 1 : 0) ^ (isMasked(x, y) ? 1 : 0));
                }
            }
            isUp = !isUp;
        }
        QList<QList<int>> words(blocks.size());
        qsizetype next = 0;
        for (int i = 0; i < *std::max_element(blocks.begin(), blocks.end()); ++i) {
            for (qsizetype block = 0; block < blocks.size(); ++block) {
                if (i < blocks.at(block)) {
                    words[block] += modules.mid(next, 8);
                    next += 8;
                }
            }
        }
        QList<int> bits;
        for (const QList<int>& block : std::as_const(words))
            bits += block;
        const auto take = [&bits](int from, int count) {
            int value = 0;
            for (int i = 0; i < count; ++i)
                value = value * 2 + bits.value(from + i);
            return value;
        };
        if (take(0, 4) != 4)
            return {};
        QByteArray text;
        for (int i = 0, n = take(4, 8); i < n; ++i)
            text.append(static_cast<char>(take(12 + 8 * i, 8)));
        return text;
    }

private:
    [[nodiscard]] bool isFunction(int x, int y) const
    {
        const int n = m_symbol.size;
        const bool isFinder = (x < 9 && y < 9) || (x >= n - 8 && y < 9) || (x < 9 && y >= n - 8);
        const bool isAlignment = n > 21 && x >= n - 9 && x <= n - 5 && y >= n - 9 && y <= n - 5;
        return isFinder || isAlignment || x == 6 || y == 6;
    }
    [[nodiscard]] bool isMasked(int x, int y) const
    {
        switch (mask()) {
        case 0:
            return (x + y) % 2 == 0;
        case 1:
            return y % 2 == 0;
        case 2:
            return x % 3 == 0;
        case 3:
            return (x + y) % 3 == 0;
        case 4:
            return (y / 2 + x / 3) % 2 == 0;
        case 5:
            return (x * y) % 2 + (x * y) % 3 == 0;
        case 6:
            return ((x * y) % 2 + (x * y) % 3) % 2 == 0;
        default:
            return ((x + y) % 2 + (x * y) % 3) % 2 == 0;
        }
    }

    const QrSymbol& m_symbol;
};

} // namespace

class tst_QrWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenCanBeReadBack_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QrStrength>("strength");
        QTest::addColumn<QList<int>>("blocks");
        QTest::newRow("短い") << QByteArray("kkn1:a:b") << QrStrength::M << QList<int>{16};
        QTest::newRow("漢字") << QByteArray("みほん市") << QrStrength::M << QList<int>{16};
        QTest::newRow("用紙の番号") << sheetQrContent(QStringLiteral("0199b0c0-7a10-7c3e-9b1a-2f4d5e6a7b8c"),
                                                      QStringLiteral("J01"))
                                    << QrStrength::Q << QList<int>{24, 24};
    }
    void whatIsWrittenCanBeReadBack()
    {
        QFETCH(QByteArray, content);
        QFETCH(QrStrength, strength);
        QFETCH(QList<int>, blocks);
        const auto symbol = qrSymbol(content, strength);
        QVERIFY(symbol);
        QCOMPARE(symbol->modules.size(), symbol->size * symbol->size);
        QCOMPARE(SymbolReader(*symbol).bytes(blocks), content);
    }

    void theThreeCornersAreFinders()
    {
        const auto symbol = qrSymbol("KKN1:0199b0c0-7a10-7c3e-9b1a-2f4d5e6a7b8c:J01");
        QVERIFY(symbol);
        for (const QPoint& corner :
             {QPoint(0, 0), QPoint(symbol->size - 7, 0), QPoint(0, symbol->size - 7)}) {
            for (int i = 0; i < 7; ++i) {
                QVERIFY(symbol->isDark(corner.x() + i, corner.y()));
                QVERIFY(symbol->isDark(corner.x(), corner.y() + i));
            }
            QVERIFY(!symbol->isDark(corner.x() + 1, corner.y() + 1));
        }
    }

    void theCodeOfASheetNamesCaseAndSheetOnly()
    {
        QCOMPARE(sheetQrContent(QStringLiteral("0199b0c0"), QStringLiteral("J01")),
                 QByteArray("KKN1:0199b0c0:J01"));
    }

    void nothingAndTooMuchAreRefused()
    {
        QVERIFY(!qrSymbol({}));
        const auto tooMuch = qrSymbol(QByteArray(3000, 'x'));
        QVERIFY(!tooMuch);
        QCOMPARE(tooMuch.error().code, FormErrorCode::FieldInvalid);
    }

    void theSvgHasItsQuietZone()
    {
        const auto symbol = qrSymbol("x");
        QVERIFY(symbol);
        const QByteArray svg = qrSvg(*symbol);
        QVERIFY(svg.contains("viewBox=\"0 0 " + QByteArray::number(symbol->size + 8)));
        QVERIFY(svg.contains("M4 4h7v1h-7z")); // the top of the first finder
    }
};

KAKANAI_TEST(tst_QrWriter);
#include "tst_QrWriter.moc"
