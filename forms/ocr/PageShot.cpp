// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/PageShot.h"

#include "forms/ocr/PageFinder.h"

#include <opencv2/imgproc.hpp>

#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>
#include <exception>

namespace kakanai::forms {
namespace {

constexpr int judgedSide = 960; // a frame is judged at this size
// The paper's own longer side in the frame below which 8 pt type cannot be read (about 130 dpi of A4).
constexpr double neededSide = 1500;
constexpr double cutMargin = 0.006; // of the frame's side: nearer to the edge is cut off
// Less than this share of the frame is a sticker or a shadow, more than that is the whole picture.
constexpr double leastArea = 0.08;
constexpr double wholeArea = 0.97;
// A sharp print has strong edges wherever it has edges; the measure is the 99th percentile of the Laplacian
// over the page's own contrast, so that a pale form is not called blurred.
constexpr double sharpEnough = 0.55;
constexpr double contrastNeeded = 12; // below it there is nothing printed to judge by
constexpr int glareLevel = 250;
constexpr double glareShare = 0.012; // of the page
constexpr double paperShare = 0.35; // burnt out everywhere is white paper in good light, not a mirrored lamp

cv::Mat greyOf(const QImage& picture)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    return cv::Mat(grey.height(), grey.width(), CV_8U, const_cast<uchar*>(grey.constBits()),
                   static_cast<std::size_t>(grey.bytesPerLine()))
        .clone();
}

QPointF at(const cv::Matx33d& m, double x, double y)
{
    const cv::Vec3d v = m * cv::Vec3d(x, y, 1);
    return {v[0] / v[2], v[1] / v[2]};
}

QPolygonF cornersOf(const PageGuess& guess)
{
    const double w = guess.size.width;
    const double h = guess.size.height;
    return {at(guess.toImage, 0, 0), at(guess.toImage, w, 0), at(guess.toImage, w, h),
            at(guess.toImage, 0, h)};
}

double areaOf(const QPolygonF& corners)
{
    double twice = 0;
    for (qsizetype i = 0; i < corners.size(); ++i) {
        const QPointF& a = corners.at(i);
        const QPointF& b = corners.at((i + 1) % corners.size());
        twice += a.x() * b.y() - b.x() * a.y();
    }
    return std::abs(twice) / 2;
}

double percentile(const cv::Mat& values, double share)
{
    std::vector<float> flat(values.begin<float>(), values.end<float>());
    if (flat.empty())
        return 0;
    const auto nth = flat.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(flat.size() - 1));
    std::ranges::nth_element(flat, nth);
    return *nth;
}

bool isBlurred(const cv::Mat& page)
{
    cv::Mat edges;
    cv::Laplacian(page, edges, CV_32F, 1);
    edges = cv::abs(edges);
    cv::Mat grey;
    page.convertTo(grey, CV_32F);
    const double contrast = percentile(grey, 0.9) - percentile(grey, 0.02);
    return contrast >= contrastNeeded && percentile(edges, 0.99) / contrast < sharpEnough;
}

// A mirrored lamp is a burnt-out patch, edges and all, on paper that is elsewhere darker.
bool hasGlare(const cv::Mat& page)
{
    cv::Mat burnt;
    cv::threshold(page, burnt, glareLevel, 255, cv::THRESH_BINARY);
    const double all = cv::countNonZero(burnt) / static_cast<double>(page.total());
    if (all < glareShare || all > paperShare)
        return false;
    cv::morphologyEx(burnt, burnt, cv::MORPH_OPEN, cv::Mat::ones(9, 9, CV_8U));
    return cv::countNonZero(burnt) / static_cast<double>(page.total()) >= glareShare;
}

} // namespace

ShotJudgement judgeShot(const QImage& frame)
{
    if (frame.isNull())
        return {{ShotHint::NoPage}, {}};
    try {
        const cv::Mat grey = greyOf(frame);
        const double frameArea = static_cast<double>(grey.total());
        ShotJudgement judgement;
        for (const PageGuess& guess : findPage(grey)) {
            const QPolygonF corners = cornersOf(guess);
            const double share = areaOf(corners) / frameArea;
            if (share < leastArea)
                continue;
            const bool isWhole = share > wholeArea;
            // The whole picture is also what is guessed when nothing is seen: then it must look like paper.
            if (isWhole && cv::mean(grey)[0] < 110)
                continue;
            judgement.page = corners;
            const double marginX = frame.width() * cutMargin;
            const double marginY = frame.height() * cutMargin;
            const QRectF inside = QRectF(frame.rect()).adjusted(marginX, marginY, -marginX, -marginY);
            const bool isCut =
                std::ranges::any_of(corners, [&](const QPointF& corner) { return !inside.contains(corner); });
            if (!isWhole && isCut)
                judgement.hints.append(ShotHint::CornerCut);
            const double longSide =
                std::max(QLineF(corners[0], corners[1]).length(), QLineF(corners[1], corners[2]).length());
            if (longSide < neededSide)
                judgement.hints.append(ShotHint::Closer);
            const cv::Mat page = straightened(grey, resized(guess, judgedSide));
            const cv::Rect middle(page.cols / 20, page.rows / 20, page.cols * 9 / 10, page.rows * 9 / 10);
            if (isBlurred(page(middle)))
                judgement.hints.append(ShotHint::Blurred);
            if (hasGlare(page(middle)))
                judgement.hints.append(ShotHint::Glare);
            return judgement;
        }
    } catch (const std::exception&) {
        // A frame OpenCV cannot work with shows no page.
    }
    return {{ShotHint::NoPage}, {}};
}

QImage squaredPage(const QImage& picture, int longSide)
{
    if (picture.isNull())
        return picture;
    try {
        const cv::Mat grey = greyOf(picture);
        const PageGuess guess = findPage(grey).front();
        const QPolygonF corners = cornersOf(guess);
        if (areaOf(corners) < leastArea * static_cast<double>(grey.total()))
            return picture;
        const double own =
            std::max(QLineF(corners[0], corners[1]).length(), QLineF(corners[1], corners[2]).length());
        const PageGuess sized = resized(guess, longSide > 0 ? longSide : static_cast<int>(std::lround(own)));
        const QImage colour = picture.convertToFormat(QImage::Format_RGB32);
        const cv::Mat from(colour.height(), colour.width(), CV_8UC4, const_cast<uchar*>(colour.constBits()),
                           static_cast<std::size_t>(colour.bytesPerLine()));
        const cv::Mat page = straightened(from, sized);
        return QImage(page.data, page.cols, page.rows, static_cast<qsizetype>(page.step),
                      QImage::Format_RGB32)
            .copy();
    } catch (const std::exception&) {
        return picture;
    }
}

} // namespace kakanai::forms
