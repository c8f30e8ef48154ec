// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/Redaction.h"

#include "forms/ocr/Digits.h"
#include "forms/ocr/PageFinder.h"
#include "forms/ocr/PaperTemplate.h"

#include <opencv2/imgproc.hpp>
#include <tesseract/baseapi.h>

#include <omp.h>

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <span>

namespace kakanai::forms {
namespace {

// How far beyond a field's box the blackening goes, as a share of its height: values stand a little off.
constexpr double fieldMargin = 0.25;
// Around found digits, as a share of their height.
constexpr double digitMargin = 0.5;
// The page is searched at about 200 dpi of an A4 page.
constexpr int searchSide = 2400;
constexpr int minimalHeight = 12; // of a digit there: 1.5 mm
constexpr int maximalHeight = 120;
// Of its height. Kanji are wider: beside a digit one of them spoils its reading.
constexpr double widestDigit = 0.9;
constexpr std::size_t numberLength = 12;
// Of the reader, out of 100: printed digits have 90 and more, what is no digit mostly much less.
constexpr double meanConfidence = 80;
constexpr double leastConfidence = 40;
// A glyph lighter than this share of white paper is ink.
constexpr double inkLevel = 0.72;
// After blackening no pixel of a place may be lighter than JPEG makes black.
constexpr int blackest = 40;

struct Glyphs {
    std::vector<cv::Rect> boxes; ///< from left to right
};

cv::Mat greyOf(const QImage& page)
{
    const QImage grey = page.convertToFormat(QImage::Format_Grayscale8);
    return cv::Mat(grey.height(), grey.width(), CV_8U, const_cast<uchar*>(grey.constBits()),
                   static_cast<std::size_t>(grey.bytesPerLine()))
        .clone();
}

// Ruled lines join the digits of boxed fields to one shape; they go before shapes are counted.
cv::Mat inkWithoutRules(const cv::Mat& page)
{
    cv::Mat ink;
    cv::threshold(page, ink, 255 * inkLevel, 255, cv::THRESH_BINARY_INV);
    cv::Mat across;
    cv::Mat down;
    cv::morphologyEx(ink, across, cv::MORPH_OPEN, cv::Mat::ones(1, 3 * minimalHeight * 2, CV_8U));
    cv::morphologyEx(ink, down, cv::MORPH_OPEN, cv::Mat::ones(3 * minimalHeight * 2, 1, CV_8U));
    cv::Mat rules;
    cv::bitwise_or(across, down, rules);
    cv::dilate(rules, rules, cv::Mat::ones(3, 3, CV_8U));
    ink.setTo(0, rules);
    return ink;
}

// Shapes that stand on one line, near enough to belong together, are a run.
std::vector<Glyphs> runsOf(const cv::Mat& ink)
{
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(ink, labels, stats, centres, 8, CV_32S);
    std::vector<cv::Rect> shapes;
    for (int i = 1; i < count; ++i) {
        const cv::Rect box(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                           stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
        if (box.height >= minimalHeight && box.height <= maximalHeight
            && box.width <= box.height * widestDigit)
            shapes.push_back(box);
    }
    std::ranges::sort(shapes, {}, &cv::Rect::x);
    std::vector<Glyphs> runs;
    for (const cv::Rect& shape : shapes) {
        Glyphs* home = nullptr;
        for (Glyphs& run : runs) {
            const cv::Rect& last = run.boxes.back();
            const int gap = shape.x - (last.x + last.width);
            const int centreOff = std::abs(shape.y + shape.height / 2 - (last.y + last.height / 2));
            const bool isAlike = shape.height * 3 >= last.height * 2 && last.height * 3 >= shape.height * 2;
            if (isAlike && centreOff <= last.height / 3 && gap <= last.height * 5 / 2
                && gap > -last.height / 2)
                home = &run;
        }
        if (home)
            home->boxes.push_back(shape);
        else
            runs.push_back({{shape}});
    }
    std::erase_if(runs, [](const Glyphs& run) { return run.boxes.size() < numberLength; });
    return runs;
}

struct Symbol {
    char digit;
    float confidence; ///< the reader's own, 0…100
    cv::Rect box;
};

// Twelve neighbours that look like digits of one hand: about as high as each other, and the reader did not
// merely guess. Told only digits, it makes some of everything, also of a label.
bool areDigits(std::span<const Symbol> symbols)
{
    double height = 0;
    double confidence = 0;
    for (const Symbol& symbol : symbols) {
        height += symbol.box.height / static_cast<double>(symbols.size());
        confidence += symbol.confidence / static_cast<double>(symbols.size());
    }
    return confidence >= meanConfidence && std::ranges::all_of(symbols, [&](const Symbol& symbol) {
               return symbol.confidence >= leastConfidence && symbol.box.height > 0.7 * height
                   && symbol.box.height < 1.35 * height;
           });
}

// Every stretch of twelve digits whose last one checks; also inside a longer number, because a label or a
// stray mark may have been taken for one of its digits.
std::vector<cv::Rect> numbersIn(const std::vector<Symbol>& symbols)
{
    std::vector<cv::Rect> found;
    if (symbols.size() < numberLength)
        return found;
    for (std::size_t first = 0; first + numberLength <= symbols.size(); ++first) {
        if (!areDigits(std::span(symbols).subspan(first, numberLength)))
            continue;
        std::array<std::uint8_t, numberLength> digits{};
        cv::Rect around = symbols[first].box;
        for (std::size_t i = 0; i < numberLength; ++i) {
            digits[i] = static_cast<std::uint8_t>(symbols[first + i].digit);
            around |= symbols[first + i].box;
        }
        const bool isNumber = obeys(CheckRule::Individual, digits);
        explicit_bzero(digits.data(), digits.size());
        if (isNumber)
            found.push_back(around);
    }
    return found;
}

QPolygon mapped(const cv::Rect& box, int margin, const cv::Matx33d& toImage)
{
    QPolygon polygon;
    const cv::Rect wide(box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin);
    for (const cv::Point& corner :
         {wide.tl(), cv::Point(wide.br().x, wide.y), wide.br(), cv::Point(wide.x, wide.br().y)}) {
        const cv::Vec3d at = toImage * cv::Vec3d(corner.x, corner.y, 1);
        polygon.append(QPoint(static_cast<int>(std::lround(at[0] / at[2])),
                              static_cast<int>(std::lround(at[1] / at[2]))));
    }
    return polygon;
}

} // namespace

Redactor::Redactor()
{
    auto engine = std::make_unique<tesseract::TessBaseAPI>();
    if (engine->Init(nullptr, "eng", tesseract::OEM_LSTM_ONLY) != 0)
        return;
    engine->SetVariable("debug_file", "/dev/null");
    engine->SetVariable("tessedit_char_whitelist", "0123456789");
    engine->SetPageSegMode(tesseract::PSM_SINGLE_LINE);
    m_engine = std::move(engine);
}

Redactor::~Redactor() = default;

FormResult<QList<QPolygon>> Redactor::findNumbers(const QImage& page)
{
    if (!m_engine)
        return formError(FormErrorCode::PaperUnreadable,
                         QStringLiteral("no number reader (tesseract-ocr-eng)"));
    QList<QPolygon> places;
    try {
        omp_set_max_active_levels(0);
        const cv::Mat grey = greyOf(page);
        for (const PageGuess& found : findPage(grey)) {
            const PageGuess guess = resized(found, searchSide);
            const cv::Mat flat = withoutShadow(straightened(grey, guess));
            const cv::Mat ink = inkWithoutRules(flat);
            for (const Glyphs& run : runsOf(ink)) {
                cv::Rect line = run.boxes.front();
                for (const cv::Rect& box : run.boxes)
                    line |= box;
                // Only the run's own shapes, set close: boxes and gaps between them confuse the reader.
                const int pad = line.height / 2;
                const int step = line.height / 4;
                int width = 2 * pad;
                for (const cv::Rect& box : run.boxes)
                    width += box.width + step;
                cv::Mat strip(line.height + 2 * pad, width, CV_8U, cv::Scalar(255));
                std::vector<int> starts;
                int x = pad;
                for (const cv::Rect& box : run.boxes) {
                    starts.push_back(x);
                    flat(box).copyTo(strip(cv::Rect(x, pad + box.y - line.y, box.width, box.height)),
                                     ink(box));
                    x += box.width + step;
                }
                const double zoom = 40.0 / line.height;
                cv::resize(strip, strip, {}, zoom, zoom, zoom < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
                m_engine->SetImage(strip.data, strip.cols, strip.rows, 1, static_cast<int>(strip.step));
                m_engine->SetSourceResolution(300);
                std::vector<Symbol> symbols;
                if (m_engine->Recognize(nullptr) == 0) {
                    const std::unique_ptr<tesseract::ResultIterator> at(m_engine->GetIterator());
                    std::size_t glyph = 0;
                    if (at) {
                        do {
                            const std::unique_ptr<char[]> text(at->GetUTF8Text(tesseract::RIL_SYMBOL));
                            int left = 0;
                            int top = 0;
                            int right = 0;
                            int bottom = 0;
                            if (!text || *text.get() < '0' || *text.get() > '9'
                                || !at->BoundingBox(tesseract::RIL_SYMBOL, &left, &top, &right, &bottom))
                                continue;
                            // The glyph whose place in the strip is nearest: the boxes of the reader drift.
                            const double centre = (left + right) / 2.0 / zoom;
                            while (glyph + 1 < starts.size() && starts[glyph + 1] <= centre)
                                ++glyph;
                            symbols.push_back(
                                {*text.get(), at->Confidence(tesseract::RIL_SYMBOL), run.boxes[glyph]});
                            explicit_bzero(text.get(), std::strlen(text.get()));
                        } while (at->Next(tesseract::RIL_SYMBOL));
                    }
                }
                m_engine->Clear();
                for (const cv::Rect& number : numbersIn(symbols))
                    places.append(mapped(number, static_cast<int>(line.height * digitMargin), guess.toImage));
                explicit_bzero(symbols.data(), symbols.size() * sizeof(Symbol));
            }
        }
    } catch (const std::exception& error) {
        return formError(FormErrorCode::PaperUnreadable, QString::fromUtf8(error.what()).simplified());
    }
    return places;
}

QList<QPolygon> forbiddenPlaces(const PageReading& reading, const QString& papers)
{
    QList<QPolygon> places;
    const auto paper = describedPaper(reading.type, papers);
    for (const FieldReading& field : reading.fields) {
        bool isForbidden = field.masked;
        QRect box = field.box;
        if (paper) {
            const auto known = std::ranges::find(paper->fields, field.name, &TemplateField::name);
            isForbidden = isForbidden || (known != paper->fields.end() && !known->isKept);
        }
        if (!isForbidden)
            continue;
        const int margin = static_cast<int>(box.height() * fieldMargin);
        places.append(QPolygon(box.adjusted(-margin, -margin, margin, margin), true));
    }
    return places;
}

QImage blackened(QImage page, const QList<QPolygon>& places)
{
    page = page.convertToFormat(QImage::Format_RGB32);
    QPainter painter(&page);
    painter.setPen(QPen(Qt::black, 2));
    painter.setBrush(Qt::black);
    for (const QPolygon& place : places)
        painter.drawPolygon(place);
    return page;
}

FormResult<void> Redactor::verify(const QImage& page, const QList<QPolygon>& places)
{
    for (const QPolygon& place : places) {
        const QRect around = place.boundingRect() & page.rect();
        for (int y = around.top(); y <= around.bottom(); ++y) {
            for (int x = around.left(); x <= around.right(); ++x) {
                if (place.containsPoint(QPoint(x, y), Qt::OddEvenFill) && qGray(page.pixel(x, y)) > blackest)
                    return formError(FormErrorCode::PaperUnreadable, QStringLiteral("redaction: not black"));
            }
        }
    }
    const auto left = findNumbers(page);
    if (!left)
        return tl::unexpected(left.error());
    if (!left->isEmpty())
        return formError(FormErrorCode::PaperUnreadable, QStringLiteral("redaction: a number can be read"));
    return {};
}

FormResult<RedactedPage> Redactor::redact(const QImage& page, const PageReading& reading,
                                          const QString& papers)
{
    QList<QPolygon> places = forbiddenPlaces(reading, papers);
    QImage image = blackened(page, places);
    // Blackening changes what is seen as a line of digits, so a second look may find what the first did not.
    for (int look = 0; look < 3; ++look) {
        const auto found = findNumbers(image);
        if (!found)
            return tl::unexpected(found.error());
        if (found->isEmpty())
            break;
        places += *found;
        image = blackened(image, *found);
    }
    if (const auto clean = verify(image, places); !clean)
        return tl::unexpected(clean.error());
    return RedactedPage{image, static_cast<int>(places.size())};
}

} // namespace kakanai::forms
