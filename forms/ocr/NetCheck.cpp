// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/NetCheck.h"

#include "forms/ocr/CellReader.h"
#include "forms/ocr/LineReader.h"
#include "forms/ocr/NetFile.h"

#include <opencv2/imgproc.hpp>

#include <exception>

namespace kakanai::forms {
namespace {

cv::Mat stroke()
{
    cv::Mat piece(40, 120, CV_8U, cv::Scalar(255));
    cv::line(piece, {10, 20}, {110, 20}, cv::Scalar(0), 4);
    return piece;
}

bool readsCells()
{
    CellReader reader;
    const auto guesses = reader.read({stroke()}, CellAlphabet::Katakana);
    return guesses.size() == 1 && !guesses.front().empty();
}

bool readsLines(const QString& net)
{
    LineReader reader(net);
    const LineScores scores = reader.look(stroke(), 26);
    return !scores.isEmpty() && scores.shares.cols == netAlphabet(net).toUcs4().size() + 1;
}

} // namespace

QStringList brokenNets()
{
    QStringList broken;
    const auto ask = [&](const QString& net, auto&& works) {
        try {
            if (works())
                return;
        } catch (const std::exception&) {
            // OpenCV's word for a network that is not what its head says.
        }
        broken.append(net);
    };
    ask(QStringLiteral("cells"), readsCells);
    for (const QString& net : {QStringLiteral("plain"), QStringLiteral("full")})
        ask(net, [&] { return readsLines(net); });
    return broken;
}

} // namespace kakanai::forms
