// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/SignatureInk.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace kakanai::forms;

namespace {

QByteArray svg(const QByteArray& inner)
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 80 25\">" + inner + "</svg>";
}

} // namespace

class tst_SignatureInk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCurveBecomesALineThatEndsWhereItEnds()
    {
        const auto ink = SignatureInk::fromSvg(
            "<?xml version=\"1.0\"?><svg xmlns=\"http:"
            "//www.w3.org/2000/svg\" width=\"300\" height=\"100px\"><title>x</title>"
            "<path d=\"M10 60 C 30 10,60 90,90 40S150 20 180 70q20-40 50-10T290 50 m-5-5 h10v5z\"/></svg>");
        QVERIFY2(ink, ink ? "" : qPrintable(ink.error().detail));
        QCOMPARE(ink->area(), QSizeF(300, 100));
        QCOMPARE(ink->strokes().size(), 2);
        const InkStroke& first = ink->strokes().at(0);
        QCOMPARE(first.size(), 1 + 4 * 12);
        QCOMPARE(first.first().at, QPointF(10, 60));
        QCOMPARE(first.at(12).at, QPointF(90, 40));
        QCOMPARE(first.at(24).at, QPointF(180, 70));
        QCOMPARE(first.at(36).at, QPointF(230, 60));
        QCOMPARE(first.last().at, QPointF(290, 50));
        // Half way through the first curve: (a + 3b + 3c + d) / 8.
        QCOMPARE(first.at(6).at, QPointF((10 + 90 + 180 + 90) / 8.0, (60 + 30 + 270 + 40) / 8.0));
        QCOMPARE(ink->strokes().at(1).last().at, QPointF(285, 45));
    }

    void inkSurvivesTheWayThroughSvg()
    {
        const SignatureInk ink({80, 25},
                               {{{{1, 2}, 0.4, 0}, {{3.25, 4.5}, 0.7, 16}}, {{{70, 20}, 0.5, 900}}});
        const auto read = SignatureInk::fromSvg(ink.toSvg());
        QVERIFY(read);
        QCOMPARE(read->area(), ink.area());
        QVERIFY(read->strokes() == ink.strokes());
        QCOMPARE(read->toSvg(), ink.toSvg());
    }

    void aPathOfAnotherPenIsRead()
    {
        const auto ink =
            SignatureInk::fromSvg(svg("<g><path stroke-width=\"2\" d=\"M1 2L3,4 5 6M7 8L9 9\"/></g>"));
        QVERIFY(ink);
        QCOMPARE(ink->strokes().size(), 2);
        QCOMPARE(ink->strokes().first().size(), 3);
        QCOMPARE(ink->strokes().first().last().at, QPointF(5, 6));
        QCOMPARE(ink->bounds(), QRectF(0, 1, 10, 9));
    }

    void onlyPlainStrokesAreInk_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("スクリプト") << svg("<script>alert(1)</script>");
        QTest::newRow("画像") << svg("<image href=\"x.png\"/>");
        QTest::newRow("実体参照") << QByteArray("<!DOCTYPE svg [<!ENTITY a \"b\">]>") + svg("&a;");
        QTest::newRow("弧") << svg("<path d=\"M0 0A1 1 0 0 1 3 3\"/>");
        QTest::newRow("ペンが下りていない") << svg("<path d=\"L3 3\"/>");
        QTest::newRow("数が足りない曲線") << svg("<path d=\"M0 0C1 1 2 2 3\"/>");
        QTest::newRow("数でない") << svg("<polyline points=\"1,2 x,y\"/>");
        QTest::newRow("無限大") << svg("<polyline points=\"inf,1\"/>");
        QTest::newRow("奇数個") << svg("<polyline points=\"1,2 3\"/>");
        QTest::newRow("幅の数がちがう") << svg("<polyline points=\"1,2 3,4\" data-w=\"1\"/>");
        QTest::newRow("途中で切れた") << svg("<polyline points=\"1,2 3,4\"/>").chopped(8);
        QTest::newRow("SVG でない") << QByteArray("PNG");
        QTest::newRow("広さがない") << QByteArray("<svg><polyline points=\"1,2 3,4\"/></svg>");
        QTest::newRow("点が多すぎる")
            << svg("<polyline points=\"" + QByteArray("1,2 ").repeated(20001) + "\"/>");
        QTest::newRow("大きすぎる") << svg("<!--" + QByteArray(1024 * 1024, ' ') + "-->");
    }
    void onlyPlainStrokesAreInk()
    {
        QFETCH(QByteArray, bytes);
        const auto ink = SignatureInk::fromSvg(bytes);
        QVERIFY(!ink);
        QCOMPARE(ink.error().code, FormErrorCode::FieldInvalid);
    }
};

KAKANAI_TEST(tst_SignatureInk);
#include "tst_SignatureInk.moc"
