// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/PaperFiles.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QtEndian>

#include <openjpeg.h>

#include <array>
#include <cstring>

namespace kakanai::test {
namespace {

void append16(QByteArray& bytes, int value)
{
    const quint16 little = qToLittleEndian(static_cast<quint16>(value));
    bytes.append(reinterpret_cast<const char*>(&little), 2);
}

void append32(QByteArray& bytes, qsizetype value)
{
    const quint32 little = qToLittleEndian(static_cast<quint32>(value));
    bytes.append(reinterpret_cast<const char*>(&little), 4);
}

OPJ_SIZE_T writeSome(void* buffer, OPJ_SIZE_T size, void* user)
{
    auto* out = static_cast<QBuffer*>(user);
    return static_cast<OPJ_SIZE_T>(out->write(static_cast<const char*>(buffer), static_cast<qint64>(size)));
}

OPJ_OFF_T skipSome(OPJ_OFF_T size, void* user)
{
    auto* out = static_cast<QBuffer*>(user);
    return out->seek(out->pos() + size) ? size : -1;
}

OPJ_BOOL seekTo(OPJ_OFF_T position, void* user)
{
    return static_cast<QBuffer*>(user)->seek(position) ? OPJ_TRUE : OPJ_FALSE;
}

} // namespace

QByteArray encoded(const QImage& image, const char* format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return bytes;
}

QByteArray pdfOf(const QList<QImage>& pages)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(150);
    QPainter painter(&writer);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0)
            writer.newPage();
        painter.drawImage(QRect(0, 0, writer.width(), writer.height()), pages[i]);
    }
    painter.end();
    return bytes;
}

QByteArray tiffOf(const QList<QImage>& pages)
{
    struct Entry {
        int tag;
        int type; // 3 = 16 bits, 4 = 32 bits
        qsizetype value;
    };
    QByteArray bytes("II*\0", 4);
    append32(bytes, 8);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QImage grey = pages[i].convertToFormat(QImage::Format_Grayscale8);
        constexpr std::size_t count = 9;
        const qsizetype data = bytes.size() + 2 + static_cast<qsizetype>(count) * 12 + 4;
        const qsizetype size = qsizetype{grey.width()} * grey.height();
        const std::array<Entry, count> entries{{{256, 4, grey.width()},
                                                {257, 4, grey.height()},
                                                {258, 3, 8},
                                                {259, 3, 1},
                                                {262, 3, 1},
                                                {273, 4, data},
                                                {277, 3, 1},
                                                {278, 4, grey.height()},
                                                {279, 4, size}}};
        append16(bytes, count);
        for (const Entry& entry : entries) {
            append16(bytes, entry.tag);
            append16(bytes, entry.type);
            append32(bytes, 1);
            append32(bytes, entry.value);
        }
        append32(bytes, i + 1 < pages.size() ? data + size : 0);
        for (int y = 0; y < grey.height(); ++y)
            bytes.append(reinterpret_cast<const char*>(grey.constScanLine(y)), grey.width());
    }
    return bytes;
}

QByteArray jp2Of(const QImage& image)
{
    opj_cparameters_t parameters;
    opj_set_default_encoder_parameters(&parameters);
    parameters.tcp_numlayers = 1;
    parameters.tcp_rates[0] = 20;
    parameters.cp_disto_alloc = 1;
    parameters.tcp_mct = 1;
    std::array<opj_image_cmptparm_t, 3> components{};
    for (auto& component : components) {
        component.dx = component.dy = 1;
        component.w = static_cast<OPJ_UINT32>(image.width());
        component.h = static_cast<OPJ_UINT32>(image.height());
        component.prec = 8;
    }
    opj_image_t* picture = opj_image_create(3, components.data(), OPJ_CLRSPC_SRGB);
    picture->x1 = static_cast<OPJ_UINT32>(image.width());
    picture->y1 = static_cast<OPJ_UINT32>(image.height());
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            const qsizetype at = qsizetype{y} * image.width() + x;
            picture->comps[0].data[at] = qRed(pixel);
            picture->comps[1].data[at] = qGreen(pixel);
            picture->comps[2].data[at] = qBlue(pixel);
        }
    }
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    opj_codec_t* codec = opj_create_compress(OPJ_CODEC_JP2);
    opj_stream_t* stream = opj_stream_default_create(OPJ_FALSE);
    opj_stream_set_user_data(stream, &out, nullptr);
    opj_stream_set_write_function(stream, writeSome);
    opj_stream_set_skip_function(stream, skipSome);
    opj_stream_set_seek_function(stream, seekTo);
    const bool isWritten = opj_setup_encoder(codec, &parameters, picture) == OPJ_TRUE
        && opj_start_compress(codec, picture, stream) == OPJ_TRUE && opj_encode(codec, stream) == OPJ_TRUE
        && opj_end_compress(codec, stream) == OPJ_TRUE;
    opj_stream_destroy(stream);
    opj_destroy_codec(codec);
    opj_image_destroy(picture);
    return isWritten ? out.data() : QByteArray();
}

} // namespace kakanai::test
