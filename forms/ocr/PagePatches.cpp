// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/PagePatches.h"

#include "forms/ocr/PageFeatures.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace kakanai::forms {
namespace {

constexpr int reach = 10; // a piece is 21 pixels wide
constexpr int mostPieces = 160;
constexpr double apart = 40; // so that they lie all over the paper
constexpr double leastCorner = 0.01; // of the strongest corner
constexpr float leastLikeness = 0.6F; // a written-over piece is not found
constexpr double tolerance = 1.5;
constexpr int trials = 500;
constexpr int leastInliers = 20;

// How far beside the highest of three neighbours the top of the parabola through them lies.
double top(float before, float here, float after)
{
    const double bend = before - 2.0 * here + after;
    return bend < 0 ? std::clamp(0.5 * (before - after) / bend, -0.5, 0.5) : 0;
}

} // namespace

PagePatches::PagePatches(const cv::Mat& blank)
    : m_blank(blank)
{
    std::vector<cv::Point2f> corners;
    cv::goodFeaturesToTrack(blank, corners, mostPieces, leastCorner, apart, cv::noArray(), 5);
    const int border = reach + farthest;
    const cv::Rect inside(border, border, blank.cols - 2 * border, blank.rows - 2 * border);
    for (const cv::Point corner : corners) {
        if (inside.contains(corner))
            m_middles.push_back(corner);
    }
}

std::optional<cv::Matx33d> PagePatches::laidOn(const cv::Mat& page) const
{
    PointPairs pairs;
    cv::Mat likeness;
    for (const cv::Point& middle : m_middles) {
        const int far = reach + farthest;
        const cv::Rect piece(middle.x - reach, middle.y - reach, 2 * reach + 1, 2 * reach + 1);
        const cv::Rect around(middle.x - far, middle.y - far, 2 * far + 1, 2 * far + 1);
        cv::matchTemplate(page(around), m_blank(piece), likeness, cv::TM_CCOEFF_NORMED);
        double best = 0;
        cv::Point at;
        cv::minMaxLoc(likeness, nullptr, &best, nullptr, &at);
        // At the rim the top may lie outside.
        if (best < leastLikeness || at.x == 0 || at.y == 0 || at.x == likeness.cols - 1
            || at.y == likeness.rows - 1)
            continue;
        const auto seen = [&](int x, int y) { return likeness.at<float>(y, x); };
        const double right =
            at.x - farthest + top(seen(at.x - 1, at.y), seen(at.x, at.y), seen(at.x + 1, at.y));
        const double down =
            at.y - farthest + top(seen(at.x, at.y - 1), seen(at.x, at.y), seen(at.x, at.y + 1));
        pairs.from.emplace_back(static_cast<float>(middle.x), static_cast<float>(middle.y));
        pairs.to.emplace_back(static_cast<float>(middle.x + right), static_cast<float>(middle.y + down));
    }
    const Alignment alignment = aligned(pairs, tolerance, trials);
    if (alignment.inliers < leastInliers)
        return {};
    return alignment.transform;
}

} // namespace kakanai::forms
