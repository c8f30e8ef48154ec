// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/PaperWork.h"

#include "app/visit/PaperThresholds.h"
#include "forms/ocr/ImageFile.h"
#include "forms/ocr/Redaction.h"

#include <QBuffer>
#include <QDateTime>
#include <QDir>

#include <array>
#include <memory>

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

Result<DrawnSheets> drawSheets(const QList<forms::FilledSheet>& sheets, const forms::SheetContext& context,
                               const QString& layouts)
{
    const forms::FormRenderer renderer(layouts);
    DrawnSheets drawn;
    for (const forms::FilledSheet& sheet : sheets) {
        auto pdf = renderer.toPdf(sheet, context);
        if (!pdf)
            return tl::unexpected(toFailure(pdf.error()));
        const auto seal = forms::sealSheet(renderer, sheet, context, *pdf);
        if (!seal)
            return tl::unexpected(toFailure(seal.error()));
        drawn.seals.append(*seal);
        casework::Attachment attachment;
        attachment.kind = QStringLiteral("rendered_form");
        attachment.fileName = sheet.id + QStringLiteral(".pdf");
        attachment.mediaType = QStringLiteral("application/pdf");
        attachment.pages = renderer.pageCount(sheet);
        attachment.bytes = std::move(*pdf);
        drawn.attachments.append(attachment);
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
