// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace kakanai::card {

/** Why bytes are not the data objects they should be. */
enum class TlvError {
    Empty, ///< no object at all
    Truncated, ///< tag or length cut off, or the object longer than what holds it
    LengthForm, ///< indefinite length, or more than two length bytes
    TagForm, ///< a tag of more than two bytes
    TooBig, ///< more than the limit
    TooDeep, ///< more than `tlvDepthLimit` levels
    DuplicateTag ///< the same tag twice on one level
};

/** No file of text is longer; pictures may be, up to what READ BINARY can address (7816-4 §11.3.3). */
inline constexpr std::size_t tlvSizeLimit = 4096;
inline constexpr std::size_t tlvPictureLimit = 0x7FFF;
inline constexpr int tlvDepthLimit = 8;

/** One data object, a view into the bytes it was parsed from. */
struct TlvObject {
    std::uint16_t tag = 0;
    std::span<const std::uint8_t> raw; ///< tag, length and value as they stand
    std::span<const std::uint8_t> value;

    /** Bit 6 of the first tag byte: the value is made of data objects. */
    [[nodiscard]] bool isConstructed() const { return ((tag > 0xFF ? tag >> 8 : tag) & 0x20) != 0; }
};

/** Header of a data object that may not be wholly there yet. */
struct TlvHeader {
    std::uint16_t tag = 0;
    std::size_t headerSize = 0;
    std::size_t valueSize = 0;
    [[nodiscard]] std::size_t totalSize() const { return headerSize + valueSize; }
};

/**
 * Reads tag and length at the start of `bytes` (ISO/IEC 8825-1 §8.1 as far as cards use it): tags of one or
 * two bytes, lengths of one, two (81) or three (82) bytes, also where a shorter form would do. The value need
 * not be there.
 */
[[nodiscard]] tl::expected<TlvHeader, TlvError> parseTlvHeader(std::span<const std::uint8_t> bytes,
                                                               std::size_t limit = tlvSizeLimit);

/**
 * The first object in `file`; what follows it is filler. Its inside is not looked at, because cards also keep
 * plain text under tags that claim to be constructed (the individual number under FF10).
 */
[[nodiscard]] tl::expected<TlvObject, TlvError> parseTlvFile(std::span<const std::uint8_t> file,
                                                             std::size_t limit = tlvSizeLimit);

/** The objects in a constructed value, up to its end or to a 00 or FF where a tag should be. A tag may appear
 * once. */
[[nodiscard]] tl::expected<std::vector<TlvObject>, TlvError> parseTlvList(std::span<const std::uint8_t> value,
                                                                          std::size_t limit = tlvSizeLimit);

/** The first fault in an object that is constructed all the way down, if there is one; `object` counts as
 * level 1. */
[[nodiscard]] std::optional<TlvError> findTlvFault(const TlvObject& object, int level = 1);

/** The object with this tag, if it is there. */
[[nodiscard]] std::optional<TlvObject> findTlv(const std::vector<TlvObject>& objects, std::uint16_t tag);

} // namespace kakanai::card
