// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/decoder/PdfPages.h"

#include "forms/ocr/DecoderAnswer.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>

namespace kakanai::forms {
namespace {

constexpr double wantedDpi = 300;
constexpr double pointsPerInch = 72;
constexpr double mostSide = 5000; // pixels; A4 at 300 dpi has 3508
constexpr double mostPixels = 18e6; // A3 at 300 dpi; Poppler holds them twice

FormResult<std::unique_ptr<poppler::document>> load(const QByteArray& bytes)
{
    // What it has to say about a damaged file is in its answer; it must not write to standard error.
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.constData(), static_cast<int>(bytes.size())));
    if (!document)
        return formError(FormErrorCode::PaperUnreadable, QStringLiteral("PDF damaged"));
    if (document->is_locked())
        return formError(FormErrorCode::PaperLocked, QStringLiteral("PDF locked"));
    if (document->pages() < 1)
        return formError(FormErrorCode::PaperUnreadable, QStringLiteral("PDF of no pages"));
    if (document->pages() > mostPaperPages)
        return formError(FormErrorCode::PaperTooLarge, QStringLiteral("%1 pages").arg(document->pages()));
    return document;
}

} // namespace

bool isPdf(const QByteArray& bytes)
{
    return bytes.left(1024).contains("%PDF-");
}

FormResult<int> pdfPageCount(const QByteArray& bytes)
{
    const auto document = load(bytes);
    if (!document)
        return tl::unexpected(document.error());
    return (*document)->pages();
}

FormResult<QImage> pdfPage(const QByteArray& bytes, int page)
{
    const auto document = load(bytes);
    if (!document)
        return tl::unexpected(document.error());
    const std::unique_ptr<poppler::page> sheet((*document)->create_page(page));
    if (!sheet)
        return formError(FormErrorCode::PaperUnreadable, QStringLiteral("PDF page %1").arg(page + 1));
    const poppler::rectf size = sheet->page_rect();
    const double longest = std::max(size.width(), size.height()) / pointsPerInch; // inches
    if (!(longest > 0.1) || !std::isfinite(longest))
        return formError(FormErrorCode::PaperUnreadable, QStringLiteral("PDF page %1").arg(page + 1));
    const double area = size.width() * size.height() / (pointsPerInch * pointsPerInch);
    const double dpi = std::min({wantedDpi, mostSide / longest, std::sqrt(mostPixels / area)});
    poppler::page_renderer renderer;
    renderer.set_render_hint(poppler::page_renderer::antialiasing);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
    renderer.set_image_format(poppler::image::format_argb32);
    const poppler::image drawn = renderer.render_page(sheet.get(), dpi, dpi);
    if (!drawn.is_valid())
        return formError(FormErrorCode::PaperUnreadable, QStringLiteral("PDF page %1").arg(page + 1));
    QImage image(drawn.width(), drawn.height(), QImage::Format_RGB32);
    if (image.isNull())
        return formError(FormErrorCode::PaperTooLarge, QStringLiteral("PDF page %1").arg(page + 1));
    for (int y = 0; y < drawn.height(); ++y)
        std::memcpy(image.scanLine(y), drawn.const_data() + qptrdiff{y} * drawn.bytes_per_row(),
                    static_cast<std::size_t>(drawn.width()) * 4);
    return image;
}

} // namespace kakanai::forms
