// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/PageMatcher.h"

#include "forms/ocr/PageFinder.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <ranges>

namespace kakanai::forms {
namespace {

constexpr double acceptedInk = 0.80;
// Grey levels after the shadow is gone. A hairline blurs to little more than paper in a photograph.
constexpr int blankInk = 160;
constexpr int pageInk = 215;
constexpr double tolerance = 2.5; // pixels of the picture looked at
constexpr double inkSide = 900; // the ink check's longer side

/** How a page is looked at. */
struct Manner {
    int side; ///< the picture's longer side; 0: that of the paper's own fine picture
    FeatureDepth depth;
    int trials;
    std::size_t candidates; ///< only the papers with the most pairs are tried
    int leastInliers;
};
constexpr std::array manners{
    Manner{800, {2, 2, 700}, 1000, 2, 16},
    Manner{0,
           {4, 4, std::numeric_limits<std::size_t>::max()},
           3000,
           std::numeric_limits<std::size_t>::max(),
           20},
};

// Small papers need all their pixels, large ones have detail enough at less than half.
double fineScale(const QSize& size)
{
    const int side = std::max(size.width(), size.height());
    return side > 3000 ? 0.4 : side > 1500 ? 0.6 : 1.0;
}

double longSide(const QSize& size)
{
    return std::max(size.width(), size.height());
}

// From a picture to the same one resized: a pixel's middle lies half a pixel from its corner.
cv::Matx33d resizing(double factor)
{
    const double shift = 0.5 * factor - 0.5;
    return {factor, 0, shift, 0, factor, shift, 0, 0, 1};
}

cv::Mat resizedBy(const cv::Mat& picture, double factor)
{
    cv::Mat result;
    cv::resize(picture, result, {}, factor, factor, cv::INTER_AREA);
    return result;
}

cv::Mat pictureOf(QImage& blank)
{
    return {blank.height(), blank.width(), CV_8U, blank.bits(),
            static_cast<std::size_t>(blank.bytesPerLine())};
}

double scaleOf(const Manner& manner, const QSize& size)
{
    return manner.side == 0 ? fineScale(size) : manner.side / longSide(size);
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

/** The picture, and the same at half its size for whoever wants to see it small. */
class PageMatcher::Page
{
public:
    explicit Page(const cv::Mat& grey)
        : m_grey(grey)
        , m_half(resizedBy(grey, 0.5))
        , m_guesses(findPage(grey))
    {
    }

    [[nodiscard]] cv::Size size() const { return m_grey.size(); }
    [[nodiscard]] const std::vector<PageGuess>& guesses() const { return m_guesses; }

    /** The page as the guess sees it, on white. */
    [[nodiscard]] cv::Mat seen(const PageGuess& guess) const
    {
        const bool isSmall = cv::norm(cv::Vec2d(guess.toImage(0, 0), guess.toImage(1, 0))) > 2;
        return withoutShadow(isSmall ? straightened(m_half, {resizing(0.5) * guess.toImage, guess.size})
                                     : straightened(m_grey, guess));
    }

private:
    cv::Mat m_grey;
    cv::Mat m_half;
    std::vector<PageGuess> m_guesses;
};

PageMatcher::PageMatcher(std::vector<PaperTemplate> papers)
{
    for (PaperTemplate& paper : papers)
        m_known.push_back(learnt(std::move(paper)));
}

PageMatcher::Known PageMatcher::learnt(PaperTemplate paper)
{
    const cv::Mat full = pictureOf(paper.blank);
    const double scale = fineScale(paper.size);
    const cv::Mat fine = withoutShadow(resizedBy(full, scale));
    Known known{std::move(paper), scale, fine.size(), PagePatches(fine)};
    known.inkScale = inkSide / std::max(full.cols, full.rows);
    // As the page will be seen: no solid areas.
    known.ink = withoutShadow(resizedBy(full, known.inkScale)) < blankInk;
    learnFeatures(known, Look::Quick);
    return known;
}

void PageMatcher::learnFeatures(Known& known, Look look)
{
    const auto which = static_cast<std::size_t>(look);
    if (!known.features[which].points.empty())
        return;
    const double scale = scaleOf(manners[which], known.paper.size);
    known.features[which] =
        featuresOf(withoutShadow(resizedBy(pictureOf(known.paper.blank), scale)), manners[which].depth);
}

bool PageMatcher::knows(const QString& type) const
{
    return std::ranges::any_of(m_known, [&](const Known& known) { return known.paper.type == type; });
}

std::optional<Placement> PageMatcher::find(const cv::Mat& grey, const QString& type)
{
    const Page page(grey);
    for (const Look look : {Look::Quick, Look::Close}) {
        if (auto placement = find(page, type, look))
            return placement;
    }
    return {};
}

std::vector<PageMatcher::Candidate> PageMatcher::candidates(const Page& page, const PageGuess& found,
                                                            const QString& type, Look look)
{
    const Manner& manner = manners[static_cast<std::size_t>(look)];
    struct Vote {
        const Known* known;
        PageGuess guess;
        PointPairs pairs;
    };
    // Papers looked at in one size share the straightened picture and its features.
    std::map<int, PageFeatures> seen;
    std::vector<Vote> votes;
    for (Known& known : m_known) {
        if (!type.isEmpty() && known.paper.type != type)
            continue;
        learnFeatures(known, look);
        const auto side =
            static_cast<int>(std::lround(longSide(known.paper.size) * scaleOf(manner, known.paper.size)));
        const PageGuess guess = resized(found, side);
        if (!seen.contains(side))
            seen[side] = featuresOf(page.seen(guess), manner.depth);
        votes.push_back({&known, guess, paired(known.features[static_cast<std::size_t>(look)], seen[side])});
    }
    std::ranges::stable_sort(votes, std::greater(), [](const Vote& vote) { return vote.pairs.from.size(); });
    std::vector<Candidate> candidates;
    for (const Vote& vote : votes | std::views::take(manner.candidates)) {
        const Alignment alignment = aligned(vote.pairs, tolerance, manner.trials);
        if (alignment.inliers < manner.leastInliers)
            continue;
        const QSize size = vote.known->paper.size;
        const cv::Matx33d toImage =
            vote.guess.toImage * alignment.transform * resizing(scaleOf(manner, size));
        if (isPlausible(toImage, size, page.size()))
            candidates.push_back({vote.known, toImage, alignment.inliers});
    }
    std::ranges::stable_sort(candidates, std::greater(), &Candidate::inliers);
    return candidates;
}

std::optional<Placement> PageMatcher::laid(const Page& page, const Candidate& candidate, Look look)
{
    const Known& known = *candidate.known;
    const cv::Matx33d fineToImage = candidate.toImage * resizing(1 / known.scale);
    const cv::Mat fine = page.seen({fineToImage, known.size});
    const auto exact = known.patches.laidOn(fine);
    if (!exact && look == Look::Quick)
        return {}; // its few features may be many pixels off
    const cv::Matx33d onFine = exact.value_or(cv::Matx33d::eye());
    const cv::Mat small =
        straightened(fine, {onFine * resizing(known.scale / known.inkScale), known.ink.size()});
    cv::Mat dark;
    cv::erode(small, dark, cv::Mat::ones(3, 3, CV_8U));
    dark = dark < pageInk;
    Placement placement;
    placement.paper = &known.paper;
    // Without the half pixel of `resizing` (one pixel of a large paper): the readers and their thresholds
    // were measured on fields cut there, and read two of 401 worse where they are cut exactly.
    placement.toImage = fineToImage * onFine * cv::Matx33d::diag({known.scale, known.scale, 1.0});
    placement.inliers = candidate.inliers;
    placement.ink =
        static_cast<double>(cv::countNonZero(dark & known.ink)) / std::max(1, cv::countNonZero(known.ink));
    if (placement.ink < acceptedInk)
        return {};
    return placement;
}

std::optional<Placement> PageMatcher::find(const Page& page, const QString& type, Look look)
{
    int otherInliers = 0;
    for (const PageGuess& found : page.guesses()) {
        const std::vector<Candidate> all = candidates(page, found, type, look);
        for (std::size_t i = 0; i < all.size(); ++i) {
            auto placement = laid(page, all[i], look);
            if (!placement) {
                otherInliers = std::max(otherInliers, all[i].inliers);
                continue;
            }
            if (i + 1 < all.size())
                otherInliers = std::max(otherInliers, all[i + 1].inliers);
            placement->confidence = placement->ink * placement->inliers / (placement->inliers + otherInliers);
            return placement; // the page was found where it was looked for first
        }
    }
    return {};
}

} // namespace kakanai::forms
