// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include <vector>

namespace kakanai::forms {

/** Places of a picture that can be found again in another picture of the same print. */
struct PageFeatures {
    std::vector<cv::Point2f> points;
    cv::Mat descriptors; ///< binary, one row a point
};

/** Points of one picture and the points of another they look like. */
struct PointPairs {
    std::vector<cv::Point2f> from;
    std::vector<cv::Point2f> to;
};

/** How the points of one picture lie in another. */
struct Alignment {
    cv::Matx33d transform; ///< of the first picture's pixels to the second's
    int inliers = 0; ///< pairs that agree on it; 0: there is none
};

/** How much is looked for. */
struct FeatureDepth {
    int octaves = 4; ///< each half as large as the one before
    int layers = 4; ///< of an octave
    std::size_t most = 0; ///< only the strongest so many
};

/** AKAZE features of a picture. */
[[nodiscard]] PageFeatures featuresOf(const cv::Mat& grey, const FeatureDepth& depth);

/** Each feature of `blank` with the one of `picture` that is clearly nearest to it, where there is one. */
[[nodiscard]] PointPairs paired(const PageFeatures& blank, const PageFeatures& picture);

/** What most pairs agree on within `tolerance` pixels, tried `trials` times at most. */
[[nodiscard]] Alignment aligned(const PointPairs& pairs, double tolerance, int trials);

} // namespace kakanai::forms
