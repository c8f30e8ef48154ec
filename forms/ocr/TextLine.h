// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include <QRect>

#include <vector>

namespace kakanai::forms {

/** One written line cut out of a page: pieces between wide gaps, each tightly around its ink. */
struct TextLine {
    std::vector<cv::Mat> pieces; ///< grey, black on white, 300 dpi
    int height = 0; ///< of the ink, in pixels
    double inkShare = 0; ///< dark share of the whole field, 0…1
};

/** The field as it lies on the page, straightened to 300 dpi. `flat` is the picture without shadow. */
[[nodiscard]] cv::Mat cutField(const cv::Mat& flat, const cv::Matx33d& toImage, const QRect& box);

/**
 * Takes ruled lines at the edges and specks away and finds what is written. A gap wider than `gap` times the
 * ink's height separates two pieces. The outer `margin` pixels lie outside the field: strokes may reach into
 * them, but what has its middle there belongs to a neighbour. No pieces: the field is empty.
 */
[[nodiscard]] TextLine findLine(const cv::Mat& field, double gap, int margin = 0);

/** A piece scaled so that its text is `textHeight` pixels high, on a white margin. */
[[nodiscard]] cv::Mat prepared(const cv::Mat& piece, int lineHeight, int textHeight);

} // namespace kakanai::forms
