// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/decoder/PaperPicture.h"

#include "forms/ocr/DecoderAnswer.h"
#include "forms/ocr/decoder/Cell.h"
#include "forms/ocr/decoder/Jpeg2000Page.h"
#include "forms/ocr/decoder/PdfPages.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QPixelFormat>

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

// Half its sides, piece by piece: Qt's own scaling needs a second copy of the whole first.
QImage halved(const QImage& image)
{
    constexpr int pieceHeight = 64;
    QImage half(image.width() / 2, image.height() / 2, QImage::Format_RGB32);
    if (half.isNull())
        return half;
    for (int top = 0; top < 2 * half.height(); top += pieceHeight) {
        const int height = std::min(pieceHeight, 2 * half.height() - top);
        const QImage piece = onWhite(image.copy(0, top, image.width(), height));
        for (int y = 0; y < height; y += 2) {
            const auto* upper = reinterpret_cast<const QRgb*>(piece.constScanLine(y));
            const auto* lower = reinterpret_cast<const QRgb*>(piece.constScanLine(y + 1));
            auto* line = reinterpret_cast<QRgb*>(half.scanLine((top + y) / 2));
            for (int x = 0; x < half.width(); ++x) {
                const std::array four{upper[2 * x], upper[2 * x + 1], lower[2 * x], lower[2 * x + 1]};
                const auto mean = [&](int (*part)(QRgb)) {
                    return (part(four[0]) + part(four[1]) + part(four[2]) + part(four[3]) + 2) / 4;
                };
                line[x] = qRgb(mean(qRed), mean(qGreen), mean(qBlue));
            }
        }
    }
    return half;
}

// Qt's readers say only in their log whether a picture is damaged or too large for this process.
bool lacksMemory = false;

void listen(QtMsgType, const QMessageLogContext&, const QString& words)
{
    lacksMemory =
        lacksMemory || words.contains(QStringLiteral("memory")) || words.contains(QStringLiteral("allocat"));
}

tl::unexpected<FormError> tooLarge(const QSize& size)
{
    return formError(FormErrorCode::PaperTooLarge,
                     QStringLiteral("%1 × %2 pixels").arg(size.width()).arg(size.height()));
}

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
        return formError(FormErrorCode::PaperNotPicture, QStringLiteral("not a picture"));
    closeFiles(); // the format's plugin is loaded by now
    if (page > 0 && !reader.jumpToImage(page))
        return formError(FormErrorCode::PaperUnreadable, QStringLiteral("page %1").arg(page + 1));
    const QSize size = reader.size();
    if (!size.isValid())
        return formError(FormErrorCode::PaperUnreadable, QStringLiteral("damaged"));
    const qint64 pixels = qint64{size.width()} * size.height();
    if (pixels > maximalPaperPixels)
        return tooLarge(size);
    const auto depth = static_cast<qint64>(QImage::toPixelFormat(reader.imageFormat()).bitsPerPixel());
    if (pixels * depth / 8 > qint64{allocationLimit} * 1024 * 1024)
        return tooLarge(size); // sixteen bits a colour
    const bool isHalved = pixels > handedPaperPixels;
    if (isHalved && format == "jpeg") // a JPEG is never whole in memory then; upwards, as its library rounds
        reader.setScaledSize({(size.width() + 1) / 2, (size.height() + 1) / 2});
    QImageReader::setAllocationLimit(allocationLimit);
    QImage image;
    lacksMemory = false;
    qInstallMessageHandler(listen);
    const bool isRead = reader.read(&image) && !image.isNull();
    if (!isRead && lacksMemory)
        return tooLarge(size); // a progressive JPEG needs six bytes a pixel and more
    if (!isRead)
        return formError(FormErrorCode::PaperUnreadable, QStringLiteral("damaged"));
    if (isHalved && image.size() == size)
        image = halved(image);
    if (image.isNull())
        return tooLarge(size);
    if (isHalved)
        image.setDevicePixelRatio(0.5);
    return image;
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
    const int count = reader.imageCount();
    if (count > mostPaperPages)
        return formError(FormErrorCode::PaperTooLarge, QStringLiteral("%1 pages").arg(count));
    return std::max(count, 1); // 0 = the format does not say
}

FormResult<QImage> pictureOf(const QByteArray& file, int page)
{
    const bool isCodestream = isJpeg2000(file);
    if (isCodestream)
        closeFiles();
    auto image = isCodestream ? jpeg2000Page(file)
        : isPdf(file)         ? pdfPage(file, page)
                              : plainPicture(file, page);
    if (!image)
        return image;
    const double perFilePixel = image->devicePixelRatio();
    QImage flat = onWhite(std::move(*image));
    flat.setDevicePixelRatio(perFilePixel);
    return flat;
}

} // namespace kakanai::forms
