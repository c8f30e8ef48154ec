// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/PaperWork.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

#include <array>

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

/** How far beyond the found box the blackening goes, as a share of its height: digits may stand a little off.
 */
constexpr double maskMargin = 0.25;

} // namespace

Failure toFailure(const forms::FormError& error)
{
    for (const Pair& pair : pairs) {
        if (pair.from == error.code)
            return {pair.to, error.detail, {}};
    }
    return {FailureCode::Internal, error.detail, {}};
}

Result<forms::PageReading> readPaperHere(const QString& file, const QString& type)
{
    thread_local forms::PageReader reader;
    auto reading = reader.read(file, type);
    if (!reading)
        return tl::unexpected(toFailure(reading.error()));
    return std::move(*reading);
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

Result<casework::Attachment> maskedScan(const QString& file, const forms::PageReading& reading)
{
    QImageReader reader(file);
    QImage image = reader.read();
    if (image.isNull())
        return fail(FailureCode::PaperUnreadable, reader.errorString());
    image = image.convertToFormat(QImage::Format_RGB888);
    bool masked = false;
    {
        QPainter painter(&image);
        for (const forms::FieldReading& field : reading.fields) {
            if (!field.masked)
                continue;
            const int margin = static_cast<int>(field.box.height() * maskMargin);
            painter.fillRect(field.box.adjusted(-margin, -margin, margin, margin), Qt::black);
            masked = true;
        }
    }
    casework::Attachment attachment;
    attachment.kind = QStringLiteral("scan");
    attachment.fileName = reading.type + u'-' + reading.pageId.left(8) + QStringLiteral(".jpg");
    attachment.mediaType = QStringLiteral("image/jpeg");
    attachment.pages = 1;
    attachment.isMasked = masked;
    QBuffer buffer(&attachment.bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "JPEG", 85))
        return fail(FailureCode::PaperUnreadable, QStringLiteral("masked copy"));
    return attachment;
}

} // namespace kakanai::visit
