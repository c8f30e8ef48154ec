// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/PdfWriter.h"

#include "forms/print/SheetPage.h"
#include "forms/print/SheetPainter.h"
#include "forms/print/Typesetter.h"

#include <QCryptographicHash>

#include <cairo-pdf.h>

#include <memory>

namespace kakanai::forms {
namespace {

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length)
{
    static_cast<QByteArray*>(closure)->append(reinterpret_cast<const char*>(data),
                                              static_cast<qsizetype>(length));
    return CAIRO_STATUS_SUCCESS;
}

} // namespace

FormResult<QByteArray> writePdf(const SheetDrawing& drawing, const QDateTime& printedAt,
                                const Typesetter& type, PdfFor purpose)
{
    QByteArray pdf;
    const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
        cairo_pdf_surface_create_for_stream(&append, &pdf, SheetPage::width * pointsPerMm,
                                            SheetPage::height * pointsPerMm),
        &cairo_surface_destroy);
    cairo_pdf_surface_restrict_to_version(
        surface.get(), purpose == PdfFor::Amending ? CAIRO_PDF_VERSION_1_4 : CAIRO_PDF_VERSION_1_5);
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE,
                                   drawing.title.toUtf8().constData());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "Kakanai");
    // Left alone, Cairo writes the clock's time, and equal sheets would differ.
    const QDateTime at =
        printedAt.isValid() ? printedAt.toUTC() : QDateTime(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC);
    cairo_pdf_surface_set_metadata(
        surface.get(), CAIRO_PDF_METADATA_CREATE_DATE,
        at.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")).toLatin1().constData());
    const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo(cairo_create(surface.get()),
                                                                   &cairo_destroy);
    for (const DrawnPage& page : drawing.pages) {
        cairo_pdf_surface_set_size(surface.get(), page.size.width() * pointsPerMm,
                                   page.size.height() * pointsPerMm);
        paintPage(cairo.get(), page, type);
        cairo_show_page(cairo.get());
    }
    const cairo_status_t drawn = cairo_status(cairo.get());
    cairo_surface_finish(surface.get());
    const cairo_status_t written = cairo_surface_status(surface.get());
    for (const cairo_status_t status : {drawn, written}) {
        if (status != CAIRO_STATUS_SUCCESS)
            return formError(FormErrorCode::SheetNotWritten,
                             QString::fromLatin1(cairo_status_to_string(status)));
    }
    return pdf;
}

QString pdfDigest(const QByteArray& pdf)
{
    return QString::fromLatin1(QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex());
}

} // namespace kakanai::forms
