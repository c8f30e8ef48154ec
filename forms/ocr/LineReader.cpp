// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/LineReader.h"

#include "forms/ocr/NetFile.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace kakanai::forms {
namespace {

constexpr int inputHeight = 32; // as in training/lines.py
constexpr double inkHeight = 26;
constexpr int sideMargin = 4;
constexpr int widthStep = 16;
constexpr int mostWidth = 1600; // a longer line is no field's
constexpr int unknown = -1;
constexpr float unlikely = -12; // the logarithm given to a character the network does not know

cv::Mat normalised(const cv::Mat& piece, int lineHeight)
{
    double darkest = 255;
    cv::minMaxLoc(piece, &darkest);
    const double span = std::max(255 - darkest, 40.0);
    cv::Mat ink;
    piece.convertTo(ink, CV_32F, -1 / span, 255 / span);
    const double zoom = inkHeight / std::max(lineHeight, 1);
    cv::resize(ink, ink, {}, zoom, zoom, zoom < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    if (ink.cols + 2 * sideMargin > mostWidth)
        return {};
    const int width = (ink.cols + 2 * sideMargin + widthStep - 1) / widthStep * widthStep;
    cv::Mat input(inputHeight, width, CV_32F, cv::Scalar(0));
    // In the middle; what is higher than the line loses its edges.
    const int high = std::min(ink.rows, inputHeight);
    ink.rowRange((ink.rows - high) / 2, (ink.rows - high) / 2 + high)
        .copyTo(input(cv::Rect(sideMargin, (inputHeight - high) / 2, ink.cols, high)));
    return input;
}

float logSum(float a, float b)
{
    const float high = std::max(a, b);
    return high == -std::numeric_limits<float>::infinity()
        ? high
        : high + std::log1p(std::exp(std::min(a, b) - high));
}

} // namespace

LineReader::LineReader(const QString& net)
{
    for (const uint character : netAlphabet(net).toUcs4())
        m_alphabet.append(static_cast<char32_t>(character));
    for (qsizetype i = 0; i < m_alphabet.size(); ++i)
        m_classes[m_alphabet[i]] = static_cast<int>(i) + 1;
    auto loaded = loadNet(net);
    if (loaded && !m_alphabet.isEmpty()) {
        m_net = *loaded;
        m_isReady = true;
    }
}

LineScores LineReader::look(const cv::Mat& piece, int lineHeight)
{
    const cv::Mat input = m_isReady && !piece.empty() ? normalised(piece, lineHeight) : cv::Mat();
    if (input.empty())
        return {};
    m_net.setInput(cv::dnn::blobFromImage(input));
    const cv::Mat out = m_net.forward(); // 1 × classes × 1 × steps
    const int classes = out.size[1];
    const int steps = out.size[3];
    const cv::Mat plane(classes, steps, CV_32F, const_cast<uchar*>(out.ptr()));
    LineScores scores;
    cv::transpose(plane, scores.shares);
    cv::Mat powers;
    for (int t = 0; t < steps; ++t) { // to logarithms of shares
        cv::Mat row = scores.shares.row(t);
        double high = 0;
        cv::minMaxIdx(row, nullptr, &high);
        cv::subtract(row, cv::Scalar(high), row);
        cv::exp(row, powers);
        cv::subtract(row, cv::Scalar(std::log(cv::sum(powers)[0])), row);
    }
    return scores;
}

QString LineReader::best(const LineScores& scores, double& confidence) const
{
    return best(scores, {}, confidence);
}

QString LineReader::best(const LineScores& scores, const QString& allowed, double& confidence) const
{
    QList<int> classes = classesOf(allowed);
    classes.removeAll(unknown);
    QString text;
    confidence = 1;
    int before = 0;
    float strongest = 0; // of the steps of the character being read
    const auto end = [&] {
        if (before != 0)
            confidence = std::min(confidence, static_cast<double>(std::exp(strongest)));
    };
    for (int t = 0; t < scores.shares.rows; ++t) {
        const auto* row = scores.shares.ptr<float>(t);
        int top = 0;
        if (classes.isEmpty()) {
            top = static_cast<int>(std::max_element(row, row + scores.shares.cols) - row);
        } else {
            for (const int c : classes) {
                if (row[c] > row[top])
                    top = c;
            }
        }
        if (top == before) {
            strongest = std::max(strongest, row[top]);
            continue;
        }
        end();
        before = top;
        strongest = row[top];
        if (top != 0) {
            const char32_t character = m_alphabet[top - 1];
            text.append(QString::fromUcs4(&character, 1));
        }
    }
    end();
    return text;
}

QList<int> LineReader::classesOf(const QString& text) const
{
    QList<int> classes;
    for (const uint character : text.toUcs4())
        classes.append(m_classes.value(static_cast<char32_t>(character), unknown));
    return classes;
}

double LineReader::agreement(const LineScores& scores, const QString& text) const
{
    const QList<int> classes = classesOf(text);
    if (classes.isEmpty() || scores.isEmpty())
        return unlikely;
    // The forward sums of CTC over blank, c1, blank, c2 … blank.
    const auto states = static_cast<std::size_t>(2 * classes.size() + 1);
    const auto none = -std::numeric_limits<float>::infinity();
    std::vector<float> now(states, none);
    std::vector<float> next(states);
    const auto share = [&](int t, std::size_t state) {
        if (state % 2 == 0)
            return scores.shares.at<float>(t, 0);
        const int c = classes[static_cast<qsizetype>(state / 2)];
        return c == unknown ? unlikely : scores.shares.at<float>(t, c);
    };
    now[0] = share(0, 0);
    now[1] = share(0, 1);
    for (int t = 1; t < scores.shares.rows; ++t) {
        for (std::size_t s = 0; s < states; ++s) {
            float sum = now[s];
            if (s >= 1)
                sum = logSum(sum, now[s - 1]);
            if (s >= 3 && s % 2 == 1
                && classes[static_cast<qsizetype>(s / 2)] != classes[static_cast<qsizetype>(s / 2) - 1])
                sum = logSum(sum, now[s - 2]);
            next[s] = sum + share(t, s);
        }
        std::swap(now, next);
    }
    const double whole = logSum(now[states - 1], now[states - 2]);
    return std::max(whole / static_cast<double>(classes.size()), static_cast<double>(unlikely));
}

} // namespace kakanai::forms
