// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/PageFinder.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace kakanai::forms {
namespace {

constexpr double squareEnough = 0.02; // cosine: corners within a degree of a right angle
constexpr double plainlyStraighter = 0.02;
constexpr double wholePicture = 0.93; // a bright shape as large as this is the table as well
constexpr int searchSide = 800; // the outline is searched in a picture this large

using Quad = std::array<cv::Point2f, 4>;

// Clockwise from the corner nearest the top left.
Quad ordered(const std::vector<cv::Point>& corners)
{
    Quad quad;
    const auto sum = [](const cv::Point& p) { return p.x + p.y; };
    const auto difference = [](const cv::Point& p) { return p.x - p.y; };
    quad[0] = *std::ranges::min_element(corners, {}, sum);
    quad[1] = *std::ranges::max_element(corners, {}, difference);
    quad[2] = *std::ranges::max_element(corners, {}, sum);
    quad[3] = *std::ranges::min_element(corners, {}, difference);
    return quad;
}

// The largest shape of a mask whose hull is well described by four corners.
std::optional<Quad> largestQuad(const cv::Mat& mask)
{
    std::vector<std::vector<cv::Point>> outlines;
    cv::findContours(mask, outlines, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
    std::optional<Quad> best;
    double bestArea = 0.15 * static_cast<double>(mask.total());
    for (const auto& outline : outlines) {
        std::vector<cv::Point> hull;
        cv::convexHull(outline, hull);
        const double area = cv::contourArea(hull);
        if (area <= bestArea)
            continue;
        std::vector<cv::Point> corners;
        for (double tolerance = 0.01; tolerance < 0.08 && corners.size() != 4; tolerance += 0.005)
            cv::approxPolyDP(hull, corners, tolerance * cv::arcLength(hull, true), true);
        // A quad that loses much of the hull would cut the page off.
        if (corners.size() == 4 && cv::contourArea(corners) > 0.9 * area) {
            best = ordered(corners);
            bestArea = area;
        }
    }
    return best;
}

// How far the worst corner is from a right one, as a cosine. A page cut off by a shadow has a sharp corner.
double skewness(const Quad& quad)
{
    double worst = 0;
    for (std::size_t i = 0; i < quad.size(); ++i) {
        const cv::Point2f one = quad[(i + 1) % 4] - quad[i];
        const cv::Point2f other = quad[(i + 3) % 4] - quad[i];
        worst = std::max(worst, std::abs(one.dot(other)) / (cv::norm(one) * cv::norm(other) + 1e-6));
    }
    return worst;
}

// The bright shape. Where it is askew, part of the page may lie in a shadow: darker greys are tried too.
std::optional<Quad> brightQuad(const cv::Mat& picture)
{
    cv::Mat bright;
    const double middle = cv::threshold(picture, bright, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
    std::optional<Quad> best;
    for (const double share : {1.0, 0.8, 0.65, 0.5}) {
        cv::threshold(picture, bright, share * middle, 255, cv::THRESH_BINARY);
        cv::morphologyEx(bright, bright, cv::MORPH_CLOSE, cv::Mat::ones(15, 15, CV_8U));
        const auto quad = largestQuad(bright);
        const bool isTable =
            share < 1 && quad && cv::contourArea(*quad) > wholePicture * static_cast<double>(picture.total());
        if (quad && !isTable && (!best || skewness(*quad) < skewness(*best) - plainlyStraighter))
            best = quad;
        if (share == 1.0 && (!best || skewness(*best) < squareEnough))
            return best;
    }
    return best;
}

std::optional<PageGuess> guessOf(const Quad& quad, double scale)
{
    const double width = (cv::norm(quad[1] - quad[0]) + cv::norm(quad[2] - quad[3])) / 2;
    const double height = (cv::norm(quad[3] - quad[0]) + cv::norm(quad[2] - quad[1])) / 2;
    if (std::min(width, height) < 80)
        return {};
    const double zoom = searchSide / std::max(width, height);
    PageGuess guess;
    guess.size = {static_cast<int>(std::lround(width * zoom)), static_cast<int>(std::lround(height * zoom))};
    const auto right = static_cast<float>(guess.size.width);
    const auto bottom = static_cast<float>(guess.size.height);
    const std::array<cv::Point2f, 4> from{cv::Point2f{0, 0}, {right, 0}, {right, bottom}, {0, bottom}};
    Quad to;
    for (std::size_t i = 0; i < 4; ++i)
        to[i] = quad[i] * static_cast<float>(scale);
    const cv::Mat transform = cv::getPerspectiveTransform(from.data(), to.data());
    guess.toImage = transform;
    return guess;
}

} // namespace

cv::Mat withoutShadow(const cv::Mat& grey)
{
    cv::Mat small;
    cv::resize(grey, small, {}, 0.25, 0.25, cv::INTER_AREA);
    cv::dilate(small, small, cv::getStructuringElement(cv::MORPH_ELLIPSE, {11, 11}));
    cv::medianBlur(small, small, 21);
    cv::Mat background;
    cv::resize(small, background, grey.size(), 0, 0, cv::INTER_LINEAR);
    cv::Mat result;
    cv::divide(grey, background, result, 255);
    return result;
}

std::vector<PageGuess> findPage(const cv::Mat& grey)
{
    const double scale = static_cast<double>(std::max(grey.cols, grey.rows)) / searchSide;
    cv::Mat small;
    cv::resize(grey, small, {}, 1 / scale, 1 / scale, cv::INTER_AREA);
    cv::GaussianBlur(small, small, {5, 5}, 0);

    std::vector<PageGuess> guesses;
    const auto add = [&](const std::optional<Quad>& quad) {
        if (const auto guess = quad ? guessOf(*quad, scale) : std::nullopt)
            guesses.push_back(*guess);
    };
    add(brightQuad(small));

    if (guesses.empty()) { // a pale table: look for the paper's edge instead
        cv::Mat edges;
        cv::Canny(small, edges, 20, 60);
        cv::dilate(edges, edges, cv::Mat::ones(5, 5, CV_8U));
        add(largestQuad(edges));
    }

    const auto right = static_cast<float>(small.cols);
    const auto bottom = static_cast<float>(small.rows);
    if (const auto whole = guessOf({cv::Point2f{0, 0}, {right, 0}, {right, bottom}, {0, bottom}}, scale))
        guesses.push_back(*whole);
    return guesses;
}

PageGuess resized(const PageGuess& guess, int longSide)
{
    const double zoom = static_cast<double>(longSide) / std::max(guess.size.width, guess.size.height);
    return {guess.toImage * cv::Matx33d::diag({1 / zoom, 1 / zoom, 1.0}),
            cv::Size(static_cast<int>(std::lround(guess.size.width * zoom)),
                     static_cast<int>(std::lround(guess.size.height * zoom)))};
}

cv::Mat straightened(const cv::Mat& grey, const PageGuess& guess)
{
    // Shrinking by more than two without a blur would make moiré out of the print's edges.
    const cv::Vec2d step(guess.toImage(0, 0), guess.toImage(1, 0));
    cv::Mat source;
    if (cv::norm(step) > 1.5)
        cv::GaussianBlur(grey, source, {}, 0.35 * cv::norm(step));
    else
        source = grey;
    cv::Mat result;
    cv::warpPerspective(source, result, guess.toImage, guess.size, cv::INTER_LINEAR | cv::WARP_INVERSE_MAP,
                        cv::BORDER_REPLICATE);
    return result;
}

} // namespace kakanai::forms
