// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/ImageFile.h"

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

} // namespace

FormResult<PaperImage> openPaper(const QString& file)
{
    QFile source(file);
    const QString name = QFileInfo(file).fileName();
    if (!QFileInfo(file).isFile() || !source.open(QIODevice::ReadOnly))
        return formError(FormErrorCode::FileUnreadable, name);
    if (source.size() > maximalPaperBytes)
        return formError(FormErrorCode::FileUnreadable, QStringLiteral("%1: more than 64 MiB").arg(name));
    QByteArray bytes = source.read(maximalPaperBytes);
    PaperImage paper;
    paper.fileName = name;
    paper.pageId = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());

    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(false);
    const QByteArray format = reader.format();
    if (std::ranges::none_of(allowedFormats, [&](const char* allowed) { return format == allowed; }))
        return formError(FormErrorCode::PaperUnreadable, QStringLiteral("%1: not a picture").arg(name));
    const QSize size = reader.size();
    if (!size.isValid())
        return formError(FormErrorCode::PaperUnreadable, QStringLiteral("%1: damaged").arg(name));
    if (qint64{size.width()} * size.height() > maximalPaperPixels)
        return formError(FormErrorCode::PaperUnreadable,
                         QStringLiteral("%1: %2 × %3 pixels").arg(name).arg(size.width()).arg(size.height()));
    if (std::min(size.width(), size.height()) < minimalPaperSide)
        return formError(FormErrorCode::PaperUnreadable, QStringLiteral("%1: too small").arg(name));
    if (QImageReader::allocationLimit() < allocationLimit)
        QImageReader::setAllocationLimit(allocationLimit);
    QImage image;
    if (!reader.read(&image) || image.isNull())
        return formError(FormErrorCode::PaperUnreadable, QStringLiteral("%1: damaged").arg(name));
    paper.image = image.convertToFormat(QImage::Format_RGB32);
    return paper;
}

} // namespace kakanai::forms
