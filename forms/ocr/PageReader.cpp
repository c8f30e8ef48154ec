// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/PageReader.h"

#include "forms/ocr/FieldReader.h"
#include "forms/ocr/ImageFile.h"
#include "forms/ocr/PageFinder.h"
#include "forms/ocr/PageMatcher.h"
#include "forms/ocr/Recogniser.h"

#include <opencv2/imgproc.hpp>

#include <QElapsedTimer>
#include <QPolygonF>

#include <algorithm>
#include <exception>

namespace kakanai::forms {
namespace {

// Handwriting is shown for confirmation whatever the engines say: none of them was trained on it.
constexpr double handwrittenCeiling = 0.5;

std::vector<PaperTemplate> knownPapers(const QString& folder)
{
    std::vector<PaperTemplate> papers;
    for (const QString& type : paperTypes(folder)) {
        if (auto paper = loadPaperTemplate(type, folder))
            papers.push_back(std::move(*paper));
    }
    return papers;
}

// The red channel: vermilion seals vanish in it, and ink stays.
cv::Mat redChannel(const QImage& image)
{
    cv::Mat red(image.height(), image.width(), CV_8U);
    for (int y = 0; y < image.height(); ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        std::transform(from, from + image.width(), red.ptr<std::uint8_t>(y),
                       [](QRgb pixel) { return static_cast<std::uint8_t>(qRed(pixel)); });
    }
    return red;
}

// Qt multiplies row vectors, OpenCV column vectors.
QTransform transformOf(const cv::Matx33d& m)
{
    return {m(0, 0), m(1, 0), m(2, 0), m(0, 1), m(1, 1), m(2, 1), m(0, 2), m(1, 2), m(2, 2)};
}

} // namespace

class PageReader::Engine
{
public:
    explicit Engine(const QString& papers)
        : m_matcher(knownPapers(papers))
    {
    }

    FormResult<PageReading> read(const PaperImage& paper, const QString& type)
    {
        if (!m_recogniser.isReady())
            return formError(FormErrorCode::PaperUnreadable,
                             QStringLiteral("no recogniser (tesseract-ocr-jpn)"));
        const cv::Mat red = redChannel(paper.image);
        const auto placement = m_matcher.find(red, type);
        if (!placement)
            return formError(FormErrorCode::PaperUnknown, paper.fileName);

        PageReading reading;
        reading.pageId = paper.pageId;
        reading.type = placement->paper->type;
        reading.title = placement->paper->title;
        reading.typeConfidence = placement->confidence;
        reading.placement = transformOf(placement->toImage);
        const cv::Mat flat = withoutShadow(red);
        MaskedNumbers numbers;
        FieldReader fields(m_recogniser);
        for (const TemplateField& field : placement->paper->fields) {
            FieldReading read = fields.read(flat, placement->toImage, field, numbers);
            read.person = field.person;
            if (field.kind == FieldKind::Checkbox && !field.words.isEmpty())
                read.means = field.words.first().second;
            if (placement->paper->isHandwritten && field.kind != FieldKind::Checkbox) {
                read.confidence = std::min(read.confidence, handwrittenCeiling);
                read.needsReview = true;
            }
            const QRect box =
                reading.placement.map(QPolygonF(QRectF(field.box))).boundingRect().toAlignedRect();
            read.box = box & paper.image.rect();
            // A masked number has no value to show; confidence tells whether it was read.
            const bool isRead = read.masked ? read.confidence > 0 : !read.value.isEmpty();
            read.level = !isRead   ? Confidence::Unread
                : read.needsReview ? Confidence::Doubtful
                                   : Confidence::Sure;
            reading.fields.append(read);
        }
        reading.numbers = std::make_shared<const MaskedNumbers>(std::move(numbers));
        return reading;
    }

    [[nodiscard]] bool knows(const QString& type) const { return m_matcher.knows(type); }

private:
    PageMatcher m_matcher;
    Recogniser m_recogniser;
};

PageReader::PageReader(const QString& papers)
    : m_papers(papers)
{
}
PageReader::~PageReader() = default;

QStringList PageReader::missingModels()
{
    return Recogniser().missingModels();
}

FormResult<QList<PageReading>> PageReader::readAll(const QString& file, const QString& type,
                                                   const ReadingProgress& progress)
{
    if (progress && !progress(0, 1, 0))
        return formError(FormErrorCode::PaperUnreadable, QStringLiteral("stopped"));
    auto reading = read(file, type);
    if (!reading)
        return tl::unexpected(reading.error());
    return QList<PageReading>{std::move(*reading)};
}

FormResult<PageReading> PageReader::read(const QString& file, const QString& type)
{
    QElapsedTimer timer;
    timer.start();
    auto paper = openPaper(file);
    if (!paper)
        return tl::unexpected(paper.error());
    // The one place where the libraries' exceptions end (bad_alloc among them).
    try {
        if (!m_engine)
            m_engine = std::make_unique<Engine>(m_papers);
        if (!type.isEmpty() && !m_engine->knows(type))
            return formError(FormErrorCode::PaperUnknown, type);
        auto reading = m_engine->read(*paper, type);
        if (reading)
            reading->milliseconds = timer.elapsed();
        return reading;
    } catch (const std::exception& error) {
        return formError(FormErrorCode::PaperUnreadable, QString::fromUtf8(error.what()).simplified());
    }
}

QList<Fact> PageReading::facts() const
{
    QList<Fact> facts;
    for (const FieldReading& field : fields) {
        if (field.fact.isEmpty() || field.masked || field.value.isEmpty())
            continue;
        if (!field.means.isEmpty() && field.value != QStringLiteral("1"))
            continue;
        Fact fact;
        fact.key = field.fact;
        fact.person = field.person;
        fact.value = field.means.isEmpty() ? field.value : field.means;
        fact.origin = Origin::Paper;
        fact.confidence = field.confidence;
        fact.needsReview = field.needsReview;
        fact.region = {pageId, field.box};
        facts.append(fact);
    }
    return facts;
}

} // namespace kakanai::forms
