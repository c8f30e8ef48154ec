// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/CellReader.h"

#include "forms/ocr/NetFile.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace kakanai::forms {
namespace {

constexpr int inputSide = 32; // as in training/cells.py
constexpr int inkSide = 26;
constexpr int digitCount = 10;
constexpr QStringView characters = u"0123456789アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマ"
                                   u"ミムメモヤユヨラリルレロワヲンガギグゲゴザジズゼゾダヂヅデ"
                                   u"ドバビブベボパピプペポヴー・";

// Ink 1 on paper 0, its longer side `inkSide`, in the middle.
cv::Mat normalised(const cv::Mat& cell)
{
    double darkest = 255;
    cv::minMaxLoc(cell, &darkest);
    cv::Mat ink;
    cell.convertTo(ink, CV_32F, -1 / std::max(255 - darkest, 40.0), 255 / std::max(255 - darkest, 40.0));
    const double zoom = static_cast<double>(inkSide) / std::max(cell.cols, cell.rows);
    cv::resize(ink, ink, {}, zoom, zoom, zoom < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    cv::Mat input(inputSide, inputSide, CV_32F, cv::Scalar(0));
    const int x = (inputSide - ink.cols) / 2;
    const int y = (inputSide - ink.rows) / 2;
    ink.copyTo(input(cv::Rect(x, y, ink.cols, ink.rows)));
    return input;
}

} // namespace

QStringView CellReader::alphabet()
{
    return characters;
}

CellReader::CellReader()
{
    if (auto net = loadNet(QStringLiteral("cells"))) {
        m_net = *net;
        m_isReady = true;
    }
}

std::vector<std::vector<CellGuess>> CellReader::read(const std::vector<cv::Mat>& cells, CellAlphabet alphabet)
{
    std::vector<std::vector<CellGuess>> guesses(cells.size());
    if (!m_isReady)
        return guesses;
    const int first = alphabet == CellAlphabet::Digits ? 0 : digitCount;
    const int last = alphabet == CellAlphabet::Digits ? digitCount : static_cast<int>(characters.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].empty())
            continue;
        m_net.setInput(cv::dnn::blobFromImage(normalised(cells[i])));
        const cv::Mat scores = m_net.forward();
        double sum = 0;
        float best = 0;
        for (int k = first; k < last; ++k)
            best = std::max(best, scores.at<float>(0, k));
        for (int k = first; k < last; ++k)
            sum += std::exp(scores.at<float>(0, k) - best);
        for (int k = first; k < last; ++k)
            guesses[i].push_back({k, static_cast<float>(std::exp(scores.at<float>(0, k) - best) / sum)});
        std::ranges::sort(guesses[i], std::ranges::greater(), &CellGuess::share);
    }
    return guesses;
}

} // namespace kakanai::forms
