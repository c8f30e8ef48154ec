// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/decoder/PaperPicture.h"

#include "forms/ocr/DecoderAnswer.h"
#include "forms/ocr/decoder/Jpeg2000Page.h"
#include "forms/ocr/decoder/PdfPages.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>

namespace kakanai::forms {
namespace {

// What scanners, document cameras and phones write. SVG and animations have no business here.
constexpr std::array allowedFormats{"jpeg", "jpg", "png", "bmp", "pbm", "pgm", "ppm", "tif", "tiff", "webp"};

// Room for the largest allowed picture at four bytes a pixel, in MiB.
constexpr int allocationLimit = 256;

FormResult<QImage> plainPicture(const QByteArray& file, int page)
{
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(false);
    const QByteArray format = reader.format();
    if (std::ranges::none_of(allowedFormats, [&](const char* allowed) { return format == allowed; }))
        return formError(FormErrorCode::PaperUnreadable, QStringLiteral("not a picture"));
    if (page > 0 && !reader.jumpToImage(page))
        return formError(FormErrorCode::PaperUnreadable, QStringLiteral("page %1").arg(page + 1));
    const QSize size = reader.size();
    if (!size.isValid())
        return formError(FormErrorCode::PaperUnreadable, QStringLiteral("damaged"));
    if (qint64{size.width()} * size.height() > maximalPaperPixels)
        return formError(FormErrorCode::PaperUnreadable,
                         QStringLiteral("%1 × %2 pixels").arg(size.width()).arg(size.height()));
    QImageReader::setAllocationLimit(allocationLimit);
    QImage image;
    if (!reader.read(&image) || image.isNull())
        return formError(FormErrorCode::PaperUnreadable, QStringLiteral("damaged"));
    return image;
}

// What is transparent in a drawing is paper.
QImage onWhite(QImage&& image)
{
    if (!image.hasAlphaChannel())
        return std::move(image).convertToFormat(QImage::Format_RGB32);
    QImage flat = std::move(image).convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < flat.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(flat.scanLine(y));
        for (int x = 0; x < flat.width(); ++x) {
            const int alpha = qAlpha(line[x]);
            const auto over = [&](int ink) { return (ink * alpha + 255 * (255 - alpha)) / 255; };
            line[x] = qRgb(over(qRed(line[x])), over(qGreen(line[x])), over(qBlue(line[x])));
        }
    }
    flat.reinterpretAsFormat(QImage::Format_RGB32);
    return flat;
}

} // namespace

QByteArray wholeInput()
{
    ::lseek(STDIN_FILENO, 0, SEEK_SET); // its other holder has read it already
    QFile input;
    if (!input.open(STDIN_FILENO, QIODevice::ReadOnly))
        return {};
    return input.read(maximalPaperBytes);
}

FormResult<int> pictureCount(const QByteArray& file)
{
    if (isPdf(file))
        return pdfPageCount(file);
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    return std::clamp(reader.imageCount(), 1, mostPaperPages); // 0 = the format does not say
}

FormResult<QImage> pictureOf(const QByteArray& file, int page)
{
    auto image = isPdf(file) ? pdfPage(file, page)
        : isJpeg2000(file)   ? jpeg2000Page(file)
                             : plainPicture(file, page);
    if (!image)
        return image;
    return onWhite(std::move(*image));
}

} // namespace kakanai::forms
