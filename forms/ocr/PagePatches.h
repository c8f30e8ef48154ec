// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include <optional>
#include <vector>

namespace kakanai::forms {

/**
 * Small pieces of a blank paper by which a page that lies nearly right is laid exactly. A piece is looked for
 * only a few pixels around its place, so that what looks like it elsewhere cannot be taken for it.
 */
class PagePatches
{
public:
    /** `blank`: white paper, dark print, at the size of the pages that will be laid on it. */
    explicit PagePatches(const cv::Mat& blank);

    /**
     * Where the blank's pixels lie in `page`, a picture of the blank's size in which they lie at most
     * `farthest` pixels from their own place. Nothing when too few pieces are found to say so.
     */
    [[nodiscard]] std::optional<cv::Matx33d> laidOn(const cv::Mat& page) const;

    static constexpr int farthest = 9;

private:
    cv::Mat m_blank;
    std::vector<cv::Point> m_middles;
};

} // namespace kakanai::forms
