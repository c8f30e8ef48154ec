// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/simulator/SimulatorPictures.h"

#include <QFile>
#include <QHash>

#include <openjpeg.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

namespace kakanai::card {
namespace {

constexpr int photoWidth = 150;
constexpr int photoHeight = 190;
constexpr float compression = 6; // some five kilobytes, as on a card

/** Where OpenJPEG writes; it may go back to fill in a length. */
struct Sink {
    QByteArray bytes;
    qsizetype at = 0;
};

OPJ_SIZE_T writeSome(void* buffer, OPJ_SIZE_T size, void* user)
{
    auto* sink = static_cast<Sink*>(user);
    const auto count = static_cast<qsizetype>(size);
    sink->bytes.resize(std::max(sink->bytes.size(), sink->at + count));
    std::memcpy(sink->bytes.data() + sink->at, buffer, size);
    sink->at += count;
    return size;
}

OPJ_OFF_T skipSome(OPJ_OFF_T size, void* user)
{
    auto* sink = static_cast<Sink*>(user);
    sink->at += static_cast<qsizetype>(size);
    sink->bytes.resize(std::max(sink->bytes.size(), sink->at));
    return size;
}

OPJ_BOOL seekTo(OPJ_OFF_T position, void* user)
{
    static_cast<Sink*>(user)->at = static_cast<qsizetype>(position);
    return OPJ_TRUE;
}

bool isInside(int x, int y, int centreX, int centreY, int radiusX, int radiusY)
{
    const int dx = (x - centreX) * 1000 / radiusX;
    const int dy = (y - centreY) * 1000 / radiusY;
    return dx * dx + dy * dy <= 1000 * 1000;
}

/** Hair, face, eyes, mouth and shoulders, from the back to the front. */
int shade(int x, int y, int variant)
{
    int grey = 225 - y / 12;
    if (isInside(x, y, 75, 205, 70, 70))
        grey = 70 + variant * 3;
    if (isInside(x, y, 75, 72, 48 + variant % 5, 56))
        grey = 40 + variant * 2;
    if (isInside(x, y, 75, 86, 37, 48))
        grey = 198;
    if (isInside(x, y, 60, 82, 5, 3) || isInside(x, y, 90, 82, 5, 3))
        grey = 35;
    if (isInside(x, y, 75, 112, 12, 3))
        grey = 110;
    return std::clamp(grey, 0, 255);
}

quint32 crc32(const QByteArray& bytes)
{
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int i = 0; i < 8; ++i)
            crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

QByteArray number32(quint32 value)
{
    return QByteArray(1, char(value >> 24)) + char(value >> 16) + char(value >> 8) + char(value);
}

QByteArray pngChunk(const char* type, const QByteArray& data)
{
    const QByteArray body = QByteArray(type) + data;
    return number32(quint32(data.size())) + body + number32(crc32(body));
}

/** One bit a pixel: the bits of each character's code in a box, so that different texts look different. */
QByteArray patternPng(const QString& text)
{
    constexpr int side = 16;
    const int width = int(std::clamp<qsizetype>(text.size(), 1, 60)) * side;
    QByteArray rows;
    for (int y = 0; y < side; ++y) {
        rows += '\0'; // no filter
        for (int x = 0; x < width; x += 8) {
            const ushort code = x / side < text.size() ? text.at(x / side).unicode() : 0;
            rows += char(y % 8 == 0 ? 0xFF : quint8(~(code >> (x % side == 0 ? 8 : 0))));
        }
    }
    const QByteArray header = number32(quint32(width)) + number32(side) + QByteArray::fromHex("0100000000");
    // qCompress puts the length in front of the zlib stream.
    return QByteArray::fromHex("89504E470D0A1A0A") + pngChunk("IHDR", header)
        + pngChunk("IDAT", qCompress(rows).mid(4)) + pngChunk("IEND", {});
}

} // namespace

QByteArray portrait(const QString& seed, bool isBareCodestream)
{
    opj_cparameters_t parameters;
    opj_set_default_encoder_parameters(&parameters);
    parameters.tcp_numlayers = 1;
    parameters.tcp_rates[0] = compression;
    parameters.cp_disto_alloc = 1;
    parameters.irreversible = 1;
    parameters.numresolution = 4;
    opj_image_cmptparm_t component{};
    component.dx = 1;
    component.dy = 1;
    component.w = photoWidth;
    component.h = photoHeight;
    component.prec = 8;
    const std::unique_ptr<opj_image_t, void (*)(opj_image_t*)> image(
        opj_image_create(1, &component, OPJ_CLRSPC_GRAY), opj_image_destroy);
    image->x1 = photoWidth;
    image->y1 = photoHeight;
    const int variant = int(qHash(seed, 0) % 12);
    for (int y = 0; y < photoHeight; ++y) {
        for (int x = 0; x < photoWidth; ++x)
            image->comps[0].data[y * photoWidth + x] = shade(x, y, variant);
    }
    Sink sink;
    const std::unique_ptr<opj_stream_t, void (*)(opj_stream_t*)> stream(opj_stream_default_create(OPJ_FALSE),
                                                                        opj_stream_destroy);
    const std::unique_ptr<opj_codec_t, void (*)(opj_codec_t*)> codec(
        opj_create_compress(isBareCodestream ? OPJ_CODEC_J2K : OPJ_CODEC_JP2), opj_destroy_codec);
    opj_stream_set_user_data(stream.get(), &sink, nullptr);
    opj_stream_set_write_function(stream.get(), writeSome);
    opj_stream_set_skip_function(stream.get(), skipSome);
    opj_stream_set_seek_function(stream.get(), seekTo);
    if (opj_setup_encoder(codec.get(), &parameters, image.get()) != OPJ_TRUE
        || opj_start_compress(codec.get(), image.get(), stream.get()) != OPJ_TRUE
        || opj_encode(codec.get(), stream.get()) != OPJ_TRUE
        || opj_end_compress(codec.get(), stream.get()) != OPJ_TRUE)
        return {};
    return sink.bytes;
}

QByteArray textPicture(const QString& id, const QString& what, const QString& text)
{
    QFile file(QStringLiteral(":/kakanai/simulator/pictures/%1-%2.png").arg(id, what));
    return file.open(QFile::ReadOnly) ? file.readAll() : patternPng(text);
}

QByteArray blankTiff()
{
    constexpr int width = 1024;
    constexpr int height = 640;
    // Group 4: a white line below a white line is one bit; the block ends with two end-of-line codes.
    QByteArray strip(height / 8, char(0xFF));
    strip += QByteArray::fromHex("001001");
    struct Field {
        int tag;
        int type; // 3 short, 4 long
        quint32 value;
    };
    constexpr quint32 stripAt = 8;
    const std::array fields{
        Field{256, 4, width}, Field{257, 4, height}, Field{258, 3, 1},
        Field{259, 3, 4},     Field{262, 3, 0},      Field{273, 4, stripAt},
        Field{277, 3, 1},     Field{278, 4, height}, Field{279, 4, quint32(strip.size())}};
    const auto little = [](quint32 value, int bytes) {
        QByteArray number;
        for (int i = 0; i < bytes; ++i)
            number += char(value >> (8 * i));
        return number;
    };
    if (strip.size() % 2 != 0)
        strip += '\0';
    QByteArray tiff = QByteArray("II") + little(42, 2) + little(stripAt + quint32(strip.size()), 4) + strip;
    tiff += little(quint32(fields.size()), 2);
    for (const Field& field : fields)
        tiff += little(quint32(field.tag), 2) + little(quint32(field.type), 2) + little(1, 4)
            + little(field.value, 4);
    return tiff + little(0, 4);
}

} // namespace kakanai::card
