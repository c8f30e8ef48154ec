// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/picture/Jpeg2000.h"

#include <openjpeg.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

namespace kakanai::card {
namespace {

using View = std::span<const std::uint8_t>;

constexpr std::size_t longestBoxWalk = 16;
constexpr std::size_t longestMarkerWalk = 64;

// Markers, ISO/IEC 15444-1 annex A.
constexpr unsigned startOfCodestream = 0xFF4F;
constexpr unsigned imageSize = 0xFF51;
constexpr unsigned codingStyle = 0xFF52;
constexpr unsigned startOfTilePart = 0xFF90;
constexpr unsigned startOfData = 0xFF93;
constexpr unsigned endOfCodestream = 0xFFD9;
// Segments without which no picture needs more than its headers say: quantisation, comment, packet lengths.
constexpr std::array<unsigned, 4> harmlessMarkers{0xFF5C, 0xFF5D, 0xFF64, 0xFF58};

constexpr unsigned layersLimit = 32;
constexpr unsigned levelsLimit = 8;
constexpr unsigned tilesLimit = 4;
constexpr unsigned smallestPrecinct = 5; ///< exponent: 32 samples a side

/** Reads big-endian numbers; past the end it says so once and for all. */
class Cursor
{
public:
    explicit Cursor(View bytes)
        : m_bytes(bytes)
    {
    }
    std::uint32_t number(std::size_t size)
    {
        if (!m_isSound || m_bytes.size() - m_at < size) {
            m_isSound = false;
            return 0;
        }
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < size; ++i)
            value = (value << 8) | m_bytes[m_at++];
        return value;
    }
    void skip(std::size_t size)
    {
        if (!m_isSound || m_bytes.size() - m_at < size)
            m_isSound = false;
        else
            m_at += size;
    }
    [[nodiscard]] std::size_t at() const { return m_at; }
    [[nodiscard]] bool isSound() const { return m_isSound; }
    [[nodiscard]] View rest() const { return m_bytes.subspan(m_at); }

private:
    View m_bytes;
    std::size_t m_at = 0;
    bool m_isSound = true;
};

/** The codestream inside a JP2 file's boxes, or the bytes themselves when they are one. */
View codestreamOf(View picture)
{
    if (picture.size() > 2 && picture[0] == 0xFF && picture[1] == 0x4F)
        return picture;
    Cursor cursor(picture);
    for (std::size_t i = 0; i < longestBoxWalk && cursor.isSound(); ++i) {
        const std::uint32_t size = cursor.number(4);
        const std::uint32_t type = cursor.number(4);
        if (!cursor.isSound() || size == 1 || (size != 0 && size < 8))
            return {};
        const std::size_t inside = size == 0 ? cursor.rest().size() : size - 8;
        if (inside > cursor.rest().size())
            return {};
        if (type == 0x6A703263) // jp2c
            return cursor.rest().first(inside);
        cursor.skip(inside);
    }
    return {};
}

bool isPlainSize(Cursor& cursor)
{
    const std::size_t end = cursor.at() + cursor.number(2);
    cursor.skip(2); // capabilities
    const std::uint32_t right = cursor.number(4);
    const std::uint32_t bottom = cursor.number(4);
    const std::uint32_t left = cursor.number(4);
    const std::uint32_t top = cursor.number(4);
    const std::uint32_t tileWidth = cursor.number(4);
    const std::uint32_t tileHeight = cursor.number(4);
    const std::uint32_t tileLeft = cursor.number(4);
    const std::uint32_t tileTop = cursor.number(4);
    const std::uint32_t components = cursor.number(2);
    constexpr auto side = static_cast<std::uint32_t>(pictureSideLimit);
    if (!cursor.isSound() || left != 0 || top != 0 || tileLeft != 0 || tileTop != 0 || right == 0
        || bottom == 0 || right > side || bottom > side
        || right * bottom > static_cast<std::uint32_t>(pictureAreaLimit) || tileWidth == 0 || tileHeight == 0
        || (components != 1 && components != 3))
        return false;
    if (((right - 1) / tileWidth + 1) * ((bottom - 1) / tileHeight + 1) > tilesLimit)
        return false;
    for (std::uint32_t i = 0; i < components; ++i) {
        if (cursor.number(1) != 7 || cursor.number(1) != 1 || cursor.number(1) != 1)
            return false; // eight bits unsigned, no subsampling
    }
    return cursor.isSound() && cursor.at() == end;
}

bool isPlainCoding(Cursor& cursor)
{
    const std::size_t end = cursor.at() + cursor.number(2);
    const std::uint32_t style = cursor.number(1);
    cursor.skip(1); // progression
    const std::uint32_t layers = cursor.number(2);
    cursor.skip(1); // component transform
    const std::uint32_t levels = cursor.number(1);
    cursor.skip(4); // code block, transform
    if (!cursor.isSound() || layers == 0 || layers > layersLimit || levels > levelsLimit)
        return false;
    if ((style & 1U) != 0) {
        for (std::uint32_t i = 0; i <= levels; ++i) {
            const std::uint32_t size = cursor.number(1);
            if ((size & 0xFU) < smallestPrecinct || (size >> 4) < smallestPrecinct)
                return false;
        }
    }
    return cursor.isSound() && cursor.at() == end;
}

/** Walks every header of the codestream; true when a plain encoder could have written it. */
bool isPlain(View codestream)
{
    Cursor cursor(codestream);
    if (cursor.number(2) != startOfCodestream || cursor.number(2) != imageSize || !isPlainSize(cursor))
        return false;
    bool hasCoding = false;
    bool isInTile = false;
    std::size_t tileEnd = 0;
    for (std::size_t i = 0; i < longestMarkerWalk; ++i) {
        const std::size_t start = cursor.at();
        const std::uint32_t marker = cursor.number(2);
        if (!cursor.isSound())
            return false;
        if (marker == startOfTilePart && !isInTile) {
            cursor.skip(4); // length, tile
            const std::uint32_t size = cursor.number(4);
            cursor.skip(2);
            if (!cursor.isSound() || (size != 0 && (size < 14 || size > codestream.size() - start)))
                return false;
            tileEnd = size == 0 ? codestream.size() : start + size;
            isInTile = true;
        } else if (marker == startOfData && isInTile) {
            if (tileEnd < cursor.at())
                return false;
            cursor.skip(tileEnd - cursor.at());
            isInTile = false;
            if (cursor.rest().empty())
                return hasCoding;
        } else if (marker == endOfCodestream && !isInTile) {
            return hasCoding;
        } else if (marker == codingStyle && !isInTile && !hasCoding) {
            if (!isPlainCoding(cursor))
                return false;
            hasCoding = true;
        } else if (std::ranges::find(harmlessMarkers, marker) != harmlessMarkers.end()) {
            const std::uint32_t size = cursor.number(2);
            if (size < 2)
                return false;
            cursor.skip(size - 2);
        } else {
            return false;
        }
    }
    return false;
}

/** What OpenJPEG reads from. */
struct Source {
    View bytes;
    std::size_t at = 0;
};

OPJ_SIZE_T readSome(void* buffer, OPJ_SIZE_T size, void* user)
{
    auto* source = static_cast<Source*>(user);
    const std::size_t left = source->bytes.size() - source->at;
    if (left == 0)
        return static_cast<OPJ_SIZE_T>(-1);
    const std::size_t count = std::min<std::size_t>(size, left);
    std::memcpy(buffer, source->bytes.data() + source->at, count);
    source->at += count;
    return count;
}

OPJ_BOOL seekTo(OPJ_OFF_T position, void* user)
{
    auto* source = static_cast<Source*>(user);
    if (position < 0 || static_cast<std::size_t>(position) > source->bytes.size())
        return OPJ_FALSE;
    source->at = static_cast<std::size_t>(position);
    return OPJ_TRUE;
}

std::optional<Pixels> pixelsOf(const opj_image_t& image)
{
    Pixels pixels;
    pixels.width = static_cast<int>(image.comps[0].w);
    pixels.height = static_cast<int>(image.comps[0].h);
    pixels.channels = static_cast<int>(image.numcomps);
    const auto area = static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height);
    if ((image.numcomps != 1 && image.numcomps != 3) || area == 0
        || area > static_cast<std::size_t>(pictureAreaLimit))
        return {};
    pixels.bytes.resize(static_cast<qsizetype>(area * image.numcomps));
    for (std::uint32_t c = 0; c < image.numcomps; ++c) {
        const opj_image_comp_t& component = image.comps[c];
        if (!component.data || component.w != image.comps[0].w || component.h != image.comps[0].h
            || component.prec != 8)
            return {};
        for (std::size_t i = 0; i < area; ++i)
            pixels.bytes[static_cast<qsizetype>(i * image.numcomps + c)] =
                static_cast<char>(std::clamp(component.data[i], 0, 255));
    }
    return pixels;
}

} // namespace

std::optional<Pixels> decodeJpeg2000(std::span<const std::uint8_t> picture)
{
    if (picture.size() > pictureByteLimit)
        return {};
    // Only the bare codestream is handed on: the boxes of JP2 (palettes, profiles) are never parsed by
    // OpenJPEG.
    const View codestream = codestreamOf(picture);
    if (!isPlain(codestream))
        return {};
    Source source{codestream};
    const std::unique_ptr<opj_stream_t, void (*)(opj_stream_t*)> stream(
        opj_stream_default_create(OPJ_TRUE), [](opj_stream_t* s) { opj_stream_destroy(s); });
    const std::unique_ptr<opj_codec_t, void (*)(opj_codec_t*)> codec(
        opj_create_decompress(OPJ_CODEC_J2K), [](opj_codec_t* c) { opj_destroy_codec(c); });
    if (!stream || !codec)
        return {};
    opj_stream_set_user_data(stream.get(), &source, nullptr);
    opj_stream_set_user_data_length(stream.get(), codestream.size());
    opj_stream_set_read_function(stream.get(), readSome);
    // Nothing to skip by: a whole picture fits OpenJPEG's first reading, and past its end there is nothing.
    opj_stream_set_seek_function(stream.get(), seekTo);
    opj_dparameters_t parameters;
    opj_set_default_decoder_parameters(&parameters);
    opj_image_t* raw = nullptr;
    const bool isRead = opj_setup_decoder(codec.get(), &parameters) == OPJ_TRUE
        && opj_decoder_set_strict_mode(codec.get(), OPJ_TRUE) == OPJ_TRUE
        && opj_read_header(stream.get(), codec.get(), &raw) == OPJ_TRUE;
    const std::unique_ptr<opj_image_t, void (*)(opj_image_t*)> image(raw, [](opj_image_t* i) {
        if (i)
            opj_image_destroy(i);
    });
    if (!isRead || !image || opj_decode(codec.get(), stream.get(), image.get()) != OPJ_TRUE)
        return {};
    return pixelsOf(*image);
}

} // namespace kakanai::card
