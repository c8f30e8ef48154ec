// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/PaperWork.h"

#include "app/base/Lane.h"
#include "app/visit/PaperThresholds.h"
#include "forms/ocr/ImageFile.h"
#include "forms/ocr/Redaction.h"

#include <QBuffer>
#include <QDateTime>
#include <QDir>

#include <array>
#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace kakanai::visit {
namespace {

struct Pair {
    forms::FormErrorCode from;
    FailureCode to;
};

constexpr std::array pairs{
    Pair{forms::FormErrorCode::FileUnreadable, FailureCode::FileUnreadable},
    Pair{forms::FormErrorCode::CatalogueInvalid, FailureCode::CatalogueInvalid},
    Pair{forms::FormErrorCode::AnswersInvalid, FailureCode::AnswersInvalid},
    Pair{forms::FormErrorCode::FactsInvalid, FailureCode::FactsInvalid},
    Pair{forms::FormErrorCode::UnknownProcedure, FailureCode::UnknownProcedure},
    Pair{forms::FormErrorCode::FieldInvalid, FailureCode::FieldInvalid},
    Pair{forms::FormErrorCode::GlyphMissing, FailureCode::GlyphMissing},
    Pair{forms::FormErrorCode::SheetNotWritten, FailureCode::SheetNotWritten},
    Pair{forms::FormErrorCode::PaperUnreadable, FailureCode::PaperUnreadable},
    Pair{forms::FormErrorCode::PaperUnknown, FailureCode::PaperUnknown},
    Pair{forms::FormErrorCode::PaperTooLarge, FailureCode::PaperTooLarge},
    Pair{forms::FormErrorCode::PaperLocked, FailureCode::PaperLocked},
    Pair{forms::FormErrorCode::PaperNotPicture, FailureCode::PaperNotPicture},
};

/** What the folder of templates holds now: names, sizes and times. */
QString stateOf(const QString& papers)
{
    QStringList state;
    for (const QFileInfo& file : QDir(papers).entryInfoList(QDir::Files, QDir::Name))
        state.append(QStringLiteral("%1 %2 %3")
                         .arg(file.fileName())
                         .arg(file.size())
                         .arg(file.lastModified().toMSecsSinceEpoch()));
    return state.join(u'\n');
}

} // namespace

Failure toFailure(const forms::FormError& error)
{
    for (const Pair& pair : pairs) {
        if (pair.from == error.code)
            return {pair.to, error.detail, {}};
    }
    return {FailureCode::Internal, error.detail, {}};
}

Result<QImage> pagePicture(const QString& file, int page)
{
    const auto paper = forms::openPaper(file, page);
    if (!paper)
        return tl::unexpected(toFailure(paper.error()));
    return paper->image;
}

Result<QList<forms::PageReading>> readPaperHere(const QString& file, const QString& type,
                                                const QString& papers, const PaperProgress& progress)
{
    struct Known {
        QString papers;
        QString state;
        std::unique_ptr<forms::PageReader> reader;
    };
    thread_local Known known;
    const QString state = papers.isEmpty() ? QString() : stateOf(papers);
    if (!known.reader || known.papers != papers || known.state != state)
        known = {papers, state, std::make_unique<forms::PageReader>(papers)};
    auto readings = known.reader->readAll(file, type, progress);
    if (!readings)
        return tl::unexpected(toFailure(readings.error()));
    const auto thresholds = PaperThresholds::load(papers);
    if (!thresholds)
        return tl::unexpected(thresholds.error());
    for (forms::PageReading& reading : *readings)
        thresholds->apply(reading);
    return std::move(*readings);
}

namespace {

/** One sheet as it is kept. */
struct KeptSheet {
    casework::Attachment attachment;
    forms::SheetSeal seal;
};

Result<KeptSheet> drawSheet(const forms::FormRenderer& renderer, const forms::FilledSheet& sheet,
                            const forms::SheetContext& context)
{
    auto pdf = renderer.toPdf(sheet, context);
    if (!pdf)
        return tl::unexpected(toFailure(pdf.error()));
    const auto seal = forms::sealSheet(renderer, sheet, context, *pdf);
    if (!seal)
        return tl::unexpected(toFailure(seal.error()));
    KeptSheet kept{{}, *seal};
    kept.attachment.kind = QStringLiteral("rendered_form");
    kept.attachment.fileName = sheet.id + QStringLiteral(".pdf");
    kept.attachment.mediaType = QStringLiteral("application/pdf");
    kept.attachment.pages = renderer.pageCount(sheet);
    kept.attachment.bytes = std::move(*pdf);
    return kept;
}

} // namespace

Result<DrawnSheets> drawSheets(const QList<forms::FilledSheet>& sheets, const forms::SheetContext& context,
                               const QString& layouts)
{
    const forms::FormRenderer renderer(layouts);
    std::vector<std::optional<Result<KeptSheet>>> kept(static_cast<std::size_t>(sheets.size()));
    std::atomic<std::size_t> next = 0;
    const auto drawTheNext = [&] {
        for (std::size_t i = next++; i < kept.size(); i = next++)
            kept[i] = drawSheet(renderer, sheets.at(static_cast<qsizetype>(i)), context);
    };
    if (kept.size() > 1) {
        // The second of the pool of two. It stays as long as the lane that asks for it: fonts are loaded and
        // the forms' own words set once a thread.
        thread_local Lane second(QStringLiteral("work-2"));
        QFuture<void> done = second.run(drawTheNext);
        drawTheNext();
        done.waitForFinished();
    } else {
        drawTheNext();
    }
    DrawnSheets drawn;
    for (std::optional<Result<KeptSheet>>& one : kept) {
        if (!*one)
            return tl::unexpected(one->error());
        drawn.attachments.append(std::move((*one)->attachment));
        drawn.seals.append(std::move((*one)->seal));
    }
    return drawn;
}

Result<casework::Attachment> maskedScan(const QString& file, const forms::PageReading& reading,
                                        const QString& papers)
{
    const auto page = pagePicture(file, reading.page);
    if (!page)
        return tl::unexpected(page.error());
    thread_local forms::Redactor redactor;
    const auto redacted = redactor.redact(*page, reading, papers);
    if (!redacted)
        return tl::unexpected(toFailure(redacted.error()));
    casework::Attachment attachment;
    attachment.kind = QStringLiteral("scan");
    attachment.fileName = reading.type + u'-' + reading.pageId.left(8) + QStringLiteral(".jpg");
    attachment.mediaType = QStringLiteral("image/jpeg");
    attachment.pages = 1;
    attachment.isMasked = redacted->places > 0;
    QBuffer buffer(&attachment.bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!redacted->image.save(&buffer, "JPEG", 85))
        return fail(FailureCode::PaperUnreadable, QStringLiteral("masked copy"));
    return attachment;
}

} // namespace kakanai::visit
