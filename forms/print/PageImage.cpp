// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/PageImage.h"

#include "forms/print/SheetPainter.h"
#include "forms/print/Typesetter.h"

#include <cairo.h>

#include <cmath>
#include <memory>

namespace kakanai::forms {

FormResult<QImage> pageImage(const SheetDrawing& drawing, int page, double dpi, const Typesetter& type)
{
    constexpr double coarsest = 20;
    constexpr double finest = 600;
    if (page < 0 || page >= drawing.pages.size() || !(dpi >= coarsest && dpi <= finest))
        return formError(FormErrorCode::SheetNotWritten,
                         QStringLiteral("page %1 at %2 dpi").arg(page).arg(dpi));
    const QSizeF paper = drawing.pages.at(page).size;
    const int width = static_cast<int>(std::lround(paper.width() / 25.4 * dpi));
    const int height = static_cast<int>(std::lround(paper.height() / 25.4 * dpi));
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
        cairo_image_surface_create_for_data(image.bits(), CAIRO_FORMAT_RGB24, width, height,
                                            static_cast<int>(image.bytesPerLine())),
        &cairo_surface_destroy);
    const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo(cairo_create(surface.get()),
                                                                   &cairo_destroy);
    cairo_scale(cairo.get(), dpi / 72, dpi / 72);
    paintPage(cairo.get(), drawing.pages.at(page), type);
    cairo_surface_flush(surface.get());
    if (cairo_status(cairo.get()) != CAIRO_STATUS_SUCCESS)
        return formError(FormErrorCode::SheetNotWritten,
                         QString::fromLatin1(cairo_status_to_string(cairo_status(cairo.get()))));
    return image;
}

} // namespace kakanai::forms
