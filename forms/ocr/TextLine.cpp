// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/TextLine.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace kakanai::forms {
namespace {

constexpr double darkestShare = 0.002;
constexpr int leastContrast = 60; // between paper and the darkest pixels, of 255
constexpr int leastInk = 60; // dark pixels at 300 dpi: less is dirt
constexpr int leastSpeck = 10; // a dakuten of 8 point print has about 12
constexpr int rim = 3; // pixels kept around the ink

// The grey level below which `share` of the pixels lie.
int percentile(const cv::Mat& grey, double share)
{
    std::array<int, 256> counts{};
    for (int y = 0; y < grey.rows; ++y) {
        const auto* row = grey.ptr<std::uint8_t>(y);
        for (int x = 0; x < grey.cols; ++x)
            ++counts[row[x]];
    }
    double left = share * static_cast<double>(grey.total());
    int level = 0;
    while (level < 255 && (left -= counts[static_cast<std::size_t>(level)]) > 0)
        ++level;
    return level;
}

// What is ink: nearer to the darkest strokes than to the paper. Where nothing is much darker than paper,
// nothing is.
cv::Mat inkMask(const cv::Mat& field)
{
    cv::Mat soft;
    cv::GaussianBlur(field, soft, {3, 3}, 0);
    const int paper = percentile(soft, 0.5);
    const int dark = percentile(soft, darkestShare);
    if (paper - dark < leastContrast)
        return cv::Mat::zeros(field.size(), CV_8U);
    return soft < dark + (paper - dark) * 6 / 10;
}

// Pieces of the ruled lines around a field reach its edge and are long and thin.
bool isRule(const cv::Rect& box, const cv::Size& field)
{
    const bool touches =
        box.x <= 1 || box.y <= 1 || box.br().x >= field.width - 1 || box.br().y >= field.height - 1;
    return touches
        && ((box.width > field.width * 0.4 && box.height < 14)
            || (box.height > field.height * 0.5 && box.width < 14) || std::min(box.width, box.height) < 6);
}

// Around the field only strokes that end there are its own. What goes on to the picture's edge is a ruled
// line or a neighbour; it is cut off where the field ends.
void dropNeighbours(cv::Mat& mask, const cv::Rect& own)
{
    cv::Mat labels;
    const int count = cv::connectedComponents(mask, labels);
    std::vector<bool> goesOn(static_cast<std::size_t>(count), false);
    const auto mark = [&](int y, int x) { goesOn[static_cast<std::size_t>(labels.at<int>(y, x))] = true; };
    for (int x = 0; x < labels.cols; ++x) {
        mark(0, x);
        mark(labels.rows - 1, x);
    }
    for (int y = 0; y < labels.rows; ++y) {
        mark(y, 0);
        mark(y, labels.cols - 1);
    }
    for (int y = 0; y < labels.rows; ++y) {
        const auto* row = labels.ptr<int>(y);
        auto* kept = mask.ptr<std::uint8_t>(y);
        const bool isBeside = y < own.y || y >= own.br().y;
        for (int x = 0; x < labels.cols; ++x) {
            if (!isBeside && x == own.x)
                x = own.br().x; // the margin's other side
            if (goesOn[static_cast<std::size_t>(row[x])])
                kept[x] = 0;
        }
    }
}

// A ruled line along the upper or lower edge that letters stand on or hang from: gone, and the letters stay.
void dropTouchedRules(cv::Mat& mask, const cv::Rect& own)
{
    constexpr int shortest = 120; // pixels at 300 dpi: longer than a stroke
    constexpr double share = 0.3; // of the field's width
    constexpr double edge = 0.2; // of its height, in which such a line runs
    if (own.width < 2 * shortest)
        return;
    const int length = std::max(shortest, static_cast<int>(share * own.width));
    // A line that is not quite level is a stair of shorter ones: thickened across, it is one.
    cv::Mat thick;
    cv::Mat rules;
    cv::dilate(mask, thick, cv::getStructuringElement(cv::MORPH_RECT, {1, 3}));
    cv::morphologyEx(thick, rules, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {length, 1}));
    const int near = static_cast<int>(edge * own.height);
    rules.rowRange(own.y + near, own.br().y - near).setTo(0);
    mask.setTo(0, rules);
}

/** The frame of the field itself, all four sides in one piece, where the field was drawn over its rules: as
 * large as the field, and empty inside. */
bool isFrame(const cv::Mat& labels, int label, const cv::Rect& box, const cv::Size& field)
{
    constexpr double least = 0.8; // of the field's width and height
    constexpr double side = 0.15; // of the box, where the rules run
    constexpr double mostInside = 0.05; // of the box within them
    constexpr double leastSide = 0.5; // of each side's length that is drawn
    if (box.width < least * field.width || box.height < least * field.height)
        return false;
    const cv::Size rules(static_cast<int>(side * box.width), static_cast<int>(side * box.height));
    const cv::Rect inner(box.x + rules.width, box.y + rules.height, box.width - 2 * rules.width,
                         box.height - 2 * rules.height);
    if (inner.empty() || cv::countNonZero(labels(inner) == label) >= mostInside * inner.area())
        return false;
    // A line with letters hanging from it is as large and as empty, but has no four sides.
    const auto isDrawn = [&](const cv::Rect& part, int across) {
        cv::Mat seen;
        cv::reduce(labels(part) == label, seen, across, cv::REDUCE_MAX);
        return cv::countNonZero(seen) > leastSide * static_cast<double>(seen.total());
    };
    return isDrawn({box.x, box.y, box.width, rules.height}, 0)
        && isDrawn({box.x, box.br().y - rules.height, box.width, rules.height}, 0)
        && isDrawn({box.x, box.y, rules.width, box.height}, 1)
        && isDrawn({box.br().x - rules.width, box.y, rules.width, box.height}, 1);
}

// Before the rules are taken away: without its long sides a frame would leave two strokes behind.
void dropFrames(cv::Mat& mask, const cv::Rect& own)
{
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(mask, labels, stats, centres);
    for (int label = 1; label < count; ++label) {
        const cv::Rect box(stats.at<int>(label, cv::CC_STAT_LEFT), stats.at<int>(label, cv::CC_STAT_TOP),
                           stats.at<int>(label, cv::CC_STAT_WIDTH), stats.at<int>(label, cv::CC_STAT_HEIGHT));
        if (isFrame(labels, label, box, own.size()))
            mask(box).setTo(0, labels(box) == label);
    }
}

} // namespace

cv::Mat cutField(const cv::Mat& flat, const cv::Matx33d& toImage, const QRect& box)
{
    const cv::Matx33d shift(1, 0, box.x(), 0, 1, box.y(), 0, 0, 1);
    cv::Mat field;
    cv::warpPerspective(flat, field, toImage * shift, {box.width(), box.height()},
                        cv::INTER_CUBIC | cv::WARP_INVERSE_MAP, cv::BORDER_CONSTANT, cv::Scalar(255));
    return field;
}

TextLine findLine(const cv::Mat& field, double gap, int margin)
{
    TextLine line;
    const cv::Rect own(margin, margin, field.cols - 2 * margin, field.rows - 2 * margin);
    cv::Mat mask = inkMask(field);
    if (margin > 0)
        dropNeighbours(mask, own);
    dropFrames(mask, own);
    dropTouchedRules(mask, own);
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(mask, labels, stats, centres);
    cv::Mat ink = cv::Mat::zeros(field.size(), CV_8U);
    cv::Rect bounds;
    int dark = 0;
    for (int label = 1; label < count; ++label) {
        const cv::Rect box(stats.at<int>(label, cv::CC_STAT_LEFT), stats.at<int>(label, cv::CC_STAT_TOP),
                           stats.at<int>(label, cv::CC_STAT_WIDTH), stats.at<int>(label, cv::CC_STAT_HEIGHT));
        const int area = stats.at<int>(label, cv::CC_STAT_AREA);
        const cv::Point middle(box.x + box.width / 2, box.y + box.height / 2);
        if (area < leastSpeck || isRule(box - own.tl(), own.size()) || !own.contains(middle))
            continue;
        ink(box).setTo(255, labels(box) == label);
        bounds = bounds.empty() ? box : (bounds | box);
        dark += area;
    }
    line.inkShare = static_cast<double>(dark) / std::max<double>(1, static_cast<double>(field.total()));
    if (dark < leastInk)
        return line;
    line.height = bounds.height;

    // Only what belongs to the ink (and its soft edge) is kept, on white.
    cv::Mat near;
    cv::dilate(ink, near, cv::Mat::ones(5, 5, CV_8U));
    cv::Mat clean(field.size(), CV_8U, cv::Scalar(255));
    field.copyTo(clean, near);

    cv::Mat columns;
    cv::reduce(ink(bounds), columns, 0, cv::REDUCE_MAX);
    const int widest = static_cast<int>(std::lround(gap * bounds.height));
    int start = 0;
    int lastInk = 0;
    const auto cut = [&](int from, int to) {
        cv::Rect piece(bounds.x + from - rim, bounds.y - rim, to - from + 1 + 2 * rim,
                       bounds.height + 2 * rim);
        piece &= cv::Rect({}, field.size());
        line.pieces.push_back(clean(piece).clone());
    };
    for (int x = 0; x < columns.cols; ++x) {
        if (columns.at<std::uint8_t>(0, x) == 0)
            continue;
        if (x - lastInk > widest) {
            cut(start, lastInk);
            start = x;
        }
        lastInk = x;
    }
    cut(start, lastInk);
    return line;
}

cv::Mat prepared(const cv::Mat& piece, int lineHeight, int textHeight)
{
    const double zoom = static_cast<double>(textHeight) / std::max(lineHeight, 1);
    cv::Mat scaled;
    cv::resize(piece, scaled, {}, zoom, zoom, zoom < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
    const int white = textHeight / 3;
    cv::Mat framed;
    cv::copyMakeBorder(scaled, framed, white, white, white, white, cv::BORDER_CONSTANT, cv::Scalar(255));
    return framed;
}

} // namespace kakanai::forms
