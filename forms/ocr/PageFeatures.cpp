// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/PageFeatures.h"

#include <opencv2/calib3d.hpp>
#include <opencv2/features2d.hpp>

#include <algorithm>
#include <functional>
#include <numeric>

namespace kakanai::forms {
namespace {

constexpr float leastResponse = 0.001F; // OpenCV's own
constexpr float nearestRatio = 0.82F;
constexpr std::size_t leastPairs = 8; // twice what a homography needs

} // namespace

PageFeatures featuresOf(const cv::Mat& grey, const FeatureDepth& depth)
{
    std::vector<cv::KeyPoint> keys;
    cv::Mat descriptors;
    cv::AKAZE::create(cv::AKAZE::DESCRIPTOR_MLDB, 0, 3, leastResponse, depth.octaves, depth.layers)
        ->detectAndCompute(grey, cv::noArray(), keys, descriptors);
    std::vector<std::size_t> order(keys.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const std::size_t count = std::min(depth.most, keys.size());
    std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(count), std::greater(),
                              [&](std::size_t i) { return keys[i].response; });
    PageFeatures features;
    for (std::size_t i = 0; i < count; ++i) {
        features.points.push_back(keys[order[i]].pt);
        features.descriptors.push_back(descriptors.row(static_cast<int>(order[i])));
    }
    return features;
}

PointPairs paired(const PageFeatures& blank, const PageFeatures& picture)
{
    PointPairs pairs;
    if (picture.points.size() < 2 || blank.points.size() < 2)
        return pairs;
    std::vector<std::vector<cv::DMatch>> matches;
    cv::BFMatcher(cv::NORM_HAMMING).knnMatch(blank.descriptors, picture.descriptors, matches, 2);
    for (const auto& match : matches) {
        if (match.size() == 2 && match[0].distance < nearestRatio * match[1].distance) {
            pairs.from.push_back(blank.points[static_cast<std::size_t>(match[0].queryIdx)]);
            pairs.to.push_back(picture.points[static_cast<std::size_t>(match[0].trainIdx)]);
        }
    }
    return pairs;
}

Alignment aligned(const PointPairs& pairs, double tolerance, int trials)
{
    if (pairs.from.size() < leastPairs)
        return {};
    cv::Mat inliers;
    const cv::Mat found =
        cv::findHomography(pairs.from, pairs.to, cv::RANSAC, tolerance, inliers, trials, 0.999);
    if (found.empty())
        return {};
    return {cv::Matx33d(found), cv::countNonZero(inliers)};
}

} // namespace kakanai::forms
