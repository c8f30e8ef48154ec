// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/ImageFile.h"

#include "forms/ocr/DecoderProcess.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <optional>

namespace kakanai::forms {
namespace {

constexpr qsizetype pieceBytes = 1 << 18;

// How files that hold exactly one picture begin: nobody need be asked how many.
const std::array singleHeads{QByteArray("\xff\xd8\xff", 3), QByteArray("\x89PNG", 4), QByteArray("BM", 2),
                             QByteArray("\0\0\0\x0cjP  ", 8), QByteArray("\xff\x4f\xff\x51", 4)};

FormResult<std::unique_ptr<QFile>> opened(const QString& file)
{
    auto source = std::make_unique<QFile>(file);
    const QString name = QFileInfo(file).fileName();
    if (!QFileInfo(file).isFile() || !source->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return formError(FormErrorCode::FileUnreadable, name);
    if (source->size() > maximalPaperBytes)
        return formError(FormErrorCode::PaperTooLarge, QStringLiteral("%1: more than 64 MiB").arg(name));
    if (source->size() == 0)
        return formError(FormErrorCode::PaperNotPicture, QStringLiteral("%1: empty").arg(name));
    return source;
}

tl::unexpected<FormError> about(const QString& file, const FormError& error)
{
    return formError(error.code, QStringLiteral("%1: %2").arg(QFileInfo(file).fileName(), error.detail));
}

// Read beside the decoder, which has the same file and its position. Nothing when it cannot be read.
std::optional<QByteArray> hashOf(int descriptor, int page)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray piece(pieceBytes, Qt::Uninitialized);
    for (off_t at = 0;;) {
        const ssize_t count = ::pread(descriptor, piece.data(), static_cast<std::size_t>(piece.size()), at);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return {};
        if (count == 0)
            break;
        hash.addData(QByteArrayView(piece.constData(), count));
        at += count;
    }
    if (page > 0)
        hash.addData(QByteArray::number(page));
    return hash.result();
}

} // namespace

FormResult<PaperImage> openPaper(const QString& file, int page)
{
    const auto source = opened(file);
    if (!source)
        return tl::unexpected(source.error());
    PaperImage paper;
    paper.fileName = QFileInfo(file).fileName();
    std::optional<QByteArray> hash;
    const int descriptor = (*source)->handle();
    auto image = decodePage(descriptor, page, [&] { hash = hashOf(descriptor, page); });
    if (!hash)
        return formError(FormErrorCode::FileUnreadable, paper.fileName);
    paper.pageId = QString::fromLatin1(hash->toHex());
    if (!image)
        return about(file, image.error());
    if (std::min(image->width(), image->height()) < minimalPaperSide)
        return formError(FormErrorCode::PaperUnreadable, QStringLiteral("%1: too small").arg(paper.fileName));
    paper.shrunk = qRound(1 / image->devicePixelRatio());
    paper.image = std::move(*image);
    paper.image.setDevicePixelRatio(1);
    return paper;
}

FormResult<QImage> openPicture(const QString& file)
{
    const auto source = opened(file);
    if (!source)
        return tl::unexpected(source.error());
    auto image = decodePage((*source)->handle(), 0);
    if (!image)
        return about(file, image.error());
    image->setDevicePixelRatio(1);
    return image;
}

FormResult<int> paperPageCount(const QString& file)
{
    const auto source = opened(file);
    if (!source)
        return tl::unexpected(source.error());
    const QByteArray head = (*source)->peek(8);
    if (std::ranges::any_of(singleHeads, [&](const QByteArray& known) { return head.startsWith(known); }))
        return 1;
    const auto pages = decodePageCount((*source)->handle());
    if (!pages)
        return about(file, pages.error());
    return pages;
}

} // namespace kakanai::forms
