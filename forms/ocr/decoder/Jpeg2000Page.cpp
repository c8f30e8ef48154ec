// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/decoder/Jpeg2000Page.h"

#include "forms/ocr/DecoderAnswer.h"

#include <openjpeg.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace kakanai::forms {
namespace {

constexpr qint64 fullSizePixels = 12'000'000;
constexpr unsigned mostReduction = 2; // powers of two
constexpr unsigned wantedDepth = 8;

/** What OpenJPEG reads from. */
struct Source {
    const QByteArray& bytes;
    qsizetype at = 0;
};

OPJ_SIZE_T readSome(void* buffer, OPJ_SIZE_T size, void* user)
{
    auto* source = static_cast<Source*>(user);
    const qsizetype left = source->bytes.size() - source->at;
    if (left <= 0)
        return static_cast<OPJ_SIZE_T>(-1);
    const qsizetype count = static_cast<qsizetype>(std::min<OPJ_SIZE_T>(size, static_cast<OPJ_SIZE_T>(left)));
    std::memcpy(buffer, source->bytes.constData() + source->at, static_cast<std::size_t>(count));
    source->at += count;
    return static_cast<OPJ_SIZE_T>(count);
}

OPJ_OFF_T skipSome(OPJ_OFF_T size, void* user)
{
    auto* source = static_cast<Source*>(user);
    if (size < 0 || source->at + size > source->bytes.size())
        return -1;
    source->at += size;
    return size;
}

OPJ_BOOL seekTo(OPJ_OFF_T position, void* user)
{
    auto* source = static_cast<Source*>(user);
    if (position < 0 || position > source->bytes.size())
        return OPJ_FALSE;
    source->at = position;
    return OPJ_TRUE;
}

tl::unexpected<FormError> refused(const QString& reason)
{
    return formError(FormErrorCode::PaperUnreadable, reason);
}

tl::unexpected<FormError> tooLarge(const QString& reason)
{
    return formError(FormErrorCode::PaperTooLarge, reason);
}

using Codec = std::unique_ptr<opj_codec_t, void (*)(opj_codec_t*)>;
using Stream = std::unique_ptr<opj_stream_t, void (*)(opj_stream_t*)>;
using Picture = std::unique_ptr<opj_image_t, void (*)(opj_image_t*)>;

FormResult<QImage> imageOf(const opj_image_t& picture)
{
    const auto width = static_cast<int>(picture.comps[0].w);
    const auto height = static_cast<int>(picture.comps[0].h);
    const bool isColoured = picture.numcomps >= 3;
    const std::uint32_t used = isColoured ? 3 : 1;
    if (width < 1 || height < 1 || qint64{width} * height > maximalPaperPixels)
        return refused(QStringLiteral("damaged"));
    for (std::uint32_t c = 0; c < used; ++c) {
        const opj_image_comp_t& component = picture.comps[c];
        if (!component.data || component.w != picture.comps[0].w || component.h != picture.comps[0].h
            || component.prec != wantedDepth || component.sgnd != 0)
            return refused(QStringLiteral("a JPEG 2000 of another kind than scanners write"));
    }
    QImage image(width, height, QImage::Format_RGB32);
    if (image.isNull())
        return tooLarge(QStringLiteral("not enough memory"));
    for (int y = 0; y < height; ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < width; ++x) {
            const qsizetype at = qsizetype{y} * width + x;
            const auto sample = [&](std::uint32_t c) {
                return std::clamp(picture.comps[c].data[at], 0, 255);
            };
            const int red = sample(0);
            line[x] = isColoured ? qRgb(red, sample(1), sample(2)) : qRgb(red, red, red);
        }
    }
    return image;
}

// One attempt at 1/2^`reduction` of the size. Too large for it: no picture and no error.
FormResult<QImage> decoded(const QByteArray& bytes, unsigned reduction)
{
    Source source{bytes};
    const bool isBare = bytes.startsWith("\xff\x4f");
    const Codec codec(opj_create_decompress(isBare ? OPJ_CODEC_J2K : OPJ_CODEC_JP2),
                      [](opj_codec_t* c) { opj_destroy_codec(c); });
    const Stream stream(opj_stream_default_create(OPJ_TRUE), [](opj_stream_t* s) { opj_stream_destroy(s); });
    if (!codec || !stream)
        return tooLarge(QStringLiteral("not enough memory"));
    opj_stream_set_user_data(stream.get(), &source, nullptr);
    opj_stream_set_user_data_length(stream.get(), static_cast<OPJ_UINT64>(bytes.size()));
    opj_stream_set_read_function(stream.get(), readSome);
    opj_stream_set_skip_function(stream.get(), skipSome);
    opj_stream_set_seek_function(stream.get(), seekTo);
    opj_dparameters_t parameters;
    opj_set_default_decoder_parameters(&parameters);
    parameters.cp_reduce = reduction;
    opj_image_t* raw = nullptr;
    // Strict: a file that was cut off is damaged, not a page with a grey rest.
    const bool isRead = opj_setup_decoder(codec.get(), &parameters) == OPJ_TRUE
        && opj_decoder_set_strict_mode(codec.get(), OPJ_TRUE) == OPJ_TRUE
        && opj_read_header(stream.get(), codec.get(), &raw) == OPJ_TRUE;
    const Picture picture(raw, [](opj_image_t* image) {
        if (image)
            opj_image_destroy(image);
    });
    if (!isRead || !picture || picture->x1 <= picture->x0 || picture->y1 <= picture->y0)
        return refused(QStringLiteral("damaged"));
    const qint64 width = qint64{picture->x1} - picture->x0;
    const qint64 height = qint64{picture->y1} - picture->y0;
    // Sides come from the file: neither product may overflow.
    if (width > maximalPaperPixels || height > maximalPaperPixels || width * height > maximalPaperPixels)
        return tooLarge(QStringLiteral("%1 × %2 pixels").arg(width).arg(height));
    if ((picture->numcomps != 1 && picture->numcomps != 3 && picture->numcomps != 4))
        return refused(QStringLiteral("a JPEG 2000 of another kind than scanners write"));
    if ((width * height) >> (2 * reduction) > fullSizePixels && reduction < mostReduction)
        return QImage();
    if (opj_decode(codec.get(), stream.get(), picture.get()) != OPJ_TRUE)
        return refused(QStringLiteral("damaged"));
    auto image = imageOf(*picture);
    if (image)
        image->setDevicePixelRatio(1.0 / (1U << reduction));
    return image;
}

} // namespace

bool isJpeg2000(const QByteArray& bytes)
{
    return bytes.startsWith(QByteArray("\0\0\0\x0cjP  \r\n\x87\n", 12))
        || bytes.startsWith(QByteArray("\xff\x4f\xff\x51", 4));
}

FormResult<QImage> jpeg2000Page(const QByteArray& bytes)
{
    for (unsigned reduction = 0; reduction <= mostReduction; ++reduction) {
        auto image = decoded(bytes, reduction);
        if (!image || !image->isNull())
            return image;
    }
    return tooLarge(QStringLiteral("not enough memory"));
}

} // namespace kakanai::forms
