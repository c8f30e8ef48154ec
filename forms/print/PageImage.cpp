// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/PageImage.h"

#include "forms/print/SheetPainter.h"
#include "forms/print/Typesetter.h"

#include <cairo.h>

#include <cmath>
#include <memory>

namespace kakanai::forms {

FormResult<QImage> pageImage(const DrawnPage& page, const Typesetter& type, double dpi)
{
    constexpr double coarsest = 20;
    constexpr double finest = 600;
    if (!(dpi >= coarsest && dpi <= finest))
        return formError(FormErrorCode::SheetNotWritten, QStringLiteral("%1 dpi").arg(dpi));
    const int width = static_cast<int>(std::lround(page.size.width() / 25.4 * dpi));
    const int height = static_cast<int>(std::lround(page.size.height() / 25.4 * dpi));
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
        cairo_image_surface_create_for_data(image.bits(), CAIRO_FORMAT_RGB24, width, height,
                                            static_cast<int>(image.bytesPerLine())),
        &cairo_surface_destroy);
    const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo(cairo_create(surface.get()),
                                                                   &cairo_destroy);
    cairo_scale(cairo.get(), dpi / 72, dpi / 72);
    paintPage(cairo.get(), page, type);
    cairo_surface_flush(surface.get());
    if (cairo_status(cairo.get()) != CAIRO_STATUS_SUCCESS)
        return formError(FormErrorCode::SheetNotWritten,
                         QString::fromLatin1(cairo_status_to_string(cairo_status(cairo.get()))));
    return image;
}

} // namespace kakanai::forms
