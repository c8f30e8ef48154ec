// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/TextLine.h"
#include "tests/support/TestRegistry.h"

#include <opencv2/imgproc.hpp>

#include <QTest>

using namespace kakanai::forms;

namespace {

constexpr int ink = 30;

cv::Mat emptyField()
{
    return {cv::Size(720, 70), CV_8U, cv::Scalar(250)};
}

// As 日: two columns and three rows, 30 × 40.
void drawSun(cv::Mat& field, int x, int y)
{
    cv::rectangle(field, {x, y, 30, 40}, ink, 3);
    cv::line(field, {x, y + 20}, {x + 29, y + 20}, ink, 3);
}

} // namespace

/** What of a field is writing and what is its ruled line. */
class tst_TextLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersThatStandOnTheRuleStay()
    {
        cv::Mat field = emptyField();
        cv::line(field, {0, 58}, {719, 58}, ink, 2);
        for (const int x : {40, 120, 200})
            drawSun(field, x, 20); // down to the line
        const TextLine line = findLine(field, 100, 8);
        QCOMPARE(line.pieces.size(), std::size_t{1});
        QVERIFY2(line.pieces.front().cols > 170 && line.pieces.front().cols < 220,
                 qPrintable(QString::number(line.pieces.front().cols)));
    }

    void theFieldsOwnFrameIsNoText()
    {
        cv::Mat field = emptyField();
        cv::rectangle(field, {4, 4, 712, 62}, ink, 2);
        QVERIFY(findLine(field, 1, 0).pieces.empty());
    }

    void aRuleAloneIsNoText()
    {
        cv::Mat field = emptyField();
        cv::line(field, {0, 60}, {719, 60}, ink, 3);
        QVERIFY(findLine(field, 1, 8).pieces.empty());
    }
};

KAKANAI_TEST(tst_TextLine);
#include "tst_TextLine.moc"
