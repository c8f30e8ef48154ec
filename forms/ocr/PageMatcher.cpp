// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/PageMatcher.h"

#include "forms/ocr/PageFinder.h"

#include <opencv2/calib3d.hpp>
#include <opencv2/features2d.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace kakanai::forms {
namespace {

constexpr double acceptedInk = 0.80;
// Grey levels after the shadow is gone. A hairline blurs to little more than paper in a photograph.
constexpr int blankInk = 160;
constexpr int pageInk = 215;
constexpr int leastInliers = 20;
constexpr float nearestRatio = 0.82F;
constexpr double tolerance = 2.5; // RANSAC, in pixels of the straightened picture
constexpr double inkSide = 900; // the ink check's longer side

// Small papers need all their pixels, large ones have features enough at less than half.
double featureScale(const QSize& size)
{
    const int side = std::max(size.width(), size.height());
    return side > 3000 ? 0.4 : side > 1500 ? 0.6 : 1.0;
}

struct Features {
    std::vector<cv::Point2f> points;
    cv::Mat descriptors;
};

Features featuresOf(const cv::Mat& grey)
{
    std::vector<cv::KeyPoint> keys;
    Features features;
    cv::AKAZE::create()->detectAndCompute(grey, cv::noArray(), keys, features.descriptors);
    cv::KeyPoint::convert(keys, features.points);
    return features;
}

cv::Matx33d scaling(double factor)
{
    return cv::Matx33d::diag({factor, factor, 1.0});
}

struct Pairing {
    cv::Matx33d toPicture; ///< scaled template → straightened picture
    int inliers = 0;
};

Pairing pair(const std::vector<cv::Point2f>& points, const cv::Mat& descriptors, const Features& picture)
{
    if (picture.points.size() < 2 || points.size() < 2)
        return {};
    std::vector<std::vector<cv::DMatch>> matches;
    cv::BFMatcher(cv::NORM_HAMMING).knnMatch(descriptors, picture.descriptors, matches, 2);
    std::vector<cv::Point2f> from;
    std::vector<cv::Point2f> to;
    for (const auto& match : matches) {
        if (match.size() == 2 && match[0].distance < nearestRatio * match[1].distance) {
            from.push_back(points[static_cast<std::size_t>(match[0].queryIdx)]);
            to.push_back(picture.points[static_cast<std::size_t>(match[0].trainIdx)]);
        }
    }
    if (from.size() < leastInliers)
        return {};
    cv::Mat inliers;
    const cv::Mat found = cv::findHomography(from, to, cv::RANSAC, tolerance, inliers, 3000, 0.999);
    if (found.empty())
        return {};
    return {cv::Matx33d(found), cv::countNonZero(inliers)};
}

// A page seen by a camera is never mirrored, folded or a speck.
bool isPlausible(const cv::Matx33d& toImage, const QSize& paper, const cv::Size& image)
{
    const auto width = static_cast<double>(paper.width());
    const auto height = static_cast<double>(paper.height());
    std::vector<cv::Point2d> corners{{0, 0}, {width, 0}, {width, height}, {0, height}};
    cv::perspectiveTransform(corners, corners, toImage);
    std::vector<cv::Point2f> outline(corners.begin(), corners.end());
    if (!cv::isContourConvex(outline))
        return false;
    const double area = cv::contourArea(outline, true);
    const double whole = static_cast<double>(image.area());
    return area > 0.08 * whole && area < 4 * whole;
}

} // namespace

PageMatcher::PageMatcher(std::vector<PaperTemplate> papers)
{
    for (PaperTemplate& paper : papers)
        m_known.push_back({std::move(paper), 1});
    for (Known& known : m_known)
        learn(known);
}

void PageMatcher::learn(Known& known) const
{
    QImage& blank = known.paper.blank;
    const cv::Mat full(blank.height(), blank.width(), CV_8U, blank.bits(),
                       static_cast<std::size_t>(blank.bytesPerLine()));
    known.scale = featureScale(known.paper.size);
    cv::Mat small;
    cv::resize(full, small, {}, known.scale, known.scale, cv::INTER_AREA);
    Features features = featuresOf(withoutShadow(small));
    known.points = std::move(features.points);
    known.descriptors = features.descriptors;
    known.inkScale = inkSide / std::max(full.cols, full.rows);
    cv::resize(full, small, {}, known.inkScale, known.inkScale, cv::INTER_AREA);
    known.ink = withoutShadow(small) < blankInk; // as the page will be seen: no solid areas
}

bool PageMatcher::knows(const QString& type) const
{
    return std::ranges::any_of(m_known, [&](const Known& known) { return known.paper.type == type; });
}

std::optional<Placement> PageMatcher::find(const cv::Mat& grey, const QString& type)
{
    // Papers of one size share the straightened picture and its features.
    std::set<int> sides;
    for (const Known& known : m_known) {
        if (type.isEmpty() || known.paper.type == type)
            sides.insert(static_cast<int>(
                std::lround(std::max(known.paper.size.width(), known.paper.size.height()) * known.scale)));
    }
    std::optional<Placement> best;
    int bestInliers = 0;
    int otherInliers = 0;
    for (const PageGuess& found : findPage(grey)) {
        for (const int side : sides) {
            const PageGuess guess = resized(found, side);
            const cv::Mat picture = withoutShadow(straightened(grey, guess));
            const Features features = featuresOf(picture);
            for (const Known& known : m_known) {
                const double longSide = std::max(known.paper.size.width(), known.paper.size.height());
                if ((!type.isEmpty() && known.paper.type != type)
                    || static_cast<int>(std::lround(longSide * known.scale)) != side)
                    continue;
                const Pairing pairing = pair(known.points, known.descriptors, features);
                if (pairing.inliers < leastInliers)
                    continue;
                Placement placement;
                placement.paper = &known.paper;
                placement.inliers = pairing.inliers;
                placement.toImage = guess.toImage * pairing.toPicture * scaling(known.scale);
                if (!isPlausible(placement.toImage, known.paper.size, grey.size()))
                    continue;
                const cv::Mat seen = withoutShadow(
                    straightened(grey, {placement.toImage * scaling(1 / known.inkScale), known.ink.size()}));
                cv::Mat dark;
                cv::erode(seen, dark, cv::Mat::ones(3, 3, CV_8U));
                dark = dark < pageInk;
                placement.ink = static_cast<double>(cv::countNonZero(dark & known.ink))
                    / std::max(1, cv::countNonZero(known.ink));
                if (placement.ink < acceptedInk || pairing.inliers <= bestInliers) {
                    otherInliers = std::max(otherInliers, pairing.inliers);
                    continue;
                }
                if (best && best->paper != placement.paper)
                    otherInliers = std::max(otherInliers, bestInliers);
                best = placement;
                bestInliers = pairing.inliers;
            }
        }
        if (best)
            break; // the page was found where it was looked for first
    }
    if (best)
        best->confidence = best->ink * bestInliers / std::max(bestInliers + otherInliers, 1);
    return best;
}

} // namespace kakanai::forms
