// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/PageReader.h"

#include "forms/ocr/FieldReader.h"
#include "forms/ocr/ImageFile.h"
#include "forms/ocr/NetCheck.h"
#include "forms/ocr/PageFinder.h"
#include "forms/ocr/PageMatcher.h"
#include "forms/ocr/Readers.h"
#include "forms/ocr/UnknownPaper.h"

#include <opencv2/imgproc.hpp>

#include <QElapsedTimer>
#include <QMap>
#include <QPolygonF>

#include <time.h>

#include <algorithm>
#include <exception>
#include <functional>
#include <optional>

namespace kakanai::forms {
namespace {

// So long a page's fields are read; a good page takes one to three. What is damaged all over is asked of
// every reader in vain, and its other fields are the clerk's.
constexpr double mostSeconds = 12;

constexpr double neverCertain = 2; // no share is so large

const QString stopText = QStringLiteral("stopped");

tl::unexpected<FormError> stopped()
{
    return formError(FormErrorCode::PaperUnreadable, stopText);
}

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

/** What of a picture is read: a quarter of its bytes. */
struct Sheet {
    QString pageId;
    QString fileName;
    cv::Mat red;
    int shrunk = 1; ///< as PaperImage's
};

// The picture itself is gone before anybody asks for memory to read it with.
FormResult<Sheet> sheetOf(const QString& file, int page)
{
    const auto paper = openPaper(file, page);
    if (!paper)
        return tl::unexpected(paper.error());
    return Sheet{paper->pageId, paper->fileName, redChannel(paper->image), paper->shrunk};
}

// Qt multiplies row vectors, OpenCV column vectors.
QTransform transformOf(const cv::Matx33d& m)
{
    return {m(0, 0), m(1, 0), m(2, 0), m(0, 1), m(1, 1), m(2, 1), m(0, 2), m(1, 2), m(2, 2)};
}

// Of this thread.
double processorSeconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

// A field nobody looked at any more.
FieldReading leftOut(const TemplateField& field)
{
    FieldReading reading;
    reading.name = field.name;
    reading.fact = field.fact;
    reading.masked = field.masked;
    return reading;
}

// Of a group of boxes exactly one is ticked; where it is not so, somebody must look at all of them.
void doubtGroups(const QList<TemplateField>& fields, QList<FieldReading>& readings)
{
    QMap<QString, QStringList> groups;
    for (const TemplateField& field : fields) {
        if (!field.group.isEmpty())
            groups[field.group].append(field.name);
    }
    for (const QStringList& names : groups) {
        const auto isTicked = [&](const FieldReading& reading) {
            return names.contains(reading.name) && reading.value == QStringLiteral("1");
        };
        if (std::ranges::count_if(readings, isTicked) == 1)
            continue;
        for (FieldReading& reading : readings) {
            if (!names.contains(reading.name))
                continue;
            reading.needsReview = true;
            reading.level = Confidence::Doubtful;
            reading.confidence = std::min(reading.confidence, 0.5);
        }
    }
}

} // namespace

class PageReader::Engine
{
public:
    Engine(const QString& papers, Asking asking)
        : m_matcher(knownPapers(papers))
    {
        if (asking == Asking::Always)
            m_readers.thresholds.certain = neverCertain;
    }

    /** `goesOn` is asked before each field with the share of the page that is done. */
    FormResult<PageReading> read(const Sheet& paper, const QString& type,
                                 const std::function<bool(double)>& goesOn)
    {
        if (!m_readers.tesseract.isReady())
            return formError(FormErrorCode::PaperUnreadable,
                             QStringLiteral("no recogniser (tesseract-ocr-jpn)"));
        const auto placement = m_matcher.find(paper.red, type);
        if (!placement)
            return formError(FormErrorCode::PaperUnknown, paper.fileName);

        PageReading reading;
        reading.pageId = paper.pageId;
        reading.shrunk = paper.shrunk;
        reading.type = placement->paper->type;
        reading.title = placement->paper->title;
        reading.typeConfidence = placement->confidence;
        reading.placement = transformOf(placement->toImage);
        const cv::Mat flat = withoutShadow(paper.red);
        MaskedNumbers numbers;
        FieldReader fields(m_readers, placement->paper->isHandwritten);
        const double begun = processorSeconds();
        // What leans on another field of the page is read after it, shown in the template's order.
        QList<TemplateField> order = placement->paper->fields;
        std::ranges::stable_partition(order, [](const TemplateField& field) {
            return field.reading.isEmpty() && field.postal.isEmpty();
        });
        for (const TemplateField& field : order) {
            if (goesOn
                && !goesOn(static_cast<double>(reading.fields.size()) / static_cast<double>(order.size())))
                return stopped();
            FieldReading read = processorSeconds() - begun > mostSeconds
                ? leftOut(field)
                : fields.read(flat, placement->toImage, field, reading.fields, numbers);
            read.person = field.person;
            const QRect box =
                reading.placement.map(QPolygonF(QRectF(field.box))).boundingRect().toAlignedRect();
            read.box = box & QRect(0, 0, paper.red.cols, paper.red.rows);
            // A masked number has no value to show; confidence tells whether it was read.
            const bool isRead = read.masked ? read.confidence > 0 : !read.value.isEmpty();
            read.level = !isRead   ? Confidence::Unread
                : read.needsReview ? Confidence::Doubtful
                                   : Confidence::Sure;
            reading.fields.append(read);
        }
        doubtGroups(placement->paper->fields, reading.fields);
        std::ranges::sort(reading.fields, {}, &FieldReading::name);
        reading.numbers = std::make_shared<const MaskedNumbers>(std::move(numbers));
        return reading;
    }

    /** The same page when it is no known paper. Nothing when there is no text on it. */
    std::optional<PageReading> readWhole(const Sheet& paper)
    {
        auto reading = readUnknownPaper(paper.red, m_readers);
        if (reading) {
            reading->pageId = paper.pageId;
            reading->shrunk = paper.shrunk;
            reading->numbers = std::make_shared<const MaskedNumbers>();
        }
        return reading;
    }

    [[nodiscard]] bool knows(const QString& type) const { return m_matcher.knows(type); }

private:
    PageMatcher m_matcher;
    Readers m_readers;
};

PageReader::PageReader(const QString& papers, Asking asking)
    : m_papers(papers)
    , m_asking(asking)
{
}
PageReader::~PageReader() = default;

QStringList PageReader::missingModels()
{
    return Recogniser().missingModels();
}

QStringList PageReader::brokenNets()
{
    return kakanai::forms::brokenNets();
}

FormResult<PageReading> PageReader::readPage(const QString& file, int page, const QString& type,
                                             const std::function<bool(double)>& goesOn, bool mayBeUnknown)
{
    QElapsedTimer timer;
    timer.start();
    // The one place where the libraries' exceptions end (bad_alloc among them).
    try {
        const auto paper = sheetOf(file, page);
        if (!paper)
            return tl::unexpected(paper.error());
        if (!m_engine)
            m_engine = std::make_unique<Engine>(m_papers, m_asking);
        if (!type.isEmpty() && !m_engine->knows(type))
            return formError(FormErrorCode::PaperUnknown, type);
        auto reading = m_engine->read(*paper, type, goesOn);
        if (!reading && mayBeUnknown && type.isEmpty()
            && reading.error().code == FormErrorCode::PaperUnknown) {
            if (auto whole = m_engine->readWhole(*paper))
                reading = std::move(*whole);
        }
        if (reading) {
            reading->page = page;
            reading->milliseconds = timer.elapsed();
        }
        return reading;
    } catch (const std::exception& error) {
        return formError(FormErrorCode::PaperUnreadable, QString::fromUtf8(error.what()).simplified());
    }
}

FormResult<PageReading> PageReader::read(const QString& file, const QString& type)
{
    return readPage(file, 0, type, {}, false);
}

FormResult<QList<PageReading>> PageReader::readAll(const QString& file, const QString& type,
                                                   const ReadingProgress& progress)
{
    const auto pages = paperPageCount(file);
    if (!pages)
        return tl::unexpected(pages.error());
    QList<PageReading> readings;
    std::optional<FormError> refusal;
    for (int page = 0; page < *pages; ++page) {
        const auto goesOn = [&](double share) {
            return !progress || progress(page, *pages, (page + share) / *pages);
        };
        if (!goesOn(0))
            return stopped();
        auto reading = readPage(file, page, type, goesOn, true);
        if (reading)
            readings.append(std::move(*reading));
        else if (reading.error().detail == stopText)
            return tl::unexpected(reading.error());
        else if (!refusal)
            refusal = reading.error();
    }
    // One good page is an answer; a blank back side is no reason to refuse the front.
    if (readings.isEmpty())
        return tl::unexpected(refusal.value_or(FormError{FormErrorCode::PaperUnknown, {}}));
    return readings;
}

QList<Fact> PageReading::facts() const
{
    QList<Fact> facts;
    for (const FieldReading& field : fields) {
        if (field.fact.isEmpty() || field.masked || field.factValue.isEmpty())
            continue;
        Fact fact;
        fact.key = field.fact;
        fact.person = field.person;
        fact.value = field.factValue;
        fact.origin = Origin::Paper;
        fact.confidence = field.confidence;
        fact.needsReview = field.needsReview;
        fact.region = {pageId, field.box};
        facts.append(fact);
    }
    return facts;
}

} // namespace kakanai::forms
