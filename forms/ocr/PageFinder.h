// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include <vector>

namespace kakanai::forms {

/** A guess where the page lies in the picture. */
struct PageGuess {
    cv::Matx33d toImage; ///< guess pixels → image pixels
    cv::Size size; ///< of the guess
};

/**
 * Divides a grey picture by its own background, so that shadows go and paper becomes white. Text stays as
 * dark as it was relative to the paper around it.
 */
[[nodiscard]] cv::Mat withoutShadow(const cv::Mat& grey);

/**
 * Where the page could be, best first: the largest four-cornered bright or framed shape, and always the whole
 * picture, because on a scan the paper's edge cannot be seen.
 */
[[nodiscard]] std::vector<PageGuess> findPage(const cv::Mat& grey);

/** The same guess with its longer side `longSide` pixels long. */
[[nodiscard]] PageGuess resized(const PageGuess& guess, int longSide);

/** The picture as the guess sees it. */
[[nodiscard]] cv::Mat straightened(const cv::Mat& grey, const PageGuess& guess);

} // namespace kakanai::forms
