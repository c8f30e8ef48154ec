// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/ocr/PageFeatures.h"
#include "forms/ocr/PagePatches.h"
#include "forms/ocr/PaperTemplate.h"

#include <opencv2/core.hpp>

#include <array>
#include <optional>
#include <vector>

namespace kakanai::forms {

struct PageGuess;

/** Which paper lies where in a picture. */
struct Placement {
    const PaperTemplate* paper = nullptr;
    cv::Matx33d toImage; ///< template pixels (300 dpi) → image pixels
    int inliers = 0; ///< feature pairs that agree on it
    double ink = 0; ///< share of the blank paper's own ink found dark, 0…1
    double confidence = 0; ///< `ink`, less the closer another paper came
};

/**
 * Knows the blank papers by their features and finds one of them in a picture: a quick look at a small
 * picture votes for the papers it could be, the best are laid on the page piece by piece, and a placement is
 * believed only when at least 0.80 of the blank's own ink is found dark where it says it is: the number of
 * matching features alone cannot tell a good match from one that is 30 pixels off. Only where the quick look
 * settles nothing is looked closely.
 */
class PageMatcher
{
public:
    explicit PageMatcher(std::vector<PaperTemplate> papers);

    /** `type` empty = any. Nothing when no paper passes the ink check. Throws what OpenCV throws. */
    [[nodiscard]] std::optional<Placement> find(const cv::Mat& grey, const QString& type);

    [[nodiscard]] bool knows(const QString& type) const;

private:
    enum class Look { Quick, Close };
    struct Known {
        PaperTemplate paper;
        double scale = 1; ///< of the picture `patches` are of
        cv::Size size = {}; ///< of that picture
        PagePatches patches;
        std::array<PageFeatures, 2> features = {}; ///< for each look; the close one's are taken when needed
        cv::Mat ink = {}; ///< mask at `inkScale`
        double inkScale = 1;
    };
    class Page;
    struct Candidate {
        const Known* known = nullptr;
        cv::Matx33d toImage; ///< roughly
        int inliers = 0;
    };

    static Known learnt(PaperTemplate paper);
    static void learnFeatures(Known& known, Look look);
    [[nodiscard]] std::optional<Placement> find(const Page& page, const QString& type, Look look);
    /** The papers that could lie where `found` says, the likeliest first. */
    [[nodiscard]] std::vector<Candidate> candidates(const Page& page, const PageGuess& found,
                                                    const QString& type, Look look);
    /** The paper laid exactly, when its ink is there. */
    [[nodiscard]] static std::optional<Placement> laid(const Page& page, const Candidate& candidate,
                                                       Look look);

    std::vector<Known> m_known;
};

} // namespace kakanai::forms
