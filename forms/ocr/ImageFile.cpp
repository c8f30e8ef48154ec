// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/ImageFile.h"

#include "forms/ocr/PdfPages.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>

#include <algorithm>
#include <array>

namespace kakanai::forms {
namespace {

// What scanners, document cameras and phones write. SVG and animations have no business here.
constexpr std::array allowedFormats{"jpeg", "jpg", "png", "bmp", "pbm", "pgm", "ppm", "tif", "tiff", "webp"};

// Room for the largest allowed picture at four bytes a pixel, in MiB.
constexpr int allocationLimit = 256;

FormResult<QByteArray> contents(const QString& file)
{
    QFile source(file);
    const QString name = QFileInfo(file).fileName();
    if (!QFileInfo(file).isFile() || !source.open(QIODevice::ReadOnly))
        return formError(FormErrorCode::FileUnreadable, name);
    if (source.size() > maximalPaperBytes)
        return formError(FormErrorCode::FileUnreadable, QStringLiteral("%1: more than 64 MiB").arg(name));
    return source.read(maximalPaperBytes);
}

FormResult<QImage> picture(QByteArray& bytes, const QString& name, int page)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(false);
    const QByteArray format = reader.format();
    if (std::ranges::none_of(allowedFormats, [&](const char* allowed) { return format == allowed; }))
        return formError(FormErrorCode::PaperUnreadable, QStringLiteral("%1: not a picture").arg(name));
    if (page > 0 && !reader.jumpToImage(page))
        return formError(FormErrorCode::PaperUnreadable,
                         QStringLiteral("%1: page %2").arg(name).arg(page + 1));
    const QSize size = reader.size();
    if (!size.isValid())
        return formError(FormErrorCode::PaperUnreadable, QStringLiteral("%1: damaged").arg(name));
    if (qint64{size.width()} * size.height() > maximalPaperPixels)
        return formError(FormErrorCode::PaperUnreadable,
                         QStringLiteral("%1: %2 × %3 pixels").arg(name).arg(size.width()).arg(size.height()));
    if (QImageReader::allocationLimit() < allocationLimit)
        QImageReader::setAllocationLimit(allocationLimit);
    QImage image;
    if (!reader.read(&image) || image.isNull())
        return formError(FormErrorCode::PaperUnreadable, QStringLiteral("%1: damaged").arg(name));
    return image;
}

} // namespace

FormResult<PaperImage> openPaper(const QString& file, int page)
{
    auto bytes = contents(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    PaperImage paper;
    paper.fileName = QFileInfo(file).fileName();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(*bytes);
    if (page > 0)
        hash.addData(QByteArray::number(page));
    paper.pageId = QString::fromLatin1(hash.result().toHex());
    const auto image = isPdf(*bytes) ? pdfPage(*bytes, page) : picture(*bytes, paper.fileName, page);
    if (!image)
        return tl::unexpected(image.error());
    if (std::min(image->width(), image->height()) < minimalPaperSide)
        return formError(FormErrorCode::PaperUnreadable, QStringLiteral("%1: too small").arg(paper.fileName));
    paper.image = image->convertToFormat(QImage::Format_RGB32);
    return paper;
}

FormResult<int> paperPageCount(const QString& file)
{
    auto bytes = contents(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (isPdf(*bytes))
        return pdfPageCount(*bytes);
    QBuffer buffer(&*bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    return std::clamp(reader.imageCount(), 1, mostPaperPages); // 0 = the format does not say
}

} // namespace kakanai::forms
