// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>

namespace kakanai::test {

/** A picture as Qt writes it: JPEG, PNG, TIFF… */
[[nodiscard]] QByteArray encoded(const QImage& image, const char* format, int quality = 80);

/** Pages of 150 dpi in a PDF. */
[[nodiscard]] QByteArray pdfOf(const QList<QImage>& pages);

/** Grey pages in one uncompressed TIFF, which Qt cannot write. */
[[nodiscard]] QByteArray tiffOf(const QList<QImage>& pages);

/** A JP2 file of three components, at 1/20 of its size. Empty when OpenJPEG refuses. */
[[nodiscard]] QByteArray jp2Of(const QImage& image);

} // namespace kakanai::test
