// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/ocr/PaperTemplate.h"

#include <opencv2/core.hpp>

#include <optional>
#include <vector>

namespace kakanai::forms {

/** Which paper lies where in a picture. */
struct Placement {
    const PaperTemplate* paper = nullptr;
    cv::Matx33d toImage; ///< template pixels (300 dpi) → image pixels
    int inliers = 0; ///< feature pairs that agree on it
    double ink = 0; ///< share of the blank paper's own ink found dark, 0…1
    double confidence = 0; ///< `ink`, less the closer another paper came
};

/**
 * Knows the blank papers by their AKAZE features and finds one of them in a picture. A match is believed only
 * when at least 0.80 of the blank's own ink is found dark where the match says it is: the number of matching
 * features alone cannot tell a good match from one that is 30 pixels off.
 */
class PageMatcher
{
public:
    explicit PageMatcher(std::vector<PaperTemplate> papers);

    /** `type` empty = any. Nothing when no paper passes the ink check. Throws what OpenCV throws. */
    [[nodiscard]] std::optional<Placement> find(const cv::Mat& grey, const QString& type);

    [[nodiscard]] bool knows(const QString& type) const;

private:
    struct Known {
        PaperTemplate paper;
        double scale = 1; ///< of the picture the features were taken from
        std::vector<cv::Point2f> points = {};
        cv::Mat descriptors = {};
        cv::Mat ink = {}; ///< mask at `inkScale`
        double inkScale = 1;
    };
    void learn(Known& known) const;

    std::vector<Known> m_known;
};

} // namespace kakanai::forms
